// A document of a dossier: what a coordinator says outside a table. One value for each kind; nothing here reads a clock or
// a file. A document never rewrites a record: whoever reads the record gets the document beside it. The kinds and their
// articles are in docs/formats.md, "Documents of a dossier". Thread: any.
#pragma once

#include "shared/base/names.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/ids.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tafel::documents {

// One sealed record of the dossier. The SHA-256 says which record of that session: there can be but one.
struct RecordPlace {
  domain::SessionId session;
  std::string record;  // SHA-256 of the .age, 64 hex digits
  bool operator==(const RecordPlace&) const = default;
};

// A thing in a record, by its id there. Goals, actions and items keep theirs over all tables of a trajectory (art. 4).
enum class Thing { member, statement, goal, action, item };
constexpr auto names(Thing) {
  using enum Thing;
  return std::to_array<Named<Thing>>(
      {{member, "member"}, {statement, "statement"}, {goal, "goal"}, {action, "action"}, {item, "item"}});
}
struct About {
  Thing thing{};
  std::string id;
  bool operator==(const About&) const = default;
};

// art. 16 of the AVG; art. 16 of the decree: something in a record is wrong. It stands beside what it corrects.
struct Correction {
  RecordPlace in;
  int event = 0;               // counted from 1, as `tafel verify` counts
  std::optional<About> about;  // of what that event says; absent: the event as a whole
  std::string wrong;
  std::string right;
  std::string asked_by;
  bool operator==(const Correction&) const = default;
};

// art. 14 §2: what became of an item with consensus. Stopping it needs no consensus: less is shared then.
enum class ItemEnd { told, stopped };
constexpr auto names(ItemEnd) {
  using enum ItemEnd;
  return std::to_array<Named<ItemEnd>>({{told, "told"}, {stopped, "stopped"}});
}
struct Told {
  RecordPlace in;  // the record with the consensus, or one that carried the item
  domain::ItemId item;
  int version = 0;  // of the item: exactly those words
  ItemEnd end{};
  Date on;
  std::string said_by;                // on whose word; whoever tells is the sharer that all agreed on
  std::optional<std::string> reason;  // of a stop
  bool operator==(const Told&) const = default;
};

// art. 15 §3: the dossier closes where no table comes.
enum class ClosingReason {
  referred,
  joined,
  handed_over,
  moved,
  died,
  criteria_not_met,
  referral_refused,
};
constexpr auto names(ClosingReason) {
  using enum ClosingReason;
  return std::to_array<Named<ClosingReason>>({{referred, "referred"},
                                              {joined, "joined"},
                                              {handed_over, "handed-over"},
                                              {moved, "moved"},
                                              {died, "died"},
                                              {criteria_not_met, "criteria-not-met"},
                                              {referral_refused, "referral-refused"}});
}
struct Closing {
  ClosingReason reason{};
  std::string why;
  Date on;        // the term runs from this day
  int years = 0;  // at most fifteen
  bool operator==(const Closing&) const = default;
};

struct Reopening {
  Date on;
  std::string why;
  bool operator==(const Reopening&) const = default;
};

// art. 15 to 18 and 21 of the AVG.
enum class Right { access, correction, erasure, restriction, objection };
constexpr auto names(Right) {
  using enum Right;
  return std::to_array<Named<Right>>({{access, "access"},
                                      {correction, "correction"},
                                      {erasure, "erasure"},
                                      {restriction, "restriction"},
                                      {objection, "objection"}});
}
enum class Answer { granted, partly, refused };
constexpr auto names(Answer) {
  using enum Answer;
  return std::to_array<Named<Answer>>({{granted, "granted"}, {partly, "partly"}, {refused, "refused"}});
}
struct Decision {
  Answer answer{};
  Date on;
  std::string reason;
  bool operator==(const Decision&) const = default;
};
// art. 12.3 of the AVG: within one month; two months more for a reason. A later document of the same request takes the place
// of an earlier one.
struct Request {
  std::string request;  // UUID, the same in every document about it
  Right right{};
  std::string by;  // the member or contact
  std::string what;
  Date received;
  Date deadline;
  std::optional<std::string> longer;  // why two months more
  std::optional<Decision> decision;
  bool operator==(const Request&) const = default;
};

// art. 18 of the AVG: not to be used for now.
struct Restriction {
  std::optional<RecordPlace> in;  // absent: the whole dossier
  std::optional<About> about;     // one thing in that record; absent: the whole record
  std::string why;
  std::string asked_by;
  Date until;  // the last day
  bool operator==(const Restriction&) const = default;
};

