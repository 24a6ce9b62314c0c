// The paths of C2SP tlog-tiles: which hashes or entries a reader asks for. Thread: any.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tafel::store {

constexpr unsigned tile_height = 8;  // levels of the tree in one tile
constexpr unsigned tile_width = 256;

struct TilePath {
  bool is_entries = false;
  unsigned level = 0;       // of tiles, not of the tree; 0 for entries
  std::uint64_t index = 0;  // of the tile at its level
  unsigned width = tile_width;
};

// `<L>/<N>[.p/<W>]` or `entries/<N>[.p/<W>]`, N in groups of three digits, "x001/x234/067", without leading
// zeros beyond those; W from 1 to 255. Nothing for any other spelling, so that each tile has one name.
[[nodiscard]] std::optional<TilePath> parse_tile_path(std::string_view path);

}  // namespace tafel::store
