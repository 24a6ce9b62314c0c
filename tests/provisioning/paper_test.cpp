#include "tests/provisioning/paper_tables.hpp"
#include "tests/provisioning/played_house.hpp"

#include <doctest/doctest.h>
#include <iterator>
#include <sstream>

namespace tafel::testing {
namespace {

// `tafel print` on a record of this table; the PDF is kept when TAFEL_KEEP names a folder.
struct Printed {
  PlayedHouse house;
  std::string pdf;
  explicit Printed(const SampleTable& table, const std::string& name) {
    house.enrol(table);
    house.seal(table, name);
    pdf = (house / (name + ".pdf")).string();
    Words command = house.reading("print", name);
    command.insert(command.end(), {"--reason", "dossier bijwerken", "--out", pdf});
    const Finished printed = tafel(command);
    REQUIRE_MESSAGE(printed.status == 0, (printed.err + printed.out));
    if (const char* keep = std::getenv("TAFEL_KEEP"))
      fs::copy_file(pdf, fs::path(keep) / (name + ".pdf"), fs::copy_options::overwrite_existing);
  }
  [[nodiscard]] std::string text() const { return run({"pdftotext", "-layout", pdf, "-"}).out; }
  [[nodiscard]] int pages() const {
    const std::string info = run({"pdfinfo", pdf}).out;
    return std::stoi(info.substr(info.find("Pages:") + 6));
  }
};

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

// The place of each of `words` after the one before it.
void check_order(const std::string& text, const std::vector<std::string>& words) {
  std::size_t at = 0;
  for (const auto& each : words) {
    const auto found = text.find(each, at);
    CHECK_MESSAGE(found != std::string::npos, each);
    if (found != std::string::npos) at = found;
  }
}

// Nobody looked at the store: neither PDF nor terminal says that the record was not delivered.
void check_nobody_looked(const std::string& verslag) {
  CHECK(has(verslag, "niet nagegaan of het afgeleverd is"));
  CHECK_FALSE(has(verslag, "niet afgeleverd"));
}

}  // namespace

TEST_CASE(
    "paper: a verslag that was not delivered says that its receipt was not checked, a delivered one says it "
    "was") {
  const std::string delivered = Printed(full_table(), "delivered").text();
  CHECK(has(delivered, "het ontvangstbewijs, iedere stem"));
  CHECK_FALSE(has(delivered, "niet nagegaan"));
  CHECK_FALSE(has(delivered, "--undelivered"));
  CHECK_FALSE(has(delivered, "afgeleverd is"));
  PlayedHouse house;
  const SampleTable table = full_table();
  house.enrol(table);
  house.seal(table, "waiting");
  REQUIRE(fs::remove(house / "waiting.age.tlog-proof"));
  const std::string pdf = (house / "waiting.pdf").string();
  Words command = house.reading("print", "waiting");
  command.insert(command.end(), {"--reason", "dossier bijwerken", "--out", pdf, "--undelivered"});
  REQUIRE(tafel(command).status == 0);
  const std::string text = run({"pdftotext", "-layout", pdf, "-"}).out;
  CHECK(has(text, "Het ontvangstbewijs is niet nagegaan"));
  CHECK_FALSE(has(text, "het ontvangstbewijs, iedere stem"));
  CHECK(has(text, "--undelivered"));
  check_nobody_looked(text);
  Words opening = house.reading("open", "waiting");
  opening.insert(opening.end(), {"--reason", "dossier bijwerken", "--undelivered"});
  const Finished shown = tafel(opening);
  REQUIRE(shown.status == 0);
  check_nobody_looked(shown.out);
}

TEST_CASE("paper: a verslag has every section, in order, with its content") {
  const Printed printed(full_table(), "full");
  const std::string text = printed.text();
  check_order(text,
              {"Verslag van het casusoverleg", "Doel en rechtsgrond", "Leden van het cliëntsysteem",
               "Aanwezigheid", "Geheimhouding", "Inbreng per thema", "Plan van aanpak", "Informatiedeling",
               "Lezing van het verslag", "Afronding", "Bijzonderheden", "Echtheid"});
  CHECK(has(text, "bladzijde 1 van " + std::to_string(printed.pages())));
  check_order(text, {"tot 25 jaar,", "omwille", "bepaalde", "zwaarwichtige", "gepleegde", "feiten"});
  CHECK_FALSE(has(text, "bepaalde vorm"));  // the other ground
  CHECK(has(text, "Eén inbreng is teruggenomen of weggehaald; daarvan blijft niets bewaard."));
  CHECK_FALSE(has(text, "Dit wordt teruggenomen"));
  CHECK(has(text, "Mevrouw bleef thuis."));  // a correction, and no second withdrawal
  CHECK_FALSE(has(text, "Mevrouw bleft thuis."));
  CHECK(has(text, "Consensus: mag gedeeld worden"));
  CHECK(has(text, "minstens één deelnemer weigert"));
  CHECK(has(text, "niet alle deelnemers hebben gestemd"));
  CHECK(has(text, "vertrokken zonder"));
  CHECK(has(text, "Versie 1, vervangen"));
  CHECK(has(text, "eerst akkoord"));
}

TEST_CASE("paper: a PDF is tagged, in Dutch, with its fonts inside and an outline") {
  const Printed printed(full_table(), "tagged");
  const std::string info = run({"pdfinfo", printed.pdf}).out;
  CHECK(has(info, "Tagged:          yes"));
  CHECK(has(info, "Verslag van het casusoverleg"));
  CHECK(has(info, "A4"));
  CHECK(has(read(printed.pdf), "/Lang (nl-BE)"));
  CHECK(has(read(printed.pdf), "/Outlines"));
  std::istringstream fonts(run({"pdffonts", printed.pdf}).out);
  std::string line;
  std::getline(fonts, line);
  std::getline(fonts, line);
  int count = 0;
  while (std::getline(fonts, line)) {
    ++count;
    CHECK_MESSAGE(has(line, "yes yes yes"), line);  // embedded, subset, with Unicode
  }
  CHECK(count > 0);
  CHECK(run({"pdfinfo", "-struct", printed.pdf}).err.empty());
}

std::ptrdiff_t words_in(const std::string& text) {
  std::istringstream read(text);
  return std::distance(std::istream_iterator<std::string>(read), {});
}

TEST_CASE(
    "paper: a first session has its supplements, with their kind and day, and what the assessment rests on") {
  const std::string text = Printed(first_table(), "first").text();
  check_order(text, {"Informatie aan elk lid", "Schriftelijke aanvullingen", "tweewekelijks",
                     "lopende traject", "12 november 2026", "Inbreng per thema"});
  check_order(text, {"Betrokken", "Daan Aerts, neef", "Minderjarigen", "schatte het risico"});
  check_order(text, {"Aanmelding", "Politiezone", "16 november 2026", "Derde", "Risico-inschatting", "hoog",
                     "Risicotaxatie", "Feiten", "Slagen"});
  CHECK(has(text, "modaliteiten"));
  check_order(text, {"niet geïnformeerd", "leest", "haar", "post"});
}

TEST_CASE("paper: a monstrous session, 30 people, 60 items and 50,000 words, is printed whole") {
  const Printed printed(monstrous_table(), "monstrous");
  const std::string text = printed.text();
  CHECK(words_in(text) > 50'000);
  CHECK(printed.pages() > 30);
  CHECK(has(text, "60. Aan Sara Goossens"));
  CHECK(has(text, "Wauwer-30"));
  CHECK(has(text, "Echtheid"));
}

}  // namespace tafel::testing
