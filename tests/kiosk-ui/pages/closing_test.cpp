// The tabs of the closing.
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/theme/type.hpp"
#include "kiosk-ui/words.hpp"
#include "tests/kiosk-ui/table.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("closing: how it goes on is asked at a first session alone, and before the verslag that tells it") {
  auto view = session_view();
  Table first(view, Place::closing);
  CHECK(find(first.log, "closing:route") != nullptr);
  first.tap("main");
  CHECK(first.log.step == "route");
  first.tap("main");
  CHECK(first.log.step == "verslag");
  view.session->kind = view::SessionKind::follow_up;
  view.session->has_route = false;
  Table later(view, Place::closing);
  CHECK(find(later.log, "closing:route") == nullptr);
  later.tap("main");
  CHECK(later.log.step == "verslag");
}

TEST_CASE("closing: how long the dossier is kept is chosen where it closes, and recorded once") {
  auto view = session_view();
  view.session->kind = view::SessionKind::closing;
  view.session->has_route = false;
  view.session->term_years = {1, 15};
  view.session->retention_years = 15;
  Table table(view, Place::closing);
  table.tap("closing:term");
  CHECK(table.log.step == "term");
  CHECK_FALSE(find(table.log, "years:more")->enabled);
  table.tap("main");  // nothing was chosen: on to the verslag
  CHECK(table.log.step == "verslag");
  CHECK(table.out.lines.empty());
  table.tap("closing:term");
  table.tap("years:less");
  table.tap("years:less");
  table.tap("main");
  CHECK(table.last()["what"] == "retention-set");
  CHECK(table.last()["fact"]["years"] == 13);
  view.session->term_years.reset();
  CHECK(find(Table(view, Place::closing).log, "closing:term") == nullptr);
}

namespace {
view::DeviceView ready_to_close() {
  auto view = session_view();
  view.session->closing.clear();
  return view;
}
view::DeviceView of_one_organisation() {
  auto view = session_view();
  view.session->closing = {
      {"art2.multilateral", "art. 2, 4°", "Een organisatie.", false, view::Step::attendance}};
  view.session->can_close_as_not_held = true;
  return view;
}
struct AtEnd : Table {
  explicit AtEnd(const view::DeviceView& view) : Table(view, Place::closing) {
    shell.state().closing.step = ClosingStep::end;
    idle();
  }
};
}  // namespace

TEST_CASE("closing: a session closes with the PIN of the chair, and with nothing less") {
  AtEnd table(ready_to_close());
  table.tap("main");
  CHECK(table.log.step == "sign");
  table.pin("27182");
  CHECK(table.out.lines.empty());
  table.pin("8");
  const auto close = table.last();
  CHECK(close["do"] == "close");
  CHECK(close["chair"] == "c1");
  CHECK(close["pin"] == "271828");
  CHECK_FALSE(close.contains("not_held"));
}

TEST_CASE("closing: while something is missing the button waits, and says so") {
  AtEnd table(session_view());
  REQUIRE_FALSE(session_view().session->closing.empty());
  CHECK_FALSE(find(table.log, "main")->enabled);
  CHECK(find(table.log, "closing:not-held") == nullptr);
  CHECK(find(AtEnd(ready_to_close()).log, "main")->enabled);
}

TEST_CASE("closing: what one organisation alone sat at closes as not held, with a reason and the PIN") {
  AtEnd table(of_one_organisation());
  table.tap("closing:not-held");
  CHECK(table.log.step == "not-held");
  CHECK_FALSE(find(table.log, "main")->enabled);
  table.shell.state().closing.why_not_held = TextEdit("Niemand kon komen.");
  table.idle();
  table.tap("main");
  CHECK(table.log.step == "sign");
  table.tap("back");
  CHECK(table.log.step == "not-held");
  table.tap("main");
  table.pin("271828");
  CHECK(table.last()["not_held"]["words"] == "Niemand kon komen.");
  table.answer_ok();
  CHECK(table.shell.state().closing.why_not_held.empty());
}

TEST_CASE("closing: at the verslag the deed that is next stands out, and no other") {
  auto view = session_view();
  auto& verslag = view.session->verslag;
  const auto stand_out = [&](const std::string& id) {
    Table table(view, Place::closing);
    table.shell.state().closing.step = ClosingStep::verslag;
    table.idle();
    return is_drawn(table, id, table.screen.colours().accent);
  };
  verslag.edition = 0;
  CHECK(stand_out("verslag:draw-up"));
  CHECK_FALSE(stand_out("main"));
  verslag = {.edition = 1, .readings = {{"p1", "An Peeters", view::ReadingMark::not_yet, ""}}};
  CHECK(stand_out("hand-over"));
  CHECK_FALSE(stand_out("verslag:draw-up"));
  verslag.readings.clear();
  for (auto& person : view.session->people) person.represents.clear();
  CHECK(stand_out("main"));
  CHECK_FALSE(stand_out("hand-over"));
}

namespace {
struct AtVerslag : Table {
  explicit AtVerslag(const view::DeviceView& view) : Table(view, Place::closing) {
    shell.state().closing.step = ClosingStep::verslag;
    idle();
  }
};
bool reads(const Table& table, std::string_view words) {
  return std::ranges::any_of(table.screen.drawings(),
                             [&](const Drawing& each) { return each.text.find(words) != std::string::npos; });
}
view::DeviceView read_by(std::initializer_list<view::ReadingMark> marks, bool outdated) {
  auto view = session_view();
  view.session->verslag = {.edition = 1, .outdated = outdated};
  int number = 0;
  for (const auto mark : marks) {
    const std::string id = "p" + std::to_string(++number);
    view.session->verslag.readings.push_back({id, id, mark, ""});
  }
  return view;
}
using enum view::ReadingMark;
}  // namespace

