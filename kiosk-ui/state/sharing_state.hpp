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
  addressee,
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
  TextEdit information, addressee, why;
  TextEdit reason;  // why the round ends before everybody has voted
};
// Is it a question of the form, rather than the cards or one item?
[[nodiscard]] bool is_form(SharingStep step);
// Begins the form for a new item, or with what `item` says now.
void begin_item(SharingState& state, const view::ItemView* item);

}  // namespace tafel::kiosk
