// `tafel dossier next`, `tafel dossier show` and `tafel verify` of several records: from one sealed session to the next.
#include "shared/agenda/agenda_texts.hpp"
#include "tests/provisioning/family_commands.hpp"

#include <doctest/doctest.h>
#include <functional>
#include <nlohmann/json.hpp>

namespace tafel::testing {
namespace {

using nlohmann::json;

// Two tables of one family on one device of a real house. The first plans an action and agrees on an item.
const std::string crisis_session = "44444444-1111-4111-8111-111111111111";
const std::string other_session = "33333333-1111-4111-8111-111111111111";

class TwoTables {
 public:
  TwoTables() {
    house_.enrol(device_);
    SampleTable table = device_.next_on_device("2026-11-23T08:00:00.000Z");
    table.open();
    seat(table);
    table.propose("goal-set", {{"text", words("Veiligheid thuis.")}});
    for (const char* action : {"Sloten vervangen.", "Opvang zoeken."})
      table.propose("action-set",
                    {{"goal", "d1"}, {"text", words(action)}, {"owner", "p1"}, {"due", "2026-12-01"}});
    table.put_disclosure("Dat hij vrijkomt.");
    for (const char* who : {"p1", "p3"}) table.vote(who, "i1", "akkoord");
    table.close();
    house_.seal(table, "first");
  }

  [[nodiscard]] std::string file(const std::string& name) const { return house_ / name; }

  // `action` over these records, as a coordinator types it; `more` comes before them.
  [[nodiscard]] Finished run(const Words& action, const Words& more, const Words& records) const {
    return tafel(reading_command(house_, action, more, records));
  }
  [[nodiscard]] Finished next(const Words& records, const Words& more = {}) const {
    Words all{"--reason", "opvolging", "--day", "2026-11-24", "--out", file("next.json")};
    all.insert(all.end(), more.begin(), more.end());
    all.push_back("--from");
    return run({"dossier", "next"}, all, records);
  }
  [[nodiscard]] Finished verify(const Words& records) const { return run({"verify"}, {}, records); }

  // Plays the session of next.json after `change`, and seals it as `name`.
  void play_next(
      const std::string& name, const std::function<void(json&)>& change = [](json&) {}) {
    json session = json::parse(read(file("next.json")))["sessions"][0];
    change(session);
    agenda::each_text(session, [](json& text, const std::string&) { text = words(text.get<std::string>()); });
    session["tag"] = std::string(64, 'a');
    SampleTable table = device_.next_on_device("2026-11-24T08:00:00.000Z");
    table.open(session);
    seat(table);
    for (const auto& each : table.state.actions)
      table.propose("action-reviewed", {{"id", each.set.id.value},
                                        {"course", each.set.id.value == "a1" ? "done" : "running"},
                                        {"why", words("Zo ging het.")}});
    for (const auto& each : table.state.agreed)
      table.propose("item-reviewed",
                    {{"item", each.item.id.value}, {"course", "told"}, {"on", "2026-11-24"}});
    table.close();
    house_.seal(table, name);
  }

  // A first table of the family on the same device, opened under a number of its own.
  void play_crisis(const std::string& name) {
    json session = sample_dossier();
    session["session"] = crisis_session;
    session["number"] = "CRISIS-1";
    session["tag"] = std::string(64, 'c');
    SampleTable table = device_.next_on_device("2026-11-23T12:00:00.000Z");
    table.open(session);
    seat(table);
    table.propose("goal-set", {{"text", words("Deze nacht veilig.")}});
    table.propose(
        "action-set",
        {{"goal", "d1"}, {"text", words("Opvang deze nacht.")}, {"owner", "p1"}, {"due", "2026-12-01"}});
    table.close();
    house_.seal(table, name);
  }
  // `tafel document NAME` with what is said, over these files; writes NAME.age.
  [[nodiscard]] Finished document(const std::string& name, const Words& said, const Words& files) const {
    return tafel(document_command(house_, name, name, "access.log", said, files));
  }

 private:
  static void seat(SampleTable& table) {
    table.check_in("p1");
    table.check_in("p3");
  }

