#include "kiosk-ui/pages/sign_closing.hpp"

#include "kiosk-ui/parts/chair_pin.hpp"
#include "kiosk-ui/parts/reason_page.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {

std::optional<Intent> draw_why_not_held(Ui& ui, Rect area, ClosingState& state, TypingState& typed) {
  ui.scene("closing", "not-held");
  const ReasonPage asks{.help = words::help::not_held,
                        .title = std::string(words::closing::not_held_title),
                        .lead = std::string(words::closing::not_held_lead),
                        .field = words::closing::not_held_why,
                        .main = words::next,
                        .main_icon = icon::right,
                        .back = words::previous,
                        .id = "why-not-held"};
  const ReasonAnswer answer = ask_reason(ui, area, asks, state.why_not_held, typed);
  if (answer == ReasonAnswer::back) state.step = ClosingStep::end;
  if (answer == ReasonAnswer::given) state.step = ClosingStep::sign_not_held;
  return std::nullopt;
}

std::optional<Intent> draw_sign_closing(Ui& ui, Rect area, const view::DeviceView& view, ClosingState& state,
                                        const Surroundings& around) {
  ui.scene("closing", "sign");
  const bool held = state.step == ClosingStep::sign;
  if (!state.chair) state.chair = view.chair;
  const Page at =
      chair_page(ui, area,
                 {.help = words::help::sign_closing,
                  .title = std::string(held ? words::closing::close : words::closing::not_held_close),
                  .lead = std::string(held ? words::closing::close_asks : words::closing::not_held_asks),
                  .back = words::previous},
                 view, *state.chair);
  if (at.back) {
    state.pin.clear();
    state.step = held ? ClosingStep::end : ClosingStep::not_held;
    return std::nullopt;
  }
  if (!draw_chair_pin(ui, {at.body, at.pad}, view, *state.chair, state.pin, around)) return std::nullopt;
  return Request{CloseSession{*state.chair, state.pin, held ? std::string() : state.why_not_held.said()}};
}

}  // namespace tafel::kiosk
