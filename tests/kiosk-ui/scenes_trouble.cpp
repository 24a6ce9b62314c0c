// Trouble: a refusal, a PIN, a lock, the daemon, the network, the disk. Its own words, from the daemon.
#include "shared/text/device_nl.hpp"
#include "shared/text/screen_nl.hpp"
#include "tests/kiosk-ui/scenes.hpp"

namespace tafel::kiosk::test {
namespace {

namespace says = text::device;

void connecting(Scene& s) {
  s.connected = s.ever_connected = false;
}
void after_crash(Scene& s) {
  s.state.day.session = "s4";
}
void pin_blocked(Scene& s) {
  s.state.day = {.session = "s2", .chair = "c1"};
  s.view.pin_waits = {{"c1", 15, 0, true}};
}
void lock(Scene& s) {
  s.view.locked = true;
  s.view.session.reset();
}
void locked_wait(Scene& s) {
  lock(s);
  s.state.lock.chair = "c1";
  s.view.pin_waits = {{"c1", 7, 60, false}};
}
void locked_wrong(Scene& s) {
  lock(s);
  s.state.lock.chair = "c1";
  s.state.refusal = Refusal{says::pin_wrong(3), "", ""};
}
void untouched(Scene& s) {
  s.state.hidden = true;
}
// In a turn, with a choice that is not signed.
void chose(Scene& s) {
  s.view.turn = "p1";
  s.state.turn.choices = {{"i2", view::Choice::akkoord}};
}
void still_there(Scene& s) {
  chose(s);
  s.waits_s = 160;
}
void locked_unsigned(Scene& s) {
  s.view.locked = true;
  s.view.session.reset();
  s.state.left_unsigned["p1"] = {{"i2", 2, view::Choice::akkoord}};
}
void gives_back_unsigned(Scene& s) {
  chose(s);
  s.touches = {"turn:end"};
}
void wrong_pin(Scene& s) {
  s.state.pass_screen.participant = "p1";
  s.state.refusal = Refusal{says::pin_wrong(1), "", ""};
}
void pin_waits(Scene& s) {
  s.state.pass_screen.participant = "p1";
  s.view.pin_waits = {{"p1", 6, 30, false}};
}
void slow(Scene& s) {
  s.state.closing.step = ClosingStep::verslag;
  s.view.session->verslag = {};
  s.touches = {"verslag:draw-up"};
  s.waits_s = -2;  // the stage lets a second go by at each frame
}
void very_slow(Scene& s) {
  slow(s);
  s.waits_s = 6;
}
void interrupted(Scene& s) {
  s.connected = false;
  s.state.closing.step = ClosingStep::verslag;
  s.state.refusal = Refusal{std::string(text::screen::interrupted_request), "", ""};
}
void is_sealing(Scene& s, view::SealingStep step) {
  s.view.sealing = view::SealingView{step, ""};
}
void sealing_failed(Scene& s) {
  s.view.sealing = view::SealingView{view::SealingStep::failed, std::string(says::sealing_failed)};
}
void erasing_failed(Scene& s) {
  s.view.sealing = view::SealingView{view::SealingStep::failed, std::string(says::erasing_failed)};
  s.view.session.reset();
}
void sealed_offline(Scene& s) {
  s.view.sealing = view::SealingView{view::SealingStep::done, ""};
  s.view.deliveries.push_back({"s2", "Overleg 2, 10.30 uur", "2026-11-23T11:40:00.000Z",
                               view::DeliveryState::waiting, std::string(says::not_tried_yet), 0,
                               std::nullopt, "2026-11-23T11:40:00.000Z"});
}
void underway(Scene& s) {
  s.view.deliveries.push_back({"s2", "Overleg 2, 10.30 uur", "2026-11-23T11:40:00.000Z",
                               view::DeliveryState::sending, "", 1, std::nullopt, ""});
}
void two_sticks(Scene& s) {
  s.state.deliveries.exported = "s1";
  s.sticks = {"/media/kiosk/VEILIG-HUIS", "/media/kiosk/NOODKOPIE"};
}
void read_only(Scene& s) {
  s.view.read_only = true;
  s.view.problem = says::disk_failing;
}
void disk_full(Scene& s) {
  s.state.refusal = Refusal{.sentence = std::string(says::disk_full), .unkept = true};
}
// Without the house file neither chairs nor agenda can be believed.
void house_problem(Scene& s) {
  s.view.problem = says::house_file_missing;
  s.view.house_name.clear();
  s.view.chairs.clear();
  s.view.sessions.clear();
}
void long_refusal(Scene& s) {
  s.state.refusal = Refusal{
      "Een inbreng van Marie-Antoinette Vandenbroucke-Van Steenberghe (Ondersteuningscentrum Jeugdzorg "
      "Vlaams-Brabant en Brussel) is nog niet bevestigd: laat ze bevestigen of haal ze weg.",
      "art. 13 §2, tweede lid", "Ga naar Bespreking"};
  s.state.refusal_go = Place::discussion;
}
// What is typed may be refused meanwhile.
void refused_above_keyboard(Scene& s) {
  s.state.closing.step = ClosingStep::minors;
  s.state.closing.route = view::Route::start_trajectory;
  s.state.closing.minors = TextEdit("OCJ Leuven werd geraadpleegd.");
  long_refusal(s);
}
void refused_and_problem(Scene& s) {
  long_refusal(s);
  s.view.problem = says::pack_refused("altered");
  s.connected = false;
}

// The session was interrupted, and goes on the day after.
void next_day(Scene& s) {
  s.view.today = "2026-11-24";
}

}  // namespace

std::vector<Scene> trouble_scenes() {
  return {
      outside("00-connecting", Place::day, connecting),
      outside("02-resume", Place::day, after_crash),
      outside("03-pin-blocked", Place::day, pin_blocked),
      inside("04-locked-wait", Place::day, locked_wait),
      inside("04-locked-wrong-pin", Place::day, locked_wrong),
      inside("04-untouched", Place::discussion, untouched),
      inside("04-locked-unsigned", Place::day, locked_unsigned),
      inside("53-still-there", Place::sharing, still_there),
      inside("53-gives-back-unsigned", Place::sharing, gives_back_unsigned),
      inside("51-hand-over-wrong-pin", Place::pass_screen, wrong_pin),
      inside("51-hand-over-wait", Place::pass_screen, pin_waits),
      inside("61-slow", Place::closing, slow),
      inside("61-very-slow", Place::closing, very_slow),
      inside("61-interrupted", Place::closing, interrupted),
      inside("70-sealing-1-writing", Place::closing,
             [](Scene& s) { is_sealing(s, view::SealingStep::writing); }),
      inside("70-sealing-2-sealing", Place::closing,
             [](Scene& s) { is_sealing(s, view::SealingStep::sealing); }),
      inside("70-sealing-4-sending", Place::closing,
             [](Scene& s) { is_sealing(s, view::SealingStep::sending); }),
      inside("70-sealing-failed", Place::closing, sealing_failed),
      inside("70-sealing-erasing-failed", Place::closing, erasing_failed),
      inside("71-sealed-offline", Place::closing, sealed_offline),
      outside("72-sending-underway", Place::deliveries, underway),
      inside("10-attendance-next-day", Place::attendance, next_day),
      inside("20-discussion-next-day", Place::discussion, next_day),
      outside("72-sending-next-day", Place::deliveries, next_day),
      outside("73-export-sticks", Place::deliveries, two_sticks),
      inside("63-minors-refused", Place::closing, refused_above_keyboard),
      inside("80-refused-long", Place::closing, long_refusal),
      inside("83-read-only", Place::discussion, read_only),
      inside("84-disk-full", Place::plan, disk_full),
      outside("85-house-problem", Place::day, house_problem),
      outside("85-disk-fills", Place::day, [](Scene& s) { s.view.problem = says::disk_fills; }),
      outside("85-disk-fills-open", Place::day,
              [](Scene& s) {
                s.view.problem = says::disk_fills;
                s.state.day = {.session = "s3", .chair = "c1"};
              }),
      crowded("86-everything-wrong", Place::sharing, refused_and_problem),
  };
}

}  // namespace tafel::kiosk::test
