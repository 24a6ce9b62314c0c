#include "kiosk-ui/parts/busy.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

constexpr double busy_shown_s = 0.1;  // sooner than this nobody wonders
constexpr double busy_slow_s = 5;

}  // namespace

void draw_busy(Ui& ui, Rect over, const Surroundings& around) {
  if (!around.busy) return;
  if (around.busy_s < busy_shown_s) return ui.touch().again(busy_shown_s - around.busy_s);
  if (around.busy_s < busy_slow_s) ui.touch().again(busy_slow_s - around.busy_s);
  const bool slow = around.busy_s >= busy_slow_s;
  const std::string said =
      slow ? sentence_of({around.busy_with, " ", words::busy::slow}) : std::string(around.busy_with);
  const Palette& p = ui.colours();
  const float wide = std::min(ui.width(Type::strong, said) + ui.mm(size::icon + 2 * size::inset),
                              over.w - 2 * ui.mm(size::margin));
  const float words = ui.height(Type::strong, said, wide - ui.mm(size::icon + 2 * size::inset));
  const float tall = std::max(ui.mm(size::touch), words + 2 * ui.mm(size::gap));
  Rect pill = over;
  pill.cut_bottom(ui.mm(size::tall_button + size::space));
  pill = pill.cut_bottom(tall, ui.mm(size::gap)).middle(wide, tall);
  ui.fill(pill, p.accent_soft, ui.mm(size::radius));
  ui.border(pill, p.accent, ui.mm(size::border), ui.mm(size::radius));
  Rect inside = pill.inset(ui.mm(size::inset), 0);
  ui.label(inside.cut_left(ui.mm(size::icon)), Type::strong, p.accent, icon::sync);
  ui.label(inside, Type::strong, p.on_soft, said);
  ui.note("busy", said, pill);
}

}  // namespace tafel::kiosk
