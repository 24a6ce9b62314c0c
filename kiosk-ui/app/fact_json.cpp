#include "kiosk-ui/app/fact_json.hpp"

#include <utility>

namespace tafel::kiosk {
namespace {

using namespace facts;
using nlohmann::json;

json one_or_none(const std::string& id) {
  return id.empty() ? json::array() : json::array({id});
}

json text(const std::string& words) {
  return {{"words", words}};
}

// "" for what was not chosen.
template <class E>
std::string_view word(const std::optional<E>& chosen) {
  return chosen ? name(*chosen) : std::string_view();
}

struct WriteFact {
  WrittenFact operator()(const LeftTable& f) const { return {"left-table", {{"who", f.who}}}; }
  WrittenFact operator()(const ReturnedToTable& f) const { return {"returned-to-table", {{"who", f.who}}}; }
  WrittenFact operator()(const CheckInStruck& f) const {
    return {"check-in-struck", {{"who", f.who}, {"reason", text(f.reason)}}};
  }
  WrittenFact operator()(const PersonAdded& added_person) const {
    const NewPerson& p = added_person.person;
    json organisations = json::array();
    std::string organisation = p.organisation;
    if (organisation.empty()) {
      organisation = "table" + std::to_string(added_person.known_organisations + 1);
      json added = {{"id", organisation}, {"name", p.new_organisation}, {"category", p.category}};
      if (!p.necessity.empty()) added["necessity"] = text(p.necessity);
      organisations.push_back(std::move(added));
    }
    json person = {{"name", p.name},
                   {"function", p.function},
                   {"organisation", organisation},
                   {"ground", word(p.ground)}};
    if (!p.represented_name.empty() || !p.represented_function.empty())
      person["represents"] = {{"name", p.represented_name}, {"function", p.represented_function}};
    if (!p.reports_to.empty()) person["reports_to"] = p.reports_to;
    return {"person-added", {{"person", std::move(person)}, {"organisation", std::move(organisations)}}};
  }
  WrittenFact operator()(const NewStatement& s) const {
    json about = {{"member", one_or_none(s.member)}};
    if (!s.contact.empty()) about["contact"] = s.contact;
    if (!s.necessity.empty()) about["necessity"] = text(s.necessity);
    return {"statement-made",
            {{"by", s.by},
             {"about", std::move(about)},
             {"category", s.category},
             {"text", text(s.words)},
             {"relevance", text(s.relevance)}}};
  }
  WrittenFact operator()(const StatementDropped& f) const { return {"statement-dropped", {{"id", f.id}}}; }
  WrittenFact operator()(const StatementConfirmed& f) const {
    return {"statement-confirmed", {{"id", f.id}, {"by", f.by}}};
  }
  WrittenFact operator()(const StatementTakenBack& f) const {
    return {"statement-taken-back", {{"id", f.id}, {"by", f.by}}};
  }
  WrittenFact operator()(const GoalSet& f) const {
    json fact = {{"text", text(f.words)}};
    if (!f.id.empty()) fact["id"] = f.id;
    return {"goal-set", std::move(fact)};
  }
  WrittenFact operator()(const GoalDropped& f) const { return {"goal-dropped", {{"id", f.id}}}; }
  WrittenFact operator()(const NewAction& a) const {
    json fact = {{"goal", a.goal}, {"text", text(a.words)}, {"owner", a.owner}, {"due", a.due}};
    if (!a.id.empty()) fact["id"] = a.id;
    return {"action-set", std::move(fact)};
  }
  WrittenFact operator()(const ActionDropped& f) const { return {"action-dropped", {{"id", f.id}}}; }
  WrittenFact operator()(const ActionReviewed& f) const {
    return {"action-reviewed", {{"id", f.id}, {"course", name(f.course)}, {"why", text(f.why)}}};
  }
  WrittenFact operator()(const ItemReviewed& f) const {
    json fact = {{"item", f.item}, {"course", name(f.course)}};
    if (!f.on.empty()) fact["on"] = f.on;
    if (!f.reason.empty()) fact["reason"] = text(f.reason);
    return {"item-reviewed", std::move(fact)};
  }
  WrittenFact operator()(const NewItem& i) const {
    json content = {{"kind", word(i.kind)},
                    {"information", text(i.information)},
                    {"recipient", one_or_none(i.recipient)},
                    {"sources", i.sources}};
    if (!i.addressee.empty()) content["addressee"] = i.addressee;
    if (!i.sharer.empty()) content["sharer"] = i.sharer;
    if (i.kind == view::ItemKind::extension)
      content["extension"] = {{"years", i.extension_years}, {"ground", word(i.extension_ground)}};
    else
      content["necessity"] = {
          {"safety_of", i.safety_of}, {"goal", one_or_none(i.goal)}, {"why", text(i.why)}};
    json fact = {{"content", std::move(content)}};
    if (!i.id.empty()) fact["id"] = i.id;
    return {"item-put", std::move(fact)};
  }
  WrittenFact operator()(const ItemWithdrawn& f) const { return {"item-withdrawn", {{"id", f.id}}}; }
  WrittenFact operator()(const AnonymityLifted& f) const {
    return {"anonymity-lifted", {{"reason", text(f.reason)}}};
  }
  WrittenFact operator()(const RoundEnded& f) const { return {"round-ended", {{"reason", text(f.reason)}}}; }
  WrittenFact operator()(const VerslagDrawnUp&) const { return {"verslag-drawn-up", json::object()}; }
  WrittenFact operator()(const VerslagApproved& f) const { return {"verslag-approved", {{"by", f.by}}}; }
  WrittenFact operator()(const VerslagRemarked& f) const {
    return {"verslag-remarked", {{"by", f.by}, {"remark", text(f.remark)}}};
  }
  WrittenFact operator()(const FeedbackStated& f) const {
    return {"feedback-stated", {{"by", f.by}, {"will_brief", f.will_brief}}};
  }
  WrittenFact operator()(const RouteDecided& f) const {
    json fact = {{"route", name(f.route)}};
    if (!f.minors_involvement.empty()) fact["minors_involvement"] = text(f.minors_involvement);
    return {"route-decided", std::move(fact)};
  }
  WrittenFact operator()(const RetentionSet& f) const { return {"retention-set", {{"years", f.years}}}; }
  WrittenFact operator()(const NumberRevealed& f) const {
    return {"number-revealed", {{"member", f.member}}};
  }
};

}  // namespace

WrittenFact written(const Fact& fact) {
  return std::visit(WriteFact{}, fact);
}

}  // namespace tafel::kiosk
