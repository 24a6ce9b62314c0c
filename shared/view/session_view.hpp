// A session as people at the table may see it: names instead of ids, outcomes instead of ballots to count,
// words instead of commitments, and roles instead of names while an expert is present (art. 12, memorandum).
// Whatever shows a role for a name cannot be changed meanwhile: its words would be lost.
// A reading of the state; no rule is decided here. What `can_be_…` or `takes_…` offers, `decide` allows at that moment:
// a screen offers nothing else. Times are RFC 3339 in UTC, days "YYYY-MM-DD"; absent is ""
// or an empty list.
#pragma once

#include "shared/view/states.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tafel::view {

struct MemberView {
  std::string id;
  std::string name;  // the relation when names are hidden
  std::string relation;
  std::string born;
  bool unborn = false;
  bool minor = false;
  bool is_protected = false;
  std::string national_number;  // masked: "•••••••••-12", or ""
  bool number_can_be_shown = true;
};

struct OrganisationView {
  std::string id;
  std::string name;
  int category = 0;
  std::string category_name;
};

// From sitting down, or coming back, until leaving.
struct StayView {
  std::string from;
  std::string until;  // "" for who is still at the table
};
struct PersonView {
  std::string id;
  std::string name;
  std::string function;
  std::string organisation;  // name
  std::string category_name;
  Ground ground{};
  std::string represents;  // "Naam, functie" or ""
  std::string reports_to;
  Presence presence{};
  std::vector<StayView> stays;  // in order; none for a person who was never at the table
  bool can_be_struck = false;
  int open_ballots = 0;  // items this participant has yet to vote on
  int unconfirmed_statements = 0;
  Feedback feedback{};
  bool is_chair = false;
  bool takes_part = true;  // false: chairs, and said at the opening why not
  bool may_tell = true;    // false: the organisation does not accept the modalities (art. 10)
};

// What led to the table (art. 11).
struct ReferralView {
  std::string by;
  std::string category_name;
  std::string on;
  std::string why;
};
struct RiskView {
  std::string instrument;  // with its version
  std::string level;
  std::string judged_by;
  std::string judged_on;
};
// What a core partner added in writing before the session (art. 11).
struct SupplementView {
  std::string organisation;  // name
  std::string kind_name;     // this and the day: "" under version 3 of the rules
  std::string on;
  std::string text;
  bool is_whole = true;  // false while a role is shown for a name in it: a statement would have the role
};

struct StatementView {
  std::string id;
  std::string by;  // participant id
  std::string by_name;
  std::string organisation;
  std::string about;         // name of the member or contact
  std::string about_member;  // member id or ""
  std::string contact_necessity;
  int category = 0;
  std::string category_name;
  std::string text;
  std::string relevance;
  bool can_be_confirmed = true;  // by its owner, in person
  bool can_be_changed = true;    // may another take its place, by the same participant?
  bool can_be_dropped = true;    // by the chair
  StatementStatus status{};      // one taken back or dropped has nothing but its id, status and hour
  std::string at;
};

struct GoalView {
  std::string id;
  std::string text;
  bool can_be_changed = true;  // false once there was a vote on an item that rests on it
  bool can_be_dropped = true;  // false while an action or an item rests on it
};
struct ActionView {
  std::string id;
  std::string goal;
  std::string text;
  std::string owner;
  std::string owner_name;
  std::string due;
  bool can_be_changed = true;
  bool can_be_dropped = true;
};

// An action of the session before, and what this session says became of it.
struct FollowedActionView {
  std::string id;
  std::string goal;  // in words
  std::string text;
  std::string owner_name;
  std::string organisation;
  std::string due;
  std::optional<ActionCourse> course;
  std::string why;
  bool can_be_reviewed = true;  // false while a why that is there shows a role for a name
};
// An item on which there was consensus at a session before, and what became of it.
struct FollowedItemView {
  std::string id;
  ItemKind kind{};
  std::string information;
  std::string recipient;  // by name, or the addressee of a report
  std::string sharer_name;
  std::string why;
  std::string agreed_on;
  std::optional<ItemCourse> course;
  std::string told_on;
  std::string reason;           // why it was stopped
  bool can_be_reviewed = true;  // false once it was stopped
};

