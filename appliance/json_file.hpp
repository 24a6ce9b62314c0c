// Small JSON files of the state folder: read strictly, written durably.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/json/strict_json.hpp"

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <utility>

namespace tafel::appliance {

[[nodiscard]] Result<nlohmann::json> read_json(const Path& path, std::size_t limit_bytes);
// The value that `parse` makes of the document. Errors: missing, malformed (placed in the file), io.
template <class Parse>
[[nodiscard]] auto read_json_as(const Path& path, std::size_t limit_bytes, const Parse& parse)
    -> decltype(parse(std::declval<const nlohmann::json&>())) {
  const auto document = read_json(path, limit_bytes);
  if (!document) return pass(document.error());
  auto value = parse(*document);
  if (!value) return pass(placed(value.error(), path.string()));
  return value;
}

// What is wrong with a document for its reader.
using JsonReader = std::function<Done(const nlohmann::json& document)>;

// Once `reader` takes it, and within the limit that is used to read it (write_parsed in shared/base/files.hpp).
// Errors: refused (nothing is written), full, io.
[[nodiscard]] Done write_json_durably(const Path& path, const nlohmann::json& document,
                                      std::size_t limit_bytes, const JsonReader& reader,
                                      unsigned mode = 0600);

// A reader that makes a value of a document, as one that is asked before it is written.
template <class Parse>
[[nodiscard]] JsonReader reader_of(Parse parse) {
  return [parse](const nlohmann::json& document) -> Done {
    const auto value = parse(document);
    return value ? Done() : Done(pass(value.error()));
  };
}

// A field of hex digits, of exactly `size` bytes when one is given. What is wrong is noted with the reader.
[[nodiscard]] Bytes hex_field(ObjectReader& reader, std::string_view key, std::optional<std::size_t> size);

}  // namespace tafel::appliance
