#include "kiosk-ui/state/sharing_state.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/item_choices.hpp"

#include <algorithm>

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
  state.why = TextEdit(item->why);
}

void forget_what_is_not_allowed(const view::SessionView& session, facts::NewItem& draft) {
  if (!draft.kind) return;
  const auto* sharer = person_of(session, draft.sharer);
  if (sharer == nullptr || !why_not_sharer(*sharer, *draft.kind).empty()) draft.sharer.clear();
  const bool discloses = draft.kind == view::ItemKind::disclosure;
  std::erase_if(draft.sources, [&](const std::string& id) {
    const auto* source = statement_of(session, id);
    return source == nullptr || !why_not_source(session, *source, discloses ? draft.recipient : "").empty();
  });
  if (std::ranges::find(session.goals, draft.goal, &view::GoalView::id) == session.goals.end())
    draft.goal.clear();
}

facts::NewItem item_to_put(const view::SessionView& session, const SharingState& state) {
  const facts::NewItem& draft = state.draft;
  facts::NewItem item{.id = state.item, .kind = draft.kind, .information = state.information.said()};
  if (draft.kind == view::ItemKind::extension) {
    item.extension_years = draft.extension_years;
    item.extension_ground = draft.extension_ground;
    return item;
  }
  item.sharer = draft.sharer;
  item.sources = draft.sources;
  item.safety_of = draft.safety_of;
  item.goal = draft.goal;
  item.why = state.why.said();
  if (draft.kind == view::ItemKind::disclosure) item.recipient = draft.recipient;
  const auto* sharer = person_of(session, draft.sharer);
  if (draft.kind == view::ItemKind::reporting && sharer != nullptr) item.addressee = sharer->reports_to;
  return item;
}

}  // namespace tafel::kiosk
