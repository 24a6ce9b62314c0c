// The sessions whose words this program has had in its memory. Once one of them is over, the program starts anew: what
// JSON, the drawing library and the driver keep of it cannot be wiped. Thread: UI.
#pragma once

#include "shared/view/device_view.hpp"

#include <set>
#include <string>

namespace tafel::kiosk {

class SeenSessions {
 public:
  void see(const view::DeviceView& view);
  // Was one of them sealed, and is no session in sight that would be interrupted?
  [[nodiscard]] bool one_is_over(const view::DeviceView& view) const;

 private:
  std::set<std::string> sessions_;
};

}  // namespace tafel::kiosk
