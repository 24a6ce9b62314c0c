// Every scene as a picture with a thumbnail, for a person to look through, and what is wrong with it in words:
// kiosk-gallery [--text PERCENT] DIR WIDTHxHEIGHT THEME [SCENE...] (needs a display). tests/kiosk-ui/gallery makes the
// page of them all.
#include "kiosk-ui/app/options.hpp"
#include "kiosk-ui/platform/png.hpp"
#include "kiosk-ui/platform/scale.hpp"
#include "kiosk-ui/platform/window.hpp"
#include "tests/kiosk-ui/layout_checks.hpp"
#include "tests/kiosk-ui/sight_checks.hpp"
#include "tests/kiosk-ui/stage.hpp"
#include "tests/kiosk-ui/thumbnail.hpp"

#include <algorithm>
#include <charconv>
#include <imgui.h>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace tafel;
using namespace tafel::kiosk;

namespace {

constexpr int thumbnail_px = 480;

// The panels this is made for: 15, 24 and 32 inch. Any other is taken as it says it is.
ScaleOverride panel_of(const WindowSize& size) {
  ScaleOverride scale;
  if (size.width == 1280) scale.width_mm = 323;
  if (size.width == 1920) scale.width_mm = 531;
  if (size.width == 3840) scale.width_mm = 708;
  return scale;
}

class Gallery {
 public:
  Gallery(Window& window, Look look, std::filesystem::path folder)
      : window_(window), look_(look), folder_(std::move(folder)) {
    look_.drawings = &drawings_;
  }

  void add(const test::Scene& scene) {
    const auto drawn = draw(scene);
    report(scene.name, test::layout_faults(drawn, screen(), look_.pixels_per_mm));
    report(scene.name, test::sight_faults({drawings_, drawn.log, look_.palette, look_.pixels_per_mm}));
    write(*picture_, folder_ / (scene.name + ".png"));
    write(test::smaller(*picture_, thumbnail_px), folder_ / "small" / (scene.name + ".png"));
  }
  [[nodiscard]] int faults() const { return faults_; }

 private:
  void report(const std::string& scene, const std::vector<std::string>& faults) {
    faults_ += static_cast<int>(faults.size());
    for (const auto& fault : faults) std::cout << scene << ": " << fault << "\n";
  }
  [[nodiscard]] Rect screen() const {
    const WindowSize size = window_.size();
    return {0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
  }
  Shell::Drawn draw(const test::Scene& scene) {
    return test::play_scene(scene, [this](Shell& shell, const Input& input, double now_s, bool last) {
      ImDrawList* list = window_.begin_frame(look_.palette.paper);
      drawings_.clear();
      auto drawn = shell.frame(Painter(look_, list, screen()), input, now_s);
      picture_ = window_.end_frame(last, look_.fonts.lettering());
      return drawn;
    });
  }
  void write(const Picture& picture, const std::filesystem::path& file) {
    if (const auto done = write_png(picture, file); !done) {
      ++faults_;
      std::cerr << describe(done.error()) << "\n";
    }
  }

  Window& window_;
  Look look_;
  std::vector<Drawing> drawings_;
  std::filesystem::path folder_;
  std::optional<Picture> picture_;
  int faults_ = 0;
};

struct Wanted {
  std::filesystem::path folder;
  WindowSize size;
  ThemeName theme{};
  float text_scale = 1;
  std::vector<std::string> scenes;  // how their names begin; none: all
};

std::optional<float> text_scale_of(std::string_view percent) {
  int number = 0;
  const auto [end, error] = std::from_chars(percent.data(), percent.data() + percent.size(), number);
  const bool whole = error == std::errc() && end == percent.data() + percent.size();
  if (!whole || number < 100 || number > 200) return std::nullopt;
  return static_cast<float>(number) / 100;
}

std::optional<Wanted> wanted_by(std::vector<std::string> arguments) {
  Wanted wanted;
  if (arguments.size() > 1 && arguments[0] == "--text") {
    const auto scale = text_scale_of(arguments[1]);
    if (!scale) return std::nullopt;
    wanted.text_scale = *scale;
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.size() < 3 || !theme_named(arguments[2]) || !window_size_of(arguments[1]))
    return std::nullopt;
  wanted.size = *window_size_of(arguments[1]);
  wanted.folder = arguments[0];
  wanted.theme = *theme_named(arguments[2]);
  wanted.scenes.assign(arguments.begin() + 3, arguments.end());
  return wanted;
}

bool is_wanted(const Wanted& wanted, const std::string& scene) {
  const auto begins = [&](const std::string& start) { return scene.starts_with(start); };
  return wanted.scenes.empty() || std::any_of(wanted.scenes.begin(), wanted.scenes.end(), begins);
}

}  // namespace

int main(int argc, char** argv) {
  const auto wanted = wanted_by({argv + 1, argv + argc});
  if (!wanted) {
    std::cerr << "usage: " << argv[0]
              << " [--text 100-200] DIR WIDTHxHEIGHT light|dark|contrast [SCENE...]\n";
    return 2;
  }
  auto window = Window::open(wanted->size);
  if (!window) {
    std::cerr << describe(window.error()) << "\n";
    return 1;
  }
  const float scale = pixels_per_mm((*window)->panel(), panel_of(wanted->size));
  auto fonts = Fonts::load(scale, wanted->text_scale);
  if (!fonts) {
    std::cerr << describe(fonts.error()) << "\n";
    return 1;
  }
  std::filesystem::create_directories(wanted->folder / "small");
  Gallery gallery(**window, {palette(wanted->theme), scale, *fonts, wanted->text_scale}, wanted->folder);
  for (const auto& scene : test::all_scenes())
    if (is_wanted(*wanted, scene.name)) gallery.add(scene);
  return gallery.faults() == 0 ? 0 : 1;
}
