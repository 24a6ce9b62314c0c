// Every scene as a picture with a thumbnail, for a person to look through, and what is wrong with it in words:
// kiosk-gallery DIR WIDTHxHEIGHT THEME [SCENE...] (needs a display). tests/kiosk-ui/gallery makes the page of them all.
#include "kiosk-ui/platform/png.hpp"
#include "kiosk-ui/platform/window.hpp"
#include "tests/kiosk-ui/layout_checks.hpp"
#include "tests/kiosk-ui/stage.hpp"
#include "tests/kiosk-ui/thumbnail.hpp"

#include <imgui.h>
#include <iostream>

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
  Gallery(Window& window, const Look& look, std::filesystem::path folder)
      : window_(window), look_(look), folder_(std::move(folder)) {}

  void add(const test::Scene& scene) {
    const auto drawn = draw(scene);
    for (const auto& fault : test::layout_faults(drawn, screen(), look_.pixels_per_mm)) {
      ++faults_;
      std::cout << scene.name << ": " << fault << "\n";
    }
    write(*picture_, folder_ / (scene.name + ".png"));
    write(test::smaller(*picture_, thumbnail_px), folder_ / "small" / (scene.name + ".png"));
  }
  [[nodiscard]] int faults() const { return faults_; }

 private:
  [[nodiscard]] Rect screen() const {
    const WindowSize size = window_.size();
    return {0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
  }
  Shell::Drawn draw(const test::Scene& scene) {
    return test::play_scene(scene, [this](Shell& shell, const Input& input, double now_s, bool last) {
      ImDrawList* list = window_.begin_frame(look_.palette.paper);
      auto drawn = shell.frame(Painter(look_, list, screen()), input, now_s);
      picture_ = window_.end_frame(last);
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
  const Look& look_;
  std::filesystem::path folder_;
  std::optional<Picture> picture_;
  int faults_ = 0;
};

bool wanted(const std::string& scene, int argc, char** argv) {
  for (int i = 4; i < argc; ++i)
    if (scene.starts_with(argv[i])) return true;
  return argc == 4;
}

}  // namespace

int main(int argc, char** argv) {
  WindowSize size;
  if (argc < 4 || std::sscanf(argv[2], "%dx%d", &size.width, &size.height) != 2 || !theme_named(argv[3])) {
    std::cerr << "usage: " << argv[0] << " DIR WIDTHxHEIGHT light|dark|contrast [SCENE...]\n";
    return 2;
  }
  auto window = Window::open(size);
  if (!window) {
    std::cerr << describe(window.error()) << "\n";
    return 1;
  }
  const float scale = pixels_per_mm((*window)->panel(), panel_of(size));
  auto fonts = Fonts::load(scale);
  if (!fonts) {
    std::cerr << describe(fonts.error()) << "\n";
    return 1;
  }
  const Look look{palette(*theme_named(argv[3])), scale, *fonts};
  std::filesystem::create_directories(std::filesystem::path(argv[1]) / "small");
  Gallery gallery(**window, look, argv[1]);
  for (const auto& scene : test::all_scenes())
    if (wanted(scene.name, argc, argv)) gallery.add(scene);
  return gallery.faults() == 0 ? 0 : 1;
}
