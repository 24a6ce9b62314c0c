// A glass without a window: triangles upon an array of numbers, each pixel telling in which order it was drawn upon.
#include "kiosk-ui/platform/damage.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <imgui.h>
#include <numeric>
#include <random>

using namespace tafel::kiosk;

namespace {

constexpr int glass_width = 150;  // neither is a whole number of tiles
constexpr int glass_height = 110;
constexpr std::size_t glass_pixels = std::size_t{glass_width} * glass_height;
constexpr Colour paper = rgb(0xf0f0e8);

struct Shape {
  ImVec2 corners[3];
  ImU32 colour;
  ImVec4 clip;
};

using Picture = std::vector<Shape>;

// Draw data of its own, as ImGui would make it.
class Frame {
 public:
  explicit Frame(const Picture& picture) : list_(nullptr) {
    for (const Shape& shape : picture) add(shape);
    lists_[0] = &list_;
    data_.CmdLists = lists_;
    data_.CmdListsCount = 1;
    data_.DisplaySize = {glass_width, glass_height};
  }
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;

  [[nodiscard]] ImDrawData& data() { return data_; }

 private:
  void add(const Shape& shape) {
    ImDrawCmd command;
    command.ClipRect = shape.clip;
    command.IdxOffset = static_cast<unsigned>(list_.IdxBuffer.Size);
    command.ElemCount = 3;
    list_.CmdBuffer.push_back(command);
    for (const ImVec2& corner : shape.corners) {
      list_.IdxBuffer.push_back(static_cast<ImDrawIdx>(list_.VtxBuffer.Size));
      list_.VtxBuffer.push_back({corner, {0, 0}, shape.colour});
    }
  }

  ImDrawList list_;
  ImDrawList* lists_[1]{};
  ImDrawData data_;
};

class Canvas {
 public:
  void clear(const PixelRect& where) {
    for (int y = where.y; y < where.y + where.height; ++y)
      for (int x = where.x; x < where.x + where.width; ++x) at(x, y) = 1;
  }
  void draw(const ImDrawData& frame) {
    const ImDrawList& list = *frame.CmdLists[0];
    for (const ImDrawCmd& command : list.CmdBuffer)
      for (int y = static_cast<int>(command.ClipRect.y); y < static_cast<int>(command.ClipRect.w); ++y)
        for (int x = static_cast<int>(command.ClipRect.x); x < static_cast<int>(command.ClipRect.z); ++x)
          if (covers(list, command, static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F))
            at(x, y) = at(x, y) * 31 + list.VtxBuffer[static_cast<int>(command.IdxOffset)].col;
  }
  bool operator==(const Canvas&) const = default;

 private:
  static float side(ImVec2 a, ImVec2 b, float x, float y) {
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
  }
  static bool covers(const ImDrawList& list, const ImDrawCmd& command, float x, float y) {
    const auto corner = [&](unsigned i) {
      return list.VtxBuffer[list.IdxBuffer[static_cast<int>(command.IdxOffset + i)]].pos;
    };
    const float one = side(corner(0), corner(1), x, y);
    const float two = side(corner(1), corner(2), x, y);
    const float three = side(corner(2), corner(0), x, y);
    return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
  }
  std::uint32_t& at(int x, int y) {
    return pixels_[static_cast<std::size_t>(y) * glass_width + static_cast<std::size_t>(x)];
  }

  std::vector<std::uint32_t> pixels_ = std::vector<std::uint32_t>(glass_pixels, 1);
};

Canvas drawn_whole(const Picture& picture) {
  Frame frame(picture);
  Canvas canvas;
  canvas.draw(frame.data());
  return canvas;
}

std::vector<PixelRect> damage_of(const Picture& before, const Picture& after) {
  return damage(prints_of(Frame(before).data(), paper), prints_of(Frame(after).data(), paper));
}

Canvas drawn_over(const Picture& before, const Picture& after) {
  Canvas canvas = drawn_whole(before);
  const auto changed = damage_of(before, after);
  for (const PixelRect& part : changed) canvas.clear(part);
  Frame frame(after);
  cut_to(frame.data(), changed);
  canvas.draw(frame.data());
  return canvas;
}

long area(const std::vector<PixelRect>& parts) {
  return std::accumulate(parts.begin(), parts.end(), 0L, [](long sum, const PixelRect& part) {
    return sum + long{part.width} * part.height;
  });
}

const ImVec4 unclipped{0, 0, glass_width, glass_height};

// A quarter of a small square, at a place.
Shape mark(float x, float y, ImU32 colour = 7) {
  return {{{x, y}, {x + 8, y}, {x, y + 8}}, colour, unclipped};
}

class Chance {
 public:
  int below(int end) { return std::uniform_int_distribution(0, end - 1)(engine_); }
  float between(float low, float high) { return std::uniform_real_distribution(low, high)(engine_); }

