#include "shared/documents/alone.hpp"

#include "shared/domain/dossier.hpp"
#include "shared/domain/limits.hpp"
#include "shared/envelope/house.hpp"
#include "shared/envelope/manifest.hpp"

#include <algorithm>
#include <variant>

namespace tafel::documents {

Done wrong(std::string why, std::string place) {
  return fail(Fault::malformed, std::move(why), std::move(place));
}
Done not_allowed(std::string_view rule, const std::string& why, const std::string& place) {
  return fail(Fault::refused, std::string(rule) + ": " + why, place);
}

bool is_hex_hash(const std::string& text) {
  constexpr std::size_t hex_hash_size = 64;
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() == hex_hash_size && std::ranges::all_of(text, is_digit);
}

bool is_id(const std::string& text) {
  const auto is_printable = [](char c) { return c > ' ' && c <= '~'; };
  return text.size() <= domain::limits::id_bytes && std::ranges::all_of(text, is_printable);
}

Done check_place(const RecordPlace& in, const std::string& field) {
  if (!envelope::is_session_id(in.session.value))
    return wrong("must be a UUID in lower case", "/says/" + field + "/session");
  if (!is_hex_hash(in.record))
    return wrong("must be 64 hex digits in lower case", "/says/" + field + "/record");
  return {};
}

Done check_about(const std::optional<About>& about) {
  const bool is_sound = !about || (!about->id.empty() && is_id(about->id));
  return is_sound ? Done{} : wrong("is no id of a thing in a record", "/says/about/id");
}

Done check_said(const std::string& text, const std::string& field) {
  return text.empty() ? wrong("is empty", "/says/" + field) : Done{};
}

Done check_not_after(Date day, Date made, const std::string& field) {
  return day > made
             ? wrong("is after the day on which the document was made, " + to_string(made), "/says/" + field)
             : Done{};
}

Done first_of(std::initializer_list<Done> checks) {
  for (const Done& each : checks)
    if (!each) return each;
  return {};
}

Done check(const Correction& says, Date /*made*/) {
  return first_of({check_place(says.in), check_about(says.about), check_said(says.wrong, "wrong"),
                   check_said(says.right, "right"), check_said(says.asked_by, "asked_by")});
}

Done check(const Told& says, Date made) {
  if (auto done = first_of({check_place(says.in), check_said(says.item.value, "item"),
                            check_said(says.said_by, "said_by"), check_not_after(says.on, made, "on")});
      !done)
    return done;
  if (!is_id(says.item.value)) return wrong("is no id of an item", "/says/item");
  const bool has_reason = says.reason && !says.reason->empty();
  if (says.end == ItemEnd::stopped && !has_reason)
    return not_allowed("art14.2.told", "an item is stopped with a reason", "/says/reason");
  if (says.end == ItemEnd::told && says.reason)
    return wrong("is of an item that was stopped", "/says/reason");
  return {};
}

Done check(const Closing& says, Date made) {
  if (says.years < 1 || says.years > most_years)
    return not_allowed("art15.retention",
                       "a dossier is kept for one to fifteen years; longer is for a closing table alone",
                       "/says/years");
  return first_of({check_said(says.why, "why"), check_not_after(says.on, made, "on")});
}

Done check(const Reopening& says, Date made) {
  return first_of({check_said(says.why, "why"), check_not_after(says.on, made, "on")});
}

namespace {

Done check_decision(const Request& says, Date made) {
  if (!says.decision) return {};
  if (says.decision->reason.empty())
    return not_allowed("art16.rights", "a request is decided with a reason", "/says/decision/reason");
  if (says.decision->on < says.received)
    return wrong("is before the day on which the request was received", "/says/decision/on");
  return check_not_after(says.decision->on, made, "decision/on");
}

}  // namespace

Done check(const Request& says, Date made) {
  if (!envelope::is_session_id(says.request)) return wrong("must be a UUID in lower case", "/says/request");
  if (says.longer && says.longer->empty())
    return not_allowed("art16.rights", "two months more need a reason", "/says/longer");
  if (says.deadline != deadline_of(says.received, says.longer.has_value()))
    return not_allowed("art16.rights", "the deadline is one month after the request, or three with a reason",
                       "/says/deadline");
  return first_of({check_said(says.by, "by"), check_said(says.what, "what"),
                   check_not_after(says.received, made, "received"), check_decision(says, made)});
}

Done check(const Restriction& says, Date made) {
  if (says.in)
    if (auto done = check_place(*says.in); !done) return done;
  if (!says.in && says.about) return wrong("needs the record that it is in", "/says/about");
  if (says.until < made)
    return wrong("is before the day on which the document was made, " + to_string(made), "/says/until");
  return first_of(
      {check_about(says.about), check_said(says.why, "why"), check_said(says.asked_by, "asked_by")});
}

namespace {

// art. 5, second paragraph: where minors are involved the mandated facilities always have their say.
Done check_minors(const Route& says) {
  if (says.minors && !says.consulted)
    return not_allowed("art5.minors",
                       "with minors a mandated facility is consulted: say which, and how it was involved",
                       "/says/consulted");
  if (!says.minors && says.consulted) return wrong("is of a referral with minors", "/says/consulted");
  return {};
}

Done check_referrer(const Referrer& by) {
  if (by.category < 1 || by.category > domain::participant_categories)
    return not_allowed("art10.category", "whoever refers is of one of the 23 categories",
                       "/says/referred_by/category");
  if (by.category == domain::participant_categories && !by.necessity)
    return not_allowed("art10.category", "another organisation (23) says why its part is necessary",
                       "/says/referred_by/necessity");
  if (by.category != domain::participant_categories && by.necessity)
    return wrong("is of the category 23 alone", "/says/referred_by/necessity");
  return check_said(by.name, "referred_by/name");
}

}  // namespace

Done check(const Route& says, Date made) {
  if (says.on < says.referred_on)
    return not_allowed("art5.route", "is before the day of the referral, " + to_string(says.referred_on),
                       "/says/on");
  return first_of({check_referrer(says.referred_by), check_minors(says), check_said(says.care, "care"),
                   check_said(says.why, "why"), check_not_after(says.on, made, "on")});
}

Done check(const Order& says, Date /*made*/) {
  if (says.first.session == says.then.session)
    return wrong("is the same session twice", "/says/then/session");
  return first_of(
      {check_place(says.first, "first"), check_place(says.then, "then"), check_said(says.why, "why")});
}

Done check(const Binding& says, Date /*made*/) {
  if (!is_hex_hash(says.tag)) return wrong("must be 64 hex digits in lower case", "/says/tag");
  if (says.after && says.after->session == says.in.session)
    return wrong("is the session itself", "/says/after/session");
  return first_of({check_place(says.in), says.after ? check_place(*says.after, "after") : Done{},
                   check_said(says.number, "number"), check_said(says.why, "why")});
}

Done check_alone(const Document& document) {
  if (!envelope::is_session_id(document.id)) return wrong("must be a UUID in lower case", "/id");
  if (!envelope::is_plain_name(document.house)) return wrong("is no name of a house", "/house");
  if (!envelope::is_plain_name(document.by)) return wrong("is no name of a coordinator", "/by");
  if (document.dossier.empty()) return wrong("is empty", "/dossier");
  const Date made = day_of(document);
  return std::visit([&](const auto& says) { return check(says, made); }, document.says);
}

}  // namespace tafel::documents
