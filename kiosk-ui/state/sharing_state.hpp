// The state of the Informatiedeling: its cards, one item, the form of an item, or the end of a round.
#pragma once

#include "kiosk-ui/state/facts.hpp"
#include "kiosk-ui/widgets/text_edit.hpp"
#include "shared/view/session_view.hpp"

#include <string>

namespace tafel::kiosk {

enum class SharingStep {
  cards,
  item,
  kind,
  recipient,
  extension,
  information,
  sharer,
  necessity,
  why,
  sources,
  review,
  end_round
};
struct SharingState {
  SharingStep step = SharingStep::cards;
  std::string item;  // that is looked at or changed, "" for a new one
  facts::NewItem draft;
  TextEdit information, why;
  TextEdit reason;  // why the round ends before everybody has voted
};
// Is it a question of the form, rather than the cards or one item?
[[nodiscard]] bool is_form(SharingStep step);
// Begins the form for a new item, or with what `item` says now.
void begin_item(SharingState& state, const view::ItemView* item);
// What was chosen and can no longer be put: a statement that was taken back or is about another than the one who is told,
// a participant whose check-in was struck, a goal that was dropped.
void forget_what_is_not_allowed(const view::SessionView& session, facts::NewItem& draft);
// The item as the answers of its own kind make it; what was answered for another kind is left out.
[[nodiscard]] facts::NewItem item_to_put(const view::SessionView& session, const SharingState& state);

}  // namespace tafel::kiosk
