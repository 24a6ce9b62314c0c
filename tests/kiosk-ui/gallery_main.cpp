// Every screen as a picture, for a person to look through: kiosk-gallery DIR WIDTHxHEIGHT THEME (needs a display).
#include "kiosk-ui/app/shell.hpp"
#include "kiosk-ui/platform/png.hpp"
#include "kiosk-ui/platform/window.hpp"
#include "tests/kiosk-ui/scenes.hpp"

#include <imgui.h>
#include <iostream>

using namespace tafel;
using namespace tafel::kiosk;

namespace {

struct Nowhere final : Outgoing {
  void send(std::string) override {}
};

Picture draw(Window& window, const Look& look, const test::Scene& scene) {
  Nowhere out;
  Shell shell(out, 120, 0);
  shell.take(Connected{}, 0);
  shell.take(scene.view, 0);
  if (!scene.connected) shell.take(Disconnected{}, 0);
  shell.state() = scene.state;
  const WindowSize size = window.size();
  const Rect screen{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
  std::optional<Picture> picture;
  for (int frame = 0; frame < 3; ++frame) {
    ImDrawList* list = window.begin_frame(look.palette.paper);
    const auto drawn = shell.frame(Painter(look, list, screen), Input{}, 1 + frame);
    picture = window.end_frame(frame == 2);
    if (frame == 2)
      for (const auto& cut : drawn.cuts) std::cout << scene.name << ": does not fit: " << cut << "\n";
  }
  return *picture;
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
  const float scale = pixels_per_mm((*window)->panel(), {});
  auto fonts = Fonts::load(scale);
  if (!fonts) return 1;
  const Look look{palette(*theme_named(argv[3])), scale, *fonts};
  std::filesystem::create_directories(argv[1]);
  for (const auto& scene : test::all_scenes()) {
    bool wanted = argc == 4;
    for (int i = 4; i < argc; ++i) wanted = wanted || scene.name.starts_with(argv[i]);
    if (!wanted) continue;
    const auto done =
        write_png(draw(**window, look, scene), std::filesystem::path(argv[1]) / (scene.name + ".png"));
    if (!done) std::cerr << describe(done.error()) << "\n";
  }
}
