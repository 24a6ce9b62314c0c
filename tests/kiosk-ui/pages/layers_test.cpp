// Which layers are shown, and which of them gets the touch.
#include "kiosk-ui/pages/layers.hpp"

#include <doctest/doctest.h>

using namespace tafel::kiosk;

namespace {

using Layers = std::vector<Layer>;

// A table in the middle of its meeting.
Situation at_the_table(void (*change)(Situation&) = [](Situation&) {}) {
  Situation now{.page = PageKind::session, .rail_fits = true, .connected = true};
  change(now);
  return now;
}
void narrow(Situation& now) {
  now.rail_fits = false;
}

}  // namespace

TEST_CASE("layers: a page, the bar above it and the rail beside it; each gets its own touches") {
  const Situation now = at_the_table();
  CHECK(shown_layers(now) == Layers{Layer::page, Layer::bar, Layer::rail});
  for (const Layer layer : shown_layers(now)) CHECK(gets_touch(layer, now));
}

TEST_CASE("layers: before the first view there is one page alone, whatever else there is need of") {
  Situation now{.page = PageKind::connecting, .refused = true, .wrong = true, .busy = true};
  CHECK(shown_layers(now) == Layers{Layer::page});
  now.page = PageKind::outside;
  CHECK(shown_layers(now) == Layers{Layer::page, Layer::refusal, Layer::warnings, Layer::strip, Layer::busy});
}

TEST_CASE(
    "layers: whoever has a turn has no rail, and whoever types a PIN on a locked screen no bar either") {
  Situation now = at_the_table();
  now.page = PageKind::turn;
  CHECK(shown_layers(now) == Layers{Layer::page, Layer::bar});
  now.page = PageKind::locked;
  CHECK(shown_layers(now) == Layers{Layer::page});
}

TEST_CASE(
    "layers: in one person's hands there is a bar and a strip, and no course to open; the twin has it") {
  Situation now = at_the_table(narrow);
  now.course_open = true;
  REQUIRE(shown_layers(now) == Layers{Layer::course, Layer::strip});
  now.page = PageKind::handed;
  CHECK(shown_layers(now) == Layers{Layer::page, Layer::bar, Layer::strip});
  now.rail_fits = true;
  CHECK(shown_layers(now) == Layers{Layer::page, Layer::bar, Layer::strip});
  CHECK_FALSE(leads_away(now.page));
  CHECK_FALSE(leads_away(PageKind::turn));
  CHECK(leads_away(PageKind::session));
}

TEST_CASE(
    "layers: where the rail has no room a strip leads to it, and the course takes the place of the page") {
  Situation now = at_the_table(narrow);
  CHECK(shown_layers(now) == Layers{Layer::page, Layer::bar, Layer::strip});
  now.course_open = true;
  CHECK(shown_layers(now) == Layers{Layer::course, Layer::strip});
  CHECK(gets_touch(Layer::course, now));
  CHECK_FALSE(gets_touch(Layer::page, now));
  now.rail_fits = true;
  CHECK(shown_layers(now) == Layers{Layer::page, Layer::bar, Layer::rail});
}

TEST_CASE(
    "layers: in large text a refusal takes the place of the bar, and of the strip while somebody types") {
  Situation now = at_the_table(narrow);
  now.refused = true;
  CHECK(shown_layers(now) == Layers{Layer::page, Layer::refusal, Layer::strip});
  now.typing = true;
  CHECK(shown_layers(now) == Layers{Layer::page, Layer::refusal});
  now.rail_fits = true;
  CHECK(shown_layers(now) == Layers{Layer::page, Layer::refusal, Layer::rail});
}

TEST_CASE("layers: a question is over all and silences it; without one the page answers") {
  Situation now = at_the_table([](Situation& s) { s.asked = true; });
  CHECK(shown_layers(now).back() == Layer::question);
  CHECK(gets_touch(Layer::question, now));
  for (const Layer beneath : {Layer::page, Layer::bar, Layer::rail}) {
    CHECK(is_shown(beneath, now));
    CHECK_FALSE(gets_touch(beneath, now));
  }
  now.asked = false;
  CHECK_FALSE(is_shown(Layer::question, now));
  CHECK(gets_touch(Layer::page, now));
}

TEST_CASE("layers: a request on its way silences all, and its question waits until it can be answered") {
  Situation now = at_the_table([](Situation& s) { s.asked = s.busy = true; });
  CHECK(shown_layers(now).back() == Layer::busy);
  CHECK_FALSE(gets_touch(Layer::page, now));
  now.busy = false;
  CHECK(shown_layers(now).back() == Layer::question);
  now.connected = false;
  CHECK_FALSE(is_shown(Layer::question, now));
}

TEST_CASE("layers: how the screen looks is over everything, and gets every touch") {
  Situation now = at_the_table([](Situation& s) { s.display_open = s.asked = true; });
  CHECK(shown_layers(now).back() == Layer::display);
  CHECK(gets_touch(Layer::display, now));
  CHECK_FALSE(gets_touch(Layer::question, now));
  now.display_open = false;
  CHECK(gets_touch(Layer::question, now));
}

TEST_CASE("layers: what explains a page silences it, on a locked screen and in a turn too") {
  for (const PageKind page : {PageKind::session, PageKind::turn, PageKind::locked, PageKind::outside}) {
    Situation now = at_the_table([](Situation& s) { s.help_open = true; });
    now.page = page;
    CHECK(shown_layers(now).back() == Layer::help);
    CHECK(gets_touch(Layer::help, now));
    CHECK_FALSE(gets_touch(Layer::page, now));
    now.locks_soon = true;
    CHECK_FALSE(gets_touch(Layer::help, now));
    now.help_open = now.locks_soon = false;
    CHECK(gets_touch(Layer::page, now));
  }
}
