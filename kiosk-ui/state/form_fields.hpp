// The one description of each form's fields: writer and reader both walk it. Steps go by name, so that a form kept by
// another version of the screen opens at its beginning rather than at another question.
#pragma once

#include "kiosk-ui/state/ui_state.hpp"

#include <array>
#include <concepts>
#include <string_view>
#include <type_traits>

namespace tafel::kiosk {

template <class Self, class Plain>
concept FormIs = std::same_as<std::remove_const_t<Self>, Plain>;

constexpr auto names_of(DiscussionStep) {
  return std::to_array<std::string_view>(
      {"cards", "by", "about", "contact", "category", "text", "relevance"});
}
constexpr auto names_of(PlanStep) {
  return std::to_array<std::string_view>({"cards", "goal", "action-text", "action-owner", "action-due"});
}
constexpr auto names_of(SharingStep) {
  return std::to_array<std::string_view>({"cards", "item", "kind", "recipient", "addressee", "extension",
                                          "information", "sharer", "necessity", "why", "sources", "review"});
}
constexpr auto names_of(OnePersonStep) {
  return std::to_array<std::string_view>({"person", "unlock-pin", "reason"});
}
constexpr auto names_of(AddPersonStep) {
  return std::to_array<std::string_view>({"add-who", "add-organisation", "add-new-organisation",
                                          "add-category", "add-necessity", "add-ground", "add-extra"});
}
constexpr auto names_of(ClosingStep) {
  return std::to_array<std::string_view>({"readback", "verslag", "route", "minors", "end"});
}

// A step that is added to an enumeration must be named here too.
static_assert(names_of(DiscussionStep{}).size() == static_cast<std::size_t>(DiscussionStep::relevance) + 1);
static_assert(names_of(PlanStep{}).size() == static_cast<std::size_t>(PlanStep::action_due) + 1);
static_assert(names_of(SharingStep{}).size() == static_cast<std::size_t>(SharingStep::review) + 1);
static_assert(names_of(OnePersonStep{}).size() == static_cast<std::size_t>(OnePersonStep::reason) + 1);
static_assert(names_of(AddPersonStep{}).size() == static_cast<std::size_t>(AddPersonStep::extra) + 1);
static_assert(names_of(ClosingStep{}).size() == static_cast<std::size_t>(ClosingStep::end) + 1);

template <class Visit>
void form_fields(FormIs<DiscussionState> auto& form, const Visit& visit) {
  visit("step", form.step);
  visit("by", form.by);
  visit("member", form.member);
  visit("contact", form.contact);
  visit("necessity", form.necessity);
  visit("category", form.category);
  visit("text", form.text);
  visit("relevance", form.relevance);
}

template <class Visit>
void form_fields(FormIs<PlanState> auto& form, const Visit& visit) {
  visit("step", form.step);
  visit("goal", form.goal);
  visit("action", form.action);
  visit("text", form.text);
  visit("owner", form.owner);
  visit("due", form.due);
}

template <class Visit>
void form_fields(FormIs<SharingState> auto& form, const Visit& visit) {
  visit("step", form.step);
  visit("item", form.item);
  visit("kind", form.draft.kind);
  visit("recipient", form.draft.recipient);
  visit("sharer", form.draft.sharer);
  visit("sources", form.draft.sources);
  visit("safety-of", form.draft.safety_of);
  visit("goal", form.draft.goal);
  visit("years", form.draft.extension_years);
  visit("ground", form.draft.extension_ground);
  visit("information", form.information);
  visit("addressee", form.addressee);
  visit("why", form.why);
}

template <class Visit>
void form_fields(FormIs<OnePersonState> auto& form, const Visit& visit) {
  visit("step", form.step);
  visit("person", form.person);
  visit("reason", form.reason);
}

template <class Visit>
void form_fields(FormIs<AddPersonState> auto& form, const Visit& visit) {
  visit("step", form.step);
  visit("name", form.name);
  visit("function", form.function);
  visit("organisation", form.organisation);
  visit("new-organisation", form.new_organisation);
  visit("category", form.category);
  visit("necessity", form.necessity);
  visit("ground", form.ground);
  visit("represented-name", form.represented_name);
  visit("represented-function", form.represented_function);
  visit("reports-to", form.reports_to);
}

// The draft of the machine that runs; the tiles and a check-in have nothing to keep.
template <class Visit>
void form_fields(FormIs<AttendanceState> auto& form, const Visit& visit) {
  if (auto* person = std::get_if<OnePersonState>(&form)) form_fields(*person, visit);
  if (auto* adding = std::get_if<AddPersonState>(&form)) form_fields(*adding, visit);
}

template <class Visit>
void form_fields(FormIs<ClosingState> auto& form, const Visit& visit) {
  visit("step", form.step);
  visit("route", form.route);
  visit("minors", form.minors);
}

}  // namespace tafel::kiosk
