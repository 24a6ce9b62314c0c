#include "shared/base/belgian_time.hpp"
#include "shared/documents/beside.hpp"
#include "shared/documents/standing.hpp"

#include <variant>

namespace tafel::documents {
namespace {

using domain::State;

// The day by the machine's clock on which that table ended.
Date closed_on(const State& state) {
  return belgian_day(domain::clock_of(state, state.closed_at.value_or(state.last_at)));
}

}  // namespace

Done Beside::operator()(const Closing& says) const {
  if (closing_of(records, before))
    return refuse("art15.retention", "the dossier is closed already: open it again first", "on");
  for (const ReadRecord& each : records) {
    const State& state = *each.sealed.state;
    if (says.on < closed_on(state))
      return refuse("art15.retention",
                    "is before the last table of the dossier, on " + to_string(closed_on(state)), "on");
    const int of_table = state.closed ? state.closed->retention_years : 0;
    if (of_table != 0 && says.years != of_table)
      return refuse("art15.retention",
                    "a table set " + std::to_string(of_table) +
                        " years: a document never lengthens that, and less needs a second signature",
                    "years");
  }
  return {};
}

Done Beside::operator()(const Reopening& says) const {
  const auto closed = closing_of(records, before);
  if (!closed) return refuse("art15.retention", "the dossier is not closed", "on");
  if (says.on < closed->on)
    return refuse("art15.retention", "is before the day of the closing, " + to_string(closed->on), "on");
  return {};
}

Done Beside::operator()(const Request& says) const {
  const Request* last = nullptr;
  for (const OpenedDocument& each : before)
    if (const auto* request = std::get_if<Request>(&each.document.says);
        request != nullptr && request->request == says.request)
      last = request;
  if (says.longer && (last == nullptr || !last->longer) &&
      day_of(document.document) > deadline_of(says.received, false))
    return refuse("art16.rights", "two months more are said within the first month", "longer");
  if (last == nullptr) return {};
  if (last->right != says.right || last->by != says.by || last->what != says.what ||
      last->received != says.received)
    return refuse("art16.rights", "is another request than the document before it", "request");
  if (last->longer && !says.longer)
    return refuse("art16.rights", "the longer time was said already", "longer");
  if (last->decision) return refuse("art16.rights", "was decided already", "decision");
  return {};
}

// art. 5: the choice is of one referral, and before any table; from the first one on it is the table's.
Done Beside::operator()(const Route& says) const {
  for (const ReadRecord& each : records)
    if (const Date opened = belgian_day(each.sealed.state->opened_clock); says.on > opened)
      return refuse("art5.route",
                    "there was a table on " + to_string(opened) + ": from then on the table has the choice",
                    "on");
  for (const OpenedDocument& each : before)
    if (const auto* route = std::get_if<Route>(&each.document.says);
        route != nullptr && says.referred_on <= route->on)
      return refuse("art5.route",
                    "that referral ended already, by the document of " + to_string(day_of(each.document)),
                    "referred_on");
  return {};
}

}  // namespace tafel::documents
