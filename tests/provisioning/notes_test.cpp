#include "provisioning/notes/extract.hpp"
#include "shared/domain/outcomes.hpp"
#include "shared/paper/terminal_text.hpp"
#include "tests/provisioning/paper_tables.hpp"
#include "tests/provisioning/played_house.hpp"
#include "tests/provisioning/squeezed.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <iterator>
#include <sstream>

namespace tafel::testing {
namespace {

// A sealed record of this table, and the two commands on it. A PDF is kept when TAFEL_KEEP names a folder.
struct Sealed {
  PlayedHouse house;
  SampleTable table;
  explicit Sealed(SampleTable played) : table(std::move(played)) {
    house.enrol(table);
    house.seal(table, "r");
  }
  [[nodiscard]] Finished note(const std::string& action, const std::string& who,
                              const std::string& pdf = "") const {
    Words command = house.reading(action, "r");
    command.insert(command.end(), {"--reason", "eigen dossier", "--participant", who});
    if (!pdf.empty()) command.insert(command.end(), {"--out", house / pdf});
    return tafel(command);
  }
  [[nodiscard]] std::string extract(const std::string& who) const {
    const Finished made = note("extract", who);
    CHECK_MESSAGE(made.status == 0, made.err);
    return made.out;
  }
  [[nodiscard]] std::string text_of(const std::string& pdf) const {
    const std::string path = house / pdf;
    if (const char* keep = std::getenv("TAFEL_KEEP"))
      fs::copy_file(path, fs::path(keep) / pdf, fs::copy_options::overwrite_existing);
    return run({"pdftotext", path, "-"}).out;
  }
  [[nodiscard]] std::string noted() const { return tafel({"log", "--access-log", house / "access.log"}).out; }
};

// The part of one participant alone: own statements, own actions, and the items that this participant may tell.
std::string own_words(const SampleTable& table, const std::string& who) {
  std::string words;
  const auto add = [&](const domain::Commitment& text) {
    const auto found = table.texts.find(text.sha256);
    if (found != table.texts.end()) words += found->second.words + "\n";
  };
  const auto& state = table.state;
  for (const auto& statement : state.statements)
    if (statement.made.by.value == who) {
      add(statement.made.text);
      add(statement.made.relevance);
      if (statement.made.about.necessity) add(*statement.made.about.necessity);
    }
  for (const auto& action : state.actions)
    if (action.set.owner.value == who) add(action.set.text);
  for (const auto& outcome : domain::outcomes_of(state)) {
    const auto& content = domain::find(state, outcome.item)->content();
    if (outcome.shared && content.sharer.value == who) add(content.information);
  }
  return words;
}

// Every word of the record that is not `who`'s own: also goals, remarks, refused items and names.
std::string words_of_others(const SampleTable& table, const std::string& who) {
  std::string words;
  const std::string own = own_words(table, who);
  for (const auto& [sha256, text] : table.texts)
    if (own.find(text.words) == std::string::npos) words += text.words + "\n";
  for (const auto& participant : table.state.participants)
    if (participant.person.id.value != who) words += participant.person.name + "\n";
  return words;
}

// Each three words in a row: nobody's sentence could come through in part.
std::vector<std::string> in_threes(const std::string& text) {
  std::vector<std::string> threes;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream stream(line);
    const Words words{std::istream_iterator<std::string>(stream), {}};
    if (words.size() < 3) threes.push_back(squeezed(line));
    for (std::size_t i = 0; i + 2 < words.size(); ++i)
      threes.push_back(squeezed(words[i] + words[i + 1] + words[i + 2]));
  }
  return threes;
}

// `allowed`: what belongs to an item this participant is to share beside its information: for whom, why, which goal.
void check_nothing_of_others(const SampleTable& table, const std::string& who, const std::string& shown,
                             const std::string& allowed) {
  const std::string text = squeezed(shown);
  const std::string own = squeezed(own_words(table, who) + allowed);
  for (const auto& words : in_threes(words_of_others(table, who)))
    if (own.find(words) == std::string::npos)
      CHECK_MESSAGE(text.find(words) == std::string::npos, (who + " is shown: " + words));
}

}  // namespace

