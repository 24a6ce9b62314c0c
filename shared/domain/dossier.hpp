// The facts known before the table sits down: one session of the coordinator's agenda, as the first event
// records it. Articles are those of the decree on the Veilige Huizen (docs/decreet.md).
#pragma once

#include "shared/base/names.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/commitment.hpp"
#include "shared/domain/ids.hpp"
#include "shared/terms/session_terms.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tafel::domain {

constexpr int participant_categories = 23;  // art. 10
constexpr int other_organisation = 23;      // art. 10, 23°: needs the reason of its contribution
constexpr int data_categories = 14;         // art. 15 §1

using terms::ChairRole;
using terms::Ground;
using terms::ItemKind;
using terms::Route;
using terms::SessionKind;

// art. 9 and 458ter §1: by the decree itself, or with the reasoned consent of the public prosecutor.
enum class LegalBasisKind { decree, prosecutor };
constexpr auto names(LegalBasisKind) {
  using enum LegalBasisKind;
  return std::to_array<Named<LegalBasisKind>>({{decree, "decree"}, {prosecutor, "prosecutor"}});
}
// art. 458ter §1: what such a consent fixes, at least.
struct ConsentTerms {
  std::vector<OrganisationId> takes_part;
  Commitment finality;
  Commitment modalities;
  bool disclosure = false;  // do the modalities let members be told (art. 14 §2, first paragraph)?
  bool reporting = false;   // and a duty to report be met (second paragraph)?
  bool operator==(const ConsentTerms&) const = default;
};
struct LegalBasis {
  LegalBasisKind kind{};
  std::string reference;              // of the prosecutor's consent
  std::optional<Commitment> reasons;  // of the prosecutor's consent
  std::optional<ConsentTerms> terms;  // likewise; since version 4 of the rules
  bool operator==(const LegalBasis&) const = default;
};

// art. 5: one of the three criteria, as it was judged before the table.
struct Criterion {
  bool met = false;
  std::string judged_by;
  Date judged_on;
  bool operator==(const Criterion&) const = default;
};
struct Criteria {
  Criterion raised_risk;            // 1°
  Criterion intersectoral_sharing;  // 2°
  Criterion coordinated_approach;   // 3°
  bool operator==(const Criteria&) const = default;
};

// art. 11: which organisation of art. 10 referred the cliëntsysteem, when, and for what.
struct Referral {
  std::string by;    // name of the organisation, which need not sit at the table
  int category = 0;  // art. 10: 1 to 23
  Date on;
  Commitment why;
  bool operator==(const Referral&) const = default;
};
// art. 11: what one assessment of the risk came to. Earlier ones stay beside the last.
struct RiskAssessment {
  std::string instrument;
  std::string version;  // of the instrument
  std::string level;    // in the words of the instrument
  std::string judged_by;
  Date judged_on;
  bool operator==(const RiskAssessment&) const = default;
};

// art. 5, second paragraph: the mandated facility consulted when a minor is involved.
enum class Facility { ondersteuningscentrum, vertrouwenscentrum };
constexpr auto names(Facility) {
  using enum Facility;
  return std::to_array<Named<Facility>>(
      {{ondersteuningscentrum, "ondersteuningscentrum"}, {vertrouwenscentrum, "vertrouwenscentrum"}});
}
struct MinorsConsultation {
  Facility facility{};
  std::string name;
  Date on;
  std::optional<Commitment> involvement;  // in the risk assessment; since version 4 of the rules
  bool operator==(const MinorsConsultation&) const = default;
};
// Somebody involved who is no member: a minor among them counts as one of the family (art. 5).
struct InvolvedContact {
  std::string name;
  std::string relation;
  std::optional<Date> born;  // absent only when unborn or truly unknown
  bool unborn = false;
  bool operator==(const InvolvedContact&) const = default;
};

// art. 14 (memorandum): was this member told of the referral, and if not, which safety forbade it. Under version 3 of the
// rules it was said of the cliëntsysteem as a whole (art. 16).
struct Informed {
  bool told = false;
  std::optional<Commitment> safety_reason;
  bool operator==(const Informed&) const = default;
};

struct Member {
  MemberId id;
  std::string name;
  std::string relation;      // how the table calls this member without a name: "moeder", "oudste zoon"
  std::optional<Date> born;  // absent only when unborn or truly unknown
  bool unborn = false;
  std::string national_number;  // eleven digits or empty
  bool is_protected = false;    // art. 9: whose physical or psychological integrity this session protects
  std::optional<Informed> informed;
  bool operator==(const Member&) const = default;
};

struct Organisation {
  OrganisationId id;
  std::string name;
  int category = 0;                        // art. 10: 1 to 23
  std::optional<Commitment> necessity;     // art. 10, 23°
  std::optional<bool> accepts_modalities;  // of art. 12 and 14, free for federal services; absent: yes
  std::optional<bool> core_partner;        // art. 2, 8°; absent: no
  bool operator==(const Organisation&) const = default;
};

