// The state of the follow-up: the cards of what the session before left open, or the form of what became of one of them.
#pragma once

#include "kiosk-ui/widgets/text_edit.hpp"
#include "shared/view/states.hpp"

#include <optional>
#include <string>

namespace tafel::kiosk {

enum class FollowUpStep { cards, why, told, stop };
struct FollowUpState {
  FollowUpStep step = FollowUpStep::cards;
  std::string action;                        // of `why`
  std::optional<view::ActionCourse> course;  // likewise
  std::string item;                          // of `told` and `stop`
  std::string day;                           // on which it was told
  TextEdit text;                             // why, or the reason
};

}  // namespace tafel::kiosk
