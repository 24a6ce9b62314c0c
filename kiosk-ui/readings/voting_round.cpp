#include "kiosk-ui/readings/voting_round.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/words.hpp"
#include "shared/text/sentences_nl.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

using Names = std::vector<std::string_view>;

Names who_must_vote(const view::SessionView& session) {
  Names names;
  for (const auto& person : session.people)
    if (is_at_table(person) && person.open_ballots > 0) names.push_back(person.name);
  return names;
}

// Without the ballot of a participant who left there is no consensus about the items still open.
Names who_left_unvoted(const view::SessionView& session) {
  Names names;
  for (const auto& item : session.items) {
    if (!is_undecided(item) || !item.takes_ballots) continue;
    for (const auto& ballot : item.ballots)
      if (ballot.mark == view::VoteMark::left && std::ranges::find(names, ballot.name) == names.end())
        names.push_back(ballot.name);
  }
  return names;
}

bool waits_for_a_change(const view::SessionView& session) {
  return std::ranges::any_of(session.items, [](const view::ItemView& item) {
    return is_undecided(item) && !item.takes_ballots && !item.waits_for_trajectory;
  });
}

}  // namespace

bool is_undecided(const view::ItemView& item) {
  return item.state == view::ItemState::open || item.state == view::ItemState::voting ||
         item.state == view::ItemState::reopened;
}

bool waits_for_trajectory(const view::SessionView& session) {
  return std::ranges::any_of(session.items, [](const view::ItemView& item) {
    return is_undecided(item) && item.waits_for_trajectory;
  });
}

std::string_view why_no_ballot(const view::SessionView& session) {
  if (std::ranges::any_of(session.items, &view::ItemView::takes_ballots)) return {};
  if (waits_for_a_change(session)) return words::sharing::change_first;
  return waits_for_trajectory(session) ? words::sharing::route_first_for_some : words::vote::nothing;
}

std::optional<view::Choice> signed_choice(const view::ItemView& item, std::string_view participant) {
  for (const auto& ballot : item.ballots) {
    if (ballot.participant != participant) continue;
    if (ballot.mark == view::VoteMark::akkoord) return view::Choice::akkoord;
    if (ballot.mark == view::VoteMark::niet_akkoord) return view::Choice::niet_akkoord;
  }
  return std::nullopt;
}

std::string must_vote_in_words(std::size_t waiting, std::size_t voters) {
  const auto must = waiting == 1 ? words::sharing::must_vote_one : words::sharing::must_vote;
  return sentence_of({words::sharing::still, " ", std::to_string(waiting), " ", words::of, " ",
                      std::to_string(voters), " ", must});
}

VotingRound voting_round(const view::SessionView& session) {
  if (Names waiting = who_must_vote(session); !waiting.empty()) {
    const auto voters = std::ranges::count_if(
        session.people, [](const auto& person) { return is_at_table(person) && person.takes_part; });
    const auto must = must_vote_in_words(waiting.size(), static_cast<std::size_t>(voters));
    return {text::sentence::with_capital(must), std::move(waiting)};
  }
  if (Names left = who_left_unvoted(session); !left.empty())
    return {std::string(words::sharing::left_unvoted), std::move(left)};
  if (waits_for_a_change(session))
    return {.what = std::string(words::sharing::change_first), .names = {}, .done = false};
  if (waits_for_trajectory(session))
    return {.what = std::string(words::sharing::route_first_for_some), .names = {}, .done = false};
  if (std::ranges::any_of(session.items, is_undecided))
    return {.what = std::string(words::sharing::alone), .names = {}, .done = false};
  return {.what = std::string(words::sharing::everyone_voted), .names = {}, .done = true};
}

std::string in_words(const VotingRound& status, std::size_t named) {
  if (named == 0) return status.what;
  return sentence_of({status.what, ": ", first_of(status.names, named, ", ")});
}

}  // namespace tafel::kiosk
