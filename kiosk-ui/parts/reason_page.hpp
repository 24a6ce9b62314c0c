// One page for every deed of the chair that the record wants a reason for.
#pragma once

#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

#include <string>
#include <string_view>

namespace tafel::kiosk {

struct ReasonPage {
  text::screen::PageHelp help;
  std::string title;
  std::string lead;
  std::string_view field;  // above what is typed
  std::string_view main;
  std::string_view main_icon;
  std::string_view back = words::stop;
  const char* id = "reason";  // of the field
  bool is_possible = true;    // false: the deed is not allowed any more, whatever is typed
};
enum class ReasonAnswer { none, given, back };

// Its main button waits for a reason.
[[nodiscard]] ReasonAnswer ask_reason(Ui& ui, Rect area, const ReasonPage& asks, TextEdit& reason,
                                      TypingState& typed);

}  // namespace tafel::kiosk
