#include "kiosk-ui/pages/end_round.hpp"

#include "kiosk-ui/readings/voting_round.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {

std::optional<Intent> draw_end_round(Ui& ui, Rect area, const view::SessionView& session, SharingState& state,
                                     TypingState& typed) {
  ui.scene("sharing", "end-round");
  const bool runs = session.round_can_be_ended;
  const Page at = page(ui, area,
                       {.title = std::string(words::sharing::end_round_title),
                        .lead = std::string(runs ? words::sharing::end_round_lead : words::sharing::no_round),
                        .main = words::sharing::end_round_main,
                        .main_icon = icon::eye,
                        .main_enabled = runs && !state.reason.empty(),
                        .back = words::stop});
  typing(ui, at, typed, {{"reason", words::sharing::end_round_why, &state.reason, true}}, {});
  if (at.main) return Request{Propose{facts::RoundEnded{state.reason.said()}}};
  return at.back ? stop_form(state, {}) : std::nullopt;
}

}  // namespace tafel::kiosk
