// What looks live is: every button of every page does something, and none leads to where nobody has anything to do.
#include "tests/kiosk-ui/headless.hpp"
#include "tests/kiosk-ui/player.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

namespace view = tafel::view;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

// Its words and where they stand: of forty cards one is enough.
std::string kind_of(const WidgetLog& log, const Widget& widget) {
  return log.screen + "/" + log.step + "/" + widget.id.substr(0, widget.id.find(':')) + "/" + widget.label;
}

// All that somebody at the table could notice.
std::string noticed(const Player& player) {
  std::string all = player.log.screen + "/" + player.log.step;
  for (const Widget& each : player.log.widgets)
    all += "\n" + each.id + each.label + each.value + (each.enabled ? "+" : "-") +
           std::to_string(static_cast<int>(each.where.y));
  for (const Drawing& each : player.panel.drawings()) all += each.text;
  return all + std::to_string(player.out.lines.size());
}

bool is_dead_end(const Player& player) {
  if (player.log.screen != "hand-over" || player.log.step != "who") return false;
  const auto& drawn = player.panel.drawings();
  return std::ranges::none_of(drawn, [](const Drawing& each) {
    return each.text.find("te stemmen") != std::string::npos ||
           each.text.find("te bevestigen") != std::string::npos ||
           each.text.find("na te lezen") != std::string::npos;
  });
}

// One of several that is chosen already stays chosen: a page beside others, a setting, a name.
bool is_chosen_already(const Player& player, const Widget& widget) {
  const std::string here[] = {"rail:" + player.log.screen, "closing:" + player.log.step};
  const bool is_tab_of_turn = widget.id.starts_with("turn:") && widget.id != "turn:end";
  return is_tab_of_turn || std::ranges::find(here, widget.id) != std::end(here) ||
         widget.id.starts_with("day:") || widget.id.starts_with("chair:");
}

// The scenes in which a finger is free to touch the page.
bool is_at_rest(const Scene& scene) {
  return scene.connected && scene.touches.empty() && scene.holds.empty() && scene.sticks.empty();
}

void touch_each_button(Headless& panel, const Scene& scene, std::set<std::string>& seen,
                       std::size_t& touched) {
  const Player first(panel, scene);
  for (const Widget& widget : first.log.widgets) {
    if (widget.kind != Kind::button || !widget.enabled || !seen.insert(kind_of(first.log, widget)).second)
      continue;
    Player player(panel, scene);
    if (player.widget(widget.id) == nullptr || is_chosen_already(player, widget)) continue;
    CAPTURE(widget.id);
    const std::string before = noticed(player);
    player.tap(widget.id);
    player.idle();
    ++touched;
    if (noticed(player) == before) FAIL_CHECK(widget.id << " looks live and does nothing");
    if (is_dead_end(player)) FAIL_CHECK(widget.id << " leads to where nobody has anything to do");
  }
}

}  // namespace

TEST_CASE(
    "live: every live button of every page does something, and none leads to where nothing is to be done") {
  Headless panel({1920, 1080, 531});
  std::set<std::string> seen;
  std::size_t touched = 0;
  for (const Scene& scene : all_scenes()) {
    if (!is_at_rest(scene)) continue;
    CAPTURE(scene.name);
    touch_each_button(panel, scene, seen, touched);
  }
  CHECK(touched > 300);  // and there were some
}

namespace {

bool live(const view::DeviceView& view, Place place, const std::string& id) {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene("any", view, place));
  const Widget* widget = player.widget(id);
  return widget != nullptr && widget->enabled;
}

}  // namespace

TEST_CASE("live: the screen is passed on where somebody has something to do, and not where nobody has") {
  view::DeviceView view = session_view();
  CHECK(live(view, Place::discussion, "hand-over"));
  CHECK(live(view, Place::sharing, "hand-over"));
  view.session->statements.clear();
  view.session->items.clear();
  CHECK_FALSE(live(view, Place::discussion, "hand-over"));
  CHECK_FALSE(live(view, Place::sharing, "hand-over"));
}

TEST_CASE(
    "live: what the session holds no more of is said at its button, and one more is made where there is "
    "room") {
  view::DeviceView view = session_view();
  const std::pair<Place, const char*> adds[] = {{Place::attendance, "attendance:add"},
                                                {Place::discussion, "main"},
                                                {Place::plan, "main"},
                                                {Place::sharing, "main"}};
  for (const auto& [place, id] : adds) CHECK(live(view, place, id));
  view.session->takes_more = {false, false, false, false, false};
  for (const auto& [place, id] : adds) CHECK_FALSE(live(view, place, id));
  CHECK_FALSE(live(view, Place::plan, "goal:" + view.session->goals[0].id + ":action"));
}

TEST_CASE("live: from each page of the session one button leads to the next one") {
  const std::pair<Place, const char*> ways[] = {
      {Place::discussion, "plan"}, {Place::plan, "sharing"}, {Place::sharing, "closing"}};
  for (const auto& [place, next] : ways) {
    Headless panel({1920, 1080, 531});
    Player player(panel, scene("any", session_view(), place));
    player.tap("way-on");
    player.idle();
    CHECK(player.log.screen == next);
  }
}

TEST_CASE(
    "live: between attendance and discussion is what was added before, or left open, and else nothing") {
  view::DeviceView plain = session_view();
  plain.session->referral.reset();
  plain.session->risk.clear();
  plain.session->facts.clear();
  plain.session->supplements.clear();
  const std::pair<view::DeviceView, std::string> tables[] = {
      {session_view(), "beforehand"}, {following_view(), "follow-up"}, {plain, "discussion"}};
  Headless panel({1920, 1080, 531});
  for (const auto& [view, next] : tables) {
    CAPTURE(next);
    Player player(panel, scene("any", view, Place::attendance));
    for (const std::string page : {"beforehand", "follow-up"})
      CHECK((player.widget("rail:" + page) != nullptr) == (page == next));
    player.tap("main");
    player.idle();
    CHECK(player.log.screen == next);
    if (next != "discussion") player.tap("main"), player.idle();
    CHECK(player.log.screen == "discussion");
  }
}