TEST_CASE("extract: gives each participant the own words, and of nobody else a word") {
  const Sealed sealed(full_table());
  const std::string reasons =
      "van Sara Goossens\nzij moet weten dat zij er terecht kan\nNoor kan op school vertellen wat haar "
      "bezighoudt.\n"
      "zij kent de weg nog niet\n";
  for (const std::string who : {"p1", "p2", "p3", "p4", "p5", "p6", "p8", "e1"}) {
    const std::string text = sealed.extract(who);
    const Finished printed = sealed.note("extract", who, "extract-" + who + ".pdf");
    REQUIRE_MESSAGE(printed.status == 0, printed.err);
    const std::string paper = sealed.text_of("extract-" + who + ".pdf");
    std::istringstream own(own_words(sealed.table, who));
    for (std::string line; std::getline(own, line);) {
      CHECK_MESSAGE(says(text, line), line);
      CHECK_MESSAGE(says(paper, line), line);
    }
    check_nothing_of_others(sealed.table, who, text, reasons);
    check_nothing_of_others(sealed.table, who, paper, reasons);
    CHECK(says(run({"pdfinfo", sealed.house / ("extract-" + who + ".pdf")}).out, "Pages: 1 "));
  }
}

TEST_CASE("extract: an item without consensus is in nobody's, and ballots are in none") {
  const Sealed sealed(full_table());
  const std::string of_p3 = sealed.extract("p3");
  CHECK(says(of_p3, "Meneer staat ingeschreven bij zijn broer"));
  CHECK(says(of_p3, "Geen punten."));
  const std::string of_p2 = sealed.extract("p2");
  CHECK(says(of_p2, "Dat er een plaats vrijgehouden wordt in het vluchthuis."));
  CHECK(says(of_p2, "Een veiligheidsplan opstellen"));
  for (const auto* word : {"niet akkoord", "akkoord (", "schending op 14 november", "Versie"}) {
    CHECK_FALSE_MESSAGE(says(of_p2, word), word);
    CHECK_FALSE_MESSAGE(says(of_p3, word), word);
  }
}

TEST_CASE("extract: what was taken back after the close is gone, and so is what was agreed upon it") {
  const std::string told = "Dat zij op school elke dag bij juf Ann terechtkan.";
  CHECK(says(Sealed(full_table()).extract("p5"), told));
  SampleTable table = full_table();
  table.propose("statement-taken-back", {{"id", "u2"}, {"by", "p5"}});
  const std::string after = Sealed(std::move(table)).extract("p5");
  CHECK_FALSE(says(after, told));
  CHECK_FALSE(says(after, "Noor is de laatste drie weken"));
  CHECK(says(after, "Wekelijks gesprek met de zorgleerkracht"));
}

TEST_CASE("extract: who was invited for expertise alone takes no member's name along") {
  for (const std::string who : {"e1", "p1"}) {
    SampleTable table;
    table.open();
    table.check_in("p1");  // the chair
    if (who != "p1") table.check_in(who);
    table.check_in("p3");
    const auto said = table.propose("statement-made", {{"by", who},
                                                       {"about", {{"member", nlohmann::json::array({"m1"})}}},
                                                       {"category", 11},
                                                       {"text", words("Het risico is hoog.")},
                                                       {"relevance", words("Voor de inschatting.")}});
    table.propose("statement-confirmed", {{"id", said["id"]}, {"by", who}});
    table.close();
    const std::string text = Sealed(std::move(table)).extract(who);
    CHECK(says(text, "Het risico is hoog."));
    CHECK(says(text, "moeder"));
    CHECK(says(text, "Sara Goossens") == (who == "p1"));
  }
}

