// `tafel document …`, and every reading of a record that was given its documents: they stand beside what they speak of.
#include "shared/agenda/agenda_texts.hpp"
#include "tests/provisioning/family_commands.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace tafel::testing {
namespace {

using nlohmann::json;

// What was shown, with every line break and indentation as one space: the terminal wraps words.
std::string flat(const std::string& text) {
  std::string all;
  for (const char c : text)
    if (const bool is_space = c == ' ' || c == '\n'; !is_space || (!all.empty() && all.back() != ' '))
      all += is_space ? ' ' : c;
  return all;
}
bool says(const Finished& finished, const std::string& part) {
  return flat(finished.out + finished.err).find(part) != std::string::npos;
}
std::size_t count(const Finished& finished, const std::string& part) {
  const std::string all = flat(finished.out);
  std::size_t times = 0;
  for (std::size_t at = 0; (at = all.find(part, at)) != std::string::npos; at += part.size()) ++times;
  return times;
}

// A family whose first table, on 4 March 2025, has statement u1, goal d1, action a1 and item i1, on which all agreed.
class Family {
 public:
  Family() {
    house_.enrol(device_);
    SampleTable table = device_.next_on_device("2025-03-04T08:00:00.000Z");
    table.open(assessed_on(sample_dossier(), "2024-11-20"));
    for (const char* who : {"p1", "p3"}) table.check_in(who);
    table.propose("statement-made", {{"by", "p1"},
                                     {"about", {{"member", {"m1"}}}},
                                     {"category", 13},
                                     {"text", words("Twee tussenkomsten.")},
                                     {"relevance", words("Nodig.")}});
    table.propose("statement-confirmed", {{"id", "u1"}, {"by", "p1"}});
    table.propose("goal-set", {{"text", words("Veiligheid thuis.")}});
    table.propose(
        "action-set",
        {{"goal", "d1"}, {"text", words("Sloten vervangen.")}, {"owner", "p1"}, {"due", "2025-04-01"}});
    table.put_disclosure("Dat hij vrijkomt.");
    for (const char* who : {"p1", "p3"}) table.vote(who, "i1", "akkoord");
    table.close();
    house_.seal(table, "first");
  }

  [[nodiscard]] std::string file(const std::string& name) const { return house_ / name; }
  [[nodiscard]] const PlayedHouse& house() const { return house_; }

  // `tafel document NAME` with what is said, over these files; writes OUT.age.
  [[nodiscard]] Finished document(const std::string& name, const std::string& out, const Words& said,
                                  const Words& files = {"first"}) const {
    return tafel_here(document_command(house_, name, out, "access.log", said, files));
  }
  // Any reading, of these files. Whatever is verified, the second verifier is asked too.
  [[nodiscard]] Finished reads(const Words& action, const Words& files, const Words& more = {}) const {
    Words options;
    if (action.front() != "verify") append(options, {"--reason", "opvolging"});
    append(options, more);
    return tafel(reading_command(house_, action, options, files));
  }
  [[nodiscard]] Finished next(const Words& files) const {
    return reads({"dossier", "next"}, files, {"--day", "2025-03-18", "--out", file("next.json"), "--from"});
  }

  // The session of next.json: a1 is running, what was carried is told.
  void play_next(const std::string& name) {
    json session = json::parse(read(file("next.json")))["sessions"][0];
    agenda::each_text(session, [](json& text, const std::string&) { text = words(text.get<std::string>()); });
    session["tag"] = sample_dossier()["tag"];
    SampleTable table = device_.next_on_device(after_documents());
    table.open(session);
    for (const char* who : {"p1", "p3"}) table.check_in(who);
    table.propose("action-reviewed", {{"id", "a1"}, {"course", "running"}, {"why", words("Besteld.")}});
    for (const auto& each : table.state.agreed)
      table.propose("item-reviewed", {{"item", each.item.id.value}, {"course", "not-yet"}});
    table.close();
    house_.seal(table, name);
  }

