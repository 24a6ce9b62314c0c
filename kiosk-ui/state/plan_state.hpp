// The state of the plan van aanpak: its cards, or the form of a goal or an action.
#pragma once

#include "kiosk-ui/widgets/text_edit.hpp"

#include <string>

namespace tafel::kiosk {

enum class PlanStep { cards, goal, action_text, action_owner, action_due };
struct PlanState {
  PlanStep step = PlanStep::cards;
  std::string goal;    // that is edited, or that the action is for; "" for a new goal
  std::string action;  // that is edited, "" for a new one
  TextEdit text;
  std::string owner;
  std::string due;
};

}  // namespace tafel::kiosk
