// The real window, drawn by the software renderer: what is on the glass, as the X server has it, is after every change
// the same frame drawn whole. A part that stayed behind would show one participant's choice to another.
#include "tests/kiosk-ui/drawing/x_window.hpp"
#include "tests/kiosk-ui/stage.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <imgui.h>
#include <random>

using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

constexpr int width = 1280;
constexpr int height = 800;
constexpr float pixels_per_millimetre = 3.96F;

enum class Drawn { what_changed, whole };

std::uint64_t fingerprint(const Pixels& pixels) {
  return std::hash<std::string_view>()(
      {reinterpret_cast<const char*>(pixels.data()), pixels.size() * sizeof(pixels[0])});
}

// A window whose glass is looked at after every frame.
class Watched {
 public:
  explicit Watched(Drawn how) : how_(how), window_(display_.open()) {
    look_ = Look{palette(ThemeName::light), pixels_per_millimetre, letters(1)};
  }

  void enlarge_letters(float text_scale) {
    look_.fonts = letters(text_scale);
    window_->fonts_changed();
  }

  template <class Draw>
  auto frame(Draw&& draw) {
    if (how_ == Drawn::whole) window_->draw_anew();
    ImDrawList* list = window_->begin_frame(look_.palette.paper);
    auto drawn = draw(Painter(look_, list, {0, 0, width, height}));
    window_->end_frame(false, look_.fonts.lettering());
    seen_.push_back(fingerprint(display_.glass()));
    return drawn;
  }

  [[nodiscard]] const XWindow& display() const { return display_; }
  [[nodiscard]] Window& window() { return *window_; }
  [[nodiscard]] const std::vector<std::uint64_t>& seen() const { return seen_; }

 private:
  static Fonts letters(float text_scale) {
    const auto fonts = Fonts::load(pixels_per_millimetre, text_scale);
    REQUIRE(fonts);
    return *fonts;
  }

  Drawn how_;
  XWindow display_{width, height};
  std::unique_ptr<Window> window_;
  Look look_;
  std::vector<std::uint64_t> seen_;
};

// ---- Random changes ------------------------------------------------------------------------------------------------

struct Thing {
  Rect where;
  Colour colour;
  Rect clip;
  std::string words;
  float radius = 0;
};

class Chance {
 public:
  int below(int end) { return std::uniform_int_distribution(0, end - 1)(engine_); }

  Thing thing() {
    constexpr const char* words[] = {"akkoord",    "niet akkoord", "nog niet", "verzegelen",
                                     "Aïcha Ünal", "12",           "فاطمة",    "aan 王小明"};
    return {place(below(8) == 0 ? 1200 : 160), colour(), place(1200), words[below(8)],
            static_cast<float>(below(20))};
  }
  void change(std::vector<Thing>& things) {
    Thing& one = things[static_cast<std::size_t>(below(static_cast<int>(things.size())))];
    switch (below(6)) {
      case 0:
        one.colour = colour();
        break;
      case 1:
        one.where.x += static_cast<float>(below(9) - 4) / 4;
        break;
      case 2:
        one.clip = place(1200);
        break;
      case 3:
        one.words = one.words == "akkoord" ? "niet akkoord" : "akkoord";
        break;
      case 4:
        std::swap(one, things.back());
        break;
      default:
        one = thing();
    }
  }

 private:
  Rect place(int largest) {
    return {static_cast<float>(below(width) - 20), static_cast<float>(below(height) - 20),
            static_cast<float>(8 + below(largest)), static_cast<float>(8 + below(largest))};
  }
  Colour colour() {
    const auto any = [this] { return static_cast<std::uint8_t>(below(256)); };
    return {any(), any(), any(), below(3) == 0 ? any() : std::uint8_t{255}};
  }
  std::mt19937 engine_{20261123};
};

bool paint(Painter painter, const std::vector<Thing>& things) {
  for (const Thing& thing : things) {
    painter.push_clip(thing.clip);
    painter.fill(thing.where, thing.colour, thing.radius);
    painter.border(thing.where, faded(thing.colour, 120), 2, thing.radius);
    painter.line({thing.where.x, thing.where.y}, Type::body, rgb(0x102030), thing.words);
    painter.pop_clip();
  }
  return true;
}

std::vector<std::uint64_t> random_changes(Drawn how) {
  Watched watched(how);
  Chance chance;
  std::vector<Thing> things;
  things.reserve(40);
  for (int i = 0; i < 40; ++i) things.push_back(chance.thing());
  for (int change = 0; change < 300; ++change) {
    watched.frame([&](const Painter& painter) { return paint(painter, things); });
    chance.change(things);
  }
  return watched.seen();
}

