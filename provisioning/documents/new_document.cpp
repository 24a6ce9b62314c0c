#include "provisioning/documents/new_document.hpp"

#include "shared/base/names.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

using documents::About;
using documents::Says;

Result<Date> day_typed(const std::string& option, const std::string& day) {
  const auto date = parse_date(day);
  if (!date) return fail(Fault::malformed, "is no day: write it as 2026-12-31", option + " " + day);
  return *date;
}

std::optional<std::string> if_typed(const std::string& words) {
  return words.empty() ? std::nullopt : std::optional(words);
}

documents::RecordPlace place_in(const OpenedRecord& record) {
  return {record.state.dossier.session, record.provenance.sha256};
}

// The record that a document speaks of, and the thing in it; nothing: the record as a whole.
struct Spot {
  const OpenedRecord* record = nullptr;
  std::optional<About> about;
};

// In the last record of the line that has it: what a plan says is carried from table to table.
Result<Spot> find_thing(const Given& given, const std::string& option, const std::string& id) {
  for (auto record = given.line.rbegin(); record != given.line.rend(); ++record) {
    const auto things = documents::things_named(read_record_of(*record), id);
    if (things.size() > 1)
      return fail(Fault::refused, "is the id of several things in that record", option + " " + id);
    if (!things.empty()) return Spot{&*record, things.front()};
  }
  return fail(Fault::refused, "no record that was given says anything of that id, or it was taken back",
              option + " " + id);
}

Result<documents::RecordPlace> place_of_session(const Given& given, const std::string& option,
                                                const std::string& session) {
  for (const OpenedRecord& each : given.line)
    if (each.state.dossier.session.value == session) return place_in(each);
  return fail(Fault::refused, "is no session of a record that was given", option + " " + session);
}

Result<const OpenedRecord*> only_record(const Given& given, const std::string& option) {
  if (given.line.size() == 1) return &given.line.front();
  return fail(Fault::refused, "give exactly one record, the one that this is about", option);
}

Result<Says> item_ended(const Typed& typed, const Given& given, documents::ItemEnd end) {
  const auto on = day_typed("--on", typed.on);
  if (!on) return pass(on.error());
  // The record with the consensus: a later one may have carried it, and say the same.
  for (const OpenedRecord& record : given.line) {
    const auto* agreed = domain::find_agreed(record.state, {typed.item});
    const auto* item = domain::find(record.state, domain::ItemId{typed.item});
    if (agreed == nullptr && item == nullptr) continue;
    documents::Told told{.in = place_in(record),
                         .item = {typed.item},
                         .version = agreed != nullptr ? agreed->item.version : item->version(),
                         .end = end,
                         .on = *on,
                         .said_by = typed.said_by,
                         .reason = std::nullopt};
    if (end == documents::ItemEnd::stopped) told.reason = typed.because;
    return Says(std::move(told));
  }
  return fail(Fault::refused, "is no item of a record that was given", "--item " + typed.item);
}

Result<const documents::Request*> open_request(const Given& given, const std::string& wanted) {
  const documents::Request* found = nullptr;
  for (const documents::Request* each : documents::requests(given.documents)) {
    if (each->decision || (!wanted.empty() && each->request != wanted)) continue;
    if (found != nullptr)
      return fail(Fault::refused, "several requests are not decided: say which, by its id", "--which");
    found = each;
  }
  if (found == nullptr)
    return fail(Fault::missing, "no document that was given has such a request that is still to be decided",
                "RECORD");
  return found;
}

// The record as a whole where no id was typed.
Result<Spot> spot_of(const Typed& typed, const Given& given, const char* without_id) {
  if (typed.about.empty()) {
    const auto record = only_record(given, without_id);
    if (!record) return pass(record.error());
    return Spot{*record, std::nullopt};
  }
  return find_thing(given, "--about", typed.about);
}

}  // namespace

Result<Says> correction_of(const Typed& typed, const Given& given) {
  if (typed.about.empty() == (typed.event == 0))
    return fail(Fault::refused, "give either the id of what is wrong or the number of an event",
                "--about and --event");
  documents::Correction says{.in = {},
                             .event = typed.event,
                             .about = std::nullopt,
                             .wrong = typed.wrong,
                             .right = typed.right,
                             .asked_by = typed.asked_by};
  const auto spot = spot_of(typed, given, "--event");
  if (!spot) return pass(spot.error());
  says.in = place_in(*spot->record);
  says.about = spot->about;
  if (spot->about) says.event = documents::event_of(read_record_of(*spot->record), *spot->about);
  return Says(std::move(says));
}

Result<Says> told_of(const Typed& typed, const Given& given) {
  return item_ended(typed, given, documents::ItemEnd::told);
}

Result<Says> stopped_of(const Typed& typed, const Given& given) {
  return item_ended(typed, given, documents::ItemEnd::stopped);
}

Result<Says> closing_of_dossier(const Typed& typed, const Given& /*given*/) {
  const auto on = day_typed("--on", typed.on);
  if (!on) return pass(on.error());
  const auto reason = value_named<documents::ClosingReason>(typed.reason);
  if (!reason) return fail(Fault::malformed, "is no reason", "--closed-as " + typed.reason);
  return Says(documents::Closing{*reason, typed.because, *on, typed.years});
}