// art. 5, third paragraph: the assessment of a referral can end before any table, without a trajectory.
enum class CareRoute { refer_to_care, join_running_care };
constexpr auto names(CareRoute) {
  using enum CareRoute;
  return std::to_array<Named<CareRoute>>(
      {{refer_to_care, "refer-to-care"}, {join_running_care, "join-running-care"}});
}
struct Referrer {
  std::string name;                      // of the organisation
  int category = 0;                      // art. 10: 1 to 23
  std::optional<std::string> necessity;  // art. 10, 23°
  bool operator==(const Referrer&) const = default;
};
struct Route {
  CareRoute route{};
  std::string care;  // to whom the family was referred, or which care runs
  Referrer referred_by;
  Date referred_on;
  Date on;  // of the decision
  std::string why;
  bool minors = false;                   // involved, an unborn child and somebody of unknown age too
  std::optional<std::string> consulted;  // art. 5: which mandated facility, when, and how it was involved
  bool operator==(const Route&) const = default;
};

// Two sessions follow the same one, as when two machines were given the same agenda: which comes first.
struct Order {
  RecordPlace first;
  RecordPlace then;
  std::string why;
  bool operator==(const Order&) const = default;
};

// A session that was opened under a number and tag of its own, as in a crisis, is of this dossier.
struct Binding {
  RecordPlace in;
  std::string number;  // as that record has it
  std::string tag;
  std::optional<RecordPlace> after;  // the record after which it has its place; absent: before all
  std::string why;
  bool operator==(const Binding&) const = default;
};

// One document of the dossier: the SHA-256 says which file.
struct DocumentPlace {
  std::string document;  // its id
  std::string sha256;    // of the .age, 64 hex digits
  bool operator==(const DocumentPlace&) const = default;
};

// art. 15 §3: the term has run out. Nothing is destroyed before a second coordinator consents.
struct Destruction {
  Date closed_on;  // the closing that counts, and its term
  int years = 0;
  std::vector<RecordPlace> records;
  std::vector<DocumentPlace> documents;
  std::string why;
  std::optional<std::string> decides;  // UUID of the request that it grants
  bool operator==(const Destruction&) const = default;
};
struct Consent {
  std::string order;  // SHA-256 of the .age of the order
  std::string why;
  bool operator==(const Consent&) const = default;
};

using Says = std::variant<Correction, Told, Closing, Reopening, Request, Restriction, Route, Order, Binding,
                          Destruction, Consent>;

// In the order of Says.
enum class Kind {
  correction,
  told,
  closing,
  reopening,
  request,
  restriction,
  route,
  order,
  binding,
  destruction,
  consent
};
constexpr auto names(Kind) {
  using enum Kind;
  return std::to_array<Named<Kind>>({{correction, "correction"},
                                     {told, "told"},
                                     {closing, "closing"},
                                     {reopening, "reopening"},
                                     {request, "request"},
                                     {restriction, "restriction"},
                                     {route, "route"},
                                     {order, "order"},
                                     {binding, "binding"},
                                     {destruction, "destruction"},
                                     {consent, "consent"}});
}

struct Document {
  std::string id;       // UUID
  std::string house;    // [a-z0-9-]{1,40}
  std::string dossier;  // its number as its records have it: old ones as it was typed
  std::string by;       // coordinator, as the house file names them
  Instant made_at;
  Says says;
  bool operator==(const Document&) const = default;
};

[[nodiscard]] Kind kind_of(const Document& document);
// The day in Belgium on which it was made.
[[nodiscard]] Date day_of(const Document& document);
// The record that it speaks of; null for one about the dossier as a whole.
[[nodiscard]] const RecordPlace* place_of(const Document& document);
// The thing in that record, if it is about one.
[[nodiscard]] std::optional<About> about_of(const Document& document);

constexpr int most_years = 15;  // art. 15 §3, first paragraph; longer is for a table alone

// art. 12.3 of the AVG. The day of the month on which it was received, or the last day of a shorter month.
[[nodiscard]] Date deadline_of(Date received, bool longer);

constexpr int most_years_of_table = 30;  // art. 15 §3, second paragraph

// The last day on which a dossier of that closing is kept.
[[nodiscard]] Date kept_until(Date closed_on, int years);

// What is wrong with the document in itself, whatever the records say. Errors: malformed, refused; placed by a JSON
// pointer.
[[nodiscard]] Done check_alone(const Document& document);

}  // namespace tafel::documents
