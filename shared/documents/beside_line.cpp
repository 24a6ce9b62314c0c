#include "shared/documents/beside.hpp"
#include "shared/documents/standing.hpp"

#include <variant>

namespace tafel::documents {
namespace {

constexpr std::string_view line_rule = "art4.plan";
constexpr std::string_view dossier_rule = "art2.one-case";

const domain::Dossier& dossier_of(const ReadRecord& record) {
  return record.sealed.state->dossier;
}

// The order of these two, whichever comes first; null for none.
const Document* order_between(const std::vector<OpenedDocument>& documents, const Order& wanted) {
  for (const OpenedDocument& each : documents)
    if (const auto* order = std::get_if<Order>(&each.document.says);
        order != nullptr && ((order->first == wanted.first && order->then == wanted.then) ||
                             (order->first == wanted.then && order->then == wanted.first)))
      return &each.document;
  return nullptr;
}

// Of the sessions that are the dossier's own, the first that was opened before `record`; null for none.
const ReadRecord* own_before(const Beside& beside, const ReadRecord& record, const OpenedDocument& document) {
  for (const ReadRecord& each : beside.records) {
    const bool is_own = dossier_of(each).tag == document.tag;
    if (is_own && each.sealed.state->opened_clock < record.sealed.state->opened_clock) return &each;
  }
  return nullptr;
}

Done check_place_in_line(const Beside& beside, const Binding& says, const ReadRecord& bound) {
  if (!says.after) {
    const ReadRecord* earlier = own_before(beside, bound, beside.document);
    return earlier == nullptr
               ? Done{}
               : refuse(line_rule,
                        "session " + id_of(*earlier).value + " was before it: say after which one it comes",
                        "after");
  }
  const auto after = find_record(*says.after, beside.records, "after");
  if (!after) return pass(after.error());
  if (dossier_of(**after).tag != beside.document.tag)
    return refuse(line_rule, "is no session under the number of this dossier", "after");
  if ((*after)->sealed.state->opened_clock > bound.sealed.state->opened_clock)
    return refuse(line_rule, "was opened later than the session that is to come after it", "after");
  return {};
}

}  // namespace

Done Beside::operator()(const Order& says) const {
  const auto first = find_record(says.first, records, "first");
  if (!first) return pass(first.error());
  const auto then = find_record(says.then, records, "then");
  if (!then) return pass(then.error());
  const auto& one = dossier_of(**first).follows;
  const auto& other = dossier_of(**then).follows;
  if (!one || !other || one->session != other->session || one->record != other->record)
    return refuse(line_rule, "these two do not follow the same session", "then");
  if (const Document* earlier = order_between(before, says); earlier != nullptr)
    return refuse(line_rule, "these two have their order, by the document of " + to_string(day_of(*earlier)),
                  "then");
  return {};
}

Done Beside::operator()(const Binding& says) const {
  const auto bound = find_record(says.in, records);
  if (!bound) return pass(bound.error());
  const domain::Dossier& dossier = dossier_of(**bound);
  if (dossier.number != says.number || dossier.tag != says.tag)
    return refuse(dossier_rule, "that record has another number or tag", "number");
  if (dossier.tag == document.tag)
    return refuse(dossier_rule, "that record is of this dossier already", "in");
  if (dossier.follows)
    return refuse(dossier_rule, "that record follows another, in a dossier of its own", "in");
  if (const Document* earlier = binding_of(before, says.in.session); earlier != nullptr)
    return refuse(dossier_rule, "was bound already, by the document of " + to_string(day_of(*earlier)), "in");
  return check_place_in_line(*this, says, **bound);
}

}  // namespace tafel::documents
