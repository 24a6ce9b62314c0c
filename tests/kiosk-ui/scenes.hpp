// A meeting of invented people, frozen at moments worth looking at: a view, and where the fingers are.
#pragma once

#include "kiosk-ui/screens/ui_state.hpp"
#include "shared/ipc/device_view.hpp"

#include <string>
#include <vector>

namespace tafel::kiosk::test {

struct Scene {
  std::string name;  // "20-attendance"
  ipc::DeviceView view;
  UiState state;
  bool connected = true;
};

[[nodiscard]] ipc::DeviceView day_view();      // nothing is open yet
[[nodiscard]] ipc::DeviceView session_view();  // in the middle of a meeting
[[nodiscard]] std::vector<Scene> all_scenes();

}  // namespace tafel::kiosk::test
