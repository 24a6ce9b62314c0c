// Frames without a window: the same shell and painter, drawn into a list that nobody shows.
#pragma once

#include "kiosk-ui/app/shell.hpp"
#include "kiosk-ui/platform/scale.hpp"
#include "tests/kiosk-ui/scenes.hpp"

#include <memory>

struct ImGuiContext;

namespace tafel::kiosk::test {

class Headless {
 public:
  Headless(const Panel& panel, ThemeName theme = ThemeName::light, float text_scale = 1);
  // Glass of so many pixels, whoever says how large they are.
  struct Pixels {
    int width = 0;
    int height = 0;
  };
  Headless(Pixels glass, float pixels_per_mm, ThemeName theme = ThemeName::light, float text_scale = 1);
  ~Headless();
  Headless(const Headless&) = delete;
  Headless& operator=(const Headless&) = delete;

  void wear(ThemeName theme) { look_.palette = palette(theme); }
  Shell::Drawn frame(Shell& shell, const Input& input, double now_s);
  // The last frame of a scene.
  Shell::Drawn draw(const Scene& scene);
  // Everything that is wrong with the last frame, in words.
  [[nodiscard]] std::vector<std::string> faults(const Shell::Drawn& drawn) const;
  // And what of it is out of sight that `usual`, the same scene at 100 %, shows.
  [[nodiscard]] std::vector<std::string> reach_faults(const Shell::Drawn& drawn,
                                                      const WidgetLog& usual) const;
  [[nodiscard]] float pixels_per_mm() const { return look_.pixels_per_mm; }
  [[nodiscard]] const Palette& colours() const { return look_.palette; }
  [[nodiscard]] const std::vector<Drawing>& drawings() const { return drawings_; }  // of the last frame
  [[nodiscard]] Rect screen() const { return screen_; }

 private:
  ImGuiContext* context_;
  Rect screen_;
  Look look_;
  std::vector<Drawing> drawings_;
};

struct Sent final : Outgoing {
  void send(std::string line) override { lines.push_back(std::move(line)); }
  std::vector<std::string> lines;
};

[[nodiscard]] const Widget* find(const WidgetLog& log, std::string_view id);

}  // namespace tafel::kiosk::test
