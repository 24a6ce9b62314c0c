// A dossier handed over to a coordinator of another Veilig Huis (rule art15.transfer): its sealed records as they are,
// each with a copy that only that coordinator opens, and the house file that the records are checked against.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/envelope/transfer.hpp"
#include "shared/record/verify.hpp"

#include <string>
#include <vector>

namespace tafel::provisioning {

// One record that verified, and what is to be written of it.
struct Handed {
  record::SealedFiles files;  // with its transfer
  std::string session;
  std::string dossier;  // its number
  std::string sha256;
};

// Done only when all are records of one dossier, each once. Errors: refused.
Done require_one_dossier(const std::vector<Handed>& records);

// A transfer gets a folder of its own, so that nothing in it is of another. Errors: refused.
Done require_new_folder(const fs::path& folder);

// FOLDER/<session>.age, .age.minisig, .age.tlog-proof, .age.transfer and .age.transfer.minisig of each, and
// house.json with its signature. The folder must not be there yet. Errors: refused, io, full.
Done write_parcel(const fs::path& folder, const HouseFolder& own, const std::vector<Handed>& records);

}  // namespace tafel::provisioning
