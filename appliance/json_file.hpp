// Small JSON files of the state folder: read strictly, written durably.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/json/strict_json.hpp"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

namespace tafel::appliance {

[[nodiscard]] Result<nlohmann::json> read_json(const Path& path, std::size_t limit_bytes);
[[nodiscard]] Done write_json_durably(const Path& path, const nlohmann::json& document, unsigned mode = 0600);

// A field of hex digits, of exactly `size` bytes when one is given. What is wrong is noted with the reader.
[[nodiscard]] Bytes hex_field(ObjectReader& reader, std::string_view key, std::optional<std::size_t> size);

}  // namespace tafel::appliance
