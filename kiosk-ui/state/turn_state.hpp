// The state of the turn of one participant who has the screen.
#pragma once

#include "kiosk-ui/widgets/text_edit.hpp"
#include "shared/view/states.hpp"

#include <map>
#include <string>

namespace tafel::kiosk {

struct TurnState {
  enum class Tab { vote, statements, verslag, remark };
  Tab tab = Tab::vote;
  std::map<std::string, view::Choice> choices;  // by item; not signed yet
  std::string asked;  // the item that is being asked again, "" for the next open one
  TextEdit remark;
};

}  // namespace tafel::kiosk
