#include "appliance/uplink/keygen.hpp"

#include "shared/base/files.hpp"
#include "shared/base/private_folder.hpp"
#include "shared/net/authority/tls_key.hpp"

#include <system_error>

namespace tafel::uplink {

Result<std::string> make_tls_key(const std::filesystem::path& state, const std::string& house,
                                 const std::string& device) {
  const std::filesystem::path key_path = state / "tls.key";
  if (auto made = make_private_folder(state); !made) return pass(made.error());
  std::error_code ignored;
  if (std::filesystem::exists(key_path, ignored))
    return fail(Fault::refused, "there is a key already; move it away to make a new one", key_path.string());
  auto keys = net::make_key_and_csr({house, net::Role::device, device});
  if (!keys) return pass(keys.error());
  // The request first: a request without its key is noticed at once, a key without its request is not.
  if (auto done = write_file_durably(state / "tls.csr", as_bytes(keys->csr_pem), 0644); !done)
    return pass(done.error());
  if (auto done = write_file_durably(key_path, keys->key_pem.view(), 0600); !done) return pass(done.error());
  return keys->csr_pem;
}

}  // namespace tafel::uplink
