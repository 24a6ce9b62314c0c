#include "shared/outbox/key_exchange.hpp"

#include "shared/base/files.hpp"
#include "shared/envelope/house.hpp"
#include "shared/envelope/names.hpp"
#include "shared/json/strict_json.hpp"
#include "shared/outbox/outbox.hpp"

#include <nlohmann/json.hpp>

namespace tafel::outbox {
namespace {

constexpr std::string_view key_wish_format = "tafelgeheim/key-wish/v1";
constexpr std::size_t key_wish_limit_bytes = 4096;

std::filesystem::path key_wish_path(const std::filesystem::path& outbox) {
  return outbox / "key-wish.json";
}

std::filesystem::path key_request_path(const std::filesystem::path& outbox) {
  return outbox / "key-request.pem";
}

Result<std::string> key_request_in(std::string_view pem) {
  if (!pem.starts_with("-----BEGIN CERTIFICATE REQUEST-----\n"))
    return fail(Fault::malformed, "not a certificate request in PEM");
  return std::string(pem);
}

}  // namespace

std::string to_json(const KeyWish& wish) {
  const nlohmann::ordered_json json{
      {"format", key_wish_format}, {"house", wish.house}, {"device", wish.device}};
  return json.dump(2) + "\n";
}

Result<KeyWish> parse_key_wish(std::string_view text) {
  const auto json = parse_strict(text, key_wish_limit_bytes, 2);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  reader.exactly("format", key_wish_format);
  KeyWish wish;
  wish.house = envelope::read_plain_name(reader, "house");
  wish.device = envelope::read_plain_name(reader, "device");
  if (auto done = reader.done(); !done) return pass(done.error());
  return wish;
}

Done wish_for_key(const std::filesystem::path& outbox, const KeyWish& wish) {
  if (auto removed = remove_key_request(outbox); !removed) return removed;
  return write_parsed(key_wish_path(outbox), to_json(wish), key_wish_limit_bytes, parse_key_wish,
                      readable_by_group);
}

Result<KeyWish> wished_key(const std::filesystem::path& outbox) {
  return read_parsed(key_wish_path(outbox), key_wish_limit_bytes, parse_key_wish);
}

Done remove_key_wish(const std::filesystem::path& outbox) {
  return remove_file_durably(key_wish_path(outbox));
}

Done bring_key_request(const std::filesystem::path& outbox, std::string_view pem) {
  return write_parsed(key_request_path(outbox), pem, key_request_limit_bytes, key_request_in,
                      readable_by_group);
}

Result<std::string> brought_key_request(const std::filesystem::path& outbox) {
  return read_parsed(key_request_path(outbox), key_request_limit_bytes, key_request_in);
}

Done remove_key_request(const std::filesystem::path& outbox) {
  return remove_file_durably(key_request_path(outbox));
}

}  // namespace tafel::outbox
