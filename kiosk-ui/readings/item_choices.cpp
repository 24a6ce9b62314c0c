#include "kiosk-ui/readings/item_choices.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

bool somebody_reports(const view::SessionView& session) {
  return std::ranges::any_of(session.people, [](const view::PersonView& person) {
    return why_not_sharer(person, view::ItemKind::reporting).empty();
  });
}

bool another_extends(const view::SessionView& session, std::string_view item) {
  return std::ranges::any_of(session.items, [&](const view::ItemView& each) {
    return each.kind == view::ItemKind::extension && each.state != view::ItemState::withdrawn &&
           each.id != item;
  });
}

}  // namespace

std::string_view why_not_kind(const view::SessionView& session, std::string_view item, view::ItemKind kind) {
  const auto* changed = item_of(session, item);
  if (changed != nullptr && changed->kind != kind) return words::item::kind_fixed;
  const bool is_kept_here = (kind == view::ItemKind::disclosure && !session.can_disclose) ||
                            (kind == view::ItemKind::reporting && !session.can_report);
  if (is_kept_here) return words::item::consent_keeps_it_here;
  if (kind == view::ItemKind::reporting && !somebody_reports(session)) return words::item::nobody_reports;
  if (kind == view::ItemKind::extension && another_extends(session, item))
    return words::item::extension_is_there;
  return {};
}

std::string_view why_not_sharer(const view::PersonView& person, view::ItemKind kind) {
  if (person.presence == view::Presence::invited) return words::item::not_here;
  if (!person.may_tell) return words::item::declines_modalities;
  if (kind == view::ItemKind::reporting && person.reports_to.empty()) return words::item::no_duty;
  return {};
}

std::string why_not_source(const view::SessionView& session, const view::StatementView& statement,
                           std::string_view recipient) {
  if (!stands(statement)) return std::string(words::item::source_gone);
  if (recipient.empty() || statement.about_member == recipient) return {};
  const auto told = std::ranges::find(session.members, recipient, &view::MemberView::id);
  return told == session.members.end() ? std::string()
                                       : sentence_of({words::item::not_about, " ", told->name});
}

}  // namespace tafel::kiosk