Result<Says> reopening_of(const Typed& typed, const Given& /*given*/) {
  const auto on = day_typed("--on", typed.on);
  if (!on) return pass(on.error());
  return Says(documents::Reopening{*on, typed.because});
}

Result<Says> request_of(const Typed& typed, const Given& given) {
  const auto received = day_typed("--received", typed.received);
  if (!received) return pass(received.error());
  const auto right = value_named<documents::Right>(typed.right_of);
  if (!right) return fail(Fault::malformed, "is no right", "--asks-for " + typed.right_of);
  return Says(documents::Request{.request = given.fresh_id,
                                 .right = *right,
                                 .by = typed.asked_by,
                                 .what = typed.asked,
                                 .received = *received,
                                 .deadline = documents::deadline_of(*received, false),
                                 .longer = std::nullopt,
                                 .decision = std::nullopt});
}

Result<Says> answer_of(const Typed& typed, const Given& given) {
  const auto request = open_request(given, typed.request);
  if (!request) return pass(request.error());
  documents::Request says = **request;
  if (typed.answer == "longer") {
    says.longer = typed.because;
    says.deadline = documents::deadline_of(says.received, true);
    return Says(std::move(says));
  }
  const auto on = day_typed("--on", typed.on);
  if (!on) return pass(on.error());
  const auto answer = value_named<documents::Answer>(typed.answer);
  if (!answer) return fail(Fault::malformed, "is no answer", "--answer " + typed.answer);
  says.decision = documents::Decision{*answer, *on, typed.because};
  return Says(std::move(says));
}

Result<Says> restriction_of(const Typed& typed, const Given& given) {
  const auto until = day_typed("--until", typed.until);
  if (!until) return pass(until.error());
  documents::Restriction says{.in = std::nullopt,
                              .about = std::nullopt,
                              .why = typed.because,
                              .asked_by = typed.asked_by,
                              .until = *until};
  if (typed.whole_dossier) return Says(std::move(says));
  const auto spot = spot_of(typed, given, "RECORD");
  if (!spot) return pass(spot.error());
  says.in = place_in(*spot->record);
  says.about = spot->about;
  return Says(std::move(says));
}

Result<Says> route_of(const Typed& typed, const Given& /*given*/) {
  const auto on = day_typed("--on", typed.on);
  if (!on) return pass(on.error());
  const auto referred_on = day_typed("--referred-on", typed.referred_on);
  if (!referred_on) return pass(referred_on.error());
  const auto route = value_named<documents::CareRoute>(typed.route);
  if (!route) return fail(Fault::malformed, "is no such route", "--route " + typed.route);
  return Says(documents::Route{.route = *route,
                               .care = typed.care,
                               .referred_by = {typed.referred_by, typed.category, if_typed(typed.necessity)},
                               .referred_on = *referred_on,
                               .on = *on,
                               .why = typed.because,
                               .minors = typed.minors,
                               .consulted = if_typed(typed.consulted)});
}

Result<Says> order_of_sessions(const Typed& typed, const Given& given) {
  const auto first = place_of_session(given, "--first", typed.first);
  if (!first) return pass(first.error());
  const auto then = place_of_session(given, "--then", typed.then);
  if (!then) return pass(then.error());
  return Says(documents::Order{*first, *then, typed.because});
}

Result<Says> binding_of_session(const Typed& typed, const Given& given) {
  const domain::Dossier& dossier = given.bound->state.dossier;
  documents::Binding says{place_in(*given.bound), dossier.number, dossier.tag, std::nullopt, typed.because};
  if (typed.after.empty()) return Says(std::move(says));
  const auto after = place_of_session(given, "--after", typed.after);
  if (!after) return pass(after.error());
  says.after = *after;
  return Says(std::move(says));
}

// All that was given is named: whoever keeps something back does not give it.
Result<Says> destruction_of(const Typed& typed, const Given& given) {
  std::vector<documents::ReadRecord> records;
  documents::Destruction says{.closed_on = {},
                              .years = 0,
                              .records = {},
                              .documents = {},
                              .why = typed.because,
                              .decides = if_typed(typed.request)};
  for (const OpenedRecord& each : given.line) {
    records.push_back(read_record_of(each));
    says.records.push_back(place_in(each));
  }
  for (const documents::OpenedDocument& each : given.documents)
    says.documents.push_back({each.document.id, each.sha256});
  const auto closed = documents::closing_of(records, given.documents);
  if (!closed)
    return fail(Fault::refused, "art15.destruction: the dossier is not closed, so that no term runs",
                "RECORD");
  says.closed_on = closed->on;
  says.years = closed->years;
  return Says(std::move(says));
}

Result<Says> consent_of(const Typed& typed, const Given& given) {
  const documents::OpenedDocument* order = nullptr;
  for (const documents::OpenedDocument& each : given.documents)
    if (documents::kind_of(each.document) == documents::Kind::destruction) order = &each;
  if (order == nullptr)
    return fail(Fault::missing, "no document that was given is an order to destroy", "RECORD");
  return Says(documents::Consent{order->sha256, typed.because});
}

}  // namespace tafel::provisioning
