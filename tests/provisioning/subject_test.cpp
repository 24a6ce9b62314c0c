// `tafel subject`: what is held about one member, on pages for that member, and the sheet that the coordinator reads first.
#include "shared/agenda/agenda_texts.hpp"
#include "tests/provisioning/family_commands.hpp"
#include "tests/provisioning/squeezed.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <functional>
#include <nlohmann/json.hpp>

namespace tafel::testing {
namespace {

using nlohmann::json;

json about(const std::string& member) {
  return {{"member", json::array({member})}};
}

void say(SampleTable& table, const std::string& by, const std::string& member, int category,
         const std::string& text) {
  const auto made = table.propose("statement-made", {{"by", by},
                                                     {"about", about(member)},
                                                     {"category", category},
                                                     {"text", words(text)},
                                                     {"relevance", words("KANARIEREDEN is nodig.")}});
  table.propose("statement-confirmed", {{"id", made["id"]}, {"by", by}});
}

void put(SampleTable& table, const std::string& to, const std::string& information) {
  table.propose("item-put", {{"content",
                              {{"kind", "disclosure"},
                               {"information", words(information)},
                               {"recipient", {to}},
                               {"sharer", "p2"},
                               {"necessity", {{"safety_of", {"m1"}}, {"why", words("KANARIEWAAROM.")}}}}}});
}

using Change = std::function<void(json&)>;
void as_it_is(json& /*dossier*/) {}

// A family with two tables. Words with KANARIE are somebody's own; each test says whose.
class Family {
 public:
  explicit Family(const Change& change = as_it_is) {
    house_.enrol(device_);
    SampleTable table = device_.next_on_device("2025-03-04T08:00:00.000Z");
    json dossier = assessed_on(sample_dossier(), "2024-11-20");
    dossier["supplements"] = json::array();
    dossier["facts"] = words("Kurt dreigde met KANARIEFEIT. Sara vluchtte naar een vriendin.");
    change(dossier);
    table.open(dossier);
    for (const char* who : {"p1", "p2", "p3"}) table.check_in(who);
    discuss(table);
    agree(table);
    table.propose("feedback-stated", {{"by", "p2"}, {"will_brief", true}});
    table.close();
    house_.seal(table, "first");
  }

  [[nodiscard]] std::string file(const std::string& name) const { return house_ / name; }
  [[nodiscard]] const PlayedHouse& house() const { return house_; }

  [[nodiscard]] Finished document(const std::string& name, const std::string& out, const Words& said,
                                  const Words& files = {"first"}) const {
    const Finished made = tafel_here(document_command(house_, name, out, "made.log", said, files));
    CHECK_MESSAGE(made.status == 0, made.err);
    return made;
  }
  [[nodiscard]] Finished reads(const Words& action, const Words& files, const Words& more = {}) const {
    Words options{"--reason", "verzoek"};
    append(options, more);
    return tafel_here(reading_command(house_, action, options, files));
  }
  // The pages on standard output, the sheet on standard error.
  [[nodiscard]] Finished subject(const std::string& member, const Words& files = {"first"},
                                 const Words& more = {}) const {
    Words options{"--member", member};
    append(options, more);
    return reads({"subject"}, files, options);
  }
  // The words of a PDF, which is kept when TAFEL_KEEP names a folder.
  [[nodiscard]] std::string text_of(const std::string& pdf) const {
    if (const char* keep = std::getenv("TAFEL_KEEP"))
      fs::copy_file(file(pdf), fs::path(keep) / pdf, fs::copy_options::overwrite_existing);
    return run({"pdftotext", "-layout", file(pdf), "-"}).out;
  }
  [[nodiscard]] std::string noted() const {
    return tafel_here({"log", "--access-log", file("access.log")}).out;
  }

