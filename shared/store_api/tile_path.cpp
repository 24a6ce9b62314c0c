#include "shared/store_api/tile_path.hpp"

#include <algorithm>
#include <limits>

namespace tafel::store_api {
namespace {

constexpr unsigned level_limit = 7;     // a tile at level 7 would cover 2^64 leaves
constexpr std::size_t group_limit = 6;  // 10^18 tiles
constexpr std::uint64_t leaf_limit = std::numeric_limits<std::int64_t>::max();

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::uint64_t value_of(std::string_view digits) {
  std::uint64_t value = 0;
  for (const char c : digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
  return value;
}

std::optional<unsigned> parse_small(std::string_view text, unsigned limit) {
  if (!all_digits(text) || text.size() > 3 || (text.size() > 1 && text[0] == '0') || value_of(text) > limit)
    return std::nullopt;
  return static_cast<unsigned>(value_of(text));
}

std::string_view take_part(std::string_view& rest) {
  const std::size_t slash = rest.find('/');
  const std::string_view part = rest.substr(0, slash);
  rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
  return part;
}

// "x001/x234/067": every group but the last is marked with an x.
std::optional<std::uint64_t> parse_index(std::string_view rest) {
  std::uint64_t index = 0;
  for (std::size_t group = 0; group < group_limit; ++group) {
    std::string_view part = take_part(rest);
    const bool is_last = rest.empty();
    if (!is_last) {
      if (!part.starts_with('x')) return std::nullopt;
      part.remove_prefix(1);
    }
    if (part.size() != 3 || !all_digits(part)) return std::nullopt;
    if (group == 0 && !is_last && part == "000") return std::nullopt;
    index = index * 1000 + value_of(part);
    if (is_last) return index;
  }
  return std::nullopt;
}

bool lies_within_limit(const TilePath& tile) {
  return tile.index < leaf_limit >> (tile_height * (tile.level + 1));
}

std::string three_digits(std::uint64_t value) {
  std::string digits = std::to_string(value);
  return std::string(3 - digits.size(), '0') + digits;
}

std::string index_text(std::uint64_t index) {
  std::string text = three_digits(index % 1000);
  while ((index /= 1000) > 0) text = "x" + three_digits(index % 1000) + "/" + text;
  return text;
}

}  // namespace

std::string to_text(const TilePath& tile) {
  const std::string first = tile.is_entries ? "entries" : std::to_string(tile.level);
  const std::string partial = tile.width == tile_width ? "" : ".p/" + std::to_string(tile.width);
  return first + "/" + index_text(tile.index) + partial;
}

std::optional<TilePath> parse_tile_path(std::string_view path) {
  TilePath tile;
  const std::string_view first = take_part(path);
  tile.is_entries = first == "entries";
  if (!tile.is_entries) {
    const auto level = parse_small(first, level_limit - 1);
    if (!level) return std::nullopt;
    tile.level = *level;
  }
  if (const std::size_t partial = path.find(".p/"); partial != std::string_view::npos) {
    const auto width = parse_small(path.substr(partial + 3), tile_width - 1);
    if (!width || *width == 0) return std::nullopt;
    tile.width = *width;
    path = path.substr(0, partial);
  }
  if (path.ends_with('/')) return std::nullopt;
  const auto index = parse_index(path);
  if (!index) return std::nullopt;
  tile.index = *index;
  return lies_within_limit(tile) ? std::optional(tile) : std::nullopt;
}

}  // namespace tafel::store_api
