// The read-back before the close says of presence what the paper will say.
#include "tests/kiosk-ui/headless.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace tafel::kiosk::test {
namespace {

Scene scene_named(std::string_view name) {
  auto all = all_scenes();
  const auto found = std::ranges::find(all, name, &Scene::name);
  REQUIRE(found != all.end());
  return *found;
}

// The text in which `words` are read, or "".
std::string read_on(const Scene& scene, std::string_view words) {
  Headless screen({.width = 3840, .height = 12000}, 4);
  (void)screen.draw(scene);
  for (const Drawing& each : screen.drawings())
    if (each.text.find(words) != std::string::npos) return each.text;
  return "";
}

std::string times_of_an(std::vector<view::StayView> stays) {
  Scene scene = scene_named("60-readback");
  scene.view.session->people.front().stays = std::move(stays);
  return read_on(scene, "An Peeters, Politiezone Demerdal: ");
}

constexpr const char* came = "2026-11-23T09:34:00.000Z";
constexpr const char* left = "2026-11-23T09:50:00.000Z";
constexpr const char* came_back = "2026-11-23T10:01:00.000Z";
constexpr const char* left_again = "2026-11-23T10:05:00.000Z";

}  // namespace

TEST_CASE("readback: every time that somebody was at the table, also of who was away in between") {
  const std::string an = "An Peeters, Politiezone Demerdal: ";
  CHECK(times_of_an({{came, ""}}) == an + "sinds 10.34 uur");
  CHECK(times_of_an({{came, left}}) == an + "van 10.34 uur tot 10.50 uur");
  CHECK(times_of_an({{came, left}, {came_back, ""}}) == an + "van 10.34 uur tot 10.50 uur, sinds 11.01 uur");
  CHECK(times_of_an({{came, left}, {came_back, left_again}}) ==
        an + "van 10.34 uur tot 10.50 uur, van 11.01 uur tot 11.05 uur");
}

namespace {

// Is it on the glass, when the whole list is?
bool is_read(const Scene& scene, std::string_view words) {
  Headless screen({.width = 3840, .height = 12000}, 4);
  (void)screen.draw(scene);
  return std::ranges::any_of(screen.drawings(),
                             [&](const Drawing& each) { return each.text.find(words) != std::string::npos; });
}

// What the paper prints, and what takes it away.
struct Printed {
  std::string_view words;
  void (*without)(view::SessionView&);
};
const Printed printed[] = {
    {"Verhoogd risico op herhaald geweld vastgesteld",
     [](view::SessionView& session) { session.opening.erase(session.opening.begin()); }},
    {"Rechtsgrond: het decreet", [](view::SessionView& session) { session.opening.clear(); }},
    {"Aanmelding (art. 11): Politiezone Demerdal (politie) op 14 november 2026",
     [](view::SessionView& session) { session.referral.reset(); }},
    {"Derde tussenkomst op hetzelfde adres",
     [](view::SessionView& session) { session.referral->why.clear(); }},
    {"Risico-inschatting: hoog, met Risicotaxatie", [](view::SessionView& session) { session.risk.clear(); }},
    {"Feiten waarvoor het overleg wordt gehouden (art. 458ter Sw.): Slagen en bedreigingen",
     [](view::SessionView& session) { session.facts.clear(); }},
    {", te beschermen",
     [](view::SessionView& session) {
       for (auto& member : session.members) member.is_protected = false;
     }},
    {", geboren op", [](view::SessionView& session) { session.members.clear(); }},
    {"CAW Oost-Brabant: Mevrouw komt sinds augustus",
     [](view::SessionView& session) { session.supplements.clear(); }},
    {"Objectieve informatie over het eigen lopende traject, 19 november 2026",
     [](view::SessionView& session) { session.supplements.front().on.clear(); }},
    {"Eén inbreng is teruggenomen of weggehaald",
     [](view::SessionView& session) { session.withdrawn_statements = 0; }},
    {"Aanhaken bij reeds lopende hulpverlening", [](view::SessionView& session) { session.route.reset(); }},
    {"Betrokkenheid van de gemandateerde voorziening: Het ondersteuningscentrum",
     [](view::SessionView& session) { session.minors_involvement.clear(); }},
    {"Joris Van den Bossche informeert Els Goossens, leerkracht, die daardoor zelf gehouden is",
     [](view::SessionView& session) { session.people[3].feedback = view::Feedback::no; }},
    {"Uitgenodigd, niet aan tafel gekomen: dr. Marek Kowalczyk, UPC Kortenberg",
     [](view::SessionView& session) { session.people[7].presence = view::Presence::at_table; }},
    {"directeur, vaste afgevaardigde van Els Goossens, leerkracht",
     [](view::SessionView& session) { session.people[3].represents.clear(); }},
    {"rapportageplicht aan de opdrachtgevende overheid",
     [](view::SessionView& session) { session.people[4].reports_to.clear(); }}};

}  // namespace

TEST_CASE("readback: what the paper prints is read before it is approved, in the same words") {
  for (const char* name : {"60-readback", "55-turn-verslag"}) {
    CAPTURE(name);
    for (const auto& [words, without] : printed) {
      CAPTURE(words);
      Scene scene = scene_named(name);
      CHECK(is_read(scene, words));
      without(*scene.view.session);
      CHECK_FALSE(is_read(scene, words));
    }
  }
}

TEST_CASE("attendance: the tile of who came back says since when, not when the first arrival was") {
  Scene scene = scene_named("10-attendance");
  scene.view.session->people.front().stays = {{came, left}, {came_back, ""}};
  CHECK_FALSE(read_on(scene, "aan tafel sinds 11.01 uur").empty());
  CHECK(read_on(scene_named("10-attendance"), "aan tafel sinds 11.01 uur").empty());
}

TEST_CASE("review: a longer retention is put to the table with the ground that was chosen") {
  Scene scene = scene_named("48-review-extension");
  CHECK(read_on(scene, "25 jaar") == "25 jaar, omwille van een bepaalde vorm van intrafamiliaal geweld");
  scene.state.sharing.draft.extension_ground = view::ExtensionGround::grave_facts;
  CHECK(read_on(scene, "25 jaar") == "25 jaar, omwille van bepaalde zwaarwichtige gepleegde feiten");
}

}  // namespace tafel::kiosk::test