  // A table that follows `files`, in which every item that was carried is told to nobody yet.
  void play_next(const std::string& name, const Words& files, int hours, const Change& change = as_it_is) {
    Words options{"--day", "2999-01-01", "--out", file("next.json"), "--from"};
    REQUIRE(reads({"dossier", "next"}, files, options).status == 0);
    json session = json::parse(read(file("next.json")))["sessions"][0];
    agenda::each_text(session, [](json& text, const std::string&) { text = words(text.get<std::string>()); });
    session["tag"] = sample_dossier()["tag"];
    change(session);
    SampleTable table =
        device_.next_on_device(to_string(Instant{SystemClock().now().unix_ms + hours * 3'600'000LL}));
    table.open(session);
    for (const char* who : {"p1", "p2", "p3"}) table.check_in(who);
    for (const auto& each : table.state.actions)
      table.propose("action-reviewed",
                    {{"id", each.set.id.value}, {"course", "running"}, {"why", words("Besteld.")}});
    for (const auto& each : table.state.agreed)
      table.propose("item-reviewed", {{"item", each.item.id.value}, {"course", "not-yet"}});
    table.propose("feedback-stated", {{"by", "p2"}, {"will_brief", false}});
    table.close();
    house_.seal(table, name);
  }

 private:
  static void discuss(SampleTable& table) {
    say(table, "p2", "m1", 8,
        "Sara zoekt een andere woning. Kurt Aerts brak de KANARIEDEUR open. Tom De Smet belde haar op.");
    say(table, "p1", "m2", 11, "Kurt stond aan de straat. Noor vertelde KANARIEKIND op school.");
    say(table, "p3", "m2", 9, "Er is een KANARIEVONNIS.");
    say(table, "p1", "m3", 10, "Zij had KANARIEKOORTS.");
    table.propose("goal-set", {{"text", words("Sara woont veilig.")}});
    const auto act = [&](const std::string& text) {
      table.propose("action-set",
                    {{"goal", "d1"}, {"text", words(text)}, {"owner", "p1"}, {"due", "2025-04-01"}});
    };
    act("Een slot zoeken met Sara.");
    act("KANARIEPATROUILLE langs Kurt.");
  }
  static void agree(SampleTable& table) {
    put(table, "m1", "Dat er KANARIEOPVANG is.");
    put(table, "m2", "Dat er KANARIECURSUS is.");
    put(table, "m1", "Dat er KANARIETWIJFEL is.");
    for (const char* who : {"p1", "p2", "p3"})
      for (const char* item : {"i1", "i2"}) table.vote(who, item, "akkoord");
    for (const char* who : {"p1", "p2"}) table.vote(who, "i3", "akkoord");
    table.vote("p3", "i3", "niet-akkoord");
  }

