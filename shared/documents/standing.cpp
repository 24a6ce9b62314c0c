#include "shared/documents/standing.hpp"

#include "shared/base/belgian_time.hpp"

#include <algorithm>

namespace tafel::documents {
namespace {

bool keeps_id(Thing thing) {
  return thing == Thing::goal || thing == Thing::action || thing == Thing::item;
}

template <class Wanted>
std::vector<const Document*> those(const Documents& documents, const Wanted& wanted) {
  std::vector<const Document*> found;
  for (const OpenedDocument& each : documents)
    if (wanted(each.document)) found.push_back(&each.document);
  return found;
}

// A closing or reopening at its moment.
struct Turn {
  Instant at;
  std::optional<DossierClosed> closed;  // absent: open again
};

void add_turn(std::vector<Turn>& turns, const ReadRecord& record) {
  const domain::State& state = *record.sealed.state;
  if (!state.closed || state.closed->retention_years == 0) return;
  const Instant at = domain::clock_of(state, state.closed_at.value_or(state.last_at));
  turns.push_back({at, DossierClosed{belgian_day(at), state.closed->retention_years, true, nullptr}});
}

void add_turn(std::vector<Turn>& turns, const Document& document) {
  if (const auto* says = std::get_if<Closing>(&document.says))
    turns.push_back({document.made_at, DossierClosed{says->on, says->years, false, &document}});
  if (std::holds_alternative<Reopening>(document.says)) turns.push_back({document.made_at, std::nullopt});
}

}  // namespace

record::SaidOfLine said_of_line(const Ordered& ordered) {
  record::SaidOfLine said;
  for (std::size_t i = 0; i < ordered.documents.size(); ++i) {
    if (!ordered.of_each[i]) continue;
    const Says& says = ordered.documents[i].document.says;
    if (const auto* order = std::get_if<Order>(&says))
      said.orders.emplace_back(order->first.session.value, order->then.session.value);
    if (const auto* binding = std::get_if<Binding>(&says))
      said.bound.emplace(binding->in.session.value,
                         binding->after ? std::optional(binding->after->session.value) : std::nullopt);
  }
  return said;
}

const Document* binding_of(const Documents& documents, const domain::SessionId& session) {
  const auto found = std::ranges::find_if(documents, [&](const OpenedDocument& each) {
    const auto* says = std::get_if<Binding>(&each.document.says);
    return says != nullptr && says->in.session == session;
  });
  return found == documents.end() ? nullptr : &found->document;
}

const Document* order_of(const Documents& documents, const domain::SessionId& session) {
  const auto found = std::ranges::find_if(documents, [&](const OpenedDocument& each) {
    const auto* says = std::get_if<Order>(&each.document.says);
    return says != nullptr && (says->first.session == session || says->then.session == session);
  });
  return found == documents.end() ? nullptr : &found->document;
}

bool is_same_plan(const Documents& documents, const domain::SessionId& one, const domain::SessionId& other) {
  return one == other || (binding_of(documents, one) == nullptr && binding_of(documents, other) == nullptr);
}

std::set<domain::ItemId> ended_items(const Documents& documents, const domain::SessionId& session,
                                     Instant until) {
  std::set<domain::ItemId> ended;
  for (const OpenedDocument& each : documents)
    if (const auto* says = std::get_if<Told>(&each.document.says);
        says != nullptr && each.document.made_at < until &&
        is_same_plan(documents, says->in.session, session))
      ended.insert(says->item);
  return ended;
}

const Document* end_of(const Documents& documents, const domain::SessionId& session,
                       const domain::ItemId& item) {
  const auto found = std::ranges::find_if(documents, [&](const OpenedDocument& each) {
    const auto* says = std::get_if<Told>(&each.document.says);
    return says != nullptr && says->item == item && is_same_plan(documents, says->in.session, session);
  });
  return found == documents.end() ? nullptr : &found->document;
}

std::vector<const Document*> beside(const Documents& documents, const domain::SessionId& session,
                                    const About& about) {
  return those(documents, [&](const Document& each) {
    const RecordPlace* in = place_of(each);
    if (in == nullptr || about_of(each) != about) return false;
    return in->session == session || (keeps_id(about.thing) && is_same_plan(documents, in->session, session));
  });
}

std::vector<const Document*> about_record(const Documents& documents, const domain::SessionId& session) {
  return those(documents, [&](const Document& each) {
    const RecordPlace* in = place_of(each);
    return in != nullptr && in->session == session && !about_of(each);
  });
}

std::vector<const Document*> about_dossier(const Documents& documents) {
  return those(documents, [](const Document& each) { return place_of(each) == nullptr; });
}

std::optional<DossierClosed> closing_of(const std::vector<ReadRecord>& records, const Documents& documents) {
  std::vector<Turn> turns;
  for (const ReadRecord& each : records) add_turn(turns, each);
  for (const OpenedDocument& each : documents) add_turn(turns, each.document);
  const auto last = std::ranges::max_element(turns, {}, &Turn::at);
  return last == turns.end() ? std::nullopt : last->closed;
}

bool is_in_force(const Restriction& restriction, Date today) {
  return today <= restriction.until;
}

std::vector<const Request*> requests(const Documents& documents) {
  std::vector<const Request*> last;
  for (const OpenedDocument& each : documents) {
    const auto* says = std::get_if<Request>(&each.document.says);
    if (says == nullptr) continue;
    const auto known = std::ranges::find(last, says->request, &Request::request);
    if (known == last.end())
      last.push_back(says);
    else
      *known = says;
  }
  return last;
}

std::vector<const Request*> open_requests(const Documents& documents) {
  std::vector<const Request*> open = requests(documents);
  std::erase_if(open, [&](const Request* each) {
    return each->decision || std::ranges::any_of(documents, [&](const OpenedDocument& other) {
             const auto* order = std::get_if<Destruction>(&other.document.says);
             return order != nullptr && order->decides == each->request;
           });
  });
  return open;
}

const Document* consent_to(const Documents& documents, const std::string& order) {
  const auto found = std::ranges::find_if(documents, [&](const OpenedDocument& each) {
    const auto* says = std::get_if<Consent>(&each.document.says);
    return says != nullptr && says->order == order;
  });
  return found == documents.end() ? nullptr : &found->document;
}

}  // namespace tafel::documents
