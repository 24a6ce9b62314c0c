#include "kiosk-ui/state/facts.hpp"

namespace tafel::kiosk::facts {
namespace {

using nlohmann::json;

json one_or_none(const std::string& id) {
  return id.empty() ? json::array() : json::array({id});
}

Request propose(std::string what, json fact) {
  return Propose{std::move(what), std::move(fact)};
}

}  // namespace

json text(const std::string& words) {
  return {{"words", words}};
}

Request left_table(const std::string& who) {
  return propose("left-table", {{"who", who}});
}
Request returned_to_table(const std::string& who) {
  return propose("returned-to-table", {{"who", who}});
}
Request check_in_struck(const std::string& who, const std::string& reason) {
  return propose("check-in-struck", {{"who", who}, {"reason", text(reason)}});
}

Request person_added(const NewPerson& p, std::size_t known_organisations) {
  json organisations = json::array();
  std::string organisation = p.organisation;
  if (organisation.empty()) {
    organisation = "table" + std::to_string(known_organisations + 1);
    json added = {{"id", organisation}, {"name", p.new_organisation}, {"category", p.category}};
    if (!p.necessity.empty()) added["necessity"] = text(p.necessity);
    organisations.push_back(std::move(added));
  }
  json person = {
      {"name", p.name}, {"function", p.function}, {"organisation", organisation}, {"ground", p.ground}};
  if (!p.represented_name.empty() || !p.represented_function.empty())
    person["represents"] = {{"name", p.represented_name}, {"function", p.represented_function}};
  if (!p.reports_to.empty()) person["reports_to"] = p.reports_to;
  return propose("person-added", {{"person", std::move(person)}, {"organisation", std::move(organisations)}});
}

Request statement_made(const NewStatement& s) {
  json about = {{"member", one_or_none(s.member)}};
  if (!s.contact.empty()) about["contact"] = s.contact;
  if (!s.necessity.empty()) about["necessity"] = text(s.necessity);
  return propose("statement-made", {{"by", s.by},
                                    {"about", std::move(about)},
                                    {"category", s.category},
                                    {"text", text(s.words)},
                                    {"relevance", text(s.relevance)}});
}
Request statement_dropped(const std::string& id) {
  return propose("statement-dropped", {{"id", id}});
}
Request statement_confirmed(const std::string& id, const std::string& by) {
  return propose("statement-confirmed", {{"id", id}, {"by", by}});
}
Request statement_taken_back(const std::string& id, const std::string& by) {
  return propose("statement-taken-back", {{"id", id}, {"by", by}});
}

Request goal_set(const std::string& id, const std::string& words) {
  json fact = {{"text", text(words)}};
  if (!id.empty()) fact["id"] = id;
  return propose("goal-set", std::move(fact));
}
Request goal_dropped(const std::string& id) {
  return propose("goal-dropped", {{"id", id}});
}
Request action_set(const NewAction& a) {
  json fact = {{"goal", a.goal}, {"text", text(a.words)}, {"owner", a.owner}, {"due", a.due}};
  if (!a.id.empty()) fact["id"] = a.id;
  return propose("action-set", std::move(fact));
}
Request action_dropped(const std::string& id) {
  return propose("action-dropped", {{"id", id}});
}

Request item_put(const NewItem& i) {
  json content = {{"kind", i.kind},
                  {"information", text(i.information)},
                  {"recipient", one_or_none(i.recipient)},
                  {"sources", i.sources}};
  if (!i.addressee.empty()) content["addressee"] = i.addressee;
  if (!i.sharer.empty()) content["sharer"] = i.sharer;
  if (i.kind == "extension")
    content["extension"] = {{"years", i.extension_years}, {"ground", i.extension_ground}};
  else
    content["necessity"] = {{"safety_of", i.safety_of}, {"goal", one_or_none(i.goal)}, {"why", text(i.why)}};
  json fact = {{"content", std::move(content)}};
  if (!i.id.empty()) fact["id"] = i.id;
  return propose("item-put", std::move(fact));
}
Request item_withdrawn(const std::string& id) {
  return propose("item-withdrawn", {{"id", id}});
}

Request verslag_drawn_up() {
  return propose("verslag-drawn-up", json::object());
}
Request verslag_approved(const std::string& by) {
  return propose("verslag-approved", {{"by", by}});
}
Request verslag_remarked(const std::string& by, const std::string& remark) {
  return propose("verslag-remarked", {{"by", by}, {"remark", text(remark)}});
}
Request feedback_stated(const std::string& by, bool will_brief) {
  return propose("feedback-stated", {{"by", by}, {"will_brief", will_brief}});
}
Request route_decided(const std::string& route, const std::string& minors_involvement) {
  json fact = {{"route", route}};
  if (!minors_involvement.empty()) fact["minors_involvement"] = text(minors_involvement);
  return propose("route-decided", std::move(fact));
}
Request number_revealed(const std::string& member) {
  return propose("number-revealed", {{"member", member}});
}
Request session_closed() {
  return propose("session-closed", json::object());
}

}  // namespace tafel::kiosk::facts
