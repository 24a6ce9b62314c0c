// The one description of every value that stands in an event: its fields, under the names they have in JSON.
// `fields(archive, value)` shows each field to an archive: a writer, a reader, or a collector of texts. So
// writing and reading cannot drift apart, and a new field is added in one place.
#pragma once

#include "shared/domain/fact.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace tafel::domain {

// May a proposal leave the field out? In an event every field stands, but for those that are std::optional.
enum class Need { always, proposal_may_omit };
constexpr Need may_omit = Need::proposal_may_omit;

// ---- Names of enumerations
template <class E>
using EnumName = std::pair<E, std::string_view>;

constexpr std::array<EnumName<SessionKind>, 3> names(SessionKind) {
  return {{{SessionKind::first, "first"},
           {SessionKind::follow_up, "follow-up"},
           {SessionKind::closing, "closing"}}};
}
constexpr std::array<EnumName<LegalBasisKind>, 2> names(LegalBasisKind) {
  return {{{LegalBasisKind::decree, "decree"}, {LegalBasisKind::prosecutor, "prosecutor"}}};
}
constexpr std::array<EnumName<Facility>, 2> names(Facility) {
  return {{{Facility::ondersteuningscentrum, "ondersteuningscentrum"},
           {Facility::vertrouwenscentrum, "vertrouwenscentrum"}}};
}
constexpr std::array<EnumName<Ground>, 2> names(Ground) {
  return {{{Ground::involvement, "involvement"}, {Ground::expertise, "expertise"}}};
}
constexpr std::array<EnumName<ChairRole>, 2> names(ChairRole) {
  return {{{ChairRole::coordinator, "coordinator"}, {ChairRole::representative, "representative"}}};
}
constexpr std::array<EnumName<ItemKind>, 3> names(ItemKind) {
  return {{{ItemKind::disclosure, "disclosure"},
           {ItemKind::reporting, "reporting"},
           {ItemKind::extension, "extension"}}};
}
constexpr std::array<EnumName<ExtensionGround>, 2> names(ExtensionGround) {
  return {{{ExtensionGround::form_of_violence, "form-of-violence"},
           {ExtensionGround::grave_facts, "grave-facts"}}};
}
constexpr std::array<EnumName<Choice>, 2> names(Choice) {
  return {{{Choice::akkoord, "akkoord"}, {Choice::niet_akkoord, "niet-akkoord"}}};
}
constexpr std::array<EnumName<Route>, 3> names(Route) {
  return {{{Route::refer_to_care, "refer-to-care"},
           {Route::join_running_care, "join-running-care"},
           {Route::start_trajectory, "start-trajectory"}}};
}

// The name of an enumeration's value, as JSON and the view write it.
template <class E>
constexpr std::string_view name(E value) {
  for (const auto& [candidate, text] : names(E{}))
    if (candidate == value) return text;
  return {};
}

// ---- Before the table
template <class A>
void fields(A& a, LegalBasis& v) {
  a("kind", v.kind);
  a("reference", v.reference, may_omit);
  a("reasons", v.reasons);
}
template <class A>
void fields(A& a, Criterion& v) {
  a("met", v.met);
  a("judged_by", v.judged_by);
  a("judged_on", v.judged_on);
}
template <class A>
void fields(A& a, Criteria& v) {
  a("raised_risk", v.raised_risk);
  a("intersectoral_sharing", v.intersectoral_sharing);
  a("coordinated_approach", v.coordinated_approach);
}
template <class A>
void fields(A& a, MinorsConsultation& v) {
  a("facility", v.facility);
  a("name", v.name);
  a("on", v.on);
}
template <class A>
void fields(A& a, Informed& v) {
  a("told", v.told);
  a("safety_reason", v.safety_reason);
}
template <class A>
void fields(A& a, Member& v) {
  a("id", v.id);
  a("name", v.name);
  a("relation", v.relation);
  a("born", v.born);
  a("unborn", v.unborn, may_omit);
  a("national_number", v.national_number, may_omit);
  a("is_protected", v.is_protected);
}
template <class A>
void fields(A& a, Organisation& v) {
  a("id", v.id);
  a("name", v.name);
  a("category", v.category);
  a("necessity", v.necessity);
}
template <class A>
void fields(A& a, Represented& v) {
  a("name", v.name);
  a("function", v.function);
}
template <class A>
void fields(A& a, Person& v) {
  a("id", v.id, may_omit);
  a("name", v.name);
  a("function", v.function);
  a("organisation", v.organisation);
  a("ground", v.ground);
  a("represents", v.represents);
  a("reports_to", v.reports_to, may_omit);
}
template <class A>
void fields(A& a, Supplement& v) {
  a("organisation", v.organisation);
  a("text", v.text);
}
template <class A>
void fields(A& a, Dossier& v) {
  a("session", v.session);
  a("kind", v.kind);
  a("house", v.house);
  a("number", v.number);
  a("tag", v.tag);
  a("title", v.title);
  a("purpose", v.purpose);
  a("legal_basis", v.legal_basis);
  a("criteria", v.criteria);
  a("minors", v.minors);
  a("informed", v.informed);
  a("members", v.members);
  a("organisations", v.organisations);
  a("invited", v.invited);
  a("supplements", v.supplements, may_omit);
}
template <class A>
void fields(A& a, Chair& v) {
  a("id", v.id);
  a("name", v.name);
  a("role", v.role);
}