  SampleTable device_;
  PlayedHouse house_;
};

const Words told{"--item", "i1", "--on", "2025-03-05", "--said-by", "An Peeters"};

// Nobody's own words but those of `own`, and no professional, in what is handed over.
void check_pages(const std::string& pages, const std::vector<std::string>& own) {
  for (const std::string each : {"DEUR", "KIND", "VONNIS", "KOORTS", "OPVANG", "CURSUS", "TWIJFEL",
                                 "PATROUILLE", "FEIT", "REDEN", "WAAROM"}) {
    CAPTURE(each);
    const bool is_own = std::ranges::find(own, each) != own.end();
    CHECK(says(pages, "KANARIE" + each) == is_own);
  }
  for (const char* person : {"De Smet", "Maes", "Wouters", "Claes", "Verbruggen", "Peeters"}) {
    CAPTURE(person);
    CHECK_FALSE(says(pages, person));
  }
}

}  // namespace

TEST_CASE("art16.rights: each member's pages have that member's own, in the terminal and on paper") {
  const Family family;
  (void)family.document("told", "told", told);
  struct Own {
    std::string id;
    std::string name;
    std::vector<std::string> words;
    std::vector<std::string> others;
  };
  for (const Own& each : {Own{"m1", "Sara Goossens", {"OPVANG"}, {"Kurt", "Noor"}},
                          Own{"m2", "Kurt Aerts", {}, {"Sara", "Noor"}},
                          Own{"m3", "Noor Aerts", {"KOORTS"}, {"Sara", "Kurt"}}}) {
    CAPTURE(each.id);
    const Finished shown = family.subject(each.id, {"told", "first"});
    REQUIRE_MESSAGE(shown.status == 0, shown.err);
    const std::string pdf = each.id + ".pdf";
    const Finished printed = family.subject(each.id, {"first", "told"}, {"--out", family.file(pdf)});
    REQUIRE_MESSAGE(printed.status == 0, printed.err);
    for (const std::string& pages : {shown.out, family.text_of(pdf)}) {
      CHECK(says(pages, each.name));
      check_pages(pages, each.words);
      for (const std::string& other : each.others) CHECK_FALSE(says(pages, other));
    }
  }
}

TEST_CASE("art16.rights: a piece has who answers for it, the table's day and until when it is kept") {
  const Family family;
  const std::string open = family.subject("m1").out;
  for (const char* part :
       {"Sara Goossens zoekt een andere woning. […] [Politiezone Proef] belde haar op.", "woonomstandigheden",
        "CAW Proef", "4 maart 2025", "nog niet bepaald", "2 passages over anderen weggelaten", "moeder",
        "2 april 1988", "Aangemeld door Politiezone Proef op 20 november 2024",
        "Sara Goossens vluchtte naar een vriendin.", "Een slot zoeken met Sara Goossens."})
    CHECK_MESSAGE(says(open, part), part, "\n", open);
  (void)family.document("close", "close",
                        {"--closed-as", "moved", "--on", "2025-03-06", "--because", "Weg.", "--years", "10"});
  const std::string closed = family.subject("m1", {"first", "close"}).out;
  CHECK(says(closed, "afgesloten op 6 maart 2025 en wordt ten hoogste 10 jaar bewaard, tot 6 maart 2035"));
  CHECK_FALSE(says(closed, "nog niet bepaald"));
}

TEST_CASE("art16.rights: what is withheld is on the coordinator's sheet with its reason, and on no page") {
  const Family family;
  const Finished kurt = family.subject("m2");
  REQUIRE(kurt.status == 0);
  for (const char* part :
       {"Na te kijken voor u dit meegeeft", "KANARIEVONNIS", "KANARIEFEIT",
        "politionele of gerechtelijke gegevens", "KANARIECURSUS", "consensus, nog niet verteld",
        "KANARIEPATROUILLE", "dit lid hoort niet bij wie", "Noor vertelde KANARIEKIND op school.",
        "4 maart 2025, u2", "Politiezone Proef (1)", "Inbreng over een ander lid of een contact: 2",
        "Punten om aan een ander te vertellen: 2", "Lotte Wouters"})
    CHECK_MESSAGE(says(kurt.err, part), part, "\n", kurt.err);
  CHECK_FALSE(says(kurt.out, "Na te kijken"));
  CHECK_FALSE(says(kurt.out, "Aangemeld door"));
  CHECK(says(kurt.err, "Aangemeld door Politiezone Proef"));
  CHECK_FALSE(says(kurt.out, "Risicotaxatie"));  // the risk is of those who are protected
  const Finished sara = family.subject("m1");
  CHECK(says(sara.out, "Risicotaxatie"));
  for (const char* part : {"KANARIEOPVANG", "KANARIETWIJFEL", "geen consensus, of gestopt"})
    CHECK_MESSAGE(says(sara.err, part), part);
}

TEST_CASE("art16.rights: the sheet and the pages are two files, and never one") {
  const Family family;
  const std::string pages = family.file("pages.pdf");
  const std::string sheet = family.file("sheet.pdf");
  const Finished both = family.subject("m1", {"first"}, {"--out", pages, "--review", sheet});
  REQUIRE_MESSAGE(both.status == 0, both.err);
  CHECK(both.err.empty());
  CHECK(says(family.text_of("sheet.pdf"), "Na te kijken voor u dit meegeeft"));
  CHECK_FALSE(says(family.text_of("pages.pdf"), "Na te kijken"));
  const Finished one =
      family.subject("m1", {"first"}, {"--out", family.file("x.pdf"), "--review", family.file("./x.pdf")});
  CHECK(one.status == 1);
  CHECK(says(one.err, "is the same file as --out"));
  CHECK_FALSE(fs::exists(family.file("x.pdf")));
}

TEST_CASE("art14.2.told: an item is on the pages once its sharer told it, and not before or when stopped") {
  Family family;
  const auto shown = [&](const Words& files) { return family.subject("m1", files).out; };
  CHECK_FALSE(says(shown({"first"}), "KANARIEOPVANG"));
  (void)family.document("told", "told", told);
  CHECK(says(shown({"first", "told"}), "Verteld door CAW Proef op 5 maart 2025"));
  (void)family.document(
      "stop", "stop", {"--item", "i1", "--on", "2025-03-05", "--said-by", "An", "--because", "KANARIEREDEN"});
  const Finished stopped = family.subject("m1", {"first", "stop"});
  CHECK_FALSE(says(stopped.out, "KANARIE"));
  CHECK(says(stopped.err, "KANARIEOPVANG"));
}

TEST_CASE("art16.rights: a correction and a restriction stand beside the piece, without who asked for them") {
  const Family family;
  (void)family.document("correct", "correct",
                        {"--about", "u1", "--wrong", "een andere woning", "--right", "een huis", "--asked-by",
                         "KANARIEVRAGER"});
  (void)family.document("restrict", "restrict",
                        {"--about", "u1", "--until", "2999-12-31", "--because",
                         "Wordt nagegaan. Kurt betwist het.", "--asked-by", "KANARIEVRAGER"});
  (void)family.document(
      "restrict", "other",
      {"--about", "u2", "--until", "2999-12-31", "--because", "KANARIEANDER", "--asked-by", "Kurt"});
  const Finished shown = family.subject("m1", {"first", "correct", "restrict", "other"});
  for (const char* part :
       {"„een andere woning” klopt niet, juist is „een huis”",
        "Beperking: niet te gebruiken tot en met 31 december 2999", "„Wordt nagegaan. […]”"})
    CHECK_MESSAGE(says(shown.out, part), part, "\n", shown.out);
  for (const char* part : {"KANARIEVRAGER", "KANARIEANDER", "Kurt"}) CHECK_FALSE(says(shown.out, part));
  CHECK(says(shown.err, "Documenten die dit lid niet noemen: 1"));
  CHECK_FALSE(says(family.subject("m1").out, "Beperking:"));
}

TEST_CASE("art16.rights: the own requests are there with their deadline, another's are not") {
  const Family family;
  const auto ask = [&](const std::string& out, const std::string& who, const std::string& what) {
    (void)family.document(
        "request", out,
        {"--asks-for", "access", "--asked-by", who, "--asked", what, "--received", "2025-03-10"});
  };
  ask("sara", "Sara Goossens", "Alles over mij.");
  ask("kurt", "Kurt", "KANARIEVERZOEK");
  ask("both", "Sara en Kurt", "KANARIESAMEN");
  const Finished shown = family.subject("m1", {"first", "sara", "kurt", "both"});
  CHECK(says(shown.out, "Uw verzoek om inzage, ontvangen op 10 maart 2025: „Alles over mij.”"));
  CHECK(says(shown.out, "Te beantwoorden tegen 10 april 2025"));
  CHECK_FALSE(says(shown.out, "KANARIE"));
  CHECK(says(shown.err, "Documenten die dit lid niet noemen: 2"));
}

TEST_CASE("art16.rights: over the tables of a dossier, what they say alike is there once with both days") {
  Family family;
  family.play_next("second", {"first"}, 1);
  const Finished both = family.subject("m1", {"second", "first"});
  REQUIRE_MESSAGE(both.status == 0, both.err);
  CHECK(says(both.out, "4 maart 2025 en "));
  CHECK_FALSE(says(both.out, "ging een ander overleg vooraf"));
  std::size_t times = 0;
  const std::string all = squeezed(both.out);
  for (std::size_t at = 0; (at = all.find("Uwplaatsinhetgezin", at)) != std::string::npos; ++at) ++times;
  CHECK(times == 1);
  const Finished later = family.subject("m1", {"second"});
  CHECK(says(later.out, "ging een ander overleg vooraf"));
  CHECK(says(later.err, "waarvan het verslag niet gegeven is"));
  family.play_next("third", {"first", "second"}, 2,
                   [](json& session) { session["session"] = "33333333-1111-4111-8111-111111111111"; });
  const Finished gap = family.subject("m1", {"first", "third"});
  CHECK(gap.status == 1);
  CHECK(gap.out.empty());
  CHECK(says(gap.err, "was not given"));
}

TEST_CASE(
    "art16.rights: a member who has another id at the next table is found again, an id's new owner is not") {
  Family family;
  family.play_next("second", {"first"}, 1, [](json& session) {
    session["members"][0]["relation"] = "mama";
    session["members"].push_back(session["members"][0]);
    session["members"][3].update({{"id", "m4"}, {"name", "Sara Goossens"}, {"born", "1960-01-01"}});
  });
  const Finished by_name = family.subject("Sara Goossens", {"first", "second"});
  CHECK(by_name.status == 1);
  CHECK(says(by_name.err, "several members"));
  const Finished by_id = family.subject("m1", {"first", "second"});
  CHECK(says(by_id.out, "mama"));
  CHECK(says(by_id.err, "Mogelijk dezelfde persoon, niet meegenomen: m4"));
}

TEST_CASE("art16.rights: of a name that is nobody's the members are listed, and nothing is given") {
  const Family family;
  const Finished nobody = family.subject("Sara", {"first"}, {"--out", family.file("x.pdf")});
  CHECK(nobody.status == 1);
  CHECK(nobody.out.empty());
  CHECK(says(nobody.err, "is no member of this family"));
  CHECK(says(nobody.err, "m2: Kurt Aerts (vader)"));
  CHECK_FALSE(fs::exists(family.file("x.pdf")));
}

TEST_CASE("art16.rights: records of two dossiers are refused") {
  PlayedHouse house;
  SampleTable device;
  house.enrol(device);
  for (const char* family : {"a", "b"}) {
    SampleTable table = device.next_on_device("2025-03-04T08:00:00.000Z");
    json dossier = assessed_on(sample_dossier(), "2024-11-20");
    dossier["number"] = std::string("VH-") + family;
    dossier["tag"] = std::string(64, family[0]);
    if (*family == 'b') dossier["session"] = "33333333-1111-4111-8111-111111111111";
    table.open(dossier);
    for (const char* who : {"p1", "p3"}) table.check_in(who);
    table.close();
    house.seal(table, family);
  }
  Words command = house.reading("subject", "a");
  command.insert(command.end(), {"--member", "m1", "--reason", "verzoek"});
  CHECK(tafel_here(command).status == 0);
  command.push_back(house / "b.age");
  const Finished two = tafel_here(command);
  CHECK(two.status == 1);
  CHECK(two.out.empty());
}

TEST_CASE("art16.rights: to a member who was not told of the referral no page is made, unless told by now") {
  const Family family([](json& dossier) {
    dossier["members"][1]["informed"] = {{"told", false}, {"safety_reason", words("KANARIEGEVAAR")}};
  });
  const Finished kurt = family.subject("m2", {"first"}, {"--out", family.file("x.pdf")});
  CHECK(kurt.status == 1);
  CHECK(says(kurt.err, "KANARIEGEVAAR"));
  CHECK(says(kurt.err, "no pages are made"));
  CHECK_FALSE(fs::exists(family.file("x.pdf")));
  const Finished informed = family.subject("m2", {"first"}, {"--informed"});
  CHECK(informed.status == 0);
  CHECK(says(informed.out, "Kurt Aerts stond aan de straat."));
  CHECK_FALSE(says(informed.out, "KANARIE"));
  CHECK(family.subject("m1").status == 0);
}

TEST_CASE("art16.rights: where nothing is held but who somebody is, the pages say so in the same words") {
  const Family family([](json& dossier) {
    dossier["members"].push_back(dossier["members"][1]);
    dossier["members"][3].update({{"id", "m4"}, {"name", "Mila Janssens"}, {"relation", "grootmoeder"}});
  });
  const Finished shown = family.subject("Mila Janssens");
  REQUIRE_MESSAGE(shown.status == 0, shown.err);
  check_pages(shown.out, {});
  CHECK(says(shown.out, "Hierover wordt niets meegegeven."));
  CHECK(says(shown.out, "Wat over anderen gaat, staat hier niet in"));
  CHECK(says(family.subject("m1").out, "Wat over anderen gaat, staat hier niet in"));
}

TEST_CASE("art15.access: the reading is noted with the member's id, and never with a name") {
  const Family family;
  REQUIRE(family.subject("m1").status == 0);
  CHECK(family.noted().find("  subject m1  ") != std::string::npos);
  REQUIRE(family.subject("Sara Goossens").status == 0);
  CHECK(family.noted().find("  subject  ") != std::string::npos);
  CHECK_FALSE(says(family.noted(), "Goossens"));
}

}  // namespace tafel::testing
