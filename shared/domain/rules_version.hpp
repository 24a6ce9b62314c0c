// The versions of the rules that this program knows. A session is decided, replayed and erased under the version that
// its first event names, for ever: a record must be verifiable in thirty years. A rule that changed is a branch by
// version in the one place where it is enforced, asked through a function of this file that says what changed.
//
//   3  the first released version
//   4  whatever was withdrawn is attributed to nobody (art. 13 §2); choices are covered while a round runs (art. 14 §2);
//      a casusoverleg is held by two organisations at least (art. 2, 4°); the chair may lift anonymity before an expert
//      (art. 12, memorandum); what rests on a goal needs a trajectory (art. 14 §2, 3°);
//      the closing table may set a shorter term (art. 15 §3); of each member it is said whether that member was told
//      of the referral (art. 14, memorandum); who does not accept the modalities tells nobody (art. 10, memorandum);
//      a first session has its referral, an assessment of the risk and the facts for which it is held (art. 11);
//      a supplement is a core partner's, before a first session (art. 11); minors among
//      involved contacts count, and how a mandated facility was involved in the risk assessment is said (art. 5);
//      a prosecutor's consent fixes who takes part and what may leave the table (art. 458ter §1 of the Criminal Code);
//      after a first session a criterion that is met no longer makes it a closing session, and bars none (art. 5, art. 9);
//      the chair sits at the table: signs the duty of secrecy, and counts among the participants unless the opening says
//      why not (art. 14);
//      a session follows the one before: the plan and what is not yet told are carried, with their ids (art. 4, art. 14 §2)
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace tafel::domain {

// The version of a session that is opened today. It changes with every change in what `decide` allows, `evolve` makes
// of it or a fact erases.
constexpr std::string_view rules_version = "4";

constexpr std::array<std::string_view, 2> known_rules{"3", "4"};

constexpr bool is_known(std::string_view rules) {
  return std::ranges::find(known_rules, rules) != known_rules.end();
}

// Since version 4: the facts of a statement are in the chain as commitments (enclosure.hpp); a withdrawn statement
// leaves neither words nor owner, theme, subject or signature; words of the plan that were dropped or replaced are
// erased, and so are the reasons of strikes once the session closes.
constexpr bool withdrawn_is_attributed_to_nobody(std::string_view rules) {
  return rules != "3";
}

// Since version 4: a choice is seen by its voter alone until the round on that version is over, and the chair may end a
// round with a reason (consensus.hpp).
constexpr bool a_round_covers_choices(std::string_view rules) {
  return rules != "3";
}

// Since version 4: participants of one organisation alone agree on nothing, decide nothing and close no dossier; their
// session ends as one that was not held.
constexpr bool two_organisations_are_needed(std::string_view rules) {
  return rules != "3";
}

// Since version 4: at a first session a goal is one of the trajectory that its route starts (art. 14 §2, 3°). Nobody
// votes on what rests on a goal before that, and another route voids what was voted.
constexpr bool a_goal_needs_a_trajectory(std::string_view rules) {
  return rules != "3";
}

// Since version 4: fifteen years is the most, and the table that closes the dossier may set less (art. 15 §3).
constexpr bool a_term_can_be_shorter(std::string_view rules) {
  return rules != "3";
}

// Since version 4: not of the cliëntsysteem as a whole. The rule has another id since, after its place in the memorandum.
constexpr bool each_member_is_informed(std::string_view rules) {
  return rules != "3";
}

// Since version 4: taking part is free for federal services. An organisation that does not accept the modalities of
// art. 12 and 14 takes part and votes, and tells nobody.
constexpr bool modalities_can_be_declined(std::string_view rules) {
  return rules != "3";
}

// Since version 4: who referred and for what, the assessment of the risk, and the facts for which the table is held
// (art. 11; art. 458ter §2, second paragraph, of the Criminal Code).
constexpr bool a_first_session_shows_its_referral(std::string_view rules) {
  return rules != "3";
}

// Since version 4: from core partners alone, before a first session, of one of two kinds and dated (art. 11, second
// paragraph).
constexpr bool a_supplement_is_of_a_core_partner(std::string_view rules) {
  return rules != "3";
}

// Since version 4: one or both, and of each how it was involved in the risk assessment (art. 5, second paragraph).
constexpr bool facilities_are_involved(std::string_view rules) {
  return rules != "3";
}

// Since version 4: who takes part, with which finality and modalities (art. 458ter §1 of the Criminal Code). The exceptions
// to secrecy are made by the decree, so under a consent they hold as far as its modalities say so.
constexpr bool a_consent_fixes_the_consultation(std::string_view rules) {
  return rules != "3";
}

// Since version 4: the criteria of art. 5 are for starting a trajectory. One that is met no longer turns a later session
// into one that closes the dossier, for art. 9 lets only cases be discussed that meet them.
constexpr bool a_lapsed_criterion_closes(std::string_view rules) {
  return rules != "3";
}

// Since version 4: a session names the one before, and takes over its goals, its open actions and what was not told yet.
// Whoever owns an action need not sit at the table.
constexpr bool a_session_follows(std::string_view rules) {
  return rules != "3";
}

// Since version 4: the chair hears everything, so signs as everybody does, before anything is said; and has a vote, unless
// the opening records why not (art. 14 §1 and §2; art. 10, 1° and 2°).
constexpr bool the_chair_sits_at_the_table(std::string_view rules) {
  return rules != "3";
}

// Since version 4, with a reason and an event.
constexpr bool anonymity_can_be_lifted(std::string_view rules) {
  return rules != "3";
}

}  // namespace tafel::domain