 private:
  // A session that follows is opened after the documents of this test were made.
  static std::string after_documents() { return to_string(Instant{SystemClock().now().unix_ms + 3'600'000}); }

  SampleTable device_;
  PlayedHouse house_;
};

const Words told{"--item", "i1", "--on", "2025-03-05", "--said-by", "An Peeters"};
const Words stopped{"--item",    "i1",         "--on",      "2025-03-05",
                    "--said-by", "An Peeters", "--because", "Niet nodig."};
const Words corrected{"--about",         "u1",         "--wrong", "Twee tussenkomsten", "--right",
                      "Eén tussenkomst", "--asked-by", "Sara"};
const Words closed{"--closed-as", "moved", "--on", "2025-03-06", "--because", "Naar Gent.", "--years", "15"};

TEST_CASE("document: what a coordinator signs is verified and opened by stock minisign and age") {
  const Family family;
  const Finished made = family.document("told", "told", told);
  REQUIRE_MESSAGE(made.status == 0, made.err);
  const std::string file = family.file("told.age");
  const std::string key = family.house().file("coordinators/an/agenda.pub");
  const Finished signature = run({"minisign", "-V", "-H", "-p", key, "-m", file});
  CHECK_MESSAGE(signature.status == 0, signature.err);
  CHECK(says(signature, "\"class\":\"document\""));
  CHECK_FALSE(says(signature, "told\""));
  const Finished opened = run({"age", "-d", "-i", family.house().identity(), file});
  REQUIRE(opened.status == 0);
  const json text = json::parse(opened.out);
  CHECK(text["kind"] == "told");
  CHECK(text["says"]["item"] == "i1");
  CHECK(text["dossier"] == sample_dossier()["number"]);
}

TEST_CASE("art14.2.told: what a document says was told is carried no more, and every reading says so") {
  Family family;
  REQUIRE(family.document("told", "told", told).status == 0);
  const std::string line = "Verteld op 5 maart 2025, buiten een overleg";
  CHECK(count(family.reads({"open"}, {"first", "told"}), line) == 2);  // in the list, and at the item
  CHECK(count(family.reads({"open"}, {"first"}), line) == 0);
  CHECK(says(family.reads({"dossier", "show"}, {"told", "first"}), line));
  CHECK(says(family.reads({"extract"}, {"first", "told"}, {"--participant", "p1"}), line));
  REQUIRE(family.next({"first", "told"}).status == 0);
  CHECK(json::parse(read(family.file("next.json")))["sessions"][0]["follows"]["items"].empty());
  family.play_next("second");
  const Finished with = family.reads({"verify"}, {"first", "second", "told"});
  CHECK_MESSAGE(with.status == 0, with.out);
  CHECK(says(with, "may be there beside these records"));
  const Finished without = family.reads({"verify"}, {"first", "second"});
  CHECK(without.status == 1);
  CHECK(says(without, "i1 had to be carried and was left out"));
  CHECK(family.reads({"dossier", "show"}, {"first", "second"}).status == 1);
  CHECK(family.reads({"dossier", "show"}, {"first", "second", "told"}).status == 0);
}

TEST_CASE("art14.2.told: without its document an item that was told is carried") {
  const Family family;
  REQUIRE(family.document("told", "told", told).status == 0);
  REQUIRE(family.next({"first"}).status == 0);
  CHECK(json::parse(read(family.file("next.json")))["sessions"][0]["follows"]["items"].size() == 1);
}

TEST_CASE("art14.2.told: a document on another item, day or way is refused, and nothing is written") {
  const Family family;
  const auto refused = [&](const std::string& name, Words said, const std::string& old,
                           const std::string& other) {
    for (std::string& word : said)
      if (word == old) word = other;
    const Finished done = family.document(name, "x", said);
    CHECK(done.status != 0);
    CHECK_FALSE(fs::exists(family.file("x.age")));
    CHECK_FALSE(fs::exists(family.file("x.age.minisig")));
    return done;
  };
  CHECK(says(refused("told", told, "i1", "i2"), "--item i2"));
  CHECK(says(refused("told", told, "2025-03-05", "2025-03-03"), "art14.2.told: is before the day"));
  CHECK(says(refused("told", told, "2025-03-05", "2999-01-01"), "is after the day on which"));
  CHECK(says(refused("told", told, "2025-03-05", "gisteren"), "--on gisteren: is no day"));
  REQUIRE(family.document("stop", "stop", stopped).status == 0);
  const Finished again = family.document("told", "x", told, {"first", "stop"});
  CHECK(again.status == 1);
  CHECK(says(again, "was told or stopped already"));
  CHECK(says(family.reads({"open"}, {"first", "stop"}), "Wordt niet meer gedeeld sinds 5 maart 2025"));
}

TEST_CASE(
    "art16.rights: a correction stands beside what it corrects, in every reading, and changes nothing") {
  Family family;
  REQUIRE(family.document("correct", "correct", corrected).status == 0);
  const Finished opened = family.reads({"open"}, {"first", "correct"});
  CHECK(says(opened, "Documenten bij dit verslag"));
  CHECK(says(opened, "Twee tussenkomsten."));  // as it was sealed
  CHECK_MESSAGE(says(opened, "op vraag van Sara"), opened.out);
  CHECK(count(opened, "Verbetering van") == 2);
  CHECK(count(family.reads({"open"}, {"first"}), "Verbetering") == 0);
  const Finished printed = family.reads({"print"}, {"correct", "first"}, {"--out", family.file("v.pdf")});
  CHECK_MESSAGE(printed.status == 0, printed.err);
  CHECK(says(printed, "first.age"));
  CHECK(says(run({"pdftotext", "-layout", family.file("v.pdf"), "-"}), "Verbetering van"));
  CHECK(says(family.reads({"extract"}, {"first", "correct"}, {"--participant", "p1"}), "Verbetering van"));
  CHECK(says(family.reads({"document", "show"}, {"correct"}), "op vraag van Sara"));
  CHECK(says(family.reads({"document", "show"}, {"correct"}), "inbreng u1"));
}

TEST_CASE("art16.rights: a correction of the plan stands at every table that has it") {
  Family family;
  Words of_action = corrected;
  of_action[1] = "a1";
  REQUIRE(family.document("correct", "correct", of_action).status == 0);
  const Finished next = family.next({"first", "correct"});
  REQUIRE(next.status == 0);
  CHECK(says(next, "warning: beside what is carried: Verbetering van"));
  family.play_next("second");
  CHECK(count(family.reads({"open"}, {"second", "correct"}), "Verbetering van") >= 2);
  // In the list of documents, at the follow-up of the second table, and at what is still open.
  CHECK(count(family.reads({"dossier", "show"}, {"first", "second", "correct"}), "Verbetering van") == 3);
}

TEST_CASE("art16.rights: a correction of what is not there, or of no one thing, is refused") {
  const Family family;
  const auto said = [&](const char* about, const Words& more = {}) {
    Words words = corrected;
    words[1] = about;
    words.insert(words.end(), more.begin(), more.end());
    const Finished done = family.document("correct", "x", words);
    CHECK(done.status != 0);
    return done;
  };
  CHECK(says(said("u9"), "--about u9: no record that was given"));
  CHECK(says(said("u1", {"--event", "3"}), "--about and --event"));
  const Words of_event(corrected.begin() + 2, corrected.end());
  const auto event = [&](const std::string& number) {
    Words words = of_event;
    words.insert(words.end(), {"--event", number});
    return family.document("correct", "e" + number, words);
  };
  CHECK(event("2").status == 0);
  CHECK(says(family.reads({"open"}, {"first", "e2"}), "gebeurtenis 2"));
  CHECK(says(event("999"), "art16.rights: that record has"));
}

TEST_CASE("art15.retention: a dossier is closed and opened again by documents, and every reading says so") {
  const Family family;
  CHECK(says(family.reads({"dossier", "show"}, {"first"}), "Het dossier is niet afgesloten"));
  REQUIRE(family.document("close", "close", closed).status == 0);
  const Finished shown = family.reads({"dossier", "show"}, {"first", "close"});
  CHECK_MESSAGE(says(shown, "Afgesloten op 6 maart 2025, verhuisd."), shown.out);
  CHECK(says(family.reads({"open"}, {"first", "close"}), "Afgesloten op 6 maart 2025"));
  CHECK(says(family.next({"first", "close"}), "warning: the dossier is closed since 2025-03-06"));
  CHECK_FALSE(says(family.next({"first"}), "warning"));
  CHECK(says(family.document("close", "x", closed, {"first", "close"}), "is closed already"));
  const Words open_again{"--on", "2025-03-07", "--because", "Nieuwe melding."};
  CHECK(says(family.document("reopen", "x", open_again), "the dossier is not closed"));
  REQUIRE(family.document("reopen", "reopen", open_again, {"first", "close"}).status == 0);
  CHECK(says(family.reads({"dossier", "show"}, {"first", "close", "reopen"}),
             "Het dossier is niet afgesloten"));
  const Finished alone = family.reads({"verify"}, {"first", "reopen"});  // its closing was not given
  CHECK(alone.status == 1);
  CHECK(says(alone, "the dossier is not closed"));
}

TEST_CASE("art15.retention: a closing before the last table, or for longer than the law has, is refused") {
  const Family family;
  Words early = closed;
  early[3] = "2025-03-03";
  CHECK(says(family.document("close", "x", early), "is before the last table"));
  Words longer = closed;
  longer.back() = "16";
  CHECK(family.document("close", "x", longer).status == 2);
  CHECK_FALSE(fs::exists(family.file("x.age")));
}

TEST_CASE("document: a dossier without a record is closed by its number, in one spelling") {
  const Family family;
  const auto close = [&](const std::string& out, const std::string& number) {
    Words said = closed;
    said.insert(said.end(), {"--number", number});
    return family.document("close", out, said, {});
  };
  const Finished made = close("c1", "vh–2025–0007");
  REQUIRE_MESSAGE(made.status == 0, made.err);
  CHECK(says(family.reads({"document", "show"}, {"c1"}), "VH-2025-0007"));
  CHECK(says(close("c2", "vh 7!"), "--number"));
  CHECK(says(family.document("close", "c2", closed, {}), "its number with --number"));
  // It has the tag of that dossier, and is refused beside the record of another.
  const Finished beside = family.reads({"verify"}, {"first", "c1"});
  CHECK(beside.status == 1);
  CHECK(says(beside, "is of another dossier"));
  CHECK(family.reads({"open"}, {"first", "c1"}).status == 1);
}

TEST_CASE(
    "art5.route: a referral that ended without a table is a document, shown alone and before the tables") {
  const Family family;
  const Words ended{
      "--route", "refer-to-care", "--care",     "CAW Proef", "--referred-by", "Politie Proef", "--category",
      "6",       "--on",          "2025-03-02", "--because", "Geen risico.",  "--referred-on", "2025-03-01"};
  const auto said = [&](const std::string& out, const Words& more, const Words& files,
                        const std::string& day) {
    Words all = ended;
    all[9] = day;
    append(all, more);
    return family.document("route", out, all, files);
  };
  const Words number{"--number", "VH-2025-0007"};
  REQUIRE(said("alone", number, {}, "2025-03-02").status == 0);
  const Finished shown = family.reads({"document", "show"}, {"alone"});
  CHECK_MESSAGE(says(shown, "Beslist op 2 maart 2025, zonder overleg: rechtstreeks aangemeld"), shown.out);
  CHECK(says(shown, "Aanmelding van 1 maart 2025 door Politie Proef (politie)"));
  CHECK(says(said("x", {"--number", "VH-2025-0007", "--minors"}, {}, "2025-03-02"), "art5.minors"));
  CHECK(says(said("x", number, {"alone"}, "2025-03-03"), "art5.route: that referral ended already"));
  // The same family has a table later: both are shown, and from then on the table has the choice.
  REQUIRE(said("route", {}, {"first"}, "2025-03-02").status == 0);
  const Finished line = family.reads({"dossier", "show"}, {"route", "first"});
  CHECK(says(line, "Vóór het eerste overleg"));
  CHECK(count(line, "zonder overleg: rechtstreeks") == 2);  // before the tables, and in the list of documents
  CHECK_FALSE(says(family.reads({"dossier", "show"}, {"first"}), "Vóór het eerste overleg"));
  CHECK(family.reads({"verify"}, {"first", "route"}).status == 0);
  CHECK(says(said("x", {}, {"first"}, "2025-03-05"), "art5.route: there was a table on 2025-03-04"));
  CHECK_FALSE(fs::exists(family.file("x.age")));
}

TEST_CASE("art16.rights: a request is registered with its deadline, and decided once, with a reason") {
  const Family family;
  const Words asked{"--asks-for", "correction", "--asked-by", "Sara",
                    "--asked",    "Eén keer.",  "--received", "2025-03-10"};
  REQUIRE(family.document("request", "request", asked).status == 0);
  CHECK(says(family.reads({"document", "show"}, {"request"}), "Te beantwoorden tegen 10 april 2025"));
  const Words granted{"--answer", "granted", "--on", "2025-03-20", "--because", "Nagezien."};
  CHECK(says(family.document("answer", "x", granted), "no document that was given has such a request"));
  REQUIRE(family.document("answer", "answer", granted, {"first", "request"}).status == 0);
  const Finished shown = family.reads({"document", "show"}, {"answer", "request", "first"});
  CHECK(says(shown, "Beslist op 20 maart 2025: ingewilligd."));
  CHECK_FALSE(says(shown, "Te laat"));
  CHECK(says(family.document("answer", "x", granted, {"first", "request", "answer"}),
             "no document that was given"));
  CHECK(
      says(family.document("answer", "x", {"--answer", "longer", "--because", "Veel."}, {"first", "request"}),
           "within the first month"));
  Words late = granted;
  late[3] = "2025-04-11";
  REQUIRE(family.document("answer", "late", late, {"request"}).status == 0);
  CHECK(says(family.reads({"document", "show"}, {"late"}), "Te laat: de termijn liep tot 10 april 2025"));
}

TEST_CASE("art16.rights: a restriction stands beside the thing, the record or the dossier that it is about") {
  const Family family;
  const Words until{"--until", "2999-12-31", "--because", "Wordt nagegaan.", "--asked-by", "Sara"};
  const auto restrict = [&](const std::string& out, const Words& more) {
    Words said = until;
    said.insert(said.end(), more.begin(), more.end());
    return family.document("restrict", out, said);
  };
  REQUIRE(restrict("thing", {"--about", "u1"}).status == 0);
  REQUIRE(restrict("record", {}).status == 0);
  REQUIRE(restrict("dossier", {"--whole-dossier"}).status == 0);
  const Finished opened = family.reads({"open"}, {"first", "thing", "record", "dossier"});
  CHECK(count(opened, "Beperking: niet te gebruiken") == 4);  // three in the list, one at the statement
  CHECK(says(opened, "het hele verslag"));
  CHECK(says(opened, "het hele dossier"));
  CHECK(says(family.next({"first", "dossier"}), "warning: beside what is carried: Beperking"));
  CHECK(says(restrict("x", {"--about", "u9"}), "--about u9"));
  Words past = until;
  past[1] = "2025-03-05";
  CHECK(says(family.document("restrict", "x", past), "is before the day on which the document was made"));
}

TEST_CASE(
    "document: a changed byte, another house's or a stranger's key, or a cut file is refused by its name") {
  const Family family;
  REQUIRE(family.document("told", "told", told).status == 0);
  const std::string age = read(family.file("told.age"));
  const std::string minisig = read(family.file("told.age.minisig"));
  const auto refused = [&](const std::string& named) {
    for (const Words& action : {Words{"open"}, Words{"dossier", "show"}, Words{"verify"}}) {
      const Finished done = family.reads(action, {"first", "told"});
      CHECK(done.status != 0);
      CHECK_MESSAGE(says(done, "told.age"), done.err);
      CHECK_MESSAGE(says(done, named), done.out, done.err);
    }
    write(family.file("told.age"), age);
    write(family.file("told.age.minisig"), minisig);
  };
  std::string changed = age;
  changed.back() = static_cast<char>(changed.back() ^ 1);
  write(family.file("told.age"), changed);
  refused("told.age");
  write(family.file("told.age"), age.substr(0, age.size() - 1));
  refused("told.age");
  const Family other;  // the same names, other keys
  REQUIRE(other.document("told", "told", told).status == 0);
  for (const char* ending : {"told.age", "told.age.minisig"})
    write(family.file(ending), read(other.file(ending)));
  refused("not signed by a coordinator of this house");
  CHECK(family.reads({"open"}, {"first", "told"}).status == 0);
}

TEST_CASE("document: nothing is overwritten, and a command for records alone says what it was given") {
  const Family family;
  REQUIRE(family.document("told", "told", told).status == 0);
  const std::string before = read(family.file("told.age"));
  const Finished again = family.document("told", "told", told);
  CHECK(again.status == 1);
  CHECK(says(again, "a document is never overwritten"));
  CHECK(family.document("told", "first", told).status == 1);
  CHECK(read(family.file("told.age")) == before);
  fs::remove(family.file("told.age"));  // as when the writing was cut off after the signature
  CHECK(family.document("told", "told", told).status == 0);
  const Finished report =
      family.reads({"report", "--year", "2025", "--csv", family.file("c.csv")}, {"first", "told"});
  CHECK(report.status == 1);
  CHECK(says(report, "is a document of a dossier, and no record"));
  CHECK(says(family.reads({"open"}, {"told"}), "give one record"));
  CHECK(says(family.reads({"document", "show"}, {"first"}), "no document"));
}

TEST_CASE("document: what a revoked coordinator signed before still holds, and nothing is signed after") {
  const Family family;
  REQUIRE(family.document("told", "told", told).status == 0);
  REQUIRE(tafel_here({"coordinator", "add", "--dir", family.house().dir(), "--name", "bo"}).status == 0);
  REQUIRE(tafel_here({"coordinator", "revoke", "--dir", family.house().dir(), "--name", "an"}).status == 0);
  CHECK(family.reads({"open"}, {"first", "told"}).status == 0);
  const Finished after = family.document("correct", "x", corrected);
  CHECK(after.status == 1);
  CHECK(says(after, "--coordinator an: is revoked"));
}

TEST_CASE("document: each document that is read or made leaves its line in the access log, with the reason") {
  const Family family;
  REQUIRE(family.document("told", "told", told).status == 0);
  REQUIRE(family.reads({"open"}, {"first", "told"}).status == 0);
  REQUIRE(family.reads({"verify"}, {"first", "told"}).status == 0);
  const Finished log = tafel_here({"log", "--access-log", family.file("access.log")});
  CHECK(count(log, "document told") == 1);
  CHECK(count(log, "open") == 2);
  CHECK(count(log, "verify") == 2);
}

// A house of two coordinators, whose dossier was closed so long ago that its term is over.
class OldDossier {
 public:
  OldDossier() {
    REQUIRE(tafel_here({"coordinator", "add", "--dir", house_.dir(), "--name", "bo"}).status == 0);
    house_.enrol(device_);
    SampleTable table = device_.next_on_device("2025-03-04T08:00:00.000Z");
    table.open(assessed_on(sample_dossier(), "2024-11-20"));
    for (const char* who : {"p1", "p3"}) table.check_in(who);
    table.close();
    house_.seal(table, "first");
  }
  [[nodiscard]] Finished document(const std::string& by, const std::string& name, const std::string& out,
                                  const Words& said, const Words& files) const {
    Words command = document_command(house_, name, out, "access.log", said, files);
    command[5] = by;  // after --coordinator
    return tafel_here(command);
  }
  [[nodiscard]] Finished close(const std::string& years) const {
    return document(
        "an", "close", "close",
        {"--closed-as", "moved", "--on", "2025-03-06", "--because", "Naar Gent.", "--years", years},
        {"first"});
  }
  [[nodiscard]] Finished reads(const Words& action, const Words& more, const Words& files) const {
    return tafel(reading_command(house_, action, more, files));
  }
  [[nodiscard]] bool has(const std::string& name) const { return fs::exists(house_ / (name + ".age")); }

