#include "shared/domain/consensus.hpp"

#include "shared/domain/rules_version.hpp"

#include <algorithm>

namespace tafel::domain {
namespace {

bool is_of_current_version(const Item& item, const Ballot& ballot) {
  return ballot.version == item.version();
}

std::optional<Choice> last_choice(const Item& item, const ParticipantId& who) {
  std::optional<Choice> choice;
  for (const Ballot& ballot : item.ballots) {
    if (ballot.by == who && is_of_current_version(item, ballot)) choice = ballot.choice;
  }
  return choice;
}

// Did the table already vote on this version when `participant` first arrived?
bool arrived_after_a_vote(const Item& item, const Participant& participant) {
  return std::ranges::any_of(item.ballots, [&](const Ballot& ballot) {
    return is_of_current_version(item, ballot) && ballot.seq < participant.arrived_seq;
  });
}

// "tussen alle deelnemers": between, so at least two. What one person alone wants to tell was told to nobody at the
// table, and a casusoverleg is multilateral (art. 2, 4°).
constexpr std::size_t fewest_who_agree = 2;

Outcome outcome_of(const std::vector<Vote>& votes) {
  const auto chose = [](Choice choice) {
    return [choice](const Vote& vote) { return vote.choice == choice; };
  };
  if (std::ranges::any_of(votes, chose(Choice::niet_akkoord))) return Outcome::refused;
  const bool among_several = votes.size() >= fewest_who_agree;
  const bool all_agree = std::ranges::all_of(votes, chose(Choice::akkoord));
  return among_several && all_agree ? Outcome::consensus : Outcome::open;
}

}  // namespace

Tally tally(const State& state, const Item& item) {
  Tally result;
  for (const Participant& participant : state.participants) {
    if (!participant.is_participant()) continue;
    const auto choice = last_choice(item, participant.person.id);
    result.votes.push_back({participant.person.id, choice, participant.presence == Presence::away});
    if (!choice && arrived_after_a_vote(item, participant)) result.reopened = true;
  }
  result.outcome = outcome_of(result.votes);
  const bool agreed_on_what_is_gone =
      result.outcome == Outcome::consensus && !sources_stand(state, item.content());
  if (item.withdrawn || agreed_on_what_is_gone) result.outcome = Outcome::open;
  return result;
}

bool choices_are_covered(const State& state, const Item& item) {
  if (!a_round_covers_choices(state.rules) || item.round_ended == item.version()) return false;
  const auto votes = tally(state, item).votes;
  return std::ranges::any_of(votes, [](const Vote& vote) { return vote.choice.has_value(); }) &&
         std::ranges::any_of(votes, [](const Vote& vote) { return !vote.choice && !vote.away; });
}

bool round_runs(const State& state, const Item& item) {
  return !item.withdrawn && choices_are_covered(state, item);
}

}  // namespace tafel::domain
