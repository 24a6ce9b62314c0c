// The one description of a dossier and of its parts: the fields, under the names that they have in JSON
// (shared/json/fields.hpp).
#pragma once

#include "shared/domain/dossier.hpp"
#include "shared/json/fields.hpp"

namespace tafel::domain {

void fields(auto& archive, Is<ConsentTerms> auto& it) {
  archive("takes_part", it.takes_part);
  archive("finality", it.finality);
  archive("modalities", it.modalities);
  archive("disclosure", it.disclosure);
  archive("reporting", it.reporting);
}
void fields(auto& archive, Is<LegalBasis> auto& it) {
  archive("kind", it.kind);
  archive("reference", it.reference, may_omit);
  archive("reasons", it.reasons);
  archive("terms", it.terms);
}
void fields(auto& archive, Is<Criterion> auto& it) {
  archive("met", it.met);
  archive("judged_by", it.judged_by);
  archive("judged_on", it.judged_on);
}
void fields(auto& archive, Is<Criteria> auto& it) {
  archive("raised_risk", it.raised_risk);
  archive("intersectoral_sharing", it.intersectoral_sharing);
  archive("coordinated_approach", it.coordinated_approach);
}
void fields(auto& archive, Is<Referral> auto& it) {
  archive("by", it.by);
  archive("category", it.category);
  archive("on", it.on);
  archive("why", it.why);
}
void fields(auto& archive, Is<RiskAssessment> auto& it) {
  archive("instrument", it.instrument);
  archive("version", it.version);
  archive("level", it.level);
  archive("judged_by", it.judged_by);
  archive("judged_on", it.judged_on);
}
void fields(auto& archive, Is<MinorsConsultation> auto& it) {
  archive("facility", it.facility);
  archive("name", it.name);
  archive("on", it.on);
  archive("involvement", it.involvement);
}
void fields(auto& archive, Is<InvolvedContact> auto& it) {
  archive("name", it.name);
  archive("relation", it.relation);
  archive("born", it.born);
  archive("unborn", it.unborn, may_omit);
}
void fields(auto& archive, Is<Informed> auto& it) {
  archive("told", it.told);
  archive("safety_reason", it.safety_reason);
}
void fields(auto& archive, Is<Member> auto& it) {
  archive("id", it.id);
  archive("name", it.name);
  archive("relation", it.relation);
  archive("born", it.born);
  archive("unborn", it.unborn, may_omit);
  archive("national_number", it.national_number, may_omit);
  archive("is_protected", it.is_protected);
  archive("informed", it.informed);
}
void fields(auto& archive, Is<Organisation> auto& it) {
  archive("id", it.id);
  archive("name", it.name);
  archive("category", it.category);
  archive("necessity", it.necessity);
  archive("accepts_modalities", it.accepts_modalities);
  archive("core_partner", it.core_partner);
}
void fields(auto& archive, Is<Represented> auto& it) {
  archive("name", it.name);
  archive("function", it.function);
}
void fields(auto& archive, Is<Person> auto& it) {
  archive("id", it.id, may_omit);
  archive("name", it.name);
  archive("function", it.function);
  archive("organisation", it.organisation);
  archive("ground", it.ground);
  archive("represents", it.represents);
  archive("reports_to", it.reports_to, may_omit);
}
void fields(auto& archive, Is<Supplement> auto& it) {
  archive("organisation", it.organisation);
  archive("kind", it.kind);
  archive("on", it.on);
  archive("text", it.text);
}
void fields(auto& archive, Is<Bearer> auto& it) {
  archive("name", it.name);
  archive("function", it.function);
  archive("organisation", it.organisation);
  archive("seat", it.seat, may_omit);
}
void fields(auto& archive, Is<CarriedGoal> auto& it) {
  archive("id", it.id);
  archive("text", it.text);
}
void fields(auto& archive, Is<CarriedAction> auto& it) {
  archive("id", it.id);
  archive("goal", it.goal);
  archive("text", it.text);
  archive("owner", it.owner);
  archive("due", it.due);
}
void fields(auto& archive, Is<CarriedItem> auto& it) {
  archive("id", it.id);
  archive("version", it.version);
  archive("kind", it.kind);
  archive("information", it.information);
  archive("recipient", it.recipient, may_omit);
  archive("addressee", it.addressee, may_omit);
  archive("sharer", it.sharer);
  archive("safety_of", it.safety_of, may_omit);
  archive("goal", it.goal, may_omit);
  archive("why", it.why);
  archive("agreed_on", it.agreed_on);
}
void fields(auto& archive, Is<CarriedRoute> auto& it) {
  archive("route", it.route);
  archive("decided_on", it.decided_on);
}
void fields(auto& archive, Is<GivenOut> auto& it) {
  archive("goals", it.goals);
  archive("actions", it.actions);
  archive("items", it.items);
}
void fields(auto& archive, Is<Follows> auto& it) {
  archive("session", it.session);
  archive("record", it.record);
  archive("head", it.head);
  archive("given_out", it.given_out);
  archive("goals", it.goals);
  archive("actions", it.actions);
  archive("items", it.items);
  archive("route", it.route);
}
void fields(auto& archive, Is<Dossier> auto& it) {
  archive("session", it.session);
  archive("kind", it.kind);
  archive("house", it.house);
  archive("number", it.number);
  archive("tag", it.tag);
  archive("title", it.title);
  archive("purpose", it.purpose);
  archive("legal_basis", it.legal_basis);
  archive("criteria", it.criteria);
  archive("referral", it.referral);
  archive("risk", it.risk);
  archive("facts", it.facts);
  archive("minors", it.minors);
  archive("consulted", it.consulted);
  archive("contacts", it.contacts);
  archive("informed", it.informed);
  archive("members", it.members);
  archive("organisations", it.organisations);
  archive("invited", it.invited);
  archive("supplements", it.supplements, may_omit);
  archive("follows", it.follows);
}
void fields(auto& archive, Is<ChairSeat> auto& it) {
  archive("person", it.person);
  archive("takes_no_part", it.takes_no_part);
}
void fields(auto& archive, Is<Chair> auto& it) {
  archive("id", it.id);
  archive("name", it.name);
  archive("role", it.role);
}

}  // namespace tafel::domain
