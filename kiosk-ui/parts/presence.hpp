// The presence of a person, as a mark, and the person's function.
#pragma once

#include "kiosk-ui/widgets/basics.hpp"
#include "shared/view/session_view.hpp"

#include <string>
#include <string_view>

namespace tafel::kiosk {

// Owns its words; `mark` points into them.
struct Presence {
  std::string_view icon;
  std::string words;
  Tone tone;
  [[nodiscard]] Mark mark() const { return {icon, words, tone}; }
};

[[nodiscard]] Presence presence_of(const view::PersonView& person, std::string_view today);
[[nodiscard]] std::string function_of(const view::PersonView& person);

}  // namespace tafel::kiosk
