#include "provisioning/house/renewed_certificate.hpp"

#include "provisioning/house/key_files.hpp"
#include "shared/base/files.hpp"

namespace tafel::provisioning {
namespace {

Result<std::string> old_certificate_in(const fs::path& file) {
  auto pem = read_text(file, key_file_limit_bytes);
  if (!pem)
    return fail(pem.error().fault,
                "the old certificate cannot be read: give a copy of it with --certificate (" +
                    pem.error().message + ")",
                pem.error().place);
  return pem;
}

}  // namespace

Result<std::string> renewed_certificate(const net::Authority& authority, const net::Peer& holder,
                                        const fs::path& folder, const std::optional<std::string>& given,
                                        Instant now) {
  const fs::path file = folder / "tls.pem";
  const auto before = given ? Result<std::string>(*given) : old_certificate_in(file);
  if (!before) return pass(before.error());
  auto renewed = net::renew_client(authority, holder, *before, net::valid_for_days(now, net::leaf_days));
  if (!renewed) return pass(placed(renewed.error(), given ? "--certificate" : file.string()));
  return renewed;
}

}  // namespace tafel::provisioning
