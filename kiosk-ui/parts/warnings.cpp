#include "kiosk-ui/parts/warnings.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
std::vector<Warning> warnings_of(const view::DeviceView& view, const Surroundings& around) {
  std::vector<Warning> all;
  if (!around.connected) all.push_back({icon::disconnected, words::disconnected});
  if (!view.problem.empty()) all.push_back({icon::warning, view.problem});
  return all;
}

float warning_height(const Ui& ui, const Warning& warning, float width) {
  const float wide = width - 2 * ui.mm(size::margin) - ui.mm(size::icon);
  return std::max(ui.mm(size::touch), ui.height(Type::strong, warning.words, wide) + 2 * ui.mm(size::gap));
}

void draw_warning(Ui& ui, Rect strip, const Warning& warning) {
  ui.fill(strip, ui.colours().waiting_soft);
  ui.note("warning", warning.words, strip);
  Rect inside = strip.inset(ui.mm(size::margin), 0);
  ui.label(inside.cut_left(ui.mm(size::icon)), Type::strong, ui.colours().waiting, warning.sign);
  ui.label(inside, Type::strong, ui.colours().on_soft, warning.words);
}

}  // namespace tafel::kiosk