  // Most are small, some reach over the edges.
  Shape shape() {
    const float reach = below(5) == 0 ? 200.F : 20.F;
    const ImVec2 at{between(-20, glass_width + 20), between(-20, glass_height + 20)};
    const auto near = [&] { return ImVec2{at.x + between(0, reach), at.y + between(0, reach)}; };
    return {{at, near(), near()}, static_cast<ImU32>(below(1000)), clip()};
  }
  void change(Picture& picture) {
    const auto count = static_cast<int>(picture.size());
    const auto here = picture.begin() + below(count);
    switch (below(6)) {
      case 0:
        picture.insert(here, shape());
        break;
      case 1:
        if (count > 1) picture.erase(here);
        break;
      case 2:
        std::swap(*here, picture[static_cast<std::size_t>(below(count))]);
        break;
      case 3:
        here->clip = clip();
        break;
      case 4:
        here->colour = static_cast<ImU32>(below(1000));
        break;
      default:
        here->corners[below(3)].x += between(-1, 1);
    }
  }

 private:
  ImVec4 clip() {
    if (below(2) == 0) return unclipped;
    const float x = std::floor(between(0, glass_width));
    const float y = std::floor(between(0, glass_height));
    return {x, y, std::floor(between(x, glass_width)), std::floor(between(y, glass_height))};
  }
  std::mt19937 engine_{20261123};
};

}  // namespace

TEST_CASE("damage: what a frame changes, drawn over the one before, looks as that frame drawn whole") {
  Chance chance;
  Picture before;
  for (int i = 0; i < 12; ++i) before.push_back(chance.shape());
  int partial = 0;
  for (int round = 0; round < 300; ++round) {
    Picture after = before;
    for (int changes = 1 + chance.below(3); changes > 0; --changes) chance.change(after);
    INFO("round ", round);
    REQUIRE(drawn_over(before, after) == drawn_whole(after));
    if (area(damage_of(before, after)) < static_cast<long>(glass_pixels)) ++partial;
    before = after;
  }
  CHECK(partial > 100);  // else nothing was tried
}

TEST_CASE("damage: the same frame again changes nothing") {
  const Picture picture{mark(10, 10), mark(100, 90)};
  CHECK(damage_of(picture, picture).empty());
}

TEST_CASE("damage: two marks far apart are two parts, and not what lies between") {
  const Picture before{mark(4, 4), mark(60, 50), mark(100, 100)};
  const Picture after{mark(4, 4, 8), mark(60, 50), mark(100, 100, 8)};
  CHECK(damage_of(before, after) ==
        std::vector<PixelRect>{{0, 0, 32, 32}, {3 * 32, 3 * 32, 32, glass_height - 3 * 32}});
}

TEST_CASE("damage: rows that touch are one part, as wide as both need") {
  const Picture before{mark(4, 4), mark(100, 40)};
  const Picture after{mark(4, 4, 8), mark(100, 40, 8)};
  CHECK(damage_of(before, after) == std::vector<PixelRect>{{0, 0, 4 * 32, 64}});
}

TEST_CASE("damage: what went is damage where it was") {
  CHECK(damage_of({mark(4, 4), mark(100, 4)}, {mark(4, 4)}) == std::vector<PixelRect>{{3 * 32, 0, 32, 32}});
}

TEST_CASE("damage: what is drawn in another order is damage") {
  const Shape covered = mark(40, 40, 7);
  const Shape cover = mark(41, 41, 8);
  CHECK(damage_of({covered, cover}, {cover, covered}) == std::vector<PixelRect>{{32, 32, 32, 32}});
}

TEST_CASE("damage: what a clip hides on one side changes nothing there") {
  Shape half = mark(60, 4);
  half.clip = {0, 0, 64, glass_height};
  CHECK(damage_of({}, {half}) == std::vector<PixelRect>{{32, 0, 32, 32}});
  half.clip = unclipped;
  CHECK(damage_of({}, {half}) == std::vector<PixelRect>{{32, 0, 64, 32}});
}

TEST_CASE("damage: another colour behind all, another texture or another size is damage everywhere") {
  const std::vector<PixelRect> everything{{0, 0, glass_width, glass_height}};
  Frame frame({{{{-500, -500}, {900, -500}, {-500, 900}}, 7, unclipped}});
  const TilePrints before = prints_of(frame.data(), paper);
  CHECK(damage(before, prints_of(frame.data(), rgb(0xf0f0e9))) == everything);
  CHECK(damage({}, before) == everything);
  int texture = 0;
  frame.data().CmdLists[0]->CmdBuffer[0].TextureId = &texture;
  CHECK(damage(before, prints_of(frame.data(), paper)) == everything);
  frame.data().DisplaySize.x = glass_width + 1;
  CHECK(damage(before, prints_of(frame.data(), paper)) ==
        std::vector<PixelRect>{{0, 0, glass_width + 1, glass_height}});
}
