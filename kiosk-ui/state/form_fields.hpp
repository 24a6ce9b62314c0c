// The one description of each form's fields, in the form of all described values (shared/json/fields.hpp). A step is
// kept by its name, so that a form of another version of the screen opens at its beginning rather than at another
// question.
#pragma once

#include "kiosk-ui/state/ui_state.hpp"
#include "shared/base/names.hpp"
#include "shared/json/fields.hpp"

#include <array>

namespace tafel::kiosk {

constexpr auto names(DiscussionStep) {
  using enum DiscussionStep;
  return std::to_array<Named<DiscussionStep>>({{cards, "cards"},
                                               {text, "text"},
                                               {people, "people"},
                                               {contact, "contact"},
                                               {category, "category"},
                                               {relevance, "relevance"}});
}
constexpr auto names(FollowUpStep) {
  using enum FollowUpStep;
  return std::to_array<Named<FollowUpStep>>({{cards, "cards"}, {why, "why"}, {told, "told"}, {stop, "stop"}});
}
constexpr auto names(PlanStep) {
  using enum PlanStep;
  return std::to_array<Named<PlanStep>>({{cards, "cards"},
                                         {goal, "goal"},
                                         {action_text, "action-text"},
                                         {action_owner, "action-owner"},
                                         {action_due, "action-due"}});
}
constexpr auto names(SharingStep) {
  using enum SharingStep;
  return std::to_array<Named<SharingStep>>({{cards, "cards"},
                                            {item, "item"},
                                            {kind, "kind"},
                                            {recipient, "recipient"},
                                            {extension, "extension"},
                                            {information, "information"},
                                            {sharer, "sharer"},
                                            {necessity, "necessity"},
                                            {why, "why"},
                                            {sources, "sources"},
                                            {review, "review"},
                                            {end_round, "end-round"}});
}
constexpr auto names(OnePersonStep) {
  using enum OnePersonStep;
  return std::to_array<Named<OnePersonStep>>(
      {{deeds, "person"}, {unlock_pin, "unlock-pin"}, {reason, "reason"}});
}
constexpr auto names(AddPersonStep) {
  using enum AddPersonStep;
  return std::to_array<Named<AddPersonStep>>({{who, "add-who"},
                                              {organisation, "add-organisation"},
                                              {new_organisation, "add-new-organisation"},
                                              {category, "add-category"},
                                              {necessity, "add-necessity"},
                                              {ground, "add-ground"},
                                              {extra, "add-extra"}});
}
constexpr auto names(MembersStep) {
  using enum MembersStep;
  return std::to_array<Named<MembersStep>>({{list, "list"}, {lift_anonymity, "lift-anonymity"}});
}
constexpr auto names(ClosingStep) {
  using enum ClosingStep;
  return std::to_array<Named<ClosingStep>>({{readback, "readback"},
                                            {verslag, "verslag"},
                                            {route, "route"},
                                            {minors, "minors"},
                                            {term, "term"},
                                            {end, "end"},
                                            {sign, "sign"},
                                            {not_held, "not-held"},
                                            {sign_not_held, "sign-not-held"}});
}

void fields(auto& archive, Is<DiscussionState> auto& form) {
  archive("step", form.step);
  archive("changes", form.changes);
  archive("begun_with", form.begun_with);
  archive("by", form.by);
  archive("member", form.member);
  archive("contact", form.contact);
  archive("necessity", form.necessity);
  archive("category", form.category);
  archive("text", form.text);
  archive("relevance", form.relevance);
}

void fields(auto& archive, Is<FollowUpState> auto& form) {
  archive("step", form.step);
  archive("action", form.action);
  archive("course", form.course);
  archive("item", form.item);
  archive("day", form.day);
  archive("text", form.text);
}

void fields(auto& archive, Is<PlanState> auto& form) {
  archive("step", form.step);
  archive("goal", form.goal);
  archive("action", form.action);
  archive("text", form.text);
  archive("owner", form.owner);
  archive("due", form.due);
}

void fields(auto& archive, Is<SharingState> auto& form) {
  archive("step", form.step);
  archive("item", form.item);
  archive("kind", form.draft.kind);
  archive("recipient", form.draft.recipient);
  archive("sharer", form.draft.sharer);
  archive("sources", form.draft.sources);
  archive("safety-of", form.draft.safety_of);
  archive("goal", form.draft.goal);
  archive("years", form.draft.extension_years);
  archive("ground", form.draft.extension_ground);
  archive("information", form.information);
  archive("why", form.why);
  archive("reason", form.reason);
}

void fields(auto& archive, Is<OnePersonState> auto& form) {
  archive("step", form.step);
  archive("person", form.person);
  archive("reason", form.reason);
}

void fields(auto& archive, Is<AddPersonState> auto& form) {
  archive("step", form.step);
  archive("name", form.name);
  archive("function", form.function);
  archive("organisation", form.organisation);
  archive("new-organisation", form.new_organisation);
  archive("category", form.category);
  archive("necessity", form.necessity);
  archive("ground", form.ground);
  archive("represented-name", form.represented_name);
  archive("represented-function", form.represented_function);
  archive("reports-to", form.reports_to);
}

// The draft of the machine that runs; the tiles and a check-in have nothing to keep.
void fields(auto& archive, Is<AttendanceState> auto& form) {
  if (auto* person = std::get_if<OnePersonState>(&form)) fields(archive, *person);
  if (auto* adding = std::get_if<AddPersonState>(&form)) fields(archive, *adding);
}

void fields(auto& archive, Is<ClosingState> auto& form) {
  archive("step", form.step);
  archive("route", form.route);
  archive("minors", form.minors);
  archive("term", form.term);
  archive("why-not-held", form.why_not_held);
}

void fields(auto& archive, Is<MembersState> auto& form) {
  archive("step", form.step);
  archive("reason", form.reason);
}

}  // namespace tafel::kiosk
