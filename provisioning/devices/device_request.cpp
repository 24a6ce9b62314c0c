#include "provisioning/devices/device_request.hpp"

#include "shared/envelope/house.hpp"
#include "shared/json/strict_json.hpp"

#include <nlohmann/json.hpp>

namespace tafel::provisioning {
namespace {

constexpr std::size_t word_limit_bytes = 200;

template <class Key>
Key key_at(ObjectReader& reader, std::string_view field, Result<Key> (*parse)(std::string_view)) {
  auto key = parse(reader.text(field, word_limit_bytes));
  if (key) return std::move(*key);
  reader.refuse(field, key.error().message);
  return {};
}

}  // namespace

Result<DeviceRequest> parse_device_request(std::string_view text) {
  const auto json = parse_strict(text, device_request_limit_bytes, 2);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  reader.exactly("format", "tafelgeheim/device-request/v1");
  DeviceRequest request;
  request.device = reader.text("device", word_limit_bytes);
  request.minisign = key_at(reader, "minisign", crypto::minisign::parse_word);
  request.age = key_at(reader, "age", crypto::age::parse_recipient);
  if (!envelope::is_plain_name(request.device)) reader.refuse("device", "is not 1 to 40 of a-z, 0-9 and -");
  if (auto done = reader.done(); !done) return pass(done.error());
  return request;
}

}  // namespace tafel::provisioning