// ---- The screens ---------------------------------------------------------------------------------------------------

// From any screen to any other: a lock over a vote, the next participant's turn over the last one's.
std::vector<Scene> some_scenes_in_any_order() {
  auto scenes = all_scenes();
  std::shuffle(scenes.begin(), scenes.end(), std::mt19937(458));
  scenes.resize(std::min<std::size_t>(scenes.size(), 40));
  return scenes;
}

std::vector<std::uint64_t> screens(Drawn how) {
  Watched watched(how);
  for (const Scene& scene : some_scenes_in_any_order())
    play_scene(scene, [&](Shell& shell, const Input& input, double now_s, bool) {
      return watched.frame([&](const Painter& painter) { return shell.frame(painter, input, now_s); });
    });
  return watched.seen();
}

}  // namespace

TEST_CASE("glass: after each of hundreds of random changes it shows what the frame drawn whole shows") {
  CHECK(random_changes(Drawn::what_changed) == random_changes(Drawn::whole));
}

TEST_CASE("glass: from any screen to any other nothing stays behind") {
  CHECK(screens(Drawn::what_changed) == screens(Drawn::whole));
}

namespace {

// Two marks, the second of some colour.
bool paint_marks(Painter painter, Colour second) {
  painter.fill({40, 40, 80, 80}, rgb(0x204060));
  painter.fill({600, 400, 80, 80}, second);
  return true;
}

}  // namespace

TEST_CASE("glass: what is kept to draw upon is what is on the glass, and nothing of before") {
  Watched watched(Drawn::what_changed);
  for (const Colour colour : {rgb(0xff0000), rgb(0x00ff00), rgb(0x0000ff)}) {
    watched.frame([&](const Painter& painter) { return paint_marks(painter, colour); });
    CHECK(kept_surface(width, height) == watched.display().glass());
  }
}

TEST_CASE("glass: only what changed is drawn, until all of it is to be drawn anew") {
  Watched watched(Drawn::what_changed);
  const auto draw = [&](Colour second) {
    watched.frame([&](const Painter& painter) { return paint_marks(painter, second); });
    return watched.display().glass();
  };
  const Pixels first = draw(rgb(0xff0000));
  watched.display().smear({0, 0, 20, 20});
  draw(rgb(0x00ff00));
  CHECK(draw(rgb(0xff0000)) != first);  // else each frame was drawn whole, and the tests above try nothing
  watched.window().draw_anew();
  CHECK(draw(rgb(0xff0000)) == first);
}

TEST_CASE("glass: a window that was smaller for a while shows all of its frame again") {
  Watched watched(Drawn::what_changed);
  const auto draw = [&] {
    watched.frame([&](const Painter& painter) { return paint_marks(painter, rgb(0xff0000)); });
    return watched.display().glass();
  };
  const Pixels first = draw();
  watched.display().resize(watched.window(), 300, 200);
  CHECK(watched.display().glass() != first);
  watched.display().resize(watched.window(), width, height);
  CHECK(draw() == first);
}

TEST_CASE("glass: a window that becomes larger or smaller is drawn in its new size") {
  XWindow display(width, height);
  const auto window = display.open();
  Lettering lettering;
  const auto shows = [&](int w, int h) {
    display.resize(*window, w, h);
    for (const Colour colour : {rgb(0x102030), rgb(0x405060)}) {
      window->begin_frame(colour);
      window->end_frame(false, lettering);
    }
    const Pixels pixels = display.glass();
    const std::size_t last = static_cast<std::size_t>(h - 1) * width + static_cast<std::size_t>(w - 1);
    return pixels[0] == 0x405060 && pixels[last] == 0x405060 && (w == width || pixels[last + 1] != 0x405060);
  };
  CHECK(shows(width, height));
  CHECK(shows(400, 300));
  CHECK(shows(900, 700));
  CHECK(shows(width, height));
}

TEST_CASE("glass: letters of another size are drawn whole, and of the first size again as at first") {
  Watched watched(Drawn::what_changed);
  const auto draw = [&] {
    watched.frame([](Painter painter) {
      painter.line({100, 100}, Type::body, rgb(0x102030), "akkoord");
      return true;
    });
    return watched.display().glass();
  };
  const Pixels first = draw();
  watched.enlarge_letters(1.5F);
  CHECK(draw() != first);
  watched.display().smear({0, 0, 20, 20});
  watched.enlarge_letters(1);
  CHECK(draw() == first);
}