 private:
  SampleTable device_;
  PlayedHouse house_;
};

const Words over{"--because", "De termijn is voorbij."};

TEST_CASE("art15.destruction: one coordinator orders what a term ran out for, and another consents") {
  const OldDossier dossier;
  REQUIRE(dossier.close("1").status == 0);
  const Finished ordered = dossier.document("an", "destroy", "destroy", over, {"first", "close"});
  REQUIRE_MESSAGE(ordered.status == 0, ordered.err);
  const Words all{"first", "close", "destroy"};
  const Finished alone = dossier.document("an", "consent", "consent", over, all);
  CHECK(alone.status == 1);
  CHECK(says(alone, "art15.destruction: the order is of the same coordinator"));
  CHECK_FALSE(dossier.has("consent"));
  const Finished consented = dossier.document("bo", "consent", "consent", over, all);
  REQUIRE_MESSAGE(consented.status == 0, consented.err);
  const Words with{"first", "close", "destroy", "consent"};
  CHECK(says(dossier.document("bo", "consent", "again", over, with), "has its consent"));
  const Finished verified = dossier.reads({"verify"}, {}, with);
  CHECK_MESSAGE(verified.status == 0, verified.out, verified.err);
  const Finished shown = dossier.reads({"dossier", "show"}, {"--reason", "x"}, with);
  CHECK_MESSAGE(says(shown, "1 verslag en 1 document. De bewaartermijn liep tot en met 6 maart 2026"),
                shown.out);
  CHECK(says(shown, "Instemming met de opdracht"));
}

TEST_CASE("art15.destruction: no order while the term runs, the dossier is open, or a request waits") {
  const OldDossier dossier;
  const auto refused = [&](const Words& files, const Words& more = {}) {
    Words said = over;
    append(said, more);
    const Finished done = dossier.document("an", "destroy", "destroy", said, files);
    CHECK(done.status == 1);
    CHECK_FALSE(dossier.has("destroy"));
    return done;
  };
  CHECK(says(refused({"first"}), "art15.destruction: the dossier is not closed"));
  REQUIRE(dossier.close("15").status == 0);
  CHECK(says(refused({"first", "close"}), "the term is not over: it runs until and with 2040-03-06"));
  const OldDossier other;
  REQUIRE(other.close("1").status == 0);
  const Words asked{"--asks-for", "erasure", "--asked-by", "Sara",
                    "--asked",    "Alles.",  "--received", "2025-03-10"};
  REQUIRE(other.document("an", "request", "request", asked, {"first", "close"}).status == 0);
  const Words waiting{"first", "close", "request"};
  CHECK(says(other.document("an", "destroy", "destroy", over, waiting), "is still to be decided"));
  CHECK_FALSE(other.has("destroy"));
  CHECK(says(refused({"first", "close"}, {"--which", "99999999-9999-4999-8999-999999999999"}),
             "art15.destruction"));
}

}  // namespace
}  // namespace tafel::testing