struct BallotView {
  std::string participant;
  std::string name;
  VoteMark mark{};
};
struct ItemView {
  std::string id;
  int version = 0;
  ItemKind kind{};
  std::string sentence;  // "[deelnemer] deelt [informatie] met [lid], omdat …"
  std::string information;
  std::string recipient;  // member id or ""
  std::string addressee;
  std::string sharer;  // participant id or ""
  std::vector<std::string> sources;
  std::vector<std::string> safety_of;
  std::string goal;
  std::string why;
  int extension_years = 0;
  std::optional<ExtensionGround> extension_ground;
  ItemState state{};
  bool sources_stand = true;  // false: a source was taken back; the item must be changed before a vote
  bool waits_for_trajectory =
      false;                  // it rests on a goal, and the route of this first session starts no trajectory
  bool takes_ballots = true;  // false: one of these, it is withdrawn, or the session is closed
  bool can_be_changed = true;
  bool can_be_withdrawn = true;
  std::vector<BallotView> ballots;
};

struct ReadingView {
  std::string participant;
  std::string name;
  ReadingMark mark{};
  std::string remark;
  bool is_of_this_edition = true;  // false: of one before, whose remark stays
};
struct VerslagView {
  int edition = 0;
  bool outdated = false;
  bool takes_readings = true;  // can it be approved, or remarked upon?
  std::vector<ReadingView> readings;
};

// One line of what the opening or the closing needs, and whether it is there.
struct Requirement {
  std::string rule;
  std::string article;
  std::string sentence;
  bool met = false;
  Step go{};  // where the table can fulfil it
};

struct OutcomeView {
  std::string item;
  bool shared = false;
};

// The years that may be chosen for how long the dossier is kept, both ends included.
struct YearsView {
  int least = 0;
  int most = 0;
};

// Whether one more of a kind can be recorded: the session is open, and holds fewer than it ever may.
struct MoreView {
  bool people = true;
  bool statements = true;
  bool goals = true;
  bool actions = true;
  bool items = true;
};

struct SessionView {
  std::string session;
  Phase phase{};
  SessionKind kind{};
  std::string title;
  std::string number;
  std::string purpose;
  std::string chair;
  ChairRole chair_role{};
  bool chair_must_sign = false;  // the duty of secrecy: nothing is said or decided before (art. 14 §1)
  std::string opened_at;
  std::string closed_at;
  bool names_hidden = false;
  bool minors_involved = false;      // a minor, or a member of an age that nobody knows (art. 5)
  std::vector<Requirement> opening;  // criteria, legal basis, minors, informed: as recorded
  std::vector<Requirement> closing;  // the obstacles to closing
  std::vector<MemberView> members;
  std::vector<OrganisationView> organisations;
  std::vector<PersonView> people;
  std::optional<ReferralView> referral;
  std::vector<RiskView> risk;  // the last one first
  std::string facts;           // for which the table is held; "" where the agenda does not say
  std::vector<SupplementView> supplements;
  std::vector<StatementView> statements;
  int withdrawn_statements = 0;  // taken back, or thrown away; one that was corrected is not among them
  std::vector<GoalView> goals;
  std::vector<ActionView> actions;  // those that are open
  std::vector<FollowedActionView> followed_actions;
  std::vector<FollowedItemView> followed_items;
  std::vector<ItemView> items;
  VerslagView verslag;
  bool has_route = false;  // does this session decide how the trajectory continues? (art. 5)
  std::optional<Route> route;
  std::string
      minors_involvement;  // how the mandated facility was involved in that decision; "" if it was not said
  bool round_can_be_ended =
      false;  // by the chair, with a reason: choices are covered and somebody has not voted
  bool anonymity_can_be_lifted = false;  // by the chair, with a reason, before the experts who are here now
  bool can_close_as_not_held = false;  // by the chair, with a reason: no casusoverleg took place (art. 2, 4°)
  std::string not_held;                // why it closed as one that was not held; "" for one that was
  bool can_disclose = true;  // false: the prosecutor's consent does not let members be told (art. 9)
  bool can_report = true;    // likewise of a duty to report
  std::optional<YearsView> extension_years;  // absent: this session can ask no longer retention (art. 15 §3)
  std::optional<YearsView> term_years;       // absent: this session sets no term of its own (art. 15 §3)
  MoreView takes_more;
  std::vector<OutcomeView> outcomes;
  int retention_years = 0;  // as it stands, or was closed; 0: this session does not close the dossier
};

}  // namespace tafel::view
