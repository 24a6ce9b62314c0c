// The facts of a session. A fact proposed is a command; a fact that `decide` allowed, with its moment,
// is an event. Ids and outcomes that follow from the state are filled in by `decide`, so a proposal leaves
// them empty. docs/ipc.md shows each as JSON.
#pragma once

#include "shared/base/names.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/commitment.hpp"
#include "shared/domain/dossier.hpp"
#include "shared/domain/ids.hpp"

#include <string>
#include <variant>
#include <vector>

namespace tafel::domain {

// Ed25519 by a participant's own session key over `signing_text` (base64). Checked by whoever has the
// bytes: the daemon when it is made, the verifier when a record is opened. The domain only asks that it is
// there.
struct PersonalSignature {
  std::string base64;
  bool operator==(const PersonalSignature&) const = default;
};

// ---- Opening
struct SessionOpened {
  Dossier dossier;
  Chair chair;
  std::string device;
  // Versions of what governed this session: the rules (decide.hpp), the citations of the law and the template of the
  // verslag (shared/text/data).
  std::string rules;
  std::string citations;
  std::string verslag_template;
  std::optional<ChairSeat> seat{};  // since version 4 of the rules
};
// Another chair takes over, and takes part: whoever does not, says so at the opening. Since version 4 of the rules.
struct ChairChanged {
  Chair chair;
  ParticipantId seat;
};
// The machine stopped and a chair's PIN brought the session back.
struct SessionResumed {
  Chair chair;
};
// The machine's clock was set. The session's own time continues from its last event, so that events stay in order; from
// here on it runs ahead of the clock by the difference, until the clock has come up to it again.
struct ClockCorrected {
  Chair chair;
  Instant clock;  // what the clock said at this event, never later than the session's time
};

// ---- Attendance
struct PersonAdded {  // by the coordinator, at the table (art. 12)
  Person person;
  std::vector<Organisation> organisation;  // one, when the person's organisation is new to this session
};
struct CheckedIn {
  ParticipantId who;
  std::string public_key;                   // base64 of the participant's Ed25519 key for this session
  bool secrecy_acknowledged = false;        // art. 14 §1, 458ter §2
  bool delegate_duty_acknowledged = false;  // art. 12: a delegate takes over the represented person's duties
  std::string notice;                       // SHA-256 (64 hex digits) of the words that were acknowledged
  PersonalSignature signature;
};
struct LeftTable {
  ParticipantId who;
};
struct ReturnedToTable {
  ParticipantId who;
};
struct CheckInStruck {  // a check-in by mistake
  ParticipantId who;
  Commitment reason;
};

struct AnonymityLifted {  // the chair lets the experts who are here now read names (art. 12, memorandum)
  Commitment reason;
};

// ---- Discussion
// The subject of a statement: a member, or (art. 15 §1) a relation or contact, with the reason why.
struct Subject {
  std::vector<MemberId> member;  // one, or none when it is a contact
  std::string contact;
  std::optional<Commitment> necessity;
  bool operator==(const Subject&) const = default;
};
struct StatementMade {
  StatementId id;
  ParticipantId by;
  Subject about;
  int category = 0;  // art. 15 §1: 1 to 14
  Commitment text;
  Commitment relevance;      // why relevant and proportionate (art. 13 §2)
  Commitment enclosed_in{};  // enclosure.hpp; empty under version 3 of the rules, and in a proposal
};
struct StatementConfirmed {
  StatementId id;
  ParticipantId by;
  PersonalSignature signature;
  Commitment enclosed_in{};
};
struct StatementTakenBack {
  StatementId id;
  ParticipantId by;
  PersonalSignature signature;
  Commitment enclosed_in{};
};
// Is only the commitment to this fact of a statement known, and not what it says?
[[nodiscard]] bool is_withheld(const auto& fact) requires requires {
  fact.enclosed_in;
}
{ return fact.by.empty() && !fact.enclosed_in.sha256.empty(); }
struct StatementDropped {  // a draft that its owner never confirmed, thrown away by the chair
  StatementId id;
};

// ---- Plan van aanpak
struct GoalSet {
  GoalId id;
  Commitment text;
};
struct GoalDropped {
  GoalId id;
};
struct ActionSet {
  ActionId id;
  GoalId goal;
  Commitment text;
  ParticipantId owner;  // empty when it is somebody elsewhere
  Date due;
  std::optional<Bearer> elsewhere{};  // an owner who is not of this session; since version 4 of the rules
};
struct ActionDropped {
  ActionId id;
};

// ---- Follow-up: what became of what the session before left open
using terms::ActionCourse;
using terms::ItemCourse;
struct ActionReviewed {
  ActionId id;
  ActionCourse course{};
  Commitment why;
};
// Told on a day by the one of whom all agreed that they would tell it; not yet; or stopped, with a reason. Who shares
// less needs no consensus.
struct ItemReviewed {
  ItemId item;
  ItemCourse course{};
  std::optional<Date> on;
  std::optional<Commitment> reason;
};

// ---- Consensus
using terms::Choice;
using terms::ExtensionGround;
// art. 14 §2, 3°: for the safety of named members, or for a goal of the plan van aanpak.
struct Necessity {
  std::vector<MemberId> safety_of;
  std::vector<GoalId> goal;  // one or none
  Commitment why;
  bool operator==(const Necessity&) const = default;
};
struct Extension {
  int years = 0;
  ExtensionGround ground{};
  bool operator==(const Extension&) const = default;
};
struct ItemContent {
  ItemKind kind{};
  Commitment information;           // exactly which information; for an extension, exactly why
  std::vector<MemberId> recipient;  // disclosure: exactly one
  std::string addressee;            // reporting: to whom the duty is owed
  ParticipantId sharer;             // who will tell; empty for an extension
  std::vector<StatementId> sources;
  std::optional<Necessity> necessity;  // disclosure and reporting
  std::optional<Extension> extension;
  bool operator==(const ItemContent&) const = default;
};
struct ItemPut {  // a new item, or with a known id a new version without ballots
  ItemId id;
  int version = 0;
  ItemContent content;
};
struct ItemWithdrawn {
  ItemId id;
};
struct BallotCast {
  ItemId item;
  int version = 0;
  ParticipantId by;
  Choice choice{};
  PersonalSignature signature;
};
// The chair ends the round though somebody at the table has not voted: the choices on the current versions open.
struct RoundEnded {
  Commitment reason;
};

// ---- Verslag and closing
struct VerslagDrawnUp {
  int edition = 0;
};
struct VerslagApproved {
  int edition = 0;
  ParticipantId by;
  PersonalSignature signature;
};
struct VerslagRemarked {
  int edition = 0;
  ParticipantId by;
  Commitment remark;
  PersonalSignature signature;
};
struct RouteDecided {
  Route route{};
  std::optional<Commitment> minors_involvement;  // how the mandated facility was involved in this decision
};
// art. 15 §3: the closing table keeps the dossier for less than the fifteen years that are the most without consensus.
struct RetentionSet {
  int years = 0;
};
struct FeedbackStated {  // art. 12: will the delegate brief the person represented?
  ParticipantId by;
  bool will_brief = false;
  PersonalSignature signature;
};
struct NumberRevealed {  // a national register number was shown on purpose
  MemberId member;
};
struct ItemOutcome {
  ItemId item;
  int version = 0;
  bool shared = false;  // false is recorded as "niet gedeeld" (art. 14, closed by default)
  bool operator==(const ItemOutcome&) const = default;
};
struct SessionClosed {
  std::vector<ItemOutcome> outcomes;
  int retention_years = 0;  // 0 unless this session closes the dossier
  // Why no casusoverleg took place. Nothing was decided then. Absent when one took place.
  std::optional<Commitment> not_held{};
};

using AnyFact =
    std::variant<SessionOpened, ChairChanged, SessionResumed, ClockCorrected, PersonAdded, CheckedIn,
                 LeftTable, ReturnedToTable, CheckInStruck, AnonymityLifted, StatementMade,
                 StatementConfirmed, StatementTakenBack, StatementDropped, GoalSet, GoalDropped, ActionSet,
                 ActionDropped, ActionReviewed, ItemReviewed, ItemPut, ItemWithdrawn, BallotCast, RoundEnded,
                 VerslagDrawnUp, VerslagApproved, VerslagRemarked, RouteDecided, RetentionSet, FeedbackStated,
                 NumberRevealed, SessionClosed>;

// Copied, moved and destroyed in fact.cpp alone: every unit would else compile that for each alternative.
class Fact : public AnyFact {
 public:
  using AnyFact::AnyFact;
  Fact();
  Fact(const Fact& other);
  Fact(Fact&& other) noexcept;
  Fact& operator=(const Fact& other);
  Fact& operator=(Fact&& other) noexcept;
  ~Fact();
};

struct Event {
  Instant at;
  Fact fact;
};

}  // namespace tafel::domain
