// The one description of every kind of fact: its fields, under the names that they have in JSON
// (shared/json/fields.hpp).
#pragma once

#include "shared/domain/dossier_fields.hpp"
#include "shared/domain/fact.hpp"

namespace tafel::domain {

void fields(auto& archive, Is<SessionOpened> auto& it) {
  archive("dossier", it.dossier);
  archive("chair", it.chair);
  archive("device", it.device);
  archive("rules", it.rules);
  archive("citations", it.citations);
  archive("verslag_template", it.verslag_template);
  archive("seat", it.seat);
}
void fields(auto& archive, Is<ChairChanged> auto& it) {
  archive("chair", it.chair);
  archive("seat", it.seat);
}
void fields(auto& archive, Is<SessionResumed> auto& it) {
  archive("chair", it.chair);
}
void fields(auto& archive, Is<ClockCorrected> auto& it) {
  archive("chair", it.chair);
  archive("clock", it.clock);
}
void fields(auto& archive, Is<PersonAdded> auto& it) {
  archive("person", it.person);
  archive("organisation", it.organisation, may_omit);
}
void fields(auto& archive, Is<CheckedIn> auto& it) {
  archive("who", it.who);
  archive("public_key", it.public_key);
  archive("secrecy_acknowledged", it.secrecy_acknowledged);
  archive("delegate_duty_acknowledged", it.delegate_duty_acknowledged);
  archive("notice", it.notice);
  archive("signature", it.signature, may_omit);
}
void fields(auto& archive, Is<LeftTable> auto& it) {
  archive("who", it.who);
}
void fields(auto& archive, Is<ReturnedToTable> auto& it) {
  archive("who", it.who);
}
void fields(auto& archive, Is<CheckInStruck> auto& it) {
  archive("who", it.who);
  archive("reason", it.reason);
}
void fields(auto& archive, Is<Subject> auto& it) {
  archive("member", it.member, may_omit);
  archive("contact", it.contact, may_omit);
  archive("necessity", it.necessity);
}
void fields(auto& archive, Is<StatementMade> auto& it) {
  archive("id", it.id, may_omit);
  archive("by", it.by);
  archive("about", it.about);
  archive("category", it.category);
  archive("text", it.text);
  archive("relevance", it.relevance);
}
void fields(auto& archive, Is<StatementConfirmed> auto& it) {
  archive("id", it.id);
  archive("by", it.by);
  archive("signature", it.signature, may_omit);
}
void fields(auto& archive, Is<StatementTakenBack> auto& it) {
  archive("id", it.id);
  archive("by", it.by);
  archive("signature", it.signature, may_omit);
}
void fields(auto& archive, Is<StatementDropped> auto& it) {
  archive("id", it.id);
}
void fields(auto& archive, Is<GoalSet> auto& it) {
  archive("id", it.id, may_omit);
  archive("text", it.text);
}
void fields(auto& archive, Is<GoalDropped> auto& it) {
  archive("id", it.id);
}
void fields(auto& archive, Is<ActionSet> auto& it) {
  archive("id", it.id, may_omit);
  archive("goal", it.goal);
  archive("text", it.text);
  archive("owner", it.owner, may_omit);
  archive("due", it.due);
  archive("elsewhere", it.elsewhere);
}
void fields(auto& archive, Is<ActionDropped> auto& it) {
  archive("id", it.id);
}
void fields(auto& archive, Is<ActionReviewed> auto& it) {
  archive("id", it.id);
  archive("course", it.course);
  archive("why", it.why);
}
void fields(auto& archive, Is<ItemReviewed> auto& it) {
  archive("item", it.item);
  archive("course", it.course);
  archive("on", it.on);
  archive("reason", it.reason);
}
void fields(auto& archive, Is<Necessity> auto& it) {
  archive("safety_of", it.safety_of, may_omit);
  archive("goal", it.goal, may_omit);
  archive("why", it.why);
}
void fields(auto& archive, Is<Extension> auto& it) {
  archive("years", it.years);
  archive("ground", it.ground);
}
void fields(auto& archive, Is<ItemContent> auto& it) {
  archive("kind", it.kind);
  archive("information", it.information);
  archive("recipient", it.recipient, may_omit);
  archive("addressee", it.addressee, may_omit);
  archive("sharer", it.sharer, may_omit);
  archive("sources", it.sources, may_omit);
  archive("necessity", it.necessity);
  archive("extension", it.extension);
}
void fields(auto& archive, Is<ItemPut> auto& it) {
  archive("id", it.id, may_omit);
  archive("version", it.version, may_omit);
  archive("content", it.content);
}
void fields(auto& archive, Is<ItemWithdrawn> auto& it) {
  archive("id", it.id);
}
void fields(auto& archive, Is<BallotCast> auto& it) {
  archive("item", it.item);
  archive("version", it.version);
  archive("by", it.by);
  archive("choice", it.choice);
  archive("signature", it.signature, may_omit);
}
void fields(auto& archive, Is<AnonymityLifted> auto& it) {
  archive("reason", it.reason);
}
void fields(auto& archive, Is<RoundEnded> auto& it) {
  archive("reason", it.reason);
}
void fields(auto& archive, Is<VerslagDrawnUp> auto& it) {
  archive("edition", it.edition, may_omit);
}
void fields(auto& archive, Is<VerslagApproved> auto& it) {
  archive("edition", it.edition, may_omit);
  archive("by", it.by);
  archive("signature", it.signature, may_omit);
}
void fields(auto& archive, Is<VerslagRemarked> auto& it) {
  archive("edition", it.edition, may_omit);
  archive("by", it.by);
  archive("remark", it.remark);
  archive("signature", it.signature, may_omit);
}
void fields(auto& archive, Is<RouteDecided> auto& it) {
  archive("route", it.route);
  archive("minors_involvement", it.minors_involvement);
}
void fields(auto& archive, Is<RetentionSet> auto& it) {
  archive("years", it.years);
}
void fields(auto& archive, Is<FeedbackStated> auto& it) {
  archive("by", it.by);
  archive("will_brief", it.will_brief);
  archive("signature", it.signature, may_omit);
}
void fields(auto& archive, Is<NumberRevealed> auto& it) {
  archive("member", it.member);
}
void fields(auto& archive, Is<ItemOutcome> auto& it) {
  archive("item", it.item);
  archive("version", it.version);
  archive("shared", it.shared);
}
void fields(auto& archive, Is<SessionClosed> auto& it) {
  archive("outcomes", it.outcomes, may_omit);
  archive("retention_years", it.retention_years, may_omit);
  archive("not_held", it.not_held);
}

}  // namespace tafel::domain
