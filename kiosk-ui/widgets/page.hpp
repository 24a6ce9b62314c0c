// The shape every page has: a title that says the one question, a body, and at the bottom the way back on the left
// and the main action on the right, always at the same place; in the left corner "?", which explains the page.
#pragma once

#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

struct PageParts {
  text::screen::PageHelp help;  // no page is without
  std::string title;
  std::string lead{};        // a sentence under the title
  bool lead_beside = false;  // or at the right of it, where a keyboard needs the height
  std::string_view main{};
  std::string_view main_icon{};
  bool main_enabled = true;
  Weight main_weight = Weight::main;  // plain where one of `more` is what comes next
  std::string hint{};                 // beside the main action: what is still missing
  bool hint_stays = false;            // above it, where there is no room beside it
  std::string_view back{};
  std::vector<Button> more{};  // beside the main action
  // The right of it is a PIN pad's; the body beside that needs so much height.
  std::optional<float> beside_pad{};
  bool fills_bar = false;  // its own answers are at the bottom, and leave the left corner free
};

struct Page {
  Rect body;
  Rect pad;           // the column of the PIN pad, beside the title and the body
  Rect bar;           // what is left between the buttons at the bottom
  bool main = false;  // was touched
  bool back = false;
  std::string more;  // id of the button that was touched
};

// The area without its margins.
[[nodiscard]] Rect inside_of_page(const Ui& ui, const Rect& area);
Page page(Ui& ui, Rect area, const PageParts& parts);
// The height that a page with a PIN pad needs: with less, its digits do not stay where they are.
[[nodiscard]] float least_pad_page_height(const Ui& ui);

}  // namespace tafel::kiosk
