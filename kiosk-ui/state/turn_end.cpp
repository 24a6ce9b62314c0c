#include "kiosk-ui/state/turn_end.hpp"

#include "kiosk-ui/state/unsigned_choices.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

std::string unsigned_in_words(std::size_t choices) {
  if (choices == 1) return std::string(words::turn::one_unsigned);
  return std::to_string(choices) + " " + std::string(words::turn::more_unsigned);
}

// What would be left behind, and the part of the turn where it is done.
struct LeftBehind {
  TurnState::Tab tab{};
  std::string asks;
  std::string_view no;
};
std::optional<LeftBehind> left_behind(const TurnState& turn, const LeftToDo& left) {
  using Tab = TurnState::Tab;
  if (has_unsigned(turn))
    return LeftBehind{Tab::vote, unsigned_in_words(turn.choices.size()), words::turn::sign_first};
  if (left.statements > 0)
    return LeftBehind{Tab::statements, std::string(words::turn::unconfirmed), words::turn::confirm_first};
  const bool reads = turn.passed_for == PassedFor::reading || turn.tab == Tab::verslag;
  if (left.feedback && reads)
    return LeftBehind{Tab::verslag, std::string(words::turn::unanswered), words::turn::answer_first};
  return std::nullopt;
}

}  // namespace

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

Intent give_back(TurnState& turn, const view::SessionView& session, const view::PersonView& person) {
  const auto left = left_behind(turn, left_to_do(session, person));
  if (!left) return Request{EndTurn{}};
  turn.tab = left->tab;
  return Ask{{.asks = left->asks,
              .yes = std::string(words::turn::give_back_anyway),
              .no = std::string(left->no),
              .no_is_main = true},
             Request{EndTurn{}}};
}

}  // namespace tafel::kiosk
