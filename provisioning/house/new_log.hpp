// A log that begins anew, after a store was restored from a backup that lacks the end of the old one: another name and
// another key, in one signed change of the house file. Receipts of the old log are no proof under this house file: the
// store gives new ones for what it has, and devices send the rest again.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/random.hpp"
#include "shared/crypto/tlog/note.hpp"

#include <filesystem>
#include <string>

namespace tafel::provisioning {

struct NewLog {
  crypto::tlog::VerifierKey before;
  crypto::tlog::VerifierKey after;
  std::string key_file;  // its name in store/; the old key stays beside it
};

// "huis/store-1" is followed by "huis/store-1-log2", that by "…-log3".
[[nodiscard]] std::string next_log_name(const std::string& name);

// A call that was cut off is finished by the next one with the key that it made. Errors: io, and those of
// open_for_change.
[[nodiscard]] Result<NewLog> make_new_log(const std::filesystem::path& root, Instant now,
                                          crypto::Random& random);

}  // namespace tafel::provisioning
