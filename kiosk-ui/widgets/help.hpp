// "?", in the left corner of every page, and what it opens: two fixed sentences on what the page is for and what to do
// next. One touch anywhere closes them. They change nothing beneath: neither a PIN that is half typed nor a turn.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"

namespace tafel::kiosk {

[[nodiscard]] float help_button_width(const Ui& ui);
// Tells `ui` what explains the page, and whether it was asked for.
void help_button(Ui& ui, Rect where, const text::screen::PageHelp& help);

// Over everything; the page beneath must be inert. True when it was closed.
bool draw_help(Ui& ui, const text::screen::PageHelp& help);
// The same box, for a grey target that was touched.
bool draw_why_not(Ui& ui, std::string_view why_not);

}  // namespace tafel::kiosk
