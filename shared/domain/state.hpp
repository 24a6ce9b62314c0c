// The state of a session: everything that follows from its events, and nothing else.
#pragma once

#include "shared/domain/fact.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tafel::domain {

enum class Phase { none, open, closed };

using terms::Presence;
using terms::StatementStatus;

struct Stay {
  Instant from;
  std::optional<Instant> until;
};

struct Participant {
  Person person;
  bool added_at_table = false;
  Presence presence = Presence::invited;
  std::vector<Stay> stays;        // of the present check-in; empty when never checked in or struck
  std::uint64_t arrived_seq = 0;  // the event of that check-in
  std::string public_key;         // base64; empty when not checked in
  std::optional<Commitment> takes_no_part{};  // why not; of the chair who opened the session alone
  bool has_acted = false;  // voted or contributed since the check-in: it can no longer be struck
  std::optional<bool> will_brief;

  // Did this person sign the duty of secrecy (art. 14 §1)?
  [[nodiscard]] bool is_checked_in() const { return presence != Presence::invited; }
  // art. 14 §2, 1°: "alle deelnemers" are all who were checked in at any moment, those who left included.
  [[nodiscard]] bool is_participant() const { return is_checked_in() && !takes_no_part; }
};

struct Statement {
  StatementMade made;
  Instant at;
  StatementStatus status = StatementStatus::drafted;
  Commitment confirmed_in{};  // the enclosure of its confirmation
  std::uint64_t seq = 0;      // the event that made it
  bool replaced = false;      // dropped, as another took its place in the same deed: a correction
  // Was it taken back or thrown away, and not corrected?
  [[nodiscard]] bool is_withdrawn() const { return !stands() && !replaced; }
  // Is it part of the verslag?
  [[nodiscard]] bool stands() const {
    return status == StatementStatus::drafted || status == StatementStatus::confirmed;
  }
};

struct Goal {
  GoalId id;
  Commitment text;
  bool dropped = false;
};
struct Action {
  ActionSet set;
  bool dropped = false;
  bool carried = false;                  // from the session before
  std::optional<ActionReviewed> review;  // of a carried one
  // Is it still to be done?
  [[nodiscard]] bool is_open() const {
    const bool is_over =
        review && (review->course == ActionCourse::done || review->course == ActionCourse::lapsed);
    return !dropped && !is_over;
  }
};
// An item on which there was consensus at a session before, and what became of it.
struct AgreedItem {
  CarriedItem item;
  std::optional<ItemReviewed> review;
  // May it still be told?
  [[nodiscard]] bool is_open() const { return !review || review->course == ItemCourse::not_yet; }
};

struct Ballot {
  ParticipantId by;
  int version = 0;
  Choice choice{};
  std::uint64_t seq = 0;  // the event that cast it
  Instant at;
};
struct Item {
  ItemId id;
  std::vector<ItemContent> versions;  // version n is at n - 1; the last is current
  std::vector<Ballot> ballots;        // all that were ever cast, in order
  bool withdrawn = false;
  std::uint64_t round_ended =
      0;                     // the event by which the chair last ended the round: earlier choices are open
  std::uint64_t voided = 0;  // the last route that starts no trajectory: ballots before it count no more
  [[nodiscard]] int version() const { return static_cast<int>(versions.size()); }
  [[nodiscard]] const ItemContent& content() const { return versions.back(); }
  [[nodiscard]] bool counts(const Ballot& ballot) const {
    return ballot.version == version() && ballot.seq > voided;
  }
};

enum class Reading { approved, remarked };
struct VerslagReading {
  ParticipantId by;
  Reading reading{};
  std::optional<Commitment> remark;
  int edition = 0;
};
struct Verslag {
  int edition = 0;        // 0: none was drawn up (a verslag is optional, art. 13 §2)
  bool outdated = false;  // something in it changed since
  std::vector<VerslagReading> readings;
};

