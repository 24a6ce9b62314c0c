#include "kiosk-ui/pages/locked.hpp"

#include "kiosk-ui/parts/chair_pin.hpp"
#include "kiosk-ui/parts/display.hpp"
#include "kiosk-ui/parts/status_line.hpp"
#include "kiosk-ui/state/unsigned_choices.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/help.hpp"
#include "kiosk-ui/widgets/pin_pad.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {

std::optional<Intent> draw_locked(Ui& ui, Rect area, const view::DeviceView& view, UiState& state,
                                  const Surroundings& around) {
  ui.scene("locked", "");
  area = area.inset(ui.mm(size::margin), ui.mm(size::space));
  Rect corner = area;
  corner = corner.cut_bottom(ui.mm(size::button));
  help_button(ui, corner.cut_left(help_button_width(ui), ui.mm(size::gap)), words::help::locked);
  const bool display = display_button(ui, corner.cut_left(display_button_width(ui)));
  Rect left = area.cut_left(area.w * 0.5F, ui.mm(size::margin));
  const float title = ui.height(Type::title, words::locked::title, left.w);
  const float standing = status_line_height(ui);
  Surroundings now = around;
  now.unsigned_choice = anything_unsigned(state);
  const std::string_view says = now.unsigned_choice ? words::locked::not_signed : words::locked::lead;
  const Colour ink = now.unsigned_choice ? ui.colours().bad : ui.colours().quiet;
  const float lead = ui.height(Type::body, says, left.w);
  left = left.middle(left.w, ui.line_height(Type::figure) + title + lead + standing + 3 * ui.mm(size::space));
  ui.text(left.cut_top(ui.line_height(Type::figure), ui.mm(size::space)), Type::figure, ui.colours().accent,
          icon::lock);
  ui.text(left.cut_top(title, ui.mm(size::space)), Type::title, ui.colours().ink, words::locked::title);
  ui.text(left.cut_top(lead, ui.mm(size::space)), Type::body, ink, says);
  draw_status_line(ui, left, view, now, ui.colours().quiet);
  if (display) return OpenDisplay{};
  area = area.middle(area.w, std::min(area.h, pin_pad_height(ui) + ui.mm(size::rail)));
  if (!draw_chair_pin(ui, area, view, state.lock.chair, state.lock.pin, around)) return std::nullopt;
  return Request{Unlock{state.lock.chair, state.lock.pin}};
}

}  // namespace tafel::kiosk
