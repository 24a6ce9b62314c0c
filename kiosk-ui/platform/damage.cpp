#include "kiosk-ui/platform/damage.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstring>
#include <imgui.h>

namespace tafel::kiosk {
namespace {

std::size_t index_of(int row, int column, int across) {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(across) + static_cast<std::size_t>(column);
}

std::uint64_t mixed(std::uint64_t print, std::uint64_t word) {
  print = (print ^ word) * 0x9e3779b97f4a7c15U;
  return print ^ print >> 29U;
}

// Whole words: vertices and clips have no gaps between their fields.
template <class Value>
std::uint64_t mixed_with(std::uint64_t print, const Value& value) {
  static_assert(sizeof(Value) % sizeof(std::uint32_t) == 0);
  std::array<std::uint32_t, sizeof(Value) / sizeof(std::uint32_t)> words{};
  std::memcpy(words.data(), &value, sizeof(value));
  for (const std::uint32_t word : words) print = mixed(print, word);
  return print;
}

using Triangle = std::array<ImDrawVert, 3>;

// The area in which a shape can leave a mark; a renderer may round to a neighbouring pixel.
struct Reach {
  float left;
  float top;
  float right;
  float bottom;
};

Reach reach_of(const Triangle& triangle, const ImVec4& clip) {
  const auto [a, b, c] = triangle;
  return {std::max(clip.x, std::min({a.pos.x, b.pos.x, c.pos.x}) - 1),
          std::max(clip.y, std::min({a.pos.y, b.pos.y, c.pos.y}) - 1),
          std::min(clip.z, std::max({a.pos.x, b.pos.x, c.pos.x}) + 1),
          std::min(clip.w, std::max({a.pos.y, b.pos.y, c.pos.y}) + 1)};
}

int tiles_in(int pixels) {
  return (pixels + tile_px - 1) / tile_px;
}

class Tiles {
 public:
  Tiles(int width, int height, Colour clear)
      : across_(tiles_in(width)), down_(tiles_in(height)), prints_{width, height, {}} {
    const auto count = static_cast<std::size_t>(across_) * static_cast<std::size_t>(down_);
    prints_.each.assign(count, mixed_with(1, clear));
  }

  void draw(const ImDrawList& list, const ImDrawCmd& command) {
    assert(command.UserCallback == nullptr);
    const std::uint64_t command_print =
        mixed(mixed_with(1, command.ClipRect), reinterpret_cast<std::uintptr_t>(command.TextureId));
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
    for (const ImDrawIdx* end = index + command.ElemCount; index != end; index += 3)
      mark({vertex[index[0]], vertex[index[1]], vertex[index[2]]}, command.ClipRect, command_print);
  }

  [[nodiscard]] TilePrints prints() && { return std::move(prints_); }

 private:
  void mark(const Triangle& triangle, const ImVec4& clip, std::uint64_t command_print) {
    const Reach reach = reach_of(triangle, clip);
    if (reach.left >= reach.right || reach.top >= reach.bottom) return;
    const std::uint64_t print = mixed_with(command_print, triangle);
    const int right = last_tile(reach.right, across_);
    const int bottom = last_tile(reach.bottom, down_);
    for (int y = first_tile(reach.top, down_); y <= bottom; ++y)
      for (int x = first_tile(reach.left, across_); x <= right; ++x) {
        std::uint64_t& tile = prints_.each[index_of(y, x, across_)];
        tile = mixed(tile, print);
      }
  }
  static int first_tile(float from, int count) {
    return static_cast<int>(std::clamp(std::floor(from / tile_px), 0.F, static_cast<float>(count)));
  }
  static int last_tile(float to, int count) {
    return static_cast<int>(std::clamp(std::ceil(to / tile_px), 0.F, static_cast<float>(count))) - 1;
  }

  int across_;
  int down_;
  TilePrints prints_;
};

// The changed tiles of one row of them, as a run: none when it is empty.
struct Run {
  int first = 0;
  int end = 0;
  [[nodiscard]] bool empty() const { return first >= end; }
};

Run changed_in_row(const TilePrints& before, const TilePrints& after, int row) {
  const int across = tiles_in(after.width);
  Run run{across, 0};
  for (int x = 0; x < across; ++x) {
    const auto tile = index_of(row, x, across);
    if (before.each[tile] != after.each[tile]) run = {std::min(run.first, x), x + 1};
  }
  return run;
}

// These tiles of a band of rows, up to the edge of the glass.
PixelRect pixels_of(const Run& tiles, const Run& rows, const TilePrints& glass) {
  const int x = tiles.first * tile_px;
  const int y = rows.first * tile_px;
  return {x, y, std::min(tiles.end * tile_px, glass.width) - x,
          std::min(rows.end * tile_px, glass.height) - y};
}

ImVec4 meet(const ImVec4& clip, const PixelRect& where) {
  return {std::max(clip.x, static_cast<float>(where.x)), std::max(clip.y, static_cast<float>(where.y)),
          std::min(clip.z, static_cast<float>(where.x + where.width)),
          std::min(clip.w, static_cast<float>(where.y + where.height))};
}

}  // namespace

TilePrints prints_of(const ImDrawData& frame, Colour clear) {
  Tiles tiles(static_cast<int>(frame.DisplaySize.x), static_cast<int>(frame.DisplaySize.y), clear);
  for (int i = 0; i < frame.CmdListsCount; ++i)
    for (const ImDrawCmd& command : frame.CmdLists[i]->CmdBuffer) tiles.draw(*frame.CmdLists[i], command);
  return std::move(tiles).prints();
}

std::vector<PixelRect> damage(const TilePrints& before, const TilePrints& after) {
  if (before.width != after.width || before.height != after.height)
    return {{0, 0, after.width, after.height}};
  std::vector<PixelRect> all;
  Run tiles;
  Run rows;
  const auto end_band = [&] {
    if (!tiles.empty()) all.push_back(pixels_of(tiles, rows, after));
    tiles = {};
  };
  for (int row = 0; row < tiles_in(after.height); ++row) {
    const Run changed = changed_in_row(before, after, row);
    if (changed.empty()) {
      end_band();
    } else if (tiles.empty()) {
      tiles = changed;
      rows = {row, row + 1};
    } else {
      tiles = {std::min(tiles.first, changed.first), std::max(tiles.end, changed.end)};
      rows.end = row + 1;
    }
  }
  end_band();
  return all;
}

void cut_to(ImDrawData& frame, const std::vector<PixelRect>& where) {
  for (int i = 0; i < frame.CmdListsCount; ++i) {
    ImVector<ImDrawCmd> cut;
    for (const PixelRect& rect : where)
      for (ImDrawCmd command : frame.CmdLists[i]->CmdBuffer) {
        command.ClipRect = meet(command.ClipRect, rect);
        if (command.ClipRect.x < command.ClipRect.z && command.ClipRect.y < command.ClipRect.w)
          cut.push_back(command);
      }
    frame.CmdLists[i]->CmdBuffer.swap(cut);
  }
}

}  // namespace tafel::kiosk