struct State {
  Phase phase = Phase::none;
  std::uint64_t events = 0;  // how many led here
  Dossier dossier;
  Chair chair;
  std::optional<ParticipantId> seat;  // of that chair; absent under version 3 of the rules
  std::string device;
  std::string rules;  // versions, as the first event names them
  std::string citations;
  std::string verslag_template;
  Instant opened_at;     // in the session's time, as every `at`
  Instant opened_clock;  // by the machine's clock: no session was opened later than that clock says now
  Instant last_at;
  std::int64_t ahead_ms = 0;              // how far the session's time runs ahead of the machine's clock
  std::vector<Participant> participants;  // invited first, in the agenda's order, then added
  std::vector<Commitment> strike_reasons;
  std::vector<Statement> statements;
  std::vector<Goal> goals;
  std::vector<Action> actions;
  std::vector<Item> items;
  std::vector<AgreedItem> agreed;          // carried
  GivenOut given_out;                      // ids, over the whole trajectory
  std::vector<ParticipantId> shown_names;  // the experts before whom the chair lifted anonymity
  Verslag verslag;
  std::optional<RouteDecided> route;
  std::optional<int> term;  // in years, as the closing table set it (art. 15 §3)
  std::optional<SessionClosed> closed;
  std::optional<Instant> closed_at;
};

// The thing with that id, or null. Pointers live as long as the state is unchanged.
[[nodiscard]] const Participant* find(const State& state, const ParticipantId& id);
[[nodiscard]] const Member* find(const State& state, const MemberId& id);
[[nodiscard]] const Organisation* find(const State& state, const OrganisationId& id);
[[nodiscard]] const Statement* find(const State& state, const StatementId& id);
[[nodiscard]] const Goal* find(const State& state, const GoalId& id);      // a dropped one is not found
[[nodiscard]] const Action* find(const State& state, const ActionId& id);  // a dropped one is not found
[[nodiscard]] const Item* find(const State& state, const ItemId& id);
[[nodiscard]] const AgreedItem* find_agreed(const State& state, const ItemId& id);

// Are all statements that this content draws on still part of the verslag?
[[nodiscard]] bool sources_stand(const State& state, const ItemContent& content);
// art. 5: is one of the criteria of a trajectory that runs met no longer? Under version 3 of the rules no session opened
// then.
[[nodiscard]] bool has_lapsed(const Dossier& dossier, std::string_view rules);
// Does this session close the dossier: as a closing session, or because a criterion lapsed?
[[nodiscard]] bool closes_dossier(const State& state);
// art. 14 §2, 3°: does this rest on a goal of a trajectory that the route of this first session did not start? Under
// version 3 of the rules that was not asked.
[[nodiscard]] bool waits_for_trajectory(const State& state, const ItemContent& content);
// art. 10 (memorandum): may this person tell, report, or brief whom they represent? Not for an organisation that does
// not accept the modalities. Under version 3 of the rules none could decline them.
[[nodiscard]] bool may_tell(const State& state, const Person& person);
// art. 458ter §1: what the prosecutor's consent fixes; null for a session held by the decree, and under version 3 of the
// rules.
[[nodiscard]] const ConsentTerms* consent_terms(const Dossier& dossier, std::string_view rules);
// May people of that organisation take part? Under a consent only those it names.
[[nodiscard]] bool may_take_part(const Dossier& dossier, std::string_view rules,
                                 const OrganisationId& organisation);
// May items of that kind be put? Under a consent, what leaves the table is in its modalities.
[[nodiscard]] bool may_be_put(const State& state, ItemKind kind);
// Under eighteen on `day`, or unborn.
[[nodiscard]] bool is_minor(const Member& member, Date day);
// art. 5, second paragraph: is any member or involved contact a minor, or of an age that nobody knows? Who may be a child is protected
// as one.
[[nodiscard]] bool minor_involved(const Dossier& dossier, Date day);
// The mandated facilities that were consulted, as either version of the rules names them.
[[nodiscard]] std::vector<MinorsConsultation> consultations(const Dossier& dossier);
// The machine's clock when the session's time was `at`, since the last correction.
[[nodiscard]] Instant clock_of(const State& state, Instant at);
// art. 12 (memorandum): is a person at the table who was invited for expertise alone?
[[nodiscard]] bool expert_at_table(const State& state);
// Is that one of the experts before whom the chair lifted anonymity?
[[nodiscard]] bool may_read_names(const State& state, const ParticipantId& expert);
// Is that participant an expert at the table, before whom the chair has not lifted anonymity?
[[nodiscard]] bool hides_names_from(const State& state, const Participant& participant);
// art. 14 §1: does the chair still have to sign the duty of secrecy? Nothing is said at the table until then.
[[nodiscard]] bool chair_must_sign(const State& state);
// art. 2, 4°: a casusoverleg is multilateral. Were participants of two organisations checked in? Under version 3 of the
// rules that was not asked.
[[nodiscard]] bool is_multilateral(const State& state);

}  // namespace tafel::domain
