// The first start of a machine, a picture for each step, and the report before a meeting.
#include "shared/text/first_start_nl.hpp"
#include "tests/kiosk-ui/scenes.hpp"

namespace tafel::kiosk::test {
namespace {

namespace says = text::first_start;
using view::FirstStartStep;
using view::ReadyMark;
using view::ReadyPart;
using view::StoreReach;

view::DeviceView setting_up(FirstStartStep step) {
  view::DeviceView view;
  view.today = "2026-11-23";
  view::FirstStartView& first = view.first_start.emplace();
  first.step = step;
  first.image = "3f7d09c2b1a84e6f9d0057c1e2a3b4d5968778695a4b3c2d1e0ff1e2d3c4b5a6";
  if (step == FirstStartStep::name) return view;
  first.house = "leuven";
  first.device = "leuven-tafel-1";
  if (step == FirstStartStep::keys) return view;
  first.fingerprint = "3F2A 91B0 7C4D E815 A6F0 22D9 5B3E 0C71";
  if (step <= FirstStartStep::answer) return view;
  view.house_name = first.house_name = "Veilig Huis Leuven";
  first.house_fingerprint = "B81C 40E7 9A25 D36F 0E84 7712 C5A9 63FD";
  first.chairs = {"Nora Wouters", "Bram Lievens"};
  return view;
}

Scene set_up(const char* name, FirstStartStep step, Change change = nullptr) {
  return scene(name, setting_up(step), Place::day, change);
}

void typed_names(Scene& s) {
  s.state.set_up.house = TextEdit("leuven");
  s.state.set_up.device = TextEdit("leuven-tafel-1");
}
void one_stick(Scene& s) {
  s.sticks = {"/media/kiosk/VEILIG-HUIS"};
}
void no_image(Scene& s) {
  one_stick(s);
  s.view.first_start->image.clear();
}
void refused_answer(Scene& s) {
  one_stick(s);
  s.state.refusal = Refusal{std::string(says::house_older), "", ""};
}
void asks_to_start_over(Scene& s) {
  s.touches = {"start-over"};
}
void card_does_not_fit(Scene& s) {
  s.touches = {"no"};
}
void two_corners(Scene& s) {
  s.touches = {"corner:0", "corner:3"};
}
void with_headset(Scene& s) {
  s.headset = true;
}
void clock_is_wrong(Scene& s) {
  s.touches = {"no"};
}
void with_store(Scene& s, StoreReach reach, std::string_view words) {
  s.view.first_start->store = reach;
  s.view.first_start->store_says = words;
}
void store_is_reached(Scene& s) {
  with_store(s, StoreReach::reached, says::store_reached);
}
void store_is_away(Scene& s) {
  with_store(s, StoreReach::not_reached, says::store_not_reached);
}
void certificate_is_wrong(Scene& s) {
  with_store(s, StoreReach::refused, says::certificate_not_taken);
}

// ---- The report

void report(Scene& s) {
  s.state.day.shows_readiness = true;
}
void not_ready(Scene& s) {
  report(s);
  auto& lines = s.view.readiness;
  lines[1] = {ReadyPart::clock, ReadyMark::act,
              "De klok staat achter: dit toestel heeft al iets gekregen dat later gemaakt is.",
              "Laat de beheerder de klok gelijkzetten."};
  lines[5] = {ReadyPart::store, ReadyMark::note, "Het centrale systeem wordt niet bereikt.",
              "Kijk de netwerkkabel na. Een overleg kan doorgaan: het verslag wacht op dit toestel."};
}

}  // namespace

std::vector<view::ReadinessLine> ready_report() {
  return {{ReadyPart::disk, ReadyMark::good, "Er is plaats op de schijf.", ""},
          {ReadyPart::clock, ReadyMark::good, "De klok staat op 23 november 2026, 11.03 uur.", ""},
          {ReadyPart::house, ReadyMark::good,
           "Dit toestel hoort bij Veilig Huis Leuven; 2 personen mogen er voorzitten.", ""},
          {ReadyPart::seal, ReadyMark::good, "Verzegelen is getest en werkt.", ""},
          {ReadyPart::certificate, ReadyMark::good,
           "De toegang tot het centrale systeem loopt nog 612 dagen.", ""},
          {ReadyPart::store, ReadyMark::good,
           "Het centrale systeem werd bereikt op 23 november 2026, 11.01 uur.", ""},
          {ReadyPart::deliveries, ReadyMark::note, "2 verzegelde verslagen zijn nog niet afgeleverd.",
           "Kijk bij Versturen wat ze tegenhoudt."},
          {ReadyPart::packs, ReadyMark::good, "Wat de coördinator stuurde, is overgenomen.", ""},
          {ReadyPart::image, ReadyMark::good, "Verzegeld systeem 3f7d09c2b1a84e6f, regels versie 4.", ""}};
}

std::vector<Scene> setup_scenes() {
  using enum FirstStartStep;
  return {set_up("a1-setup-name", name),
          set_up("a2-setup-names-typed", name, typed_names),
          set_up("a3-setup-keys", keys),
          set_up("a4-setup-request", request, one_stick),
          set_up("a5-setup-request-no-stick", request),
          set_up("a6-setup-request-no-image", request, no_image),
          set_up("a7-setup-start-over", request, asks_to_start_over),
          set_up("a8-setup-answer", answer, one_stick),
          set_up("a9-setup-answer-refused", answer, refused_answer),
          set_up("b0-setup-house", house),
          set_up("b1-setup-panel", panel),
          set_up("b2-setup-panel-no", panel, card_does_not_fit),
          set_up("b3-setup-touch", touch, two_corners),
          set_up("b4-setup-sound", sound, with_headset),
          set_up("b5-setup-no-sound", sound),
          set_up("b6-setup-clock", clock),
          set_up("b7-setup-clock-no", clock, clock_is_wrong),
          set_up("b8-setup-network", network, store_is_reached),
          set_up("b9-setup-network-away", network, store_is_away),
          set_up("c0-setup-network-refused", network, certificate_is_wrong),
          set_up("c1-setup-ready", ready),
          outside("c2-readiness", Place::day, report),
          outside("c3-readiness-not", Place::day, not_ready)};
}

}  // namespace tafel::kiosk::test
