// The form of each kind of document: one writer, one strict reader, and what is wrong with a document in itself.
#include "shared/documents/document_json.hpp"
#include "tests/shared/documents/sample_papers.hpp"

#include <doctest/doctest.h>
#include <functional>
#include <nlohmann/json.hpp>

namespace tafel::testing {
namespace {

using namespace documents;
using nlohmann::json;

std::string why_not(const Done& done) {
  return done ? "" : describe(done.error());
}
std::string why_not(const Result<Document>& read) {
  return read ? "" : describe(read.error());
}
// What the reader says of the document after a change of its JSON.
std::string after(const Document& document, const std::function<void(json&)>& change) {
  json all = json::parse(to_json(document));
  change(all);
  return why_not(parse_document(all.dump()));
}
template <class Kind>
std::string alone(const ReadTable& table, Kind says, const std::function<void(Kind&)>& change) {
  change(says);
  return why_not(check_alone(document_of(table, says)));
}

TEST_CASE("document: one of each kind is read as it was written, in one spelling") {
  const ReadTable table = first_table();
  const auto all = sound_documents(table);
  CHECK(all.size() == std::variant_size_v<Says>);
  for (const Says& says : all) {
    const Document document = document_of(table, says);
    const std::string text = to_json(document);
    CAPTURE(text);
    const auto read = parse_document(text);
    REQUIRE_MESSAGE(read, why_not(read));
    CHECK(*read == document);
    CHECK_FALSE(parse_document(text + " "));
    CHECK_FALSE(parse_document(text.substr(0, text.size() - 1)));
    CHECK(json::parse(text)["kind"] == name(kind_of(document)));
  }
}

TEST_CASE("document: of each kind every field is needed, and no other is known") {
  const ReadTable table = first_table();
  for (const Says& says : sound_documents(table)) {
    const Document document = document_of(table, says);
    const json whole = json::parse(to_json(document));
    for (const auto& [key, value] : whole.items()) {
      CAPTURE(key);
      CHECK(after(document, [&](json& all) { all.erase(key); }).starts_with("/" + key));
    }
    CHECK(after(document, [](json& all) { all["note"] = "x"; }).starts_with("/note"));
    CHECK(after(document, [](json& all) { all["says"]["note"] = "x"; }).starts_with("/says/note"));
    for (const auto& [key, value] : whole["says"].items()) {
      CAPTURE(key);
      const bool may_be_absent = (key == "in" && kind_of(document) != Kind::binding) || key == "about" ||
                                 key == "after" || key == "consulted" || key == "decides";
      const std::string said = after(document, [&](json& all) { all["says"].erase(key); });
      CHECK((may_be_absent || said.starts_with("/says/" + key)));
    }
  }
}

TEST_CASE("document: another format, kind, id, house, number or coordinator is refused with its place") {
  const Document document = document_of(first_table(), sound_closing());
  const auto with = [&](const char* key, const json& value) {
    return after(document, [&](json& all) { all[key] = value; });
  };
  CHECK(with("format", "tafelgeheim/document/v2").starts_with("/format"));
  CHECK(with("kind", "letter").starts_with("/kind"));
  CHECK(with("kind", "told").starts_with("/says"));
  CHECK(with("id", "1").starts_with("/id"));
  CHECK(with("house", "Huis").starts_with("/house"));
  CHECK(with("dossier", "").starts_with("/dossier"));
  CHECK(with("by", "An P").starts_with("/by"));
  CHECK(with("made_at", "2026-11-26").starts_with("/made_at"));
  CHECK(with("says", "x").starts_with("/says"));
  CHECK(after(document, [](json& all) { all["says"]["why"] = "a\u202Eb"; }).starts_with("/says/why"));
  CHECK(after(document, [](json& all) { all["says"]["reason"] = "tired"; }).starts_with("/says/reason"));
}

TEST_CASE("document: what it says was before it was made, and says something") {
  const ReadTable table = first_table();
  const auto told = sound_told(table);
  CHECK(alone<Told>(table, told, [](Told&) {}) == "");
  CHECK(alone<Told>(table, told, [](Told& t) { t.on = {2026, 11, 26}; }) == "");
  CHECK(alone<Told>(table, told, [](Told& t) { t.on = {2026, 11, 27}; }).starts_with("/says/on"));
  CHECK(alone<Told>(table, told, [](Told& t) { t.said_by = ""; }).starts_with("/says/said_by"));
  CHECK(alone<Told>(table, told, [](Told& t) { t.in.record = "A"; }).starts_with("/says/in/record"));
  CHECK(alone<Closing>(table, sound_closing(), [](Closing& c) { c.why = ""; }).starts_with("/says/why"));
  CHECK(alone<Closing>(table, sound_closing(), [](Closing& c) { c.on.day = 27; }).starts_with("/says/on"));
  CHECK(alone<Reopening>(table, sound_reopening(), [](Reopening& r) {
          r.on.day = 27;
        }).starts_with("/says/on"));
  CHECK(alone<Correction>(table, sound_correction(table), [](Correction& c) {
          c.right = "";
        }).starts_with("/says/right"));
  CHECK(alone<Correction>(table, sound_correction(table), [](Correction& c) {
          c.about->id = "u 1";
        }).starts_with("/says/about/id"));
}

TEST_CASE("art14.2.told: in a document an item is stopped with a reason, and told without one") {
  const ReadTable table = first_table();
  const auto said = [&](ItemEnd end, std::optional<std::string> reason) {
    Told told = sound_told(table);
    told.end = end;
    told.reason = std::move(reason);
    return why_not(check_alone(document_of(table, told)));
  };
  CHECK(said(ItemEnd::told, std::nullopt) == "");
  CHECK(said(ItemEnd::stopped, "Het is niet meer nodig.") == "");
  CHECK(said(ItemEnd::stopped, std::nullopt).starts_with("/says/reason: art14.2.told"));
  CHECK(said(ItemEnd::stopped, "").starts_with("/says/reason: art14.2.told"));
  CHECK(said(ItemEnd::told, "Daarom.").starts_with("/says/reason"));
}

TEST_CASE("art15.retention: a document closes a dossier for one to fifteen years") {
  const ReadTable table = first_table();
  const auto years = [&](int number) {
    return alone<Closing>(table, sound_closing(), [&](Closing& c) { c.years = number; });
  };
  CHECK(years(1) == "");
  CHECK(years(15) == "");
  CHECK(years(0).starts_with("/says/years: art15.retention"));
  CHECK(years(16).starts_with("/says/years: art15.retention"));
}

TEST_CASE(
    "art5.route: a referral that ends without a table has who referred it, the care, the days and why") {
  const ReadTable table = first_table();
  const auto changed = [&](const std::function<void(Route&)>& change) {
    return alone<Route>(table, sound_route(), change);
  };
  CHECK(changed([](Route&) {}) == "");
  CHECK(changed([](Route& r) { r.on = r.referred_on; }) == "");
  CHECK(changed([](Route& r) { r.on.day = 17; }).starts_with("/says/on: art5.route"));
  CHECK(changed([](Route& r) { r.on.day = 27; }).starts_with("/says/on"));
  CHECK(changed([](Route& r) { r.care = ""; }).starts_with("/says/care"));
  CHECK(changed([](Route& r) { r.why = ""; }).starts_with("/says/why"));
  CHECK(changed([](Route& r) { r.referred_by.name = ""; }).starts_with("/says/referred_by/name"));
}

TEST_CASE("art10.category: whoever refers without a table is of a category too, and 23 says why") {
  const ReadTable table = first_table();
  const auto referred_by = [&](int category, std::optional<std::string> necessity) {
    return alone<Route>(table, sound_route(), [&](Route& r) {
      r.referred_by.category = category;
      r.referred_by.necessity = std::move(necessity);
    });
  };
  CHECK(referred_by(1, std::nullopt) == "");
  CHECK(referred_by(23, "Kent het gezin.") == "");
  CHECK(referred_by(0, std::nullopt).starts_with("/says/referred_by/category: art10.category"));
  CHECK(referred_by(24, std::nullopt).starts_with("/says/referred_by/category: art10.category"));
  CHECK(referred_by(23, std::nullopt).starts_with("/says/referred_by/necessity: art10.category"));
  CHECK(referred_by(6, "Kent het gezin.").starts_with("/says/referred_by/necessity"));
}

TEST_CASE("art5.minors: without a table too, a mandated facility is consulted where minors are involved") {
  const ReadTable table = first_table();
  const auto with_minors = [&](bool minors, std::optional<std::string> consulted) {
    return alone<Route>(table, sound_route(), [&](Route& r) {
      r.minors = minors;
      r.consulted = std::move(consulted);
    });
  };
  CHECK(with_minors(false, std::nullopt) == "");
  CHECK(with_minors(true, "VK Proef.") == "");
  CHECK(with_minors(true, std::nullopt).starts_with("/says/consulted: art5.minors"));
  CHECK(with_minors(false, "VK Proef.").starts_with("/says/consulted"));
}

TEST_CASE("art4.plan: an order is of two sessions, and says why") {
  const ReadTable first = first_table();
  const auto changed = [&](const std::function<void(Order&)>& change) {
    return alone<Order>(first, sound_order(closing_table(first), other_table(first)), change);
  };
  CHECK(changed([](Order&) {}) == "");
  CHECK(changed([](Order& o) { o.then = o.first; }).starts_with("/says/then/session"));
  CHECK(changed([](Order& o) { o.then.record = "x"; }).starts_with("/says/then/record"));
  CHECK(changed([](Order& o) { o.why = ""; }).starts_with("/says/why"));
}

TEST_CASE("art2.one-case: a binding says which record, under which name, and after which other") {
  const ReadTable first = first_table();
  const auto changed = [&](const std::function<void(Binding&)>& change) {
    return alone<Binding>(first, sound_binding(crisis_table(), first), change);
  };
  CHECK(changed([](Binding&) {}) == "");
  CHECK(changed([](Binding& b) { b.after.reset(); }) == "");
  CHECK(changed([](Binding& b) { b.after = b.in; }).starts_with("/says/after/session"));
  CHECK(changed([](Binding& b) { b.tag = "x"; }).starts_with("/says/tag"));
  CHECK(changed([](Binding& b) { b.number = ""; }).starts_with("/says/number"));
}

TEST_CASE("art15.destruction: an order names what goes, each once, and no term that still runs") {
  const ReadTable table = first_table();
  const auto changed = [&](const std::function<void(Destruction&)>& change) {
    return alone<Destruction>(table, sound_destruction(table), change);
  };
  CHECK(kept_until({2024, 2, 29}, 1) == Date{2025, 2, 28});
  CHECK(kept_until({2024, 2, 29}, 4) == Date{2028, 2, 29});
  CHECK(changed([](Destruction&) {}) == "");
  CHECK(changed([](Destruction& d) { d.closed_on.day = 25; }) == "");  // it was made on the 26th
  CHECK(changed([](Destruction& d) {
          d.closed_on.day = 26;
        }).starts_with("/says/years: art15.destruction: the term is not over"));
  CHECK(changed([](Destruction& d) { d.years = 2; }).starts_with("/says/years: art15.destruction"));
  CHECK(changed([](Destruction& d) { d.years = 31; }).starts_with("/says/years"));
  CHECK(changed([](Destruction& d) { d.records.clear(); }).starts_with("/says/records: names nothing"));
  CHECK(changed([](Destruction& d) { d.records.push_back(d.records[0]); }).starts_with("/says/records/1"));
  CHECK(changed([](Destruction& d) { d.records[0].record = "x"; }).starts_with("/says/records/0/record"));
  CHECK(changed([](Destruction& d) {
          d.documents = {{"x", std::string(64, 'f')}};
        }).starts_with("/says/documents/0/document"));
  CHECK(changed([](Destruction& d) { d.decides = "x"; }).starts_with("/says/decides"));
  CHECK(alone<Consent>(table, sound_consent("x"), [](Consent&) {}).starts_with("/says/order"));
}

TEST_CASE("art16.rights: a request is answered within one month, or three with a reason") {
  CHECK(deadline_of({2026, 11, 24}, false) == Date{2026, 12, 24});
  CHECK(deadline_of({2026, 12, 5}, false) == Date{2027, 1, 5});
  CHECK(deadline_of({2026, 1, 31}, false) == Date{2026, 2, 28});
  CHECK(deadline_of({2028, 1, 31}, false) == Date{2028, 2, 29});
  CHECK(deadline_of({2026, 11, 30}, true) == Date{2027, 2, 28});
  CHECK(deadline_of({2026, 9, 24}, true) == Date{2026, 12, 24});
  const ReadTable table = first_table();
  const auto changed = [&](const std::function<void(Request&)>& change) {
    return alone<Request>(table, sound_request(), change);
  };
  CHECK(changed([](Request&) {}) == "");
  CHECK(changed([](Request& r) { r.deadline.day = 25; }).starts_with("/says/deadline: art16.rights"));
  const auto longer = [](Request& r) {
    r.longer = "Drie dossiers na te kijken.";
    r.deadline = {2027, 2, 24};
  };
  CHECK(changed(longer) == "");
  CHECK(changed([&](Request& r) {
          longer(r);
          r.longer = "";
        }).starts_with("/says/longer: art16.rights"));
  CHECK(changed([](Request& r) {
          r.received.day = 27;
          r.deadline.day = 27;
        }).starts_with("/says/received"));
}

TEST_CASE("art16.rights: a decision has a reason, and comes after the request") {
  const ReadTable table = first_table();
  const auto decided = [&](const Decision& decision) {
    return alone<Request>(table, sound_request(), [&](Request& r) { r.decision = decision; });
  };
  CHECK(decided({Answer::granted, {2026, 11, 26}, "Nagezien: het klopt niet."}) == "");
  CHECK(decided({Answer::refused, {2026, 11, 26}, ""}).starts_with("/says/decision/reason: art16.rights"));
  CHECK(decided({Answer::partly, {2026, 11, 23}, "x"}).starts_with("/says/decision/on"));
  CHECK(decided({Answer::partly, {2026, 11, 27}, "x"}).starts_with("/says/decision/on"));
}

TEST_CASE("art16.rights: a restriction has a last day, and says in which record a thing is") {
  const ReadTable table = first_table();
  const auto changed = [&](const std::function<void(Restriction&)>& change) {
    return alone<Restriction>(table, sound_restriction(table), change);
  };
  CHECK(changed([](Restriction&) {}) == "");
  CHECK(changed([](Restriction& r) { r.about.reset(); }) == "");
  CHECK(changed([](Restriction& r) {
          r.about.reset();
          r.in.reset();
        }) == "");
  CHECK(changed([](Restriction& r) { r.in.reset(); }).starts_with("/says/about"));
  CHECK(changed([](Restriction& r) { r.until = {2026, 11, 26}; }) == "");
  CHECK(changed([](Restriction& r) { r.until = {2026, 11, 25}; }).starts_with("/says/until"));
}

}  // namespace
}  // namespace tafel::testing
