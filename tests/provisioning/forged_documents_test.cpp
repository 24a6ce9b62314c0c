// Documents that a coordinator's own key signed and sealed, and that say what no document may say: `tafel verify` and
// docs/verify.py refuse each for the same check, and each names the rule or the place.
#include "provisioning/coordinators/sign_pack.hpp"
#include "provisioning/house/open_house.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/documents/document_json.hpp"
#include "shared/documents/sealed_document.hpp"
#include "tests/provisioning/played_house.hpp"
#include "tests/provisioning/second_verifier.hpp"

#include <doctest/doctest.h>
#include <functional>
#include <nlohmann/json.hpp>

namespace tafel::testing {
namespace {

using nlohmann::json;

const std::string some_request = "99999999-9999-4999-8999-999999999999";

json correction_of(const json& place) {
  return {{"in", place},      {"event", 5},      {"about", {{"thing", "statement"}, {"id", "u1"}}},
          {"wrong", "Twee."}, {"right", "Eén."}, {"asked_by", "Sara"}};
}
json told_of(const json& place) {
  return {{"in", place},   {"item", "i1"},       {"version", 1},
          {"end", "told"}, {"on", "2025-03-05"}, {"said_by", "An"}};
}
json closing() {
  return {{"reason", "moved"}, {"why", "Naar Gent."}, {"on", "2025-03-06"}, {"years", 15}};
}
json request() {
  return {{"request", some_request}, {"right", "access"},        {"by", "Sara"},
          {"what", "Alles."},        {"received", "2025-03-10"}, {"deadline", "2025-04-10"}};
}
json restriction_of(const json& place) {
  return {{"in", place},
          {"about", {{"thing", "statement"}, {"id", "u1"}}},
          {"why", "Nagaan."},
          {"asked_by", "Sara"},
          {"until", "2999-12-31"}};
}

json route() {
  return {{"route", "refer-to-care"},
          {"care", "CAW Proef"},
          {"referred_on", "2025-03-01"},
          {"referred_by", {{"name", "Politie Proef"}, {"category", 6}}},
          {"on", "2025-03-02"},
          {"why", "Geen risico."},
          {"minors", false}};
}

struct Outside {
  json document;
  envelope::DocumentHeader header;
};
using Change = std::function<void(Outside&)>;

// Statement u1 stands and u2 was taken back; all agreed on item i1, and not on i2.
class Forger {
 public:
  Forger() {
    house_.enrol(device_);
    SampleTable table = device_.next_on_device("2025-03-04T08:00:00.000Z");
    table.open(assessed_on(sample_dossier(), "2024-11-20"));
    for (const char* who : {"p1", "p3"}) table.check_in(who);
    for (const char* text : {"Twee tussenkomsten.", "Dit wordt teruggenomen."})
      table.propose("statement-made", {{"by", "p1"},
                                       {"about", {{"member", {"m1"}}}},
                                       {"category", 13},
                                       {"text", words(text)},
                                       {"relevance", words("Nodig.")}});
    table.propose("statement-confirmed", {{"id", "u1"}, {"by", "p1"}});
    table.propose("statement-taken-back", {{"id", "u2"}, {"by", "p1"}});
    for (const char* item : {"Dat hij vrijkomt.", "Dat er plaats is."}) table.put_disclosure(item);
    for (const char* who : {"p1", "p3"}) table.vote(who, "i1", "akkoord");
    table.close();
    house_.seal(table, "first");
    place_ = {{"session", sample_session},
              {"record", crypto::to_hex(crypto::sha256(std::string_view(read(house_ / "first.age"))))}};
    // Which event says u1 and u2: an enclosed statement is there under its id.
    for (std::size_t i = 0; i < table.events.size(); ++i) {
      const json event = json::parse(table.events[i]);
      if (event["what"] == "statement-made") said_.push_back(static_cast<int>(i) + 1);
    }
  }

  [[nodiscard]] const json& place() const { return place_; }
  [[nodiscard]] int event_of_statement(std::size_t number) const { return said_.at(number - 1); }
  [[nodiscard]] const PlayedHouse& house() const { return house_; }