TEST_CASE("closing: a verslag that is current is not drawn up again, and the page says why") {
  AtVerslag current(read_by({approved, not_yet}, false));
  CHECK_FALSE(find(current.log, "verslag:draw-up")->enabled);
  CHECK(reads(current, words::closing::nothing_changed));
  AtVerslag outdated(read_by({approved, not_yet}, true));
  CHECK(find(outdated.log, "verslag:draw-up")->enabled);
  CHECK_FALSE(reads(outdated, words::closing::nothing_changed));
}

TEST_CASE("closing: another edition asks first with which approvals are lost, and there is a way back") {
  AtVerslag table(read_by({approved, remarked, approved, not_yet}, true));
  table.tap("verslag:draw-up");
  CHECK(table.out.lines.empty());
  CHECK(reads(table,
              "2 goedkeuringen vervallen: die personen lezen het verslag opnieuw na. Opmerkingen "
              "blijven staan."));
  table.tap("dialog:no");
  CHECK(table.out.lines.empty());
  table.tap("verslag:draw-up");
  table.tap("dialog:yes");
  CHECK(table.last()["what"] == "verslag-drawn-up");
}

TEST_CASE("closing: where no approval is lost another edition is not asked about") {
  AtVerslag table(read_by({remarked, not_yet}, true));
  table.tap("verslag:draw-up");
  CHECK(table.last()["what"] == "verslag-drawn-up");
  AtVerslag one(read_by({approved, not_yet}, true));
  one.tap("verslag:draw-up");
  CHECK(one.out.lines.empty());
  CHECK(reads(one, words::closing::approval_lapses));
  CHECK_FALSE(reads(one, words::closing::remarks_stay));
}

namespace {
struct AtMinors : Table {
  explicit AtMinors(std::string_view said) : Table(undecided(), Place::closing) {
    tap("closing:route");
    tap("route:start-trajectory");
    REQUIRE(log.step == "minors");
    shell.state().closing.minors = TextEdit(std::string(said));
    idle();
  }
  static view::DeviceView undecided() {
    auto view = session_view();
    view.session->route.reset();
    return view;
  }
};
}  // namespace

namespace {
bool decides_route(const std::string& line) {
  return line.find("route-decided") != std::string::npos;
}
}  // namespace

TEST_CASE(
    "closing: how the facility was involved must be said before the route is recorded, and the button says "
    "so") {
  AtMinors empty("");
  CHECK_FALSE(find(empty.log, "main")->enabled);
  CHECK(draws(empty, "Typ eerst hoe die betrokken was."));
  empty.tap("main");
  CHECK(std::ranges::none_of(empty.out.lines, decides_route));
  AtMinors said("OCJ Leuven werd geraadpleegd.");
  CHECK(find(said.log, "main")->enabled);
  CHECK_FALSE(draws(said, "Typ eerst hoe die betrokken was."));
  said.tap("main");
  CHECK(said.last()["what"] == "route-decided");
}

TEST_CASE("closing: a route that is not recorded yet says so, and only the one that is has the mark") {
  AtMinors table("");
  table.tap("back");
  REQUIRE(table.log.step == "route");
  CHECK(draws(table, "nog niet vastgelegd"));
  CHECK_FALSE(draws(table, icon::check_circle));
  auto view = session_view();
  view.session->route = view::Route::start_trajectory;
  Table decided(view, Place::closing);
  decided.tap("closing:route");
  CHECK_FALSE(draws(decided, "nog niet vastgelegd"));
  CHECK(draws(decided, icon::check_circle));
}

namespace {
Scene closing_scene(std::string_view name) {
  const auto all = all_scenes();
  const auto found = std::ranges::find(all, name, &Scene::name);
  REQUIRE(found != all.end());
  return *found;
}
}  // namespace

TEST_CASE(
    "closing: a long refusal above the keyboard in large text leaves every key on the glass, and scrolls") {
  Headless panel({1280, 800, 323}, ThemeName::light, 2);
  const auto drawn = panel.draw(closing_scene("63-minors-refused"));
  std::size_t keys = 0;
  for (const Widget& widget : drawn.log.widgets) {
    if (widget.kind != Kind::key) continue;
    ++keys;
    CAPTURE(widget.id);
    CHECK(widget.where.bottom() <= panel.screen().bottom());
  }
  CHECK(keys > 30);
  CHECK(find(drawn.log, "key:space") != nullptr);
  const auto* words = find(drawn.log, "list:refusal");
  REQUIRE(words != nullptr);
  CHECK(words->below);
  const auto alone = panel.draw(closing_scene("80-refused-long"));  // the twin: no keyboard needs the room
  CHECK(find(alone.log, "list:refusal") == nullptr);
}

TEST_CASE("closing: a refusal above the keyboard leaves the field its lines") {
  for (const char* name : {"63-minors", "63-minors-refused"}) {
    CAPTURE(name);
    Headless panel({1280, 800, 323});
    const auto drawn = panel.draw(closing_scene(name));
    const auto* field = find(drawn.log, "field:minors-involvement");
    REQUIRE(field != nullptr);
    CHECK((find(drawn.log, "refusal") != nullptr) == (std::string(name) == "63-minors-refused"));
    CHECK(field->where.h >= 2 * line_spacing * em_mm(Type::body, 1) * panel.pixels_per_mm());
  }
}
