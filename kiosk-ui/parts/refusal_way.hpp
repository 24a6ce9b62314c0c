// The way out of a refusal: every one has a button with words that leads to where it can be mended. Pure.
#pragma once

#include "kiosk-ui/state/ui_state.hpp"
#include "shared/view/states.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tafel::kiosk {

struct RefusalWay {
  std::string words;  // never empty
  RefusalGo to;
};
// What was refused: by which rule, in which step it can be mended (nothing: in none), and the request, if it is known.
struct RefusedDeed {
  std::string_view rule;
  std::optional<view::Step> step{};
  const Request* asked = nullptr;
};
[[nodiscard]] RefusalWay way_out(const RefusedDeed& refused, const UiState& state, bool in_turn);

}  // namespace tafel::kiosk
