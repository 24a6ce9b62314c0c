// Proposals in a few words, for tests: each is right as it is, so that a test says only what it changes.
#pragma once

#include "shared/domain/fact.hpp"

#include <string>
#include <vector>

namespace tafel::testing {

using namespace tafel::domain;

inline constexpr Instant ten_o_clock{1'795'428'000'000};  // 2026-11-23T10:00:00.000Z
inline constexpr Date today{2026, 11, 23};

// A commitment; words that differ have commitments that differ.
Commitment committed(const std::string& words);
PersonalSignature signature();

// A family: m1 mother (protected), m2 father, m3 a son of nine. Organisations o1 police, o2 CAW, o3 justitiehuis,
// o4 a university (category 23). Invited: p1 (o1), p2 (o2), p3 (o3, has a duty to report), d1 (o2, permanent
// delegate), e1 (o4, for expertise alone).
Dossier sample_dossier(SessionKind kind = SessionKind::follow_up);
Dossier as_of_version_3(Dossier dossier);
// The same family a table later: it takes over goals d1 and d3, actions a1 (of p1) and a3 (of somebody who is not
// invited), both for d1, and item i2 for m1, which p1 is to tell.
Dossier following_dossier(SessionKind kind = SessionKind::follow_up);
Person sample_person(const std::string& id, const std::string& organisation);
Chair sample_chair();

SessionOpened opened(Dossier dossier = sample_dossier());  // p1 chairs
SessionOpened opened_under_3(Dossier dossier);
ChairChanged chair_changed(const std::string& seat);
CheckedIn checked_in(const std::string& who);
LeftTable left(const std::string& who);
ReturnedToTable returned(const std::string& who);
AnonymityLifted anonymity_lifted();
SessionClosed closed_as_not_held();
RoundEnded round_ended();
CheckInStruck struck(const std::string& who);
PersonAdded added(const std::string& name, const std::string& organisation = "o1");

StatementMade statement(const std::string& by, const std::string& about_member = "m1");
StatementMade about_contact(StatementMade made, const std::string& contact);
StatementConfirmed confirmed(const std::string& id, const std::string& by);
StatementTakenBack taken_back(const std::string& id, const std::string& by);

GoalSet goal(const std::string& words = "veiligheidsplan");
ActionSet action(const std::string& owner, const std::string& goal = "d1");

ActionReviewed reviewed(const std::string& action, ActionCourse course = ActionCourse::done);
ItemReviewed told(Date on, const std::string& item = "i2");
ItemReviewed not_yet_told(const std::string& item = "i2");
ItemReviewed stopped(const std::string& item = "i2");

ItemContent disclosure(const std::string& sharer = "p1", std::vector<StatementId> sources = {});
ItemContent for_goal(ItemContent content, const std::string& goal);
ItemContent reporting(const std::string& sharer = "p3");
ItemContent extension(int years = 30);
ItemPut put(ItemContent content);
ItemPut changed(const std::string& id, ItemContent content);
BallotCast ballot(const std::string& by, const std::string& item = "i1", Choice choice = Choice::akkoord,
                  int version = 1);
BallotCast refusal_by(const std::string& by, const std::string& item = "i1", int version = 1);

VerslagApproved approved(const std::string& by);
VerslagRemarked remarked(const std::string& by, const std::string& words = "niet akkoord met punt 2");
ClockCorrected clock_corrected(Instant clock);
RouteDecided route();
RetentionSet kept_for(int years);
FeedbackStated feedback(const std::string& by);

// The same fact with one thing about it changed: `with(checked_in("p1"), [](auto& f) { … })`.
template <class Kind, class Change>
Kind with(Kind fact, Change change) {
  change(fact);
  return fact;
}

}  // namespace tafel::testing
