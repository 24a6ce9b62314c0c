#include "appliance/uplink/keygen.hpp"

#include "shared/base/files.hpp"
#include "shared/net/authority/tls_key.hpp"

#include <cerrno>
#include <sys/stat.h>
#include <system_error>

namespace tafel::uplink {

Result<std::string> make_tls_key(const std::filesystem::path& state, const std::string& house,
                                 const std::string& device) {
  const std::filesystem::path key_path = state / "tls.key";
  if (::mkdir(state.c_str(), 0700) != 0 && errno != EEXIST)
    return fail(Fault::io, "cannot make the folder: " + std::generic_category().message(errno),
                state.string());
  std::error_code ignored;
  if (std::filesystem::exists(key_path, ignored))
    return fail(Fault::refused, "there is a key already; move it away to make a new one", key_path.string());
  auto made = net::make_key_and_csr({house, net::Role::device, device});
  if (!made) return pass(made.error());
  // The request first: a request without its key is noticed at once, a key without its request is not.
  if (auto done = write_file_durably(state / "tls.csr", as_bytes(made->csr_pem), 0644); !done)
    return pass(done.error());
  if (auto done = write_file_durably(key_path, made->key_pem.view(), 0600); !done) return pass(done.error());
  return made->csr_pem;
}

}  // namespace tafel::uplink
