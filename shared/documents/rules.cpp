#include "shared/documents/rules.hpp"

#include "shared/documents/beside.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace tafel::documents {
namespace {

Done check_dossier(const OpenedDocument& document, const std::vector<ReadRecord>& records) {
  for (const ReadRecord& each : records) {
    const domain::Dossier& dossier = each.sealed.state->dossier;
    if (document.document.house != dossier.house || document.document.dossier != dossier.number)
      return fail(Fault::refused, "is of another dossier than the record of session " + dossier.session.value,
                  "/dossier");
    if (document.tag != dossier.tag)
      return fail(Fault::refused,
                  "its manifest has another tag than the record of session " + dossier.session.value,
                  "/dossier_tag");
  }
  return {};
}

}  // namespace

Done refuse(std::string_view rule, const std::string& why, const std::string& field) {
  return fail(Fault::refused, std::string(rule) + ": " + why, "/says/" + field);
}

const domain::SessionId& id_of(const ReadRecord& record) {
  return record.sealed.state->dossier.session;
}

Result<const ReadRecord*> find_record(const RecordPlace& in, const std::vector<ReadRecord>& records) {
  const auto found =
      std::ranges::find_if(records, [&](const ReadRecord& each) { return id_of(each) == in.session; });
  if (found == records.end())
    return fail(Fault::missing, "speaks of session " + in.session.value + ", whose record was not given",
                "/says/in/session");
  if (found->sealed.sha256 != in.record)
    return fail(Fault::refused, "speaks of another record of session " + in.session.value, "/says/in/record");
  return &*found;
}

Done check_beside(const OpenedDocument& document, const std::vector<ReadRecord>& records,
                  const std::vector<OpenedDocument>& before) {
  if (auto done = check_dossier(document, records); !done) return done;
  return std::visit(Beside{document, records, before}, document.document.says);
}

Ordered in_order(std::vector<OpenedDocument> documents, const std::vector<ReadRecord>& records) {
  std::ranges::sort(documents, {},
                    [](const OpenedDocument& each) { return std::pair(each.document.made_at, each.sha256); });
  const auto twice = std::ranges::unique(documents, {}, &OpenedDocument::sha256);
  documents.erase(twice.begin(), twice.end());
  Ordered ordered;
  std::vector<OpenedDocument> before;  // those that may be there
  for (OpenedDocument& each : documents) {
    ordered.of_each.push_back(check_beside(each, records, before));
    const Done& outcome = ordered.of_each.back();
    if (outcome || outcome.error().fault == Fault::missing) before.push_back(each);
    ordered.documents.push_back(std::move(each));
  }
  return ordered;
}

Done Ordered::first_refusal() const {
  for (std::size_t i = 0; i < of_each.size(); ++i)
    if (!of_each[i] && of_each[i].error().fault != Fault::missing)
      return pass(placed(of_each[i].error(), "document " + documents[i].document.id));
  return {};
}

}  // namespace tafel::documents
