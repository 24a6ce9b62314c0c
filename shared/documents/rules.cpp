#include "shared/documents/rules.hpp"

#include "shared/documents/beside.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace tafel::documents {
namespace {

// What a dossier is called: its number as the records have it, and its tag.
using Named = std::pair<std::string, std::string>;

// A bound record and what was said of it are of the dossier that it is bound to.
Named real_name(Named name, const std::vector<const OpenedDocument*>& all) {
  for (const OpenedDocument* each : all)
    if (const auto* binding = std::get_if<Binding>(&each->document.says);
        binding != nullptr && name == Named(binding->number, binding->tag))
      return {each->document.dossier, each->tag};
  return name;
}

// `all` are the documents in which a binding counts.
Done check_dossier(const OpenedDocument& document, const std::vector<ReadRecord>& records,
                   const std::vector<const OpenedDocument*>& all) {
  const auto [number, tag] = real_name({document.document.dossier, document.tag}, all);
  for (const ReadRecord& each : records) {
    const domain::Dossier& dossier = each.sealed.state->dossier;
    const auto [real_number, real_tag] = real_name({dossier.number, dossier.tag}, all);
    if (document.document.house != dossier.house || number != real_number)
      return fail(Fault::refused, "is of another dossier than the record of session " + dossier.session.value,
                  "/dossier");
    if (tag != real_tag)
      return fail(Fault::refused,
                  "its manifest has another tag than the record of session " + dossier.session.value,
                  "/dossier_tag");
  }
  return {};
}

std::vector<const OpenedDocument*> pointers_to(const std::vector<OpenedDocument>& documents) {
  std::vector<const OpenedDocument*> all;
  for (const OpenedDocument& each : documents) all.push_back(&each);
  return all;
}

Done check_one(const Beside& beside, const std::vector<const OpenedDocument*>& all) {
  if (auto done = check_dossier(beside.document, beside.records, all); !done) return done;
  return std::visit(beside, beside.document.document.says);
}

}  // namespace

Done refuse(std::string_view rule, const std::string& why, const std::string& field) {
  return fail(Fault::refused, std::string(rule) + ": " + why, "/says/" + field);
}

const domain::SessionId& id_of(const ReadRecord& record) {
  return record.sealed.state->dossier.session;
}

Result<const ReadRecord*> find_record(const RecordPlace& in, const std::vector<ReadRecord>& records,
                                      const std::string& field) {
  const auto found =
      std::ranges::find_if(records, [&](const ReadRecord& each) { return id_of(each) == in.session; });
  if (found == records.end())
    return fail(Fault::missing, "speaks of session " + in.session.value + ", whose record was not given",
                "/says/" + field + "/session");
  if (found->sealed.sha256 != in.record)
    return fail(Fault::refused, "speaks of another record of session " + in.session.value,
                "/says/" + field + "/record");
  return &*found;
}

Done check_beside(const OpenedDocument& document, const std::vector<ReadRecord>& records,
                  const std::vector<OpenedDocument>& before) {
  auto all = pointers_to(before);
  all.push_back(&document);
  return check_one({document, records, before}, all);
}

Ordered in_order(std::vector<OpenedDocument> documents, const std::vector<ReadRecord>& records) {
  std::ranges::sort(documents, {},
                    [](const OpenedDocument& each) { return std::pair(each.document.made_at, each.sha256); });
  const auto twice = std::ranges::unique(documents, {}, &OpenedDocument::sha256);
  documents.erase(twice.begin(), twice.end());
  Ordered ordered;
  std::vector<OpenedDocument> before;  // those that may be there
  for (const OpenedDocument& each : documents) {
    ordered.of_each.push_back(check_one({each, records, before}, pointers_to(documents)));
    const Done& outcome = ordered.of_each.back();
    if (outcome || outcome.error().fault == Fault::missing) before.push_back(each);
  }
  ordered.documents = std::move(documents);
  return ordered;
}

Done Ordered::first_refusal() const {
  for (std::size_t i = 0; i < of_each.size(); ++i)
    if (!of_each[i] && of_each[i].error().fault != Fault::missing)
      return pass(placed(of_each[i].error(), "document " + documents[i].document.id));
  return {};
}

}  // namespace tafel::documents
