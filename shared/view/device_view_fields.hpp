// The one description of the view's fields: reader and writer both walk it, so that they cannot disagree.
#pragma once

#include "shared/view/device_view.hpp"

#include <concepts>
#include <type_traits>

namespace tafel::view {

// `Self` is `Plain` or `const Plain`: one walk serves reading and writing.
template <class Self, class Plain>
concept Is = std::same_as<std::remove_const_t<Self>, Plain>;

template <class Visit>
void fields(Is<MemberView> auto& it, Visit&& visit) {
  visit("id", it.id);
  visit("name", it.name);
  visit("relation", it.relation);
  visit("born", it.born);
  visit("unborn", it.unborn);
  visit("minor", it.minor);
  visit("is_protected", it.is_protected);
  visit("national_number", it.national_number);
}

template <class Visit>
void fields(Is<OrganisationView> auto& it, Visit&& visit) {
  visit("id", it.id);
  visit("name", it.name);
  visit("category", it.category);
  visit("category_name", it.category_name);
}

template <class Visit>
void fields(Is<StayView> auto& it, Visit&& visit) {
  visit("from", it.from);
  visit("until", it.until);
}

template <class Visit>
void fields(Is<PersonView> auto& it, Visit&& visit) {
  visit("id", it.id);
  visit("name", it.name);
  visit("function", it.function);
  visit("organisation", it.organisation);
  visit("category_name", it.category_name);
  visit("ground", it.ground);
  visit("represents", it.represents);
  visit("reports_to", it.reports_to);
  visit("presence", it.presence);
  visit("stays", it.stays);
  visit("can_be_struck", it.can_be_struck);
  visit("open_ballots", it.open_ballots);
  visit("unconfirmed_statements", it.unconfirmed_statements);
  visit("feedback", it.feedback);
}

template <class Visit>
void fields(Is<StatementView> auto& it, Visit&& visit) {
  visit("id", it.id);
  visit("by", it.by);
  visit("by_name", it.by_name);
  visit("organisation", it.organisation);
  visit("about", it.about);
  visit("about_member", it.about_member);
  visit("contact_necessity", it.contact_necessity);
  visit("category", it.category);
  visit("category_name", it.category_name);
  visit("text", it.text);
  visit("relevance", it.relevance);
  visit("status", it.status);
  visit("at", it.at);
}

template <class Visit>
void fields(Is<GoalView> auto& it, Visit&& visit) {
  visit("id", it.id);
  visit("text", it.text);
}

template <class Visit>
void fields(Is<ActionView> auto& it, Visit&& visit) {
  visit("id", it.id);
  visit("goal", it.goal);
  visit("text", it.text);
  visit("owner", it.owner);
  visit("owner_name", it.owner_name);
  visit("due", it.due);
}

template <class Visit>
void fields(Is<BallotView> auto& it, Visit&& visit) {
  visit("participant", it.participant);
  visit("name", it.name);
  visit("mark", it.mark);
}

template <class Visit>
void fields(Is<ItemView> auto& it, Visit&& visit) {
  visit("id", it.id);
  visit("version", it.version);
  visit("kind", it.kind);
  visit("sentence", it.sentence);
  visit("information", it.information);
  visit("recipient", it.recipient);
  visit("addressee", it.addressee);
  visit("sharer", it.sharer);
  visit("sources", it.sources);
  visit("safety_of", it.safety_of);
  visit("goal", it.goal);
  visit("why", it.why);
  visit("extension_years", it.extension_years);
  visit("extension_ground", it.extension_ground);
  visit("state", it.state);
  visit("sources_stand", it.sources_stand);
  visit("ballots", it.ballots);
}

template <class Visit>
void fields(Is<ReadingView> auto& it, Visit&& visit) {
  visit("participant", it.participant);
  visit("name", it.name);
  visit("mark", it.mark);
  visit("remark", it.remark);
}

template <class Visit>
void fields(Is<VerslagView> auto& it, Visit&& visit) {
  visit("edition", it.edition);
  visit("outdated", it.outdated);
  visit("readings", it.readings);
}

template <class Visit>
void fields(Is<Requirement> auto& it, Visit&& visit) {
  visit("rule", it.rule);
  visit("article", it.article);
  visit("sentence", it.sentence);
  visit("met", it.met);
  visit("go", it.go);
}

template <class Visit>
void fields(Is<OutcomeView> auto& it, Visit&& visit) {
  visit("item", it.item);
  visit("shared", it.shared);
}

template <class Visit>
void fields(Is<SessionView> auto& it, Visit&& visit) {
  visit("session", it.session);
  visit("phase", it.phase);
  visit("kind", it.kind);
  visit("title", it.title);
  visit("number", it.number);
  visit("purpose", it.purpose);
  visit("chair", it.chair);
  visit("chair_role", it.chair_role);
  visit("opened_at", it.opened_at);
  visit("closed_at", it.closed_at);
  visit("names_hidden", it.names_hidden);
  visit("minors_involved", it.minors_involved);
  visit("opening", it.opening);
  visit("closing", it.closing);
  visit("members", it.members);
  visit("organisations", it.organisations);
  visit("people", it.people);
  visit("statements", it.statements);
  visit("goals", it.goals);
  visit("actions", it.actions);
  visit("items", it.items);
  visit("verslag", it.verslag);
  visit("route", it.route);
  visit("outcomes", it.outcomes);
  visit("retention_years", it.retention_years);
}

template <class Visit>
void fields(Is<ChairView> auto& it, Visit&& visit) {
  visit("id", it.id);
  visit("name", it.name);
  visit("role", it.role);
}

template <class Visit>
void fields(Is<PlannedSession> auto& it, Visit&& visit) {
  visit("session", it.session);
  visit("title", it.title);
  visit("kind", it.kind);
  visit("day", it.day);
  visit("state", it.state);
  visit("opening", it.opening);
}

template <class Visit>
void fields(Is<DeliveryView> auto& it, Visit&& visit) {
  visit("session", it.session);
  visit("title", it.title);
  visit("sealed_at", it.sealed_at);
  visit("state", it.state);
  visit("reason", it.reason);
  visit("tries", it.tries);
  visit("log_index", it.log_index);
  visit("since", it.since);
}

template <class Visit>
void fields(Is<SealingView> auto& it, Visit&& visit) {
  visit("step", it.step);
  visit("problem", it.problem);
}

template <class Visit>
void fields(Is<PinWait> auto& it, Visit&& visit) {
  visit("who", it.who);
  visit("wrong_tries", it.wrong_tries);
  visit("wait_seconds", it.wait_seconds);
  visit("locked", it.locked);
}

template <class Visit>
void fields(Is<DraftView> auto& it, Visit&& visit) {
  visit("page", it.page);
  visit("fields", it.fields);
}

template <class Visit>
void fields(Is<DeviceView> auto& it, Visit&& visit) {
  visit("house_name", it.house_name);
  visit("device", it.device);
  visit("today", it.today);
  visit("problem", it.problem);
  visit("read_only", it.read_only);
  visit("locked", it.locked);
  visit("chair", it.chair);
  visit("turn", it.turn);
  visit("chairs", it.chairs);
  visit("sessions", it.sessions);
  visit("session", it.session);
  visit("sealing", it.sealing);
  visit("deliveries", it.deliveries);
  visit("pin_waits", it.pin_waits);
  visit("drafts", it.drafts);
  visit("last_deed", it.last_deed);
}

}  // namespace tafel::view
