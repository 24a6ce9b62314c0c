#include "kiosk-ui/state/turn_end.hpp"

#include "kiosk-ui/state/unsigned_choices.hpp"

namespace tafel::kiosk {

TurnState::Tab tab_for(PassedFor what) {
  switch (what) {
    case PassedFor::confirming:
      return TurnState::Tab::statements;
    case PassedFor::reading:
      return TurnState::Tab::verslag;
    case PassedFor::voting:
      return TurnState::Tab::vote;
  }
  return TurnState::Tab::vote;
}

std::optional<TurnState::Tab> what_waits(const TurnState& turn, const view::SessionView& session,
                                         const view::PersonView& person) {
  const auto what = first_to_do(turn.passed_for, left_to_do(session, person));
  return what ? std::optional(tab_for(*what)) : std::nullopt;
}

bool ends_by_itself(const TurnState& turn, const view::SessionView& session, const view::PersonView& person) {
  const bool writes = !turn.remark.empty() || is_form(turn.statement);
  return turn.has_signed && !has_unsigned(turn) && !writes && !what_waits(turn, session, person);
}

}  // namespace tafel::kiosk
