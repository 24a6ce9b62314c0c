// The state of the pages of the first start: what is typed, and which answer was given on this side of the socket.
#pragma once

#include "kiosk-ui/widgets/text_edit.hpp"

#include <array>

namespace tafel::kiosk {

struct SetUpState {
  TextEdit house;
  TextEdit device;
  bool asks_again = false;        // the request goes to a stick once more
  bool takes_again = false;       // the answer is taken once more
  bool says_no = false;           // the check on the page was answered with no
  std::array<bool, 4> corners{};  // that were touched
  bool wants_sentence = false;    // to be spoken, and then forgotten
};

}  // namespace tafel::kiosk
