#include "shared/documents/beside.hpp"
#include "shared/documents/standing.hpp"

#include <algorithm>
#include <variant>

namespace tafel::documents {
namespace {

constexpr std::string_view destruction_rule = "art15.destruction";

Done check_records(const Beside& beside, const Destruction& says) {
  for (std::size_t i = 0; i < says.records.size(); ++i)
    if (const auto found = find_record(says.records[i], beside.records, "records/" + std::to_string(i));
        !found)
      return pass(found.error());
  return {};
}

Done check_documents(const Beside& beside, const Destruction& says) {
  for (std::size_t i = 0; i < says.documents.size(); ++i) {
    const std::string field = "documents/" + std::to_string(i);
    const auto found = std::ranges::find_if(beside.before, [&](const OpenedDocument& each) {
      return each.document.id == says.documents[i].document;
    });
    if (found == beside.before.end())
      return fail(Fault::missing, "names document " + says.documents[i].document + ", which was not given",
                  "/says/" + field + "/document");
    if (found->sha256 != says.documents[i].sha256)
      return refuse(destruction_rule, "names another file of that document", field + "/sha256");
  }
  return {};
}

// Of the last closing, since which the dossier was not opened again.
Done check_term(const Beside& beside, const Destruction& says) {
  const auto closed = closing_of(beside.records, beside.before);
  if (!closed)
    return refuse(destruction_rule, "the dossier is not closed, so that no term runs", "closed_on");
  if (closed->on == says.closed_on && closed->years == says.years) return {};
  return refuse(destruction_rule,
                "the dossier is closed since " + to_string(closed->on) + ", for " +
                    std::to_string(closed->years) + " years",
                "closed_on");
}

// What somebody asked for is answered before it is gone.
Done check_nothing_waits(const Beside& beside, const Destruction& says) {
  const auto open = open_requests(beside.before);
  const auto is_decided = [&](const Request* each) { return says.decides && each->request == *says.decides; };
  if (says.decides && std::ranges::none_of(open, is_decided))
    return refuse(destruction_rule, "decides a request that is not open", "decides");
  for (const Request* each : open)
    if (!is_decided(each))
      return refuse(destruction_rule, "request " + each->request + " is still to be decided", "decides");
  for (const OpenedDocument& each : beside.before)
    if (const auto* restriction = std::get_if<Restriction>(&each.document.says);
        restriction != nullptr && !says.decides &&
        is_in_force(*restriction, day_of(beside.document.document)))
      return refuse(destruction_rule,
                    "the use of the dossier, or of a part of it, is restricted until and with " +
                        to_string(restriction->until),
                    "decides");
  return {};
}

}  // namespace

Done Beside::operator()(const Destruction& says) const {
  if (auto done = check_term(*this, says); !done) return done;
  if (auto done = check_nothing_waits(*this, says); !done) return done;
  if (auto done = check_records(*this, says); !done) return done;
  return check_documents(*this, says);
}

// What came since the order counts too: the dossier may be open again, or a request may wait.
Done Beside::operator()(const Consent& says) const {
  const auto order = std::ranges::find(before, says.order, &OpenedDocument::sha256);
  if (order == before.end())
    return fail(Fault::missing, "consents to an order that was not given", "/says/order");
  const auto* ordered = std::get_if<Destruction>(&order->document.says);
  if (ordered == nullptr) return refuse(destruction_rule, "consents to what is no order to destroy", "order");
  if (order->document.by == document.document.by)
    return refuse(destruction_rule, "the order is of the same coordinator: a second one consents", "order");
  if (const Document* earlier = consent_to(before, says.order); earlier != nullptr)
    return refuse(destruction_rule, "has its consent, by the document of " + to_string(day_of(*earlier)),
                  "order");
  std::vector<OpenedDocument> others;
  for (const OpenedDocument& each : before)
    if (each.sha256 != says.order) others.push_back(each);
  const Beside now{document, records, others};
  if (auto done = check_term(now, *ordered); !done) return done;
  return check_nothing_waits(now, *ordered);
}

}  // namespace tafel::documents
