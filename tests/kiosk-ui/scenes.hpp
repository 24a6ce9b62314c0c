// A meeting of invented people, frozen at moments worth looking at: a view, and where the fingers are.
#pragma once

#include "kiosk-ui/state/ui_state.hpp"
#include "shared/view/device_view.hpp"

#include <string>
#include <vector>

namespace tafel::kiosk::test {

struct Scene {
  std::string name;  // "20-attendance"
  view::DeviceView view;
  UiState state;
  bool connected = true;
  bool ever_connected = true;
  bool headset = false;                // it can speak
  std::vector<std::string> sticks{};   // mounted USB sticks
  std::vector<std::string> touches{};  // ids of the widgets that are touched first, one after the other
  int tabs = 0;                        // then Tab is pressed so often
  std::string holds{};                 // id of the widget on which the finger still is in the picture
  double waits_s = 0;                  // between the last touch and the picture
};

[[nodiscard]] view::DeviceView day_view();        // nothing is open yet
[[nodiscard]] view::DeviceView session_view();    // in the middle of a meeting
[[nodiscard]] view::DeviceView following_view();  // of a session that follows another
[[nodiscard]] view::DeviceView crowded_view();    // thirty people and sixty items

// The counts that tafeld makes itself, after a scene changed their ground: the votes and confirmations still open.
void count_what_waits(view::SessionView& session);
// The session before left many actions and items open.
void leave_much_open(view::SessionView& session);
// An expert came after the votes: members go by their role, no number is shown, what was agreed is open again.
void let_expert_in(view::SessionView& session);
// Nothing is missing any more to close; then closed.
void do_everything(view::SessionView& session);
void close(view::SessionView& session);

// Makes a scene of a view and a page, and changes it to its moment.
using Change = void (*)(Scene&);
[[nodiscard]] Scene scene(const char* name, view::DeviceView view, Place place, Change change = nullptr);
[[nodiscard]] Scene outside(const char* name, Place place, Change change = nullptr);
[[nodiscard]] Scene inside(const char* name, Place place, Change change = nullptr);
[[nodiscard]] Scene crowded(const char* name, Place place, Change change = nullptr);

[[nodiscard]] std::vector<Scene> course_scenes();   // a meeting under way
[[nodiscard]] std::vector<Scene> step_scenes();     // every other question of every form
[[nodiscard]] std::vector<Scene> empty_scenes();    // nothing there yet
[[nodiscard]] std::vector<Scene> crowd_scenes();    // as much as there can be
[[nodiscard]] std::vector<Scene> trouble_scenes();  // refused, locked, offline, slow, broken
[[nodiscard]] std::vector<Scene> setup_scenes();    // the first start, and the report before a meeting
[[nodiscard]] std::vector<view::ReadinessLine> ready_report();
// All of them, by name.
[[nodiscard]] std::vector<Scene> all_scenes();

// The attendance page at one step of a machine; a person who is added is nobody yet.
[[nodiscard]] inline AttendanceState attending(CheckInStep step, std::string person) {
  return CheckInState{.step = step, .person = std::move(person)};
}
[[nodiscard]] inline AttendanceState attending(OnePersonStep step, std::string person) {
  return OnePersonState{.step = step, .person = std::move(person)};
}
[[nodiscard]] inline AttendanceState attending(AddPersonStep step, const std::string& /*nobody*/ = {}) {
  return AddPersonState{.step = step};
}

}  // namespace tafel::kiosk::test
