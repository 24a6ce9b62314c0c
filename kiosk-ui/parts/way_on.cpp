#include "kiosk-ui/parts/way_on.hpp"

#include "kiosk-ui/state/turn_end.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

std::string_view way_to_tab(TurnState::Tab there) {
  if (there == TurnState::Tab::vote) return words::turn::to_vote;
  return there == TurnState::Tab::statements ? words::turn::to_statements : words::turn::to_verslag;
}

}  // namespace

Button way_on(std::string_view label) {
  return {.id = way_on_id, .label = label, .icon = icon::right};
}

std::optional<TurnState::Tab> waits_elsewhere(const TurnState& turn, const view::SessionView& session,
                                              const view::PersonView& person) {
  const auto there = what_waits(turn, session, person);
  return there == turn.tab ? std::nullopt : there;
}

void offer_way_on(PageParts& parts, TurnState::Tab there) {
  parts.main = way_to_tab(there);
  parts.main_icon = icon::right;
}

}  // namespace tafel::kiosk
