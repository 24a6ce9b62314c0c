// Making a new house: every key it needs, the store's certificate, an empty revocation list and the first house file.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/random.hpp"

#include <string>

namespace tafel::provisioning {

struct NewHouse {
  std::string house;  // plain name, as in certificates
  std::string name;   // as people know it
  std::string store_name;
  std::string store_host;
  std::string store_port;
};

// All or nothing: made beside `root` and renamed into place. `root` may be an empty folder.
// Errors: refused (`root` is there and not empty), malformed (a name, host or port), io.
Done create_house(const fs::path& root, const NewHouse& wanted, Instant now, crypto::Random& random);

// A new certificate for the store (its old one stays valid until it ends), and a new revocation list. Also a new
// certificate of the authority, by its own key, once the present one ends before a certificate that is issued now: the
// certificates that it issued stay valid.
Done renew_house(const fs::path& root, Instant now);

}  // namespace tafel::provisioning
