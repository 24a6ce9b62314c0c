// The state of the page of deliveries: the copy to a stick.
#pragma once

#include <string>

namespace tafel::kiosk {

struct DeliveriesState {
  std::string exported;   // session for which a stick is being chosen, "" for the list
  std::string copied;     // session that was copied last, "" for none
  std::string copied_to;  // folder of that stick
};

}  // namespace tafel::kiosk
