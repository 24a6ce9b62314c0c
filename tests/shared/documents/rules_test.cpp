// The rules about documents beside the records of their dossier: what may be said, and each refusal for its reason.
#include "shared/documents/rules.hpp"

#include "tests/shared/documents/sample_papers.hpp"

#include <doctest/doctest.h>
#include <functional>

namespace tafel::testing {
namespace {

using namespace documents;

std::string why_not(const Done& done) {
  return done ? "" : describe(done.error());
}
bool says(const std::string& said, const std::string& part) {
  return said.find(part) != std::string::npos;
}

struct Family {
  ReadTable first = first_table();
  ReadTable closing = closing_table(first);

  // Beside the record of the first table alone.
  [[nodiscard]] std::string beside_first(Says document, const std::vector<Says>& before = {}) const {
    return check({first.read()}, std::move(document), before);
  }
  [[nodiscard]] std::string beside_both(Says document, const std::vector<Says>& before = {}) const {
    return check({first.read(), closing.read()}, std::move(document), before);
  }

 private:
  [[nodiscard]] std::string check(const std::vector<ReadRecord>& records, Says document,
                                  const std::vector<Says>& before) const {
    std::vector<OpenedDocument> earlier;
    for (const Says& each : before)
      earlier.push_back(opened(first, each, static_cast<int>(earlier.size()) + 1));
    const int number = static_cast<int>(before.size()) + 1;
    return why_not(check_beside(opened(first, std::move(document), number), records, earlier));
  }
};

template <class Kind>
Kind with(Kind value, const std::function<void(Kind&)>& change) {
  change(value);
  return value;
}

// Or of documents before it: these have tests of their own.
bool speaks_of_another_table(const Says& says) {
  return std::holds_alternative<Order>(says) || std::holds_alternative<Binding>(says) ||
         std::holds_alternative<Destruction>(says) || std::holds_alternative<Consent>(says);
}

TEST_CASE("documents: each sound one may be there beside the record that it speaks of") {
  const Family family;
  for (const Says& each : sound_documents(family.first)) {
    if (speaks_of_another_table(each)) continue;
    const bool needs_closing = std::holds_alternative<Reopening>(each);
    const auto before = needs_closing ? std::vector<Says>{sound_closing()} : std::vector<Says>{};
    CHECK(family.beside_first(each, before) == "");
  }
}

TEST_CASE("documents: one of another dossier, house or tag, or about another record, is refused") {
  const Family family;
  const std::vector<ReadRecord> records{family.first.read()};
  const auto changed = [&](const std::function<void(OpenedDocument&)>& change) {
    OpenedDocument document = opened(family.first, sound_told(family.first));
    change(document);
    return check_beside(document, records, {});
  };
  CHECK(changed([](OpenedDocument&) {}));
  CHECK(changed([](OpenedDocument& d) { d.document.dossier = "VH-2"; }).error().place == "/dossier");
  CHECK(changed([](OpenedDocument& d) { d.document.house = "ander-huis"; }).error().place == "/dossier");
  CHECK(changed([](OpenedDocument& d) { d.tag[0] = d.tag[0] == 'b' ? 'c' : 'b'; }).error().place ==
        "/dossier_tag");
  const auto in = [&](const std::function<void(RecordPlace&)>& change) {
    return changed([&](OpenedDocument& d) { change(std::get<Told>(d.document.says).in); });
  };
  CHECK(in([](RecordPlace& p) { p.record[0] = p.record[0] == 'b' ? 'c' : 'b'; }).error().fault ==
        Fault::refused);
  CHECK(
      in([](RecordPlace& p) { p.session.value[0] = p.session.value[0] == '1' ? '2' : '1'; }).error().fault ==
      Fault::missing);
}

TEST_CASE("art16.rights: a correction names an event that exists, and what that event says") {
  const Family family;
  const Correction sound = sound_correction(family.first);
  const auto changed = [&](const std::function<void(Correction&)>& change) {
    return family.beside_first(with<Correction>(sound, change));
  };
  const int events = static_cast<int>(family.first.events.size());
  CHECK(changed([&](Correction& c) {
          c.about.reset();
          c.event = events;
        }) == "");
  CHECK(says(changed([&](Correction& c) {
               c.about.reset();
               c.event = events + 1;
             }),
             "/says/event: art16.rights: that record has"));
  CHECK(says(changed([](Correction& c) { c.event = 1; }), "event 1 says nothing of statement u1"));
  CHECK(says(changed([](Correction& c) { c.about->id = "u9"; }), "that record has no statement u9"));
  CHECK(says(changed([](Correction& c) { c.about->thing = Thing::goal; }), "that record has no goal u1"));
  for (const About& about : {About{Thing::member, "m1"}, About{Thing::goal, "d1"}, About{Thing::action, "a1"},
                             About{Thing::item, "i2"}})
    CHECK(changed([&](Correction& c) {
            c.about = about;
            c.event = event_of(family.first.read(), about);
          }) == "");
}

TEST_CASE("art13.free-to-share: what was taken back is corrected no more, by no way") {
  const Family family;
  const About taken_back{Thing::statement, "u2"};
  CHECK(event_of(family.first.read(), taken_back) == 0);
  CHECK(things_named(family.first.read(), "u2").empty());
  Correction correction = sound_correction(family.first);
  correction.about = taken_back;
  CHECK(says(family.beside_first(correction), "no statement u2, or no longer"));
  correction.about.reset();
  for (std::size_t i = 0; i < family.first.events.size(); ++i) {
    const auto* made = std::get_if<domain::StatementMade>(&family.first.events[i].fact);
    if (made == nullptr) continue;
    correction.event = static_cast<int>(i) + 1;
    CAPTURE(made->id.value);
    const std::string said = family.beside_first(correction);
    CHECK(says(said, "art13.free-to-share") == (made->id.value == "u2"));
  }
}

TEST_CASE("art14.2.told: outside a table only what all agreed on is told or stopped, in that version") {
  const Family family;
  const Told sound = sound_told(family.first);
  const auto changed = [&](const std::function<void(Told&)>& change) {
    return family.beside_first(with<Told>(sound, change));
  };
  CHECK(changed([](Told&) {}) == "");
  CHECK(changed([](Told& t) { t.on = {2026, 11, 23}; }) == "");
  CHECK(says(changed([](Told& t) { t.on = {2026, 11, 22}; }), "/says/on: art14.2.told: is before the day"));
  CHECK(says(changed([](Told& t) { t.item = {"i2"}; }), "/says/item: art14.2.told: had no consensus"));
  CHECK(says(changed([](Told& t) { t.item = {"i9"}; }), "is no item of that record"));
  CHECK(
      says(changed([](Told& t) { t.version = 2; }), "/says/version: art14.2.told: all agreed on version 1"));
}

TEST_CASE("art14.2.told: what was told or stopped once is not told or stopped again") {
  const Family family;
  const Told told = sound_told(family.first);
  const Told stopped = with<Told>(told, [](Told& t) {
    t.end = ItemEnd::stopped;
    t.reason = "Niet meer nodig.";
  });
  CHECK(family.beside_first(stopped) == "");
  CHECK(says(family.beside_first(told, {stopped}), "was told or stopped already, by the document of"));
  CHECK(says(family.beside_first(told, {told}), "was told or stopped already"));
  // A record that carried it is as good a place, and says when it was agreed on.
  Told carried = told;
  carried.in = family.closing.place();
  CHECK(family.beside_both(carried) == "");
  carried.on = {2026, 11, 22};
  CHECK(says(family.beside_both(carried), "is before the day on which all agreed, 2026-11-23"));
}

TEST_CASE("art15.retention: a document closes a dossier that is open, from its last table on") {
  const Family family;
  CHECK(family.beside_first(sound_closing()) == "");
  CHECK(family.beside_first(with<Closing>(sound_closing(), [](Closing& c) { c.on.day = 23; })) == "");
  CHECK(says(family.beside_first(with<Closing>(sound_closing(), [](Closing& c) { c.on.day = 22; })),
             "/says/on: art15.retention: is before the last table"));
  CHECK(says(family.beside_first(sound_closing(), {sound_closing()}), "is closed already"));
  CHECK(says(family.beside_both(sound_closing()), "is closed already"));
  CHECK(family.beside_both(sound_closing(), {sound_reopening()}) == "");
}

TEST_CASE("art15.retention: a document never lengthens the term of a table, nor shortens it alone") {
  Family family;
  family.closing = closing_table(family.first, 10);
  const auto years = [&](int number) {
    return family.beside_both(with<Closing>(sound_closing(), [&](Closing& c) { c.years = number; }),
                              {sound_reopening()});
  };
  CHECK(years(10) == "");
  CHECK(says(years(11), "/says/years: art15.retention: a table set 10 years"));
  CHECK(says(years(9), "/says/years: art15.retention: a table set 10 years"));
}

TEST_CASE("art15.retention: only a closed dossier is opened again, from the day of its closing on") {
  const Family family;
  CHECK(says(family.beside_first(sound_reopening()), "the dossier is not closed"));
  CHECK(family.beside_first(sound_reopening(), {sound_closing()}) == "");
  CHECK(says(family.beside_first(sound_reopening(), {sound_closing(), sound_reopening()}), "is not closed"));
  CHECK(family.beside_both(sound_reopening()) == "");
  CHECK(says(family.beside_both(with<Reopening>(sound_reopening(), [](Reopening& r) { r.on.day = 23; })),
             "is before the day of the closing, 2026-11-24"));
}

TEST_CASE("art16.rights: a later document about a request decides it once, and is about the same one") {
  const Family family;
  const Request request = sound_request();
  const Request decided = with<Request>(request, [](Request& r) {
    r.decision = Decision{Answer::granted, {2026, 11, 26}, "Nagezien."};
  });
  CHECK(family.beside_first(decided, {request}) == "");
  CHECK(family.beside_first(decided) == "");
  CHECK(says(family.beside_first(decided, {request, decided}), "was decided already"));
  CHECK(
      says(family.beside_first(with<Request>(decided, [](Request& r) { r.by = "Iemand anders"; }), {request}),
           "/says/request: art16.rights: is another request"));
  const Request other =
      with<Request>(decided, [](Request& r) { r.request = "99999999-2222-4333-8444-555555555555"; });
  CHECK(family.beside_first(other, {request, decided}) == "");
}

TEST_CASE("art16.rights: two months more are said within the first month, and not taken back") {
  const Family family;
  const auto longer = [](Date received, Date deadline) {
    return with<Request>(sound_request(), [&](Request& r) {
      r.received = received;
      r.deadline = deadline;
      r.longer = "Drie dossiers na te kijken.";
    });
  };
  CHECK(family.beside_first(longer({2026, 10, 26}, {2027, 1, 26})) == "");
  CHECK(says(family.beside_first(longer({2026, 10, 25}, {2027, 1, 25})), "within the first month"));
  const Request said = longer({2026, 11, 24}, {2027, 2, 24});
  CHECK(family.beside_first(said, {sound_request()}) == "");
  CHECK(says(family.beside_first(sound_request(), {said}), "was said already"));
}

TEST_CASE("art16.rights: a restriction is of the dossier, of a record, or of a thing in it") {
  const Family family;
  const auto changed = [&](const std::function<void(Restriction&)>& change) {
    return family.beside_first(with<Restriction>(sound_restriction(family.first), change));
  };
  CHECK(changed([](Restriction& r) { r.about.reset(); }) == "");
  CHECK(changed([](Restriction& r) {
          r.about.reset();
          r.in.reset();
        }) == "");
  CHECK(says(changed([](Restriction& r) { r.about->id = "u9"; }), "that record has no statement u9"));
  CHECK(says(changed([](Restriction& r) { r.about->id = "u2"; }), "no statement u2, or no longer"));
}

TEST_CASE("art5.route: without a table a referral ends once, and never after the first table") {
  const Family family;
  const auto changed = [&](const std::function<void(Route&)>& change, const std::vector<Says>& before = {}) {
    return family.beside_first(with<Route>(sound_route(), change), before);
  };
  CHECK(changed([](Route&) {}) == "");
  CHECK(changed([](Route& r) { r.on.day = 23; }) == "");
  CHECK(says(changed([](Route& r) { r.on.day = 24; }), "/says/on: art5.route: there was a table"));
  CHECK(says(changed([](Route&) {}, {sound_route()}), "/says/referred_on: art5.route: that referral ended"));
  // A later referral of the same family, which again ends without a table.
  CHECK(changed([](Route& r) { r.referred_on.day = r.on.day = 21; }, {sound_route()}) == "");
  CHECK(says(changed([](Route& r) { r.referred_on.day = 20; }, {sound_route()}), "that referral ended"));
}

// Says of a document beside these tables, with documents before it.
std::string beside(const std::vector<const ReadTable*>& tables, Says document,
                   const std::vector<Says>& before = {}) {
  std::vector<ReadRecord> records;
  for (const ReadTable* each : tables) records.push_back(each->read());
  std::vector<OpenedDocument> earlier;
  for (const Says& each : before)
    earlier.push_back(opened(*tables.front(), each, static_cast<int>(earlier.size()) + 1));
  const int number = static_cast<int>(before.size()) + 1;
  return why_not(check_beside(opened(*tables.front(), std::move(document), number), records, earlier));
}

TEST_CASE("art4.plan: two sessions that follow the same one are ordered once, and no others") {
  const Family family;
  const ReadTable other = other_table(family.first);
  const Order order = sound_order(family.closing, other);
  const std::vector<const ReadTable*> fork{&family.first, &family.closing, &other};
  CHECK(beside(fork, order) == "");
  CHECK(beside(fork, sound_order(other, family.closing)) == "");
  CHECK(
      says(beside(fork, sound_order(family.first, other)), "/says/then: art4.plan: these two do not follow"));
  CHECK(says(beside(fork, order, {order}), "/says/then: art4.plan: these two have their order"));
  CHECK(says(beside(fork, order, {sound_order(other, family.closing)}), "these two have their order"));
  CHECK(says(beside({&family.first, &other}, order), "/says/first/session: speaks of session"));
  CHECK(says(beside(fork, with<Order>(order, [](Order& o) { o.then.record = std::string(64, 'f'); })),
             "/says/then/record: speaks of another record"));
}

TEST_CASE(
    "art2.one-case: a record of another number is bound once, as it is, where it has no line of its own") {
  const Family family;
  const ReadTable crisis = crisis_table();
  const Binding binding = sound_binding(crisis, family.first);
  const std::vector<const ReadTable*> both{&family.first, &crisis};
  const auto changed = [&](const std::function<void(Binding&)>& change) {
    return beside(both, with<Binding>(binding, change));
  };
  CHECK(changed([](Binding&) {}) == "");
  CHECK(says(changed([](Binding& b) { b.number = "CRISIS-2"; }), "is of another dossier"));
  CHECK(says(changed([](Binding& b) { b.in.record = std::string(64, 'f'); }), "speaks of another record"));
  CHECK(says(beside(both, binding, {binding}), "/says/in: art2.one-case: was bound already"));
  CHECK(says(beside(both, sound_told(family.first)), "is of another dossier"));
  CHECK(beside(both, sound_told(family.first), {binding}) == "");
  // A record of this dossier is bound to nothing.
  CHECK(says(beside({&family.first, &family.closing}, sound_binding(family.closing, family.first)),
             "/says/in: art2.one-case: that record is of this dossier already"));
  ReadTable line = other_table(family.first);
  line.state.dossier.number = "CRISIS-1";
  line.state.dossier.tag = std::string(64, 'c');
  CHECK(says(beside({&family.first, &line}, sound_binding(line, family.first)),
             "/says/in: art2.one-case: that record follows another"));
}

TEST_CASE(
    "art4.plan: a bound record has its place after a session that was opened before it, or before all") {
  const Family family;
  const ReadTable crisis = crisis_table();
  ReadTable late = first_table();
  late.state.opened_clock.unix_ms += 7LL * 24 * 3'600'000;
  const Binding binding = sound_binding(crisis, family.first);
  CHECK(says(beside({&family.first, &crisis}, with<Binding>(binding, [](Binding& b) { b.after.reset(); })),
             "/says/after: art4.plan: session 5d7e3c1a-8a54-4c0e-9a57-3f0f5d1c2b10 was before it"));
  CHECK(beside({&late, &crisis}, with<Binding>(binding, [](Binding& b) { b.after.reset(); })) == "");
  CHECK(says(beside({&late, &crisis}, sound_binding(crisis, late)),
             "/says/after: art4.plan: was opened later"));
  const ReadTable elsewhere = closing_table(family.first);
  CHECK(says(beside({&family.first, &crisis}, sound_binding(crisis, elsewhere)),
             "/says/after/session: speaks of session"));
}

TEST_CASE("documents: a binding counts for what was made before it too, and for nothing else") {
  const Family family;
  const ReadTable crisis = crisis_table();
  const std::vector<ReadRecord> records{family.first.read(), crisis.read()};
  const OpenedDocument told = opened(family.first, sound_told(family.first), 1);
  const OpenedDocument binding = opened(family.first, sound_binding(crisis, family.first), 2);
  CHECK(in_order({told, binding}, records).first_refusal());
  CHECK_FALSE(in_order({told}, records).first_refusal());
  OpenedDocument foreign = told;
  foreign.tag = std::string(64, 'd');
  CHECK_FALSE(in_order({foreign, binding}, records).first_refusal());
}

// The first table as of a year before, so that its term can be over.
ReadTable table_long_ago() {
  ReadTable table = first_table();
  for (Instant* each : {&table.state.opened_clock, &table.state.opened_at, &table.state.last_at})
    each->unix_ms -= 370LL * 24 * 3'600'000;
  if (table.state.closed_at) table.state.closed_at->unix_ms -= 370LL * 24 * 3'600'000;
  return table;
}

TEST_CASE(
    "art15.destruction: an order is of the last closing, whose term is over, and names what was given") {
  const ReadTable table = table_long_ago();
  const Destruction order = sound_destruction(table);
  const auto ordered = [&](const Destruction& says, const std::vector<Says>& before) {
    return beside({&table}, says, before);
  };
  CHECK(ordered(order, {sound_closing_long_ago()}) == "");
  CHECK(says(ordered(order, {}), "/says/closed_on: art15.destruction: the dossier is not closed"));
  CHECK(says(ordered(order, {sound_closing_long_ago(), sound_reopening()}), "the dossier is not closed"));
  CHECK(says(ordered(order, {sound_closing_long_ago(), sound_reopening(), sound_closing()}),
             "the dossier is closed since 2026-11-25, for 15 years"));
  Destruction other = order;
  other.records[0].record = std::string(64, 'f');
  CHECK(says(ordered(other, {sound_closing_long_ago()}), "/says/records/0/record: speaks of another record"));
  other = order;
  other.documents = {{opened(table, sound_closing()).document.id, std::string(64, '1')}};
  CHECK(ordered(other, {sound_closing_long_ago()}) == "");
  other.documents[0].sha256 = std::string(64, 'f');
  CHECK(says(ordered(other, {sound_closing_long_ago()}), "/says/documents/0/sha256: art15.destruction"));
  other.documents[0].document.front() = '0';
  CHECK(says(ordered(other, {sound_closing_long_ago()}), "which was not given"));
}

TEST_CASE(
    "art15.destruction: nothing is ordered while a request waits or a restriction holds, unless it decides "
    "it") {
  const ReadTable table = table_long_ago();
  const Destruction order = sound_destruction(table);
  const Destruction deciding =
      with<Destruction>(order, [](Destruction& d) { d.decides = sound_request().request; });
  const Restriction whole = with<Restriction>(sound_restriction(table), [](Restriction& r) {
    r.about.reset();
    r.in.reset();
  });
  const auto ordered = [&](const Destruction& says, std::vector<Says> before) {
    before.insert(before.begin(), sound_closing_long_ago());
    return beside({&table}, says, before);
  };
  CHECK(says(ordered(order, {sound_request()}), "/says/decides: art15.destruction: request"));
  CHECK(ordered(deciding, {sound_request()}) == "");
  CHECK(says(ordered(deciding, {}), "decides a request that is not open"));
  const Request answered = with<Request>(sound_request(), [](Request& r) {
    r.decision = Decision{Answer::refused, {2026, 11, 26}, "Nagezien."};
  });
  CHECK(ordered(order, {sound_request(), answered}) == "");
  const Request second = with<Request>(sound_request(), [](Request& r) { r.request.front() = '9'; });
  CHECK(says(ordered(deciding, {sound_request(), second}), "is still to be decided"));
  CHECK(says(ordered(order, {whole}), "is restricted until and with 2026-12-31"));
  CHECK(ordered(deciding, {whole, sound_request()}) == "");
  CHECK(ordered(order, {with<Restriction>(whole, [](Restriction& r) { r.until = {2026, 11, 25}; })}) == "");
}

TEST_CASE("art15.destruction: a second coordinator consents, once, to an order that could still be given") {
  const ReadTable table = table_long_ago();
  const std::vector<ReadRecord> records{table.read()};
  std::vector<OpenedDocument> before{opened(table, sound_closing_long_ago(), 1),
                                     opened(table, sound_destruction(table), 2)};
  OpenedDocument consent = opened(table, sound_consent(before[1].sha256), 5);
  CHECK(says(why_not(check_beside(consent, records, before)),
             "/says/order: art15.destruction: the order is of"));
  consent.document.by = "bo";
  CHECK(check_beside(consent, records, before));
  CHECK(says(why_not(check_beside(consent, records, {before[0]})), "an order that was not given"));
  OpenedDocument of_closing = consent;
  of_closing.document.says = sound_consent(before[0].sha256);
  CHECK(says(why_not(check_beside(of_closing, records, before)), "what is no order to destroy"));
  before.push_back(opened(table, sound_request(), 3));
  CHECK(says(why_not(check_beside(consent, records, before)), "is still to be decided"));
  before.back() = opened(table, sound_reopening(), 3);
  CHECK(says(why_not(check_beside(consent, records, before)), "the dossier is not closed"));
  before.back() = consent;
  CHECK(says(why_not(check_beside(consent, records, before)), "has its consent"));
}

TEST_CASE("documents: they are put in the order in which they were made, each once, the refused named") {
  const Family family;
  const std::vector<ReadRecord> records{family.first.read()};
  const OpenedDocument closing = opened(family.first, sound_closing(), 1);
  const OpenedDocument reopening = opened(family.first, sound_reopening(), 2);
  const Ordered sound = in_order({reopening, closing, reopening}, records);
  REQUIRE(sound.documents.size() == 2);
  CHECK(sound.documents[0].sha256 == closing.sha256);
  CHECK(sound.first_refusal());
  const Ordered alone = in_order({reopening}, records);
  CHECK(says(why_not(alone.first_refusal()), "document " + reopening.document.id));
  // One about a record that was not given is no forgery: nobody knows.
  OpenedDocument elsewhere = opened(family.first, sound_told(family.closing), 1);
  const Ordered unknown = in_order({elsewhere}, records);
  CHECK_FALSE(unknown.of_each[0]);
  CHECK(unknown.first_refusal());
}

}  // namespace
}  // namespace tafel::testing
