#include "kiosk-ui/state/discussion_state.hpp"

#include "kiosk-ui/readings/in_words.hpp"

namespace tafel::kiosk {

bool is_complete(const DiscussionState& s) {
  const bool about_somebody = !s.member.empty() || (!s.contact.empty() && !s.necessity.empty());
  return !s.by.empty() && about_somebody && s.category > 0 && !s.text.empty() && !s.relevance.empty();
}

DiscussionState opened(const view::StatementView& draft) {
  const bool about_contact = draft.about_member.empty();
  return {.step = DiscussionStep::text,
          .changes = draft.id,
          .by = draft.by,
          .member = draft.about_member,
          .contact = TextEdit(about_contact ? draft.about : ""),
          .necessity = TextEdit(draft.contact_necessity),
          .text = TextEdit(draft.text),
          .relevance = TextEdit(draft.relevance),
          .category = draft.category};
}

DiscussionState brings_in(const view::SupplementView& supplement, const std::string& by) {
  return {.step = DiscussionStep::text,
          .begun_with = supplement.text,
          .by = by,
          .text = TextEdit(supplement.text)};
}

DiscussionState as_opened(const view::SessionView& session, const DiscussionState& statement) {
  const auto* draft = statement_of(session, statement.changes);
  return draft == nullptr ? DiscussionState{.text = TextEdit(statement.begun_with)} : opened(*draft);
}

}  // namespace tafel::kiosk
