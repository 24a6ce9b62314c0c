// The rules, one overload of `check` for each kind of fact; a file each for the parts of a session. Internal
// to the domain: everybody else calls `decide`.
#pragma once

#include "shared/domain/decide.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/opening.hpp"
#include "shared/text/refusals_nl.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tafel::domain::rules {

using Check = std::optional<Refusal>;
namespace sentence = text::refusal;

inline Check refuse(Rule rule, std::string_view why, Step go) {
  return Refusal{rule, std::string(why), go};
}
constexpr Check allowed() {
  return std::nullopt;
}

// opening.cpp
Check check(const State& state, const SessionOpened& fact, Instant now);
Check check(const State& state, const ChairChanged& fact, Instant now);
Check check(const State& state, const SessionResumed& fact, Instant now);
Check check(const State& state, const ClockCorrected& fact, Instant now);
// attendance.cpp
Check check(const State& state, const PersonAdded& fact, Instant now);
Check check(const State& state, const CheckedIn& fact, Instant now);
Check check(const State& state, const LeftTable& fact, Instant now);
Check check(const State& state, const ReturnedToTable& fact, Instant now);
Check check(const State& state, const CheckInStruck& fact, Instant now);
Check check(const State& state, const AnonymityLifted& fact, Instant now);
// discussion.cpp
Check check(const State& state, const StatementMade& fact, Instant now);
Check check(const State& state, const StatementConfirmed& fact, Instant now);
Check check(const State& state, const StatementTakenBack& fact, Instant now);
Check check(const State& state, const StatementDropped& fact, Instant now);
// plan.cpp
Check check(const State& state, const GoalSet& fact, Instant now);
Check check(const State& state, const GoalDropped& fact, Instant now);
Check check(const State& state, const ActionSet& fact, Instant now);
Check check(const State& state, const ActionDropped& fact, Instant now);
// follow_up.cpp
Check check(const State& state, const ActionReviewed& fact, Instant now);
Check check(const State& state, const ItemReviewed& fact, Instant now);
// sharing.cpp
Check check(const State& state, const ItemPut& fact, Instant now);
Check check(const State& state, const ItemWithdrawn& fact, Instant now);
Check check(const State& state, const BallotCast& fact, Instant now);
Check check(const State& state, const RoundEnded& fact, Instant now);
// closing.cpp
Check check(const State& state, const VerslagDrawnUp& fact, Instant now);
Check check(const State& state, const VerslagApproved& fact, Instant now);
Check check(const State& state, const VerslagRemarked& fact, Instant now);
Check check(const State& state, const RouteDecided& fact, Instant now);
Check check(const State& state, const RetentionSet& fact, Instant now);
Check check(const State& state, const FeedbackStated& fact, Instant now);
Check check(const State& state, const NumberRevealed& fact, Instant now);
Check check(const State& state, const SessionClosed& fact, Instant now);

// Shared between the parts, and with the view.
Check check_organisation(const Organisation& organisation);                        // art. 10
Check check_person(const std::vector<Organisation>& known, const Person& person);  // art. 12
Check check_named_by_consent(const Dossier& dossier, std::string_view rules, const Person& person);  // art. 9
bool may_be_struck(const State& state, const Participant& participant);  // art. 14 §2
bool takes_ballots(const State& state, const Item& item);                // art. 14 §2
bool takes_another_version(const Item& item);                            // art. 14 §2
bool has_route(const State& state);                                      // art. 5
bool may_be_extended(const State& state);                                // art. 15 §3
bool takes_a_term(const State& state);                                   // art. 15 §3
// What is wrong with what a dossier says of the referral, the risk and the facts, with its place (art. 11).
std::vector<OpeningProblem> problems_of_referral(const Dossier& dossier, Date today, std::string_view rules);
// What is wrong with what a dossier says that it takes over, with its place (art. 4).
std::vector<OpeningProblem> problems_of_referral(const Dossier& dossier, Date today, std::string_view rules);
std::vector<OpeningProblem> problems_of_follows(const Dossier& dossier, Date today, std::string_view rules);
void note_what_was_not_reviewed(const State& state, std::vector<Refusal>& obstacles);  // art. 4, art. 14 §2
// The obstacles to closing, in the order in which a table meets them.
std::vector<Refusal> closing_obstacles(const State& state);
std::vector<Refusal> obstacles_to_closing_as_not_held(const State& state);

// A participant acts in person: at the table, with a signature.
Check check_in_person(const State& state, const ParticipantId& who, const PersonalSignature& signature,
                      Rule rule, Step step);

}  // namespace tafel::domain::rules
