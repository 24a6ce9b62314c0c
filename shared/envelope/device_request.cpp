#include "shared/envelope/device_request.hpp"

#include "shared/envelope/names.hpp"
#include "shared/json/strict_json.hpp"

#include <nlohmann/json.hpp>

namespace tafel::envelope {
namespace {

constexpr std::string_view device_request_format = "tafelgeheim/device-request/v1";
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
  reader.exactly("format", device_request_format);
  DeviceRequest request;
  request.device = read_plain_name(reader, "device");
  request.minisign = key_at(reader, "minisign", crypto::minisign::parse_word);
  request.age = key_at(reader, "age", crypto::age::parse_recipient);
  if (auto done = reader.done(); !done) return pass(done.error());
  return request;
}

std::string to_json(const DeviceRequest& request) {
  const nlohmann::json json{{"format", device_request_format},
                            {"device", request.device},
                            {"minisign", crypto::minisign::to_word(request.minisign)},
                            {"age", crypto::age::to_string(request.age)}};
  return json.dump(2) + "\n";
}

}  // namespace tafel::envelope
