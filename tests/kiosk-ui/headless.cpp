#include "tests/kiosk-ui/headless.hpp"

#include "tests/kiosk-ui/layout_checks.hpp"
#include "tests/kiosk-ui/sight_checks.hpp"
#include "tests/kiosk-ui/stage.hpp"

#include <imgui.h>
#include <stdexcept>

namespace tafel::kiosk::test {

namespace {

// A test names the width: the pixels are square.
Panel with_height(Panel panel) {
  if (panel.height_mm == 0) panel.height_mm = panel.width_mm * panel.height_px / panel.width_px;
  return panel;
}

}  // namespace

Headless::Headless(const Panel& panel, ThemeName theme, float text_scale)
    : Headless(Pixels{panel.width_px, panel.height_px}, kiosk::pixels_per_mm(with_height(panel), {}), theme,
               text_scale) {}

Headless::Headless(Pixels glass, float pixels_per_mm, ThemeName theme, float text_scale)
    : context_(ImGui::CreateContext()),
      screen_{0, 0, static_cast<float>(glass.width), static_cast<float>(glass.height)} {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetIO().DisplaySize = {screen_.w, screen_.h};
  const auto fonts = Fonts::load(pixels_per_mm, text_scale);
  if (!fonts) throw std::runtime_error(describe(fonts.error()));
  look_ = Look{palette(theme), pixels_per_mm, *fonts, text_scale, &drawings_};
}

Headless::~Headless() {
  ImGui::DestroyContext(context_);
}

Shell::Drawn Headless::frame(Shell& shell, const Input& input, double now_s) {
  ImGui::SetCurrentContext(context_);
  ImGui::NewFrame();
  drawings_.clear();
  auto drawn = shell.frame(Painter(look_, ImGui::GetBackgroundDrawList(), screen_), input, now_s);
  ImGui::EndFrame();
  look_.fonts.lettering().forget_unused();
  return drawn;
}

Shell::Drawn Headless::draw(const Scene& scene) {
  return play_scene(scene, [this](Shell& shell, const Input& input, double now_s, bool) {
    return frame(shell, input, now_s);
  });
}

std::vector<std::string> Headless::faults(const Shell::Drawn& drawn) const {
  auto all = layout_faults(drawn, screen_, look_.pixels_per_mm);
  const auto unseen = sight_faults({drawings_, drawn.log, look_.palette, look_.pixels_per_mm});
  all.insert(all.end(), unseen.begin(), unseen.end());
  return all;
}

std::vector<std::string> Headless::reach_faults(const Shell::Drawn& drawn, const WidgetLog& usual) const {
  return faults_of_reach({drawn.log, drawings_}, usual, screen_, look_.pixels_per_mm);
}

const Widget* find(const WidgetLog& log, std::string_view id) {
  for (const Widget& widget : log.widgets)
    if (widget.id == id) return &widget;
  return nullptr;
}

}  // namespace tafel::kiosk::test
