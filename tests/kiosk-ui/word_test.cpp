// Every word on every screen has its one place.
#include "tests/kiosk-ui/headless.hpp"
#include "tests/kiosk-ui/word_checks.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

std::filesystem::path sources() {
  const char* named = std::getenv("TAFEL_SOURCE");
  REQUIRE_MESSAGE(named != nullptr, "TAFEL_SOURCE must name the source tree");
  return named;
}

void check_words(Headless& headless) {
  const Phrases table = text_table(sources());
  REQUIRE(table.contains("Terug"));
  for (const Scene& scene : all_scenes()) {
    CAPTURE(scene.name);
    const auto drawn = headless.draw(scene);
    for (const auto& fault : word_faults(headless.drawings(), drawn.log, table, data_of(scene)))
      FAIL_CHECK(fault);
  }
}

}  // namespace

// Words depend neither on the theme nor on the panel; only what there is room for does.
TEST_CASE("words: on every screen each comes from the text table or from the data") {
  Headless headless({1920, 1080, 531});
  check_words(headless);
}
TEST_CASE("words: so they do at twice the size") {
  Headless headless({1280, 800, 323}, ThemeName::light, 2);
  check_words(headless);
}

TEST_CASE(
    "words: a word that was written into a screen is noticed, also one of English or of two known halves") {
  const Phrases table{"Terug", "Ga naar", "aan tafel", "nog", "van"};
  const Phrases data{"An Peeters"};
  const std::vector<const Phrases*> all{&table, &data};
  CHECK(is_known("Terug", all));
  CHECK_FALSE(is_known("Back", all));
  CHECK(is_known("3 aan tafel: An Peeters · An Peeters", all));
  CHECK_FALSE(is_known("3 at the table: An Peeters", all));
  CHECK_FALSE(is_known("vanTerug", all));
  CHECK_FALSE(is_known("Terugweg", all));
  CHECK(is_known("Nog 3 van 8", all));  // a sentence begins with a capital
  CHECK_FALSE(is_known("Nog 3 of 8", all));
  CHECK(is_known("a", all));  // a key
}

TEST_CASE("words: a code of the view is no text, a planted word is no part of any scene") {
  Headless headless({1920, 1080, 531});
  const Phrases table = text_table(sources());
  Scene scene = inside("words", Place::sharing);
  const Phrases data = data_of(scene);
  CHECK_FALSE(is_known("at-table", {&table, &data}));
  CHECK_FALSE(is_known("geen-consensus", {&data}));
  auto drawn = headless.draw(scene);
  auto drawings = headless.drawings();
  CHECK(word_faults(drawings, drawn.log, table, data).empty());
  drawings.push_back({.shape = Drawing::Shape::words, .words = "Save", .text = "Save"});
  CHECK(word_faults(drawings, drawn.log, table, data).size() == 1);
  drawn.log.widgets.push_back({.id = "back", .label = "Go back"});
  CHECK(word_faults(drawings, drawn.log, table, data).size() == 2);
}

TEST_CASE("words: literals side by side are one, comments and includes are none") {
  const Phrases all =
      literals_of("#include \"a.hpp\"\n// \"not this\"\nx = \"een \"\n  \"twee\";\ny = \"drie \\\"x\\\"\";");
  CHECK(all == Phrases{"een twee", "drie \"x\""});
}
