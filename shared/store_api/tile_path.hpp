// The paths of C2SP tlog-tiles: which hashes or entries of the log a reader asks for. Thread: any.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tafel::store_api {

constexpr unsigned tile_height = 8;  // levels of the tree in one tile
constexpr unsigned tile_width = 256;

struct TilePath {
  bool is_entries = false;
  unsigned level = 0;       // of tiles, not of the tree; 0 for entries
  std::uint64_t index = 0;  // of the tile at its level
  unsigned width = tile_width;
  bool operator==(const TilePath&) const = default;
};

// `<L>/<N>[.p/<W>]` or `entries/<N>[.p/<W>]`: N in groups of three digits, "x001/x234/067", without leading zeros
// beyond those; W from 1 to 255, left out for a whole tile.
[[nodiscard]] std::string to_text(const TilePath& tile);

// Nothing for any other spelling, so that each tile has one name; and nothing for a tile whose last leaf would have a
// number of more than 63 bits, because a caller that multiplies would come to another tile.
[[nodiscard]] std::optional<TilePath> parse_tile_path(std::string_view path);

}  // namespace tafel::store_api
