#include "appliance/json_file.hpp"

#include "shared/base/files.hpp"
#include "shared/crypto/hash.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {
namespace {
constexpr int depth_limit = 8;
constexpr std::size_t hex_limit = 4096;
}  // namespace

Result<nlohmann::json> read_json(const Path& path, std::size_t limit_bytes) {
  return read_parsed(path, limit_bytes,
                     [&](std::string_view text) { return parse_strict(text, limit_bytes, depth_limit); });
}

Done write_json_durably(const Path& path, const nlohmann::json& document, std::size_t limit_bytes,
                        const JsonReader& reader, unsigned mode) {
  const auto parse = [&](std::string_view text) -> Done {
    const auto json = parse_strict(text, limit_bytes, depth_limit);
    return json ? reader(*json) : Done(pass(json.error()));
  };
  return write_parsed(path, document.dump(2) + "\n", limit_bytes, parse, mode);
}

Bytes hex_field(ObjectReader& reader, std::string_view key, std::optional<std::size_t> size) {
  auto bytes = crypto::from_hex(reader.text(key, hex_limit));
  if (!bytes || (size && bytes->size() != *size)) {
    reader.refuse(
        key, "must be hex digits in lower case" + (size ? ", of " + std::to_string(*size) + " bytes" : ""));
    return Bytes(size.value_or(0));
  }
  return std::move(*bytes);
}

}  // namespace tafel::appliance
