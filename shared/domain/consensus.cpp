#include "shared/domain/consensus.hpp"

#include "shared/domain/rules_version.hpp"

#include <algorithm>

namespace tafel::domain {
namespace {

const Ballot* last_ballot(const Item& item, const ParticipantId& who) {
  const Ballot* last = nullptr;
  for (const Ballot& ballot : item.ballots) {
    if (ballot.by == who && item.counts(ballot)) last = &ballot;
  }
  return last;
}

Vote vote_of(const Item& item, const Participant& participant) {
  Vote vote{.participant = participant.person.id, .away = participant.presence == Presence::away};
  if (const Ballot* last = last_ballot(item, vote.participant))
    vote.choice = last->choice, vote.cast = last->seq;
  return vote;
}

// Leaving opens nothing, nor does withdrawing: the chair's own screen could else open what others chose by marking as
// left whoever has not voted, or by withdrawing the item and striking that check-in.
void cover(const State& state, const Item& item, std::vector<Vote>& votes) {
  const bool waits =
      item.withdrawn || std::ranges::any_of(votes, [](const Vote& vote) { return !vote.choice; });
  if (!a_round_covers_choices(state.rules) || !waits) return;
  for (Vote& vote : votes) vote.covered = vote.choice && vote.cast > item.round_ended;
}

// Did the table already vote on this version when `participant` first arrived?
bool arrived_after_a_vote(const Item& item, const Participant& participant) {
  return std::ranges::any_of(item.ballots, [&](const Ballot& ballot) {
    return item.counts(ballot) && ballot.seq < participant.arrived_seq;
  });
}

// "tussen alle deelnemers": between, so at least two. What one person alone wants to tell was told to nobody at the
// table, and a casusoverleg is multilateral (art. 2, 4°).
constexpr std::size_t fewest_who_agree = 2;

Outcome outcome_of(const std::vector<Vote>& votes, bool is_multilateral) {
  const auto chose = [](Choice choice) {
    return [choice](const Vote& vote) { return vote.choice == choice; };
  };
  if (std::ranges::any_of(votes, chose(Choice::niet_akkoord))) return Outcome::refused;
  const bool among_several = is_multilateral && votes.size() >= fewest_who_agree;
  const bool all_agree = std::ranges::all_of(votes, chose(Choice::akkoord));
  return among_several && all_agree ? Outcome::consensus : Outcome::open;
}

}  // namespace

Tally tally(const State& state, const Item& item) {
  Tally result;
  for (const Participant& participant : state.participants) {
    if (!participant.is_participant()) continue;
    const Vote& vote = result.votes.emplace_back(vote_of(item, participant));
    if (!vote.choice && arrived_after_a_vote(item, participant)) result.reopened = true;
  }
  cover(state, item, result.votes);
  result.outcome = outcome_of(result.votes, is_multilateral(state));
  const bool agreed_on_what_is_gone =
      result.outcome == Outcome::consensus && !sources_stand(state, item.content());
  if (item.withdrawn || agreed_on_what_is_gone) result.outcome = Outcome::open;
  return result;
}

bool choices_are_covered(const State& state, const Item& item) {
  return std::ranges::any_of(tally(state, item).votes, &Vote::covered);
}

bool round_runs(const State& state, const Item& item) {
  return !item.withdrawn && choices_are_covered(state, item);
}

bool any_round_runs(const State& state) {
  return std::ranges::any_of(state.items, [&](const Item& item) { return round_runs(state, item); });
}

}  // namespace tafel::domain
