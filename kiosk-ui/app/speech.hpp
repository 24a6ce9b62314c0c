// The words of the speaking mode, from the widget list: the title of a new page, the focused control, one's
// own choice while voting. Never a digit of a PIN, and nothing while the screen is locked. UI thread.
#pragma once

#include "kiosk-ui/widgets/widget_log.hpp"

#include <string>

namespace tafel::kiosk {

struct Spoken {
  bool hush = false;  // first of all: stop what is being said
  std::string words;  // "" for nothing new
};

class Speech {
 public:
  // `on` false: forgets everything and says nothing.
  Spoken look(const WidgetLog& log, bool on);

 private:
  std::string page_;
  std::string focus_;
  std::string said_;  // of the focused control: its value may change under the focus
  std::string digits_ = "0";
};

// A control in words: "Terug, knop".
[[nodiscard]] std::string spoken_words(const Widget& widget);

}  // namespace tafel::kiosk