// ---- Facts
template <class A>
void fields(A& a, SessionOpened& v) {
  a("dossier", v.dossier);
  a("chair", v.chair);
  a("device", v.device);
  a("rules", v.rules);
  a("citations", v.citations);
  a("verslag_template", v.verslag_template);
}
template <class A>
void fields(A& a, SessionResumed& v) {
  a("chair", v.chair);
}
template <class A>
void fields(A& a, ClockCorrected& v) {
  a("chair", v.chair);
  a("clock", v.clock);
}
template <class A>
void fields(A& a, PersonAdded& v) {
  a("person", v.person);
  a("organisation", v.organisation, may_omit);
}
template <class A>
void fields(A& a, CheckedIn& v) {
  a("who", v.who);
  a("public_key", v.public_key);
  a("secrecy_acknowledged", v.secrecy_acknowledged);
  a("delegate_duty_acknowledged", v.delegate_duty_acknowledged);
  a("notice", v.notice);
  a("signature", v.signature, may_omit);
}
template <class A>
void fields(A& a, LeftTable& v) {
  a("who", v.who);
}
template <class A>
void fields(A& a, ReturnedToTable& v) {
  a("who", v.who);
}
template <class A>
void fields(A& a, CheckInStruck& v) {
  a("who", v.who);
  a("reason", v.reason);
}
template <class A>
void fields(A& a, Subject& v) {
  a("member", v.member, may_omit);
  a("contact", v.contact, may_omit);
  a("necessity", v.necessity);
}
template <class A>
void fields(A& a, StatementMade& v) {
  a("id", v.id, may_omit);
  a("by", v.by);
  a("about", v.about);
  a("category", v.category);
  a("text", v.text);
  a("relevance", v.relevance);
}
template <class A>
void fields(A& a, StatementConfirmed& v) {
  a("id", v.id);
  a("by", v.by);
  a("signature", v.signature, may_omit);
}
template <class A>
void fields(A& a, StatementTakenBack& v) {
  a("id", v.id);
  a("by", v.by);
  a("signature", v.signature, may_omit);
}
template <class A>
void fields(A& a, StatementDropped& v) {
  a("id", v.id);
}
template <class A>
void fields(A& a, GoalSet& v) {
  a("id", v.id, may_omit);
  a("text", v.text);
}
template <class A>
void fields(A& a, GoalDropped& v) {
  a("id", v.id);
}
template <class A>
void fields(A& a, ActionSet& v) {
  a("id", v.id, may_omit);
  a("goal", v.goal);
  a("text", v.text);
  a("owner", v.owner);
  a("due", v.due);
}
template <class A>
void fields(A& a, ActionDropped& v) {
  a("id", v.id);
}
template <class A>
void fields(A& a, Necessity& v) {
  a("safety_of", v.safety_of, may_omit);
  a("goal", v.goal, may_omit);
  a("why", v.why);
}
template <class A>
void fields(A& a, Extension& v) {
  a("years", v.years);
  a("ground", v.ground);
}
template <class A>
void fields(A& a, ItemContent& v) {
  a("kind", v.kind);
  a("information", v.information);
  a("recipient", v.recipient, may_omit);
  a("addressee", v.addressee, may_omit);
  a("sharer", v.sharer, may_omit);
  a("sources", v.sources, may_omit);
  a("necessity", v.necessity);
  a("extension", v.extension);
}
template <class A>
void fields(A& a, ItemPut& v) {
  a("id", v.id, may_omit);
  a("version", v.version, may_omit);
  a("content", v.content);
}
template <class A>
void fields(A& a, ItemWithdrawn& v) {
  a("id", v.id);
}
template <class A>
void fields(A& a, BallotCast& v) {
  a("item", v.item);
  a("version", v.version);
  a("by", v.by);
  a("choice", v.choice);
  a("signature", v.signature, may_omit);
}
template <class A>
void fields(A& a, VerslagDrawnUp& v) {
  a("edition", v.edition, may_omit);
}
template <class A>
void fields(A& a, VerslagApproved& v) {
  a("edition", v.edition, may_omit);
  a("by", v.by);
  a("signature", v.signature, may_omit);
}
template <class A>
void fields(A& a, VerslagRemarked& v) {
  a("edition", v.edition, may_omit);
  a("by", v.by);
  a("remark", v.remark);
  a("signature", v.signature, may_omit);
}
template <class A>
void fields(A& a, RouteDecided& v) {
  a("route", v.route);
  a("minors_involvement", v.minors_involvement);
}
template <class A>
void fields(A& a, FeedbackStated& v) {
  a("by", v.by);
  a("will_brief", v.will_brief);
  a("signature", v.signature, may_omit);
}
template <class A>
void fields(A& a, NumberRevealed& v) {
  a("member", v.member);
}
template <class A>
void fields(A& a, ItemOutcome& v) {
  a("item", v.item);
  a("version", v.version);
  a("shared", v.shared);
}
template <class A>
void fields(A& a, SessionClosed& v) {
  a("outcomes", v.outcomes, may_omit);
  a("retention_years", v.retention_years, may_omit);
}

}  // namespace tafel::domain
