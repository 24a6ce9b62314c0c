// The state of the discussion: its cards, or the form of a new statement.
#pragma once

#include "kiosk-ui/widgets/text_edit.hpp"

#include <string>

namespace tafel::kiosk {

enum class DiscussionStep { cards, by, about, contact, category, text, relevance };
struct DiscussionState {
  DiscussionStep step = DiscussionStep::cards;
  std::string by;
  std::string member;  // "" for a contact
  TextEdit contact, necessity, text, relevance;
  int category = 0;
};

}  // namespace tafel::kiosk
