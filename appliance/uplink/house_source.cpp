#include "appliance/uplink/house_source.hpp"

#include "shared/base/files.hpp"

namespace tafel::uplink {
namespace {

constexpr std::size_t small_file_bytes = 16UL * 1024;

Error placed(const Error& error, const std::filesystem::path& path) {
  return {error.fault, describe(error), path.string()};
}

}  // namespace

Result<envelope::House> read_house(const UplinkFiles& files) {
  const auto key_file = read_file(files.house_key, small_file_bytes);
  if (!key_file) return pass(key_file.error());
  const auto key = crypto::minisign::parse_file(as_text(*key_file));
  if (!key) return pass(placed(key.error(), files.house_key));
  const auto json = read_file(files.house, envelope::house_limit_bytes);
  if (!json) return pass(json.error());
  const auto minisig = read_file(files.house_minisig, small_file_bytes);
  if (!minisig) return pass(minisig.error());
  auto house = envelope::open_house(as_text(*json), as_text(*minisig), *key);
  if (!house) return pass(placed(house.error(), files.house));
  return house;
}

Result<net::ClientConfig> client_for(const UplinkFiles& files, const envelope::House& house) {
  net::ClientConfig config;
  config.host = house.store.host;
  config.port = house.store.port;
  config.authority_pem = files.state / "authority.pem";
  config.certificate_pem = files.state / "tls.pem";
  config.key_pem = files.state / "tls.key";
  config.expected_server = {house.house, net::Role::store, house.store.name};
  auto written = write_file_durably(config.authority_pem, as_bytes(house.authority_pem), 0644);
  if (!written) return pass(written.error());
  return config;
}

}  // namespace tafel::uplink
