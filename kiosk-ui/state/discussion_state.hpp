// The state of the discussion: its cards, or the form of a statement.
#pragma once

#include "kiosk-ui/widgets/text_edit.hpp"
#include "shared/view/session_view.hpp"

#include <string>

namespace tafel::kiosk {

enum class DiscussionStep { cards, text, people, contact, category, relevance };
// The words of a statement come first: a speaker says them before anybody can say what they are about.
struct DiscussionState {
  DiscussionStep step = DiscussionStep::cards;
  std::string changes;     // id of the draft whose place this statement takes; "" for a new one
  std::string begun_with;  // the words of a supplement that is brought in; "" for none
  std::string by;
  std::string member;  // "" for a contact
  TextEdit contact, necessity, text, relevance;
  int category = 0;
  bool in_turn = false;  // its owner has the screen, and is the one who says it
};
[[nodiscard]] inline bool is_form(const DiscussionState& statement) {
  return statement.step != DiscussionStep::cards;
}
// Are all its questions answered?
[[nodiscard]] bool is_complete(const DiscussionState& statement);
// The form with everything that `draft` says.
[[nodiscard]] DiscussionState opened(const view::StatementView& draft);
// The form of a new statement that brings in a supplement of `by`, who may be nobody yet ("").
[[nodiscard]] DiscussionState brings_in(const view::SupplementView& supplement, const std::string& by);
// The form as it opened: empty for what is new.
[[nodiscard]] DiscussionState as_opened(const view::SessionView& session, const DiscussionState& statement);

}  // namespace tafel::kiosk
