// The state of the turn of one participant who has the screen.
#pragma once

#include "kiosk-ui/readings/left_to_do.hpp"
#include "kiosk-ui/state/discussion_state.hpp"
#include "kiosk-ui/state/read_to_end.hpp"
#include "kiosk-ui/widgets/text_edit.hpp"
#include "shared/view/states.hpp"

#include <map>
#include <string>
#include <vector>

namespace tafel::kiosk {

// A choice of an earlier turn, on the words that the item had then.
struct UnsignedChoice {
  std::string item;
  int version = 0;
  view::Choice choice{};
};
using LeftUnsigned = std::vector<UnsignedChoice>;
using UnsignedByPerson = std::map<std::string, LeftUnsigned>;  // by the id of whoever made them

struct TurnState {
  enum class Tab { vote, statements, verslag, remark };
  Tab tab = Tab::vote;
  PassedFor passed_for = PassedFor::voting;
  bool has_signed = false;  // something, since the turn began or was last kept from ending
  std::map<std::string, view::Choice> choices;  // by item; not signed yet
  bool left_before = false;  // some of them are of an earlier turn, which ended before they were signed
  std::string asked;         // the item that is being asked again, "" for the next open one
  bool earlier = false;      // what was signed before is shown, beside what is not signed yet
  Readings readings{};
  TextEdit remark;
  DiscussionState statement{};  // the own draft that is being changed
};

}  // namespace tafel::kiosk
