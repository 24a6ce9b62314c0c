#include "kiosk-ui/state/sharing_state.hpp"

namespace tafel::kiosk {

bool is_form(SharingStep step) {
  return step != SharingStep::cards && step != SharingStep::item;
}

void begin_item(SharingState& state, const view::ItemView* item) {
  state = {.step = SharingStep::kind};
  if (item == nullptr) return;
  state.item = item->id;
  state.draft = {.id = item->id,
                 .kind = item->kind,
                 .recipient = item->recipient,
                 .sharer = item->sharer,
                 .sources = item->sources,
                 .safety_of = item->safety_of,
                 .goal = item->goal,
                 .extension_years = item->extension_years,
                 .extension_ground = item->extension_ground};
  state.information = TextEdit(item->information);
  state.addressee = TextEdit(item->addressee);
  state.why = TextEdit(item->why);
}

}  // namespace tafel::kiosk