  SampleTable device_;
  PlayedHouse house_;
};

bool says(const Finished& finished, const std::string& part) {
  return (finished.out + finished.err).find(part) != std::string::npos;
}

TEST_CASE("dossier next: the agenda that it makes is sound, and its session follows with what was sealed") {
  TwoTables tables;
  const Finished made = tables.next({"first"});
  REQUIRE_MESSAGE(made.status == 0, made.err);
  CHECK_MESSAGE(made.err.empty(), made.err);
  CHECK(says(tafel({"agenda", "check", tables.file("next.json")}), "a sound agenda"));
  tables.play_next("second");
  const Finished verified = tables.verify({"second", "first"});
  CHECK_MESSAGE(verified.status == 0, verified.out);
  CHECK(says(verified, "follows the one before, with what was sealed"));
}

TEST_CASE("dossier next: the agenda has the words of what is carried, and no statement") {
  TwoTables tables;
  REQUIRE(tables.next({"first"}).status == 0);
  const json follows = json::parse(read(tables.file("next.json")))["sessions"][0]["follows"];
  CHECK(follows["goals"][0]["text"] == "Veiligheid thuis.");
  CHECK(follows["actions"].size() == 2);
  CHECK(follows["actions"][0]["owner"]["seat"] == "p1");
  CHECK(follows["items"][0]["information"] == "Dat hij vrijkomt.");
  CHECK(follows["given_out"] == json{{"goals", 1}, {"actions", 2}, {"items", 1}});
}

TEST_CASE("dossier next: over three tables only what is still open goes on") {
  TwoTables tables;
  REQUIRE(tables.next({"first"}).status == 0);
  tables.play_next("second");
  REQUIRE(tables.next({"first", "second"}).status == 0);
  const json follows = json::parse(read(tables.file("next.json")))["sessions"][0]["follows"];
  REQUIRE(follows["actions"].size() == 1);
  CHECK(follows["actions"][0]["id"] == "a2");
  CHECK(follows["items"].empty());
}

TEST_CASE("dossier next: refused for a record that does not hold, or that two follow") {
  TwoTables tables;
  REQUIRE(tables.next({"first"}).status == 0);
  tables.play_next("second");
  tables.play_next("third",
                   [](json& session) { session["session"] = "33333333-1111-4111-8111-111111111111"; });
  const Finished two = tables.next({"first", "second", "third"});
  CHECK(two.status == 1);
  CHECK(says(two, "both follow session"));
  write(tables.file("first.age"), read(tables.file("first.age")) + "x");
  const Finished broken = tables.next({"first"});
  CHECK(broken.status == 1);
  CHECK(says(broken, "does not hold"));
}

TEST_CASE(
    "dossier next: refused for a first session after one that was held, a day that is none, a file of "
    "others") {
  TwoTables tables;
  CHECK(says(tables.next({"first"}, {"--kind", "first"}), "give another --kind"));
  CHECK(tables.next({"first"}, {"--kind", "closing"}).status == 0);
  CHECK(says(
      tables.run({"dossier", "next"},
                 {"--reason", "x", "--day", "morgen", "--out", tables.file("n.json"), "--from"}, {"first"}),
      "is no day"));
  CHECK(says(tables.run({"dossier", "next"},
                        {"--reason", "x", "--day", "2026-11-24", "--out", tables.file("first.age"), "--from"},
                        {"first"}),
             "is no agenda"));
}

TEST_CASE("verify: forged chains of records are refused, each for its reason") {
  TwoTables tables;
  REQUIRE(tables.next({"first"}).status == 0);
  const auto forged = [&](const std::function<void(json&)>& change) {
    tables.play_next("second", change);
    const Finished verified = tables.verify({"first", "second"});
    CHECK(verified.status == 1);
    return verified;
  };
  CHECK(says(forged([](json& s) {
               json goal = s["follows"]["goals"][0];
               s["follows"]["given_out"]["goals"] = 2;
               goal["id"] = "d2";
               s["follows"]["goals"].push_back(goal);
             }),
             "FAIL follows"));
  CHECK(says(forged([](json& s) { s["follows"]["actions"].erase(1); }), "a2 had to be carried"));
  CHECK(says(forged([](json& s) { s["follows"]["record"] = std::string(64, 'f'); }), "another record"));
  CHECK(says(forged([](json& s) { s["follows"]["items"][0]["information"] = "Meer dan dat."; }),
             "i1 is carried otherwise"));
  CHECK(says(forged([](json& s) { s.erase("follows"); }), "a record is left out"));
}

TEST_CASE("dossier show: the line of a family's tables says what became of what was left open") {
  TwoTables tables;
  REQUIRE(tables.next({"first"}).status == 0);
  tables.play_next("second");
  const Finished shown = tables.run({"dossier", "show"}, {"--reason", "opvolging"}, {"second", "first"});
  CHECK_MESSAGE(shown.status == 0, shown.err);
  for (const char* part : {"Sloten vervangen.", "gedaan", "loopt", "Zo ging het.", "Dat hij vrijkomt.",
                           "verteld op 24 november 2026", "Wat nog openstaat", "Opvang zoeken."})
    CHECK_MESSAGE(says(shown, part), part, "\n", shown.out);
  const Finished opened = tables.run({"open"}, {"--reason", "opvolging"}, {"second"});
  for (const char* part :
       {"Opvolging van het vorige overleg", "gedaan", "Zo ging het.", "verteld op 24 november 2026"})
    CHECK_MESSAGE(says(opened, part), part, "\n", opened.out);
  CHECK_FALSE(
      says(tables.run({"open"}, {"--reason", "opvolging"}, {"first"}), "Opvolging van het vorige overleg"));
  const Finished first = tables.run({"dossier", "show"}, {"--reason", "opvolging"}, {"first"});
  CHECK(says(first, "Dat hij vrijkomt."));
  CHECK_FALSE(says(first, "verteld op"));
}

TEST_CASE("dossier show: on paper it is the same line, and nothing else is overwritten by it") {
  TwoTables tables;
  REQUIRE(tables.next({"first"}).status == 0);
  tables.play_next("second");
  const std::string pdf = tables.file("line.pdf");
  const Words printing{"--reason", "opvolging", "--out", pdf};
  const Finished printed = tables.run({"dossier", "show"}, printing, {"second", "first"});
  REQUIRE_MESSAGE(printed.status == 0, printed.err);
  CHECK(says(printed, "printed 2 records to "));
  CHECK_FALSE(says(printed, "Sloten vervangen."));
  if (const char* keep = std::getenv("TAFEL_KEEP"))
    fs::copy_file(pdf, fs::path(keep) / "line.pdf", fs::copy_options::overwrite_existing);
  const Finished paper = run({"pdftotext", "-layout", pdf, "-"});
  for (const char* part : {"Overleggen van dossier", "Sloten vervangen.", "verteld op 24 november",
                           "Wat nog openstaat", "Opvang zoeken.", "Vertrouwelijk"})
    CHECK_MESSAGE(says(paper, part), part, "\n", paper.out);

  const std::string before = read(tables.file("first.age"));
  const Finished over = tables.run(
      {"dossier", "show"}, {"--reason", "opvolging", "--out", tables.file("first.age")}, {"second", "first"});
  CHECK(over.status != 0);
  CHECK(read(tables.file("first.age")) == before);
}

// The session of next.json, and another that follows the same one.
std::string play_fork(TwoTables& tables) {
  REQUIRE(tables.next({"first"}).status == 0);
  const std::string second = json::parse(read(tables.file("next.json")))["sessions"][0]["session"];
  tables.play_next("second");
  tables.play_next("third", [](json& session) { session["session"] = other_session; });
  return second;
}

TEST_CASE(
    "art4.plan: two sessions that follow the same one are a line once a document orders them, said each "
    "time") {
  TwoTables tables;
  const std::string second = play_fork(tables);
  const Words all{"first", "second", "third"};
  CHECK(says(tables.verify(all), "both follow session"));
  CHECK(says(tables.run({"dossier", "show"}, {"--reason", "x"}, all), "both follow session"));
  const Words said{"--first", other_session, "--then", second, "--because", "Twee toestellen."};
  const Finished made = tables.document("order", said, all);
  REQUIRE_MESSAGE(made.status == 0, made.err);
  const Words with{"first", "second", "third", "order"};
  const Finished verified = tables.verify(with);
  CHECK_MESSAGE(verified.status == 0, verified.out, verified.err);
  CHECK(says(verified, "a document of the dossier orders them"));
  const Finished shown = tables.run({"dossier", "show"}, {"--reason", "x"}, with);
  CHECK_MESSAGE(shown.status == 0, shown.err);
  CHECK(says(shown, "and another follow the same session, and have their order by the document of"));
  CHECK(says(shown, "Twee overleggen volgen op hetzelfde"));
  CHECK(says(shown, "werd niet overgenomen"));  // what the first of the two left open
  const Finished next = tables.next(with);
  CHECK_MESSAGE(next.status == 0, next.err);
  CHECK(json::parse(read(tables.file("next.json")))["sessions"][0]["follows"]["session"] == second);
  CHECK(says(next, "what session " + other_session + " left open is not carried"));
}

TEST_CASE("art4.plan: an order of sessions that do not follow the same one, or of none, is refused") {
  TwoTables tables;
  const std::string second = play_fork(tables);
  const Words all{"first", "second", "third"};
  const auto order = [&](const std::string& one, const std::string& other) {
    const Finished done = tables.document("order", {"--first", one, "--then", other, "--because", "x"}, all);
    CHECK(done.status != 0);
    CHECK_FALSE(fs::exists(tables.file("order.age")));
    return done;
  };
  CHECK(says(order(sample_session, second), "art4.plan: these two do not follow the same session"));
  CHECK(says(order(crisis_session, second), "is no session of a record that was given"));
  CHECK(says(order(second, second), "is the same session twice"));
}

TEST_CASE("art2.one-case: a record of another number is read with the dossier that a document binds it to") {
  TwoTables tables;
  tables.play_crisis("crisis");
  CHECK(says(tables.verify({"first", "crisis"}), "of another dossier"));
  CHECK(says(tables.run({"dossier", "show"}, {"--reason", "x"}, {"first", "crisis"}), "of another dossier"));
  const Words said{"--bound", tables.file("crisis.age"), "--after", sample_session, "--because", "Crisis."};
  const Finished made = tables.document("bind", said, {"first"});
  REQUIRE_MESSAGE(made.status == 0, made.err);
  const Words with{"first", "crisis", "bind"};
  const Finished verified = tables.verify(with);
  CHECK_MESSAGE(verified.status == 0, verified.out, verified.err);
  CHECK(says(verified, "was opened under another number"));
  const Finished shown = tables.run({"dossier", "show"}, {"--reason", "x"}, with);
  CHECK_MESSAGE(shown.status == 0, shown.err);
  for (const char* part : {"onder een ander nummer geopend", "Opvang deze nacht.", "Sloten vervangen.",
                           "is of this dossier by the document of"})
    CHECK_MESSAGE(says(shown, part), part, "\n", shown.out);
  const Finished subject = tables.run({"subject"}, {"--reason", "x", "--member", "m1"}, with);
  CHECK_MESSAGE(subject.status == 0, subject.err);
  // The plan of the dossier goes on, and not that of the crisis.
  const Finished next = tables.next(with);
  REQUIRE_MESSAGE(next.status == 0, next.err);
  CHECK(json::parse(read(tables.file("next.json")))["sessions"][0]["follows"]["session"] == sample_session);
  CHECK(says(next, "what session " + crisis_session + " left open is not carried"));
  tables.play_next("second");
  CHECK(tables.verify({"first", "crisis", "second", "bind"}).status == 0);
  CHECK(tables.verify({"first", "crisis", "second"}).status == 1);
}

TEST_CASE("art2.one-case: what is of the dossier already, or comes later than it is said to, is not bound") {
  TwoTables tables;
  tables.play_crisis("crisis");
  REQUIRE(tables.next({"first"}).status == 0);
  const std::string second = json::parse(read(tables.file("next.json")))["sessions"][0]["session"];
  tables.play_next("second");
  const auto bind = [&](const std::string& record, const Words& more, const Words& files) {
    Words said{"--bound", tables.file(record + ".age"), "--because", "Crisis."};
    append(said, more);
    const Finished done = tables.document("bind", said, files);
    CHECK(done.status == 1);
    CHECK_FALSE(fs::exists(tables.file("bind.age")));
    return done;
  };
  CHECK(says(bind("crisis", {"--after", second}, {"first", "second"}), "art4.plan: was opened later"));
  CHECK(says(bind("crisis", {}, {"first"}), "was before it: say after which one it comes"));
  CHECK(says(bind("second", {"--after", sample_session}, {"first"}),
             "art2.one-case: that record is of this dossier"));
  CHECK(says(bind("crisis", {"--after", crisis_session}, {"first"}),
             "is no session of a record that was given"));
}

}  // namespace
}  // namespace tafel::testing
