#include "shared/documents/document.hpp"

#include "shared/base/belgian_time.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/domain/limits.hpp"
#include "shared/envelope/house.hpp"
#include "shared/envelope/manifest.hpp"

#include <algorithm>

namespace tafel::documents {
namespace {

Done wrong(std::string why, std::string place) {
  return fail(Fault::malformed, std::move(why), std::move(place));
}
// Of its form, and not allowed: the rule comes first.
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

Done check_place(const RecordPlace& in) {
  if (!envelope::is_session_id(in.session.value))
    return wrong("must be a UUID in lower case", "/says/in/session");
  if (!is_hex_hash(in.record)) return wrong("must be 64 hex digits in lower case", "/says/in/record");
  return {};
}

Done check_about(const std::optional<About>& about) {
  const bool is_sound = !about || (!about->id.empty() && is_id(about->id));
  return is_sound ? Done{} : wrong("is no id of a thing in a record", "/says/about/id");
}

// Each free text says something.
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

// ---- One of each kind
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

Done check_decision(const Request& says, Date made) {
  if (!says.decision) return {};
  if (says.decision->reason.empty())
    return not_allowed("art16.rights", "a request is decided with a reason", "/says/decision/reason");
  if (says.decision->on < says.received)
    return wrong("is before the day on which the request was received", "/says/decision/on");
  return check_not_after(says.decision->on, made, "decision/on");
}

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

int days_in(int year, int month) {
  for (int day = 31; day > 28; --day)
    if (parse_date(to_string(Date{year, month, day}))) return day;
  return 28;
}

}  // namespace

Kind kind_of(const Document& document) {
  static_assert(std::variant_size_v<Says> == names(Kind{}).size());
  return static_cast<Kind>(document.says.index());
}

Date day_of(const Document& document) {
  return belgian_day(document.made_at);
}

const RecordPlace* place_of(const Document& document) {
  if (const auto* says = std::get_if<Correction>(&document.says)) return &says->in;
  if (const auto* says = std::get_if<Told>(&document.says)) return &says->in;
  const auto* restriction = std::get_if<Restriction>(&document.says);
  return restriction != nullptr && restriction->in ? &*restriction->in : nullptr;
}

std::optional<About> about_of(const Document& document) {
  if (const auto* says = std::get_if<Correction>(&document.says)) return says->about;
  if (const auto* says = std::get_if<Told>(&document.says)) return About{Thing::item, says->item.value};
  const auto* restriction = std::get_if<Restriction>(&document.says);
  return restriction == nullptr ? std::nullopt : restriction->about;
}

Date deadline_of(Date received, bool longer) {
  const int months = received.month - 1 + (longer ? 3 : 1);
  Date deadline{received.year + months / 12, months % 12 + 1, received.day};
  deadline.day = std::min(deadline.day, days_in(deadline.year, deadline.month));
  return deadline;
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