// art. 12, second paragraph: the person directly involved, whom a permanent delegate represents.
struct Represented {
  std::string name;
  std::string function;
  bool operator==(const Represented&) const = default;
};

struct Person {
  ParticipantId id;
  std::string name;
  std::string function;  // "hoofdinspecteur": shown instead of the name where names must be hidden
  OrganisationId organisation;
  Ground ground{};
  std::optional<Represented> represents;
  std::string
      reports_to;  // addressee of this person's duty to report (art. 14 §2, second paragraph); often empty
  bool operator==(const Person&) const = default;
};

// art. 11, second paragraph: objective information on a trajectory that already runs at the core partner itself, or an
// estimate of the trajectory that should follow.
enum class SupplementKind { running_trajectory, what_should_follow };
constexpr auto names(SupplementKind) {
  using enum SupplementKind;
  return std::to_array<Named<SupplementKind>>(
      {{running_trajectory, "running-trajectory"}, {what_should_follow, "what-should-follow"}});
}

// art. 11, second paragraph: what a core partner added in writing, under the same secrecy.
struct Supplement {
  OrganisationId organisation;
  std::optional<SupplementKind> kind;  // this and the day: since version 4 of the rules
  std::optional<Date> on;
  Commitment text;
  bool operator==(const Supplement&) const = default;
};

// Whoever is to do or to tell something, by name: not everybody sits at every table of a trajectory. `seat` is who that
// is at this table, empty for somebody who is not invited to it.
struct Bearer {
  std::string name;
  std::string function;
  std::string organisation;  // its name
  ParticipantId seat;
  bool operator==(const Bearer&) const = default;
};

// art. 4: what a session takes over from the one before. Ids stay the same over a whole trajectory.
struct CarriedGoal {
  GoalId id;
  Commitment text;
  bool operator==(const CarriedGoal&) const = default;
};
struct CarriedAction {
  ActionId id;
  GoalId goal;
  Commitment text;
  Bearer owner;
  Date due;
  bool operator==(const CarriedAction&) const = default;
};
// An item with consensus that was not told yet. What it drew on does not travel.
struct CarriedItem {
  ItemId id;
  int version = 0;
  ItemKind kind{};  // disclosure or reporting
  Commitment information;
  std::vector<MemberId> recipient;
  std::string addressee;
  Bearer sharer;
  std::vector<MemberId> safety_of;
  std::vector<GoalId> goal;
  Commitment why;
  Date agreed_on;
  bool operator==(const CarriedItem&) const = default;
};
struct CarriedRoute {
  Route route{};
  Date decided_on;
  bool operator==(const CarriedRoute&) const = default;
};
// How many ids the trajectory has given out: none is ever used again.
struct GivenOut {
  int goals = 0;
  int actions = 0;
  int items = 0;
  bool operator==(const GivenOut&) const = default;
};
struct Follows {
  SessionId session;   // the session before
  std::string record;  // SHA-256 (64 hex digits) of its .age
  std::string head;    // of its chain, likewise
  GivenOut given_out;
  std::vector<CarriedGoal> goals;
  std::vector<CarriedAction> actions;
  std::vector<CarriedItem> items;
  std::optional<CarriedRoute> route;
  bool operator==(const Follows&) const = default;
};

struct Dossier {
  SessionId session;
  SessionKind kind{};
  std::string house;
  std::string number;  // of the dossier, within the house
  std::string tag;     // 64 hex digits: the keyed hash of the number, all that leaves the house
  std::string title;   // how the chair recognises it in the list: "Overleg 2, 10.30 uur"
  Commitment purpose;  // art. 9: stays in sight all along
  LegalBasis legal_basis;
  Criteria criteria;
  std::optional<Referral> referral;  // this and the two that follow: since version 4 of the rules
  std::optional<std::vector<RiskAssessment>> risk;  // in the order in which they were made
  // The facts and forms of violence for which the table is held: what is told may lead to prosecution for those alone
  // (art. 458ter §2, second paragraph, of the Criminal Code).
  std::optional<Commitment> facts;
  std::optional<MinorsConsultation> minors;  // under version 3 of the rules alone
  std::optional<std::vector<MinorsConsultation>> consulted;
  std::optional<std::vector<InvolvedContact>> contacts;
  std::optional<Informed> informed;  // under version 3 of the rules alone
  std::vector<Member> members;
  std::vector<Organisation> organisations;
  std::vector<Person> invited;
  std::vector<Supplement> supplements;
  std::optional<Follows> follows;  // since version 4 of the rules
  bool operator==(const Dossier&) const = default;
};

struct Chair {
  ChairId id;
  std::string name;
  ChairRole role{};
  bool operator==(const Chair&) const = default;
};

// Whoever chairs sits at the table as a person who is invited (art. 14 §1), and is a participant as everybody is.
struct ChairSeat {
  ParticipantId person;
  std::optional<Commitment> takes_no_part;  // why not; absent: the chair takes part
  bool operator==(const ChairSeat&) const = default;
};

}  // namespace tafel::domain
