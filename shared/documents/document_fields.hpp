// The one description of what each kind of document says: the fields, under the names that they have in JSON
// (shared/json/fields.hpp). Internal to document_json.cpp.
#pragma once

#include "shared/documents/document.hpp"
#include "shared/json/fields.hpp"

namespace tafel::documents {

void fields(auto& archive, Is<RecordPlace> auto& it) {
  archive("session", it.session.value);
  archive("record", it.record);
}
void fields(auto& archive, Is<About> auto& it) {
  archive("thing", it.thing);
  archive("id", it.id);
}
void fields(auto& archive, Is<Correction> auto& it) {
  archive("in", it.in);
  archive("event", it.event);
  archive("about", it.about);
  archive("wrong", it.wrong);
  archive("right", it.right);
  archive("asked_by", it.asked_by);
}
void fields(auto& archive, Is<Told> auto& it) {
  archive("in", it.in);
  archive("item", it.item.value);
  archive("version", it.version);
  archive("end", it.end);
  archive("on", it.on);
  archive("said_by", it.said_by);
  archive("reason", it.reason);
}
void fields(auto& archive, Is<Closing> auto& it) {
  archive("reason", it.reason);
  archive("why", it.why);
  archive("on", it.on);
  archive("years", it.years);
}
void fields(auto& archive, Is<Reopening> auto& it) {
  archive("on", it.on);
  archive("why", it.why);
}
void fields(auto& archive, Is<Decision> auto& it) {
  archive("answer", it.answer);
  archive("on", it.on);
  archive("reason", it.reason);
}
void fields(auto& archive, Is<Request> auto& it) {
  archive("request", it.request);
  archive("right", it.right);
  archive("by", it.by);
  archive("what", it.what);
  archive("received", it.received);
  archive("deadline", it.deadline);
  archive("longer", it.longer);
  archive("decision", it.decision);
}
void fields(auto& archive, Is<Restriction> auto& it) {
  archive("in", it.in);
  archive("about", it.about);
  archive("why", it.why);
  archive("asked_by", it.asked_by);
  archive("until", it.until);
}
void fields(auto& archive, Is<Referrer> auto& it) {
  archive("name", it.name);
  archive("category", it.category);
  archive("necessity", it.necessity);
}
void fields(auto& archive, Is<Route> auto& it) {
  archive("route", it.route);
  archive("care", it.care);
  archive("referred_by", it.referred_by);
  archive("referred_on", it.referred_on);
  archive("on", it.on);
  archive("why", it.why);
  archive("minors", it.minors);
  archive("consulted", it.consulted);
}
void fields(auto& archive, Is<Order> auto& it) {
  archive("first", it.first);
  archive("then", it.then);
  archive("why", it.why);
}
void fields(auto& archive, Is<Binding> auto& it) {
  archive("in", it.in);
  archive("number", it.number);
  archive("tag", it.tag);
  archive("after", it.after);
  archive("why", it.why);
}
void fields(auto& archive, Is<DocumentPlace> auto& it) {
  archive("document", it.document);
  archive("sha256", it.sha256);
}
void fields(auto& archive, Is<Destruction> auto& it) {
  archive("closed_on", it.closed_on);
  archive("years", it.years);
  archive("records", it.records);
  archive("documents", it.documents);
  archive("why", it.why);
  archive("decides", it.decides);
}
void fields(auto& archive, Is<Consent> auto& it) {
  archive("order", it.order);
  archive("why", it.why);
}

}  // namespace tafel::documents
