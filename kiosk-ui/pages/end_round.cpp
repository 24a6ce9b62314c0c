#include "kiosk-ui/pages/end_round.hpp"

#include "kiosk-ui/parts/reason_page.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {

std::optional<Intent> draw_end_round(Ui& ui, Rect area, const view::SessionView& session, SharingState& state,
                                     TypingState& typed) {
  ui.scene("sharing", "end-round");
  const bool runs = session.round_can_be_ended;
  const ReasonPage asks{.help = words::help::end_round,
                        .title = std::string(words::sharing::end_round_title),
                        .lead = std::string(runs ? words::sharing::end_round_lead : words::sharing::no_round),
                        .field = words::sharing::end_round_why,
                        .main = words::sharing::end_round_main,
                        .main_icon = icon::eye,
                        .is_possible = runs};
  const ReasonAnswer answer = ask_reason(ui, area, asks, state.reason, typed);
  if (answer == ReasonAnswer::given) return Request{Propose{facts::RoundEnded{state.reason.said()}}};
  return answer == ReasonAnswer::back ? stop_form(state, {}) : std::nullopt;
}

}  // namespace tafel::kiosk
