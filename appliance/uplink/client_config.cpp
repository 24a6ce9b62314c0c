#include "appliance/uplink/client_config.hpp"

#include "shared/base/files.hpp"

namespace tafel::uplink {

Result<net::ClientConfig> client_for(const std::filesystem::path& state, const envelope::House& house) {
  net::ClientConfig config;
  config.host = house.store.host;
  config.port = house.store.port;
  config.authority_pem = state / "authority.pem";
  config.certificate_pem = state / "tls.pem";
  config.key_pem = state / "tls.key";
  config.expected_server = {house.house, net::Role::store, house.store.name};
  auto written = write_file_durably(config.authority_pem, as_bytes(house.authority_pem), 0644);
  if (!written) return pass(written.error());
  return config;
}

}  // namespace tafel::uplink