  // As a coordinator's program would, with `change` before it is sealed.
  void seal(const std::string& name, const std::string& kind, const json& says, const Change& change = {}) {
    const auto house = envelope::parse_house(read(house_.file("house.json")));
    const auto key = provisioning::coordinator_key(provisioning::HouseFolder{house_.dir()}, *house, "an");
    REQUIRE(key);
    // Each a second later than the one before: their order is known.
    const Instant made{SystemClock().now().unix_ms - 60'000 + 1000LL * ++made_};
    Outside outside{
        {{"format", "tafelgeheim/document/v1"},
         {"id", "00000000-0000-4000-8000-0000000000" + std::to_string(9 + made_)},
         {"house", house_name},
         {"dossier", sample_dossier()["number"]},
         {"by", "an"},
         {"made_at", to_string(made)},
         {"kind", kind},
         {"says", says}},
        {.house = house_name,
         .dossier_tag = sample_dossier()["tag"],
         .outer_class =
             kind == "closing" ? envelope::DocumentClass::closing : envelope::DocumentClass::document,
         .retention_years = kind == "closing" ? std::optional(says["years"].get<int>()) : std::nullopt,
         .day = belgian_day(made)}};
    if (change) change(outside);
    crypto::SystemRandom random;
    const auto files = envelope::seal_document(outside.header, outside.document.dump(), *house, *key, random);
    REQUIRE(files);
    write(house_ / (name + ".age"), to_text(files->age_file));
    write(house_ / (name + ".age.minisig"), files->minisig);
  }

  // `tafel verify`, and docs/verify.py beside it, which has to agree on what fails.
  [[nodiscard]] Finished verify(const Words& names) const { return tafel(command(names)); }
  // docs/verify.py alone, for what it says.
  [[nodiscard]] std::string second_says(const Words& names) const {
    Words script{"/usr/bin/python3", "-B", second_verifier()};
    const Words asked = command(names);
    script.insert(script.end(), asked.begin() + 1, asked.end());
    return run(script).out;
  }

 private:
  [[nodiscard]] Words command(const Words& names) const {
    Words words{"verify", "--house", house_.file("house.json"), "--identity", house_.identity()};
    for (const std::string& each : names) words.push_back(house_ / (each + ".age"));
    return words;
  }

  SampleTable device_;
  PlayedHouse house_;
  json place_;
  std::vector<int> said_;
  int made_ = 0;
};

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// The last of `names` is refused by both, and docs/verify.py says why.
void check_refused(const Forger& forger, const Words& names, const std::string& why) {
  CAPTURE(why);
  const Finished refused = forger.verify(names);
  CHECK_MESSAGE(refused.status == 1, refused.out, refused.err);
  CHECK(says(refused.out, "FAIL document"));
  const std::string second = forger.second_says(names);
  CHECK_MESSAGE(says(second, why), second);
}

}  // namespace

TEST_CASE("verify.py: takes one sound document of each kind, as `tafel verify` does") {
  Forger forger;
  json correction = correction_of(forger.place());
  correction["event"] = forger.event_of_statement(1);
  forger.seal("d1", "correction", correction);
  forger.seal("d2", "told", told_of(forger.place()));
  forger.seal("d3", "closing", closing());
  forger.seal("d4", "reopening", {{"on", "2025-03-07"}, {"why", "Nieuwe melding."}});
  forger.seal("d5", "request", request());
  forger.seal("d6", "restriction", restriction_of(forger.place()));
  forger.seal("d7", "route", route());
  const Words all{"d7", "d6", "first", "d1", "d5", "d4", "d3", "d2"};
  const Finished verified = forger.verify(all);
  CHECK_MESSAGE(verified.status == 0, verified.out, verified.err);
  CHECK(says(forger.second_says(all), "may be there beside these records"));
  const Finished alone = forger.verify({"d2", "d1"});  // of a record that was not given: nobody knows
  CHECK(alone.status == 0);
  CHECK(says(forger.second_says({"d2", "d1"}), "whose record was not given"));
}

TEST_CASE("verify.py: documents that say in themselves what none may say are refused") {
  Forger forger;
  const auto forged = [&](const std::string& kind, const json& sound, const Change& change,
                          const std::string& why) {
    forger.seal("x", kind, sound, change);
    check_refused(forger, {"first", "x"}, why);
  };
  const auto of_says = [](const std::string& key, const json& value) {
    return [key, value](Outside& outside) { outside.document["says"][key] = value; };
  };
  const auto of_inside = [](const std::string& key, const json& value) {
    return [key, value](Outside& outside) { outside.document[key] = value; };
  };
  forged("request", request(), of_says("deadline", "2025-04-11"), "art16.rights (another deadline)");
  forged("request", request(), of_says("received", "2999-01-01"), "/says/received is after the day");
  forged("request", request(), of_says("right", "money"), "/says/right is none of its words");
  forged("request", request(), of_says("more", "x"), "/says lacks or has more");
  forged("told", told_of(forger.place()), of_says("end", "stopped"),
         "art14.2.told (stopped without a reason)");
  forged("told", told_of(forger.place()), of_says("on", "2025-02-30"), "/says/on is no day");
  forged("told", told_of(forger.place()), of_says("said_by", ""), "/says/said_by is no text");
  forged("restriction", restriction_of(forger.place()), of_says("until", "2025-03-05"),
         "/says/until is before");
  forged("route", route(), of_says("on", "2025-02-28"), "art5.route (before the referral)");
  forged("route", route(), of_says("minors", true), "art5.minors (nobody was consulted)");
  forged("route", route(), of_says("minors", "ja"), "/says/minors is no yes or no");
  forged("route", route(), of_says("referred_by", {{"name", "Politie"}, {"category", 23}}), "art10.category");
  forged(
      "closing", closing(),
      [](Outside& outside) { outside.document["says"]["years"] = *(outside.header.retention_years = 16); },
      "art15.retention (more than fifteen years)");
  forged(
      "closing", closing(), [](Outside& outside) { outside.header.retention_years = 10; },
      "the manifest says another");
  forged(
      "request", request(), [](Outside& outside) { --outside.header.day.year; }, "the manifest says another");
  forged("request", request(), of_inside("by", "bo"), "/by is another than the signer");
  forged("request", request(), of_inside("house", "ander-huis"), "the manifest says another");
  forged("request", request(), of_inside("kind", "told"), "/says lacks or has");
  forged("request", request(), of_inside("format", "tafelgeheim/document/v2"), "/format");
}

TEST_CASE("verify.py: documents that cannot be there beside their records are refused, each by its rule") {
  Forger forger;
  const auto forged = [&](const std::string& kind, const json& says, const std::string& why,
                          const Words& before = {}, const Change& change = {}) {
    forger.seal("x", kind, says, change);
    Words names{"first"};
    names.insert(names.end(), before.begin(), before.end());
    names.push_back("x");
    check_refused(forger, names, why);
  };
  const auto changed = [](json sound, const json& change) {
    sound.update(change);
    return sound;
  };
  const json place = forger.place();
  json correction = correction_of(place);
  correction["event"] = forger.event_of_statement(1);
  forged("correction", changed(correction, {{"event", 999}}), "art16.rights (no such event)");
  forged("correction", changed(correction, {{"event", 1}}), "art16.rights (the event says nothing of it)");
  forged("correction", changed(correction, {{"event", forger.event_of_statement(2)}}),
         "art13.free-to-share (taken back)");
  forged("correction", changed(correction, {{"about", {{"thing", "statement"}, {"id", "u2"}}}}),
         "art16.rights (no such thing");
  forged("told", changed(told_of(place), {{"item", "i2"}}), "art14.2.told (no consensus");
  forged("told", changed(told_of(place), {{"version", 2}}), "art14.2.told (another version)");
  forged("told", changed(told_of(place), {{"on", "2025-03-03"}}), "art14.2.told (before all agreed)");
  forged("told", changed(told_of(place), {{"in", changed(place, {{"record", std::string(64, 'f')}})}}),
         "speaks of another record");
  forged("restriction", changed(restriction_of(place), {{"about", {{"thing", "goal"}, {"id", "d9"}}}}),
         "art16.rights (no such thing");
  forged("route", changed(route(), {{"on", "2025-03-05"}}), "art5.route (after the first table)");
  forger.seal("routed", "route", route());
  forged("route", route(), "art5.route (ended already)", {"routed"});
  const json elsewhere = changed(place, {{"session", some_request}});
  const json binding{
      {"in", place}, {"number", "CRISIS-1"}, {"tag", std::string(64, 'c')}, {"why", "Crisis."}};
  forged("binding", binding, "art2.one-case (another number or tag)");
  forged("binding",
         changed(binding, {{"number", sample_dossier()["number"]}, {"tag", sample_dossier()["tag"]}}),
         "art2.one-case (of this dossier already)");
  forged("order", {{"first", place}, {"then", place}, {"why", "Zo."}}, "/says/then is the same session");
  forger.seal("unknown", "order", {{"first", place}, {"then", elsewhere}, {"why", "Zo."}});
  CHECK(forger.verify({"first", "unknown"}).status == 0);  // of a record that was not given: nobody knows
  const json destruction{{"closed_on", "2025-03-06"},
                         {"years", 1},
                         {"records", {place}},
                         {"documents", json::array()},
                         {"why", "Zo."}};
  forged("destruction", destruction, "art15.destruction (not closed)");
  forged("destruction", changed(destruction, {{"years", 15}}), "art15.destruction (the term is not over)");
  forged("destruction", changed(destruction, {{"records", json::array()}}), "names nothing, or twice");
  forged("closing", changed(closing(), {{"on", "2025-03-03"}}), "art15.retention (before the last table)");
  forged("reopening", {{"on", "2025-03-07"}, {"why", "Zo."}}, "art15.retention (not closed)");
  const auto another = [](const std::string& key, const json& value) {
    return [key, value](Outside& outside) { outside.document[key] = value; };
  };
  forged("request", request(), "of another dossier", {}, another("dossier", "VH-9"));
  forged("request", request(), "another tag", {},
         [](Outside& outside) { outside.header.dossier_tag = std::string(64, 'b'); });

  forger.seal("told", "told", told_of(place));
  forged("told", told_of(place), "art14.2.told (ended already)", {"told"});
  forger.seal("closed", "closing", closing());
  forged("closing", closing(), "art15.retention (closed already)", {"closed"});
  forged("reopening", {{"on", "2025-03-05"}, {"why", "Zo."}}, "art15.retention (before the closing)",
         {"closed"});
  forged("destruction", destruction, "art15.destruction (another closing or term)", {"closed"});
  forged("consent",
         {{"order", crypto::to_hex(crypto::sha256(std::string_view(read(forger.house() / "closed.age"))))},
          {"why", "Zo."}},
         "art15.destruction (consents to no order)", {"closed"});
  forger.seal("asked", "request", request());
  forged("request", changed(request(), {{"what", "Niets."}}), "art16.rights (another request)", {"asked"});
  forged("request", changed(request(), {{"longer", "Veel."}, {"deadline", "2025-06-10"}}),
         "art16.rights (two months more after the first)", {"asked"});
  const json decided =
      changed(request(), {{"decision", {{"answer", "granted"}, {"on", "2025-03-20"}, {"reason", "Ja."}}}});
  forger.seal("answered", "request", decided);
  forged("request", decided, "art16.rights (decided already)", {"asked", "answered"});
}

TEST_CASE(
    "verify.py: a document of a stranger, of a revoked coordinator, or with a changed byte is refused") {
  Forger forger;
  forger.seal("x", "request", request());
  const std::string age = read(forger.house() / "x.age");
  std::string changed = age;
  changed.back() = static_cast<char>(changed.back() ^ 1);
  write(forger.house() / "x.age", changed);
  check_refused(forger, {"first", "x"}, "minisig");
  write(forger.house() / "x.age", age.substr(0, age.size() - 1));
  check_refused(forger, {"first", "x"}, "minisig");
  Forger other;
  other.seal("x", "request", request());
  for (const char* ending : {"x.age", "x.age.minisig"})
    write(forger.house() / ending, read(other.house() / ending));
  check_refused(forger, {"first", "x"}, "not signed by a coordinator of this house");
  forger.seal("x", "request", request());
  for (const Words& each : {Words{"coordinator", "add", "--dir", forger.house().dir(), "--name", "bo"},
                            Words{"coordinator", "revoke", "--dir", forger.house().dir(), "--name", "an"}})
    REQUIRE(tafel_here(each).status == 0);
  CHECK(forger.verify({"first", "x"}).status == 0);  // made before
}

}  // namespace tafel::testing
