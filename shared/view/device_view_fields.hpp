// The one description of the view's fields, under the names that they have on the socket (shared/json/fields.hpp).
#pragma once

#include "shared/json/fields.hpp"
#include "shared/view/device_view.hpp"

namespace tafel::view {

void fields(auto& archive, Is<MemberView> auto& it) {
  archive("id", it.id);
  archive("name", it.name);
  archive("relation", it.relation);
  archive("born", it.born);
  archive("unborn", it.unborn);
  archive("minor", it.minor);
  archive("is_protected", it.is_protected);
  archive("national_number", it.national_number);
  archive("number_can_be_shown", it.number_can_be_shown);
}

void fields(auto& archive, Is<OrganisationView> auto& it) {
  archive("id", it.id);
  archive("name", it.name);
  archive("category", it.category);
  archive("category_name", it.category_name);
}

void fields(auto& archive, Is<StayView> auto& it) {
  archive("from", it.from);
  archive("until", it.until);
}

void fields(auto& archive, Is<PersonView> auto& it) {
  archive("id", it.id);
  archive("name", it.name);
  archive("function", it.function);
  archive("organisation", it.organisation);
  archive("category_name", it.category_name);
  archive("ground", it.ground);
  archive("represents", it.represents);
  archive("reports_to", it.reports_to);
  archive("presence", it.presence);
  archive("stays", it.stays);
  archive("can_be_struck", it.can_be_struck);
  archive("open_ballots", it.open_ballots);
  archive("unconfirmed_statements", it.unconfirmed_statements);
  archive("feedback", it.feedback);
  archive("is_chair", it.is_chair);
  archive("takes_part", it.takes_part);
  archive("may_tell", it.may_tell);
}

void fields(auto& archive, Is<StatementView> auto& it) {
  archive("id", it.id);
  archive("by", it.by);
  archive("by_name", it.by_name);
  archive("organisation", it.organisation);
  archive("about", it.about);
  archive("about_member", it.about_member);
  archive("contact_necessity", it.contact_necessity);
  archive("category", it.category);
  archive("category_name", it.category_name);
  archive("text", it.text);
  archive("relevance", it.relevance);
  archive("can_be_confirmed", it.can_be_confirmed);
  archive("can_be_changed", it.can_be_changed);
  archive("can_be_dropped", it.can_be_dropped);
  archive("status", it.status);
  archive("at", it.at);
}

void fields(auto& archive, Is<ReferralView> auto& it) {
  archive("by", it.by);
  archive("category_name", it.category_name);
  archive("on", it.on);
  archive("why", it.why);
}

void fields(auto& archive, Is<RiskView> auto& it) {
  archive("instrument", it.instrument);
  archive("level", it.level);
  archive("judged_by", it.judged_by);
  archive("judged_on", it.judged_on);
}

void fields(auto& archive, Is<SupplementView> auto& it) {
  archive("organisation", it.organisation);
  archive("kind_name", it.kind_name);
  archive("on", it.on);
  archive("text", it.text);
  archive("is_whole", it.is_whole);
}

void fields(auto& archive, Is<GoalView> auto& it) {
  archive("id", it.id);
  archive("text", it.text);
  archive("can_be_changed", it.can_be_changed);
  archive("can_be_dropped", it.can_be_dropped);
}

void fields(auto& archive, Is<ActionView> auto& it) {
  archive("id", it.id);
  archive("goal", it.goal);
  archive("text", it.text);
  archive("owner", it.owner);
  archive("owner_name", it.owner_name);
  archive("due", it.due);
  archive("can_be_changed", it.can_be_changed);
  archive("can_be_dropped", it.can_be_dropped);
}
void fields(auto& archive, Is<FollowedActionView> auto& it) {
  archive("id", it.id);
  archive("goal", it.goal);
  archive("text", it.text);
  archive("owner_name", it.owner_name);
  archive("organisation", it.organisation);
  archive("due", it.due);
  archive("course", it.course);
  archive("why", it.why);
  archive("can_be_reviewed", it.can_be_reviewed);
}
void fields(auto& archive, Is<FollowedItemView> auto& it) {
  archive("id", it.id);
  archive("kind", it.kind);
  archive("information", it.information);
  archive("recipient", it.recipient);
  archive("sharer_name", it.sharer_name);
  archive("why", it.why);
  archive("agreed_on", it.agreed_on);
  archive("course", it.course);
  archive("told_on", it.told_on);
  archive("reason", it.reason);
  archive("can_be_reviewed", it.can_be_reviewed);
}

void fields(auto& archive, Is<BallotView> auto& it) {
  archive("participant", it.participant);
  archive("name", it.name);
  archive("mark", it.mark);
}

void fields(auto& archive, Is<ItemView> auto& it) {
  archive("id", it.id);
  archive("version", it.version);
  archive("kind", it.kind);
  archive("sentence", it.sentence);
  archive("information", it.information);
  archive("recipient", it.recipient);
  archive("addressee", it.addressee);
  archive("sharer", it.sharer);
  archive("sources", it.sources);
  archive("safety_of", it.safety_of);
  archive("goal", it.goal);
  archive("why", it.why);
  archive("extension_years", it.extension_years);
  archive("extension_ground", it.extension_ground);
  archive("state", it.state);
  archive("sources_stand", it.sources_stand);
  archive("waits_for_trajectory", it.waits_for_trajectory);
  archive("takes_ballots", it.takes_ballots);
  archive("can_be_changed", it.can_be_changed);
  archive("can_be_withdrawn", it.can_be_withdrawn);
  archive("ballots", it.ballots);
}

void fields(auto& archive, Is<ReadingView> auto& it) {
  archive("participant", it.participant);
  archive("name", it.name);
  archive("mark", it.mark);
  archive("remark", it.remark);
  archive("is_of_this_edition", it.is_of_this_edition);
}

void fields(auto& archive, Is<VerslagView> auto& it) {
  archive("edition", it.edition);
  archive("outdated", it.outdated);
  archive("takes_readings", it.takes_readings);
  archive("readings", it.readings);
}

void fields(auto& archive, Is<Requirement> auto& it) {
  archive("rule", it.rule);
  archive("article", it.article);
  archive("sentence", it.sentence);
  archive("met", it.met);
  archive("go", it.go);
}

void fields(auto& archive, Is<OutcomeView> auto& it) {
  archive("item", it.item);
  archive("shared", it.shared);
}

void fields(auto& archive, Is<YearsView> auto& it) {
  archive("least", it.least);
  archive("most", it.most);
}

void fields(auto& archive, Is<MoreView> auto& it) {
  archive("people", it.people);
  archive("statements", it.statements);
  archive("goals", it.goals);
  archive("actions", it.actions);
  archive("items", it.items);
}

void fields(auto& archive, Is<SessionView> auto& it) {
  archive("session", it.session);
  archive("phase", it.phase);
  archive("kind", it.kind);
  archive("title", it.title);
  archive("number", it.number);
  archive("purpose", it.purpose);
  archive("chair", it.chair);
  archive("chair_role", it.chair_role);
  archive("chair_must_sign", it.chair_must_sign);
  archive("opened_at", it.opened_at);
  archive("closed_at", it.closed_at);
  archive("names_hidden", it.names_hidden);
  archive("minors_involved", it.minors_involved);
  archive("opening", it.opening);
  archive("closing", it.closing);
  archive("members", it.members);
  archive("organisations", it.organisations);
  archive("people", it.people);
  archive("referral", it.referral);
  archive("risk", it.risk);
  archive("facts", it.facts);
  archive("supplements", it.supplements);
  archive("statements", it.statements);
  archive("withdrawn_statements", it.withdrawn_statements);
  archive("goals", it.goals);
  archive("actions", it.actions);
  archive("followed_actions", it.followed_actions);
  archive("followed_items", it.followed_items);
  archive("items", it.items);
  archive("verslag", it.verslag);
  archive("round_can_be_ended", it.round_can_be_ended);
  archive("anonymity_can_be_lifted", it.anonymity_can_be_lifted);
  archive("can_close_as_not_held", it.can_close_as_not_held);
  archive("not_held", it.not_held);
  archive("has_route", it.has_route);
  archive("route", it.route);
  archive("minors_involvement", it.minors_involvement);
  archive("can_disclose", it.can_disclose);
  archive("can_report", it.can_report);
  archive("extension_years", it.extension_years);
  archive("term_years", it.term_years);
  archive("takes_more", it.takes_more);
  archive("outcomes", it.outcomes);
  archive("retention_years", it.retention_years);
}

void fields(auto& archive, Is<ChairView> auto& it) {
  archive("id", it.id);
  archive("name", it.name);
  archive("role", it.role);
}

void fields(auto& archive, Is<PlannedSession> auto& it) {
  archive("session", it.session);
  archive("title", it.title);
  archive("kind", it.kind);
  archive("day", it.day);
  archive("state", it.state);
  archive("opening", it.opening);
}

void fields(auto& archive, Is<DeliveryView> auto& it) {
  archive("session", it.session);
  archive("title", it.title);
  archive("sealed_at", it.sealed_at);
  archive("state", it.state);
  archive("reason", it.reason);
  archive("tries", it.tries);
  archive("log_index", it.log_index);
  archive("since", it.since);
}

void fields(auto& archive, Is<SealingView> auto& it) {
  archive("step", it.step);
  archive("problem", it.problem);
}

void fields(auto& archive, Is<PinWait> auto& it) {
  archive("who", it.who);
  archive("wrong_tries", it.wrong_tries);
  archive("wait_seconds", it.wait_seconds);
  archive("locked", it.locked);
}

void fields(auto& archive, Is<DraftView> auto& it) {
  archive("page", it.page);
  archive("fields", it.fields);
}

void fields(auto& archive, Is<FirstStartView> auto& it) {
  archive("step", it.step);
  archive("image", it.image);
  archive("house", it.house);
  archive("device", it.device);
  archive("fingerprint", it.fingerprint);
  archive("house_name", it.house_name);
  archive("house_fingerprint", it.house_fingerprint);
  archive("chairs", it.chairs);
  archive("store", it.store);
  archive("store_says", it.store_says);
}

void fields(auto& archive, Is<ReadinessLine> auto& it) {
  archive("part", it.part);
  archive("mark", it.mark);
  archive("says", it.says);
  archive("to_do", it.to_do);
}

void fields(auto& archive, Is<DeviceView> auto& it) {
  archive("house_name", it.house_name);
  archive("device", it.device);
  archive("today", it.today);
  archive("problem", it.problem);
  archive("read_only", it.read_only);
  archive("locked", it.locked);
  archive("chair", it.chair);
  archive("turn", it.turn);
  archive("chairs", it.chairs);
  archive("sessions", it.sessions);
  archive("session", it.session);
  archive("sealing", it.sealing);
  archive("deliveries", it.deliveries);
  archive("readiness", it.readiness);
  archive("first_start", it.first_start);
  archive("pin_waits", it.pin_waits);
  archive("drafts", it.drafts);
  archive("last_deed", it.last_deed);
}

}  // namespace tafel::view
