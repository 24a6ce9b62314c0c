// Of a statement that was taken back, thrown away or replaced the view has no words: no page shows a card of it.
#include "kiosk-ui/words.hpp"
#include "tests/kiosk-ui/headless.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace tafel::kiosk::test {
namespace {

// Every page that lists statements.
constexpr const char* lists_of_statements[] = {"20-discussion",   "47-sources",  "54-turn-statements",
                                               "55-turn-verslag", "60-readback", "60-readback-many"};

Scene listing(std::string_view name) {
  auto all = all_scenes();
  const auto found = std::ranges::find(all, name, &Scene::name);
  REQUIRE_MESSAGE(found != all.end(), name);
  return *found;
}

// As the view shows one of which nothing is left.
void end(view::StatementView& statement, view::StatementStatus how) {
  statement = {.id = statement.id,
               .can_be_confirmed = false,
               .can_be_changed = false,
               .can_be_dropped = false,
               .status = how,
               .at = statement.at};
}

// Cards and lines with a relevance, and choices of a source.
std::ptrdiff_t statements_on(const Scene& scene) {
  Headless screen({.width = 3840, .height = 12000}, 4);  // of whole lists
  const auto drawn = screen.draw(scene);
  return std::ranges::count_if(screen.drawings(),
                               [](const Drawing& each) {
                                 return each.text.find(words::discussion::because) != std::string::npos;
                               }) +
         std::ranges::count_if(drawn.log.widgets,
                               [](const Widget& each) { return each.id.starts_with("source:"); });
}

}  // namespace

TEST_CASE("art13.free-to-share: no page has a card of a statement of which nothing is left") {
  for (const char* name : lists_of_statements) {
    CAPTURE(name);
    Scene scene = listing(name);
    CHECK(statements_on(scene) > 0);
    for (const auto how : {view::StatementStatus::taken_back, view::StatementStatus::dropped}) {
      for (auto& statement : scene.view.session->statements) end(statement, how);
      CHECK(statements_on(scene) == 0);
    }
  }
}

}  // namespace tafel::kiosk::test