TEST_CASE("extract: is written down before it is shown, refused for who did not sit there") {
  const Sealed sealed(full_table());
  REQUIRE(sealed.note("extract", "p2").status == 0);
  CHECK(sealed.noted().find("extract p2") != std::string::npos);
  for (const std::string who : {"p9", "nobody"}) {  // struck; never invited
    const Finished refused = sealed.note("extract", who);
    CHECK(refused.status == 1);
    CHECK(refused.out.empty());
    CHECK(refused.err.find("Katrien Maes") != std::string::npos);  // which ids there are
    CHECK(sealed.noted().find("extract " + who) != std::string::npos);
  }
  CHECK(sealed.note("extract", "not an id").status == 2);
  CHECK(sealed.note("extract", std::string(41, 'p')).status == 2);
  std::string age = read(sealed.house / "r.age");
  age[age.size() / 2] = static_cast<char>(age[age.size() / 2] ^ 1);
  write(sealed.house / "r.age", age);
  const Finished altered = sealed.note("extract", "p2", "altered.pdf");
  CHECK(altered.status == 1);
  CHECK(altered.out.empty());
  CHECK_FALSE(fs::exists(sealed.house / "altered.pdf"));
}

TEST_CASE("art12.feedback: the informatienota binds who is briefed, on one page") {
  const Sealed sealed(full_table());
  const Finished made = sealed.note("feedback-note", "p2", "note.pdf");
  REQUIRE_MESSAGE(made.status == 0, made.err);
  const std::string text = sealed.text_of("note.pdf");
  for (const auto* words :
       {"Informatienota", "Katrien Maes", "Lotte Wouters", "begeleider", "Veilig Huis Proef",
        "maandag 23 november 2026", "artikel 458ter, § 2, van het Strafwetboek",
        "gestraft met de straffen bepaald in artikel 458", "strafrechtelijke vervolging van de misdrijven",
        "Een veiligheidsplan opstellen met mevrouw",
        "Dat er een plaats vrijgehouden wordt in het vluchthuis.", "Datum", "Handtekening van Katrien Maes",
        "Handtekening van Lotte Wouters"})
    CHECK_MESSAGE(says(text, words), words);
  check_nothing_of_others(sealed.table, "p2", text,
                          "van Sara Goossens\nzij moet weten dat zij er terecht kan\n");
  CHECK_FALSE(says(text, "Mevrouw zoekt een andere woning"));  // the delegate's statements are not asked for
  CHECK(says(run({"pdfinfo", sealed.house / "note.pdf"}).out, "Pages: 1 "));
  CHECK(sealed.noted().find("feedback-note p2") != std::string::npos);
}

TEST_CASE("art12.feedback: no informatienota for who is no delegate or stated not to brief") {
  const Sealed sealed(full_table());
  const auto refused = [&](const std::string& who, const std::string& why) {
    const Finished note = sealed.note("feedback-note", who, "none.pdf");
    CHECK(note.status == 1);
    CHECK_MESSAGE(note.err.find(why) != std::string::npos, note.err);
    CHECK_FALSE(fs::exists(sealed.house / "none.pdf"));
  };
  refused("p1", "no permanent delegate");
  refused("p5", "stated not to brief");
  refused("p9", "nobody with this id sat at the table");
  SampleTable silent;
  silent.open();
  for (const auto* who : {"p1", "p2", "p3"}) silent.check_in(who);
  silent.propose("left-table", {{"who", "p2"}});
  silent.close();
  const Sealed away(std::move(silent));
  const Finished note = away.note("feedback-note", "p2", "none.pdf");
  CHECK(note.status == 1);
  CHECK(note.err.find("did not state") != std::string::npos);
  CHECK(sealed.note("feedback-note", "p2").status == 2);  // it is a paper: without --out there is none
}

}  // namespace tafel::testing
