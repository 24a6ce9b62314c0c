#include "provisioning/cli/papers_reading.hpp"

#include "provisioning/documents/document_files.hpp"
#include "provisioning/house/key_files.hpp"
#include "shared/record/line_of_records.hpp"

#include <algorithm>
#include <iostream>
#include <iterator>

namespace tafel::provisioning {
namespace {

Result<std::vector<OpenedRecord>> read_records(const RecordOptions& options,
                                               const std::vector<std::string>& files,
                                               const std::string& action) {
  std::vector<OpenedRecord> records;
  for (const std::string& file : files) {
    RecordOptions each = options;
    each.record = file;
    auto record = read_record(each, action);
    if (!record) return pass(record.error());
    records.push_back(std::move(*record));
  }
  return records;
}

Done check_line(const std::vector<record::Placed>& line, const documents::Documents& documents) {
  for (const record::Placed& each : line) {
    if (!each.before) continue;
    const auto& before = line[*each.before].session;
    const domain::State& after = *each.session.state;
    const auto ended = documents::ended_items(documents, before.state->dossier.session, after.opened_clock);
    if (auto done = record::check_follows(before, each.session, ended); !done)
      return fail(Fault::refused, "what session " + after.dossier.session.value +
                                      " carried is not what was sealed: " + describe(done.error()));
  }
  return {};
}

// A line that is whole by a document alone is said to be so each time.
void say_place(const record::Placed& placed, const documents::Documents& documents) {
  const domain::SessionId& session = placed.session.state->dossier.session;
  const auto* by = placed.place == record::Place::bound ? documents::binding_of(documents, session)
                                                        : documents::order_of(documents, session);
  if (placed.place == record::Place::follows || by == nullptr) return;
  std::cerr << "tafel: note: session " << shown(session.value)
            << (placed.place == record::Place::bound
                    ? " was opened under another number, and is of this dossier"
                    : " and another follow the same session, and have their order")
            << " by the document of " << to_string(documents::day_of(*by)) << "\n";
}

Result<std::vector<OpenedRecord>> in_line(std::vector<OpenedRecord> records,
                                          const documents::Ordered& ordered) {
  if (records.empty()) return records;
  std::vector<record::SealedSession> sessions;
  std::ranges::transform(records, std::back_inserter(sessions), session_of_opened);
  const auto line = record::in_line(sessions, documents::said_of_line(ordered));
  if (!line) return pass(line.error());
  if (auto done = check_line(*line, ordered.documents); !done) return pass(done.error());
  std::vector<OpenedRecord> in_order;
  for (const record::Placed& each : *line) {
    say_place(each, ordered.documents);
    in_order.push_back(*std::ranges::find(
        records, each.session.sha256, [](const OpenedRecord& record) { return record.provenance.sha256; }));
  }
  return in_order;
}

// As they were opened, which is all that is known before they are a line.
Result<Papers> papers_as_opened(const RecordOptions& options, const std::string& action,
                                documents::Ordered& ordered) {
  const SortedFiles files = sorted(options.files);
  auto records = read_records(options, files.records, action);
  if (!records) return pass(records.error());
  std::ranges::stable_sort(*records, {}, [](const OpenedRecord& each) { return each.state.opened_clock; });
  auto documents = read_documents(options, files.documents, action);
  if (!documents) return pass(documents.error());
  Papers papers{std::move(*records), {}};
  ordered = documents::in_order(std::move(*documents), papers.records());
  return papers;
}

Result<Papers> with_documents(Papers papers, documents::Ordered ordered) {
  if (auto done = ordered.first_refusal(); !done) return pass(done.error());
  papers.documents = std::move(ordered.documents);
  for (OpenedRecord& each : papers.line) each.documents = papers.documents;
  return papers;
}

}  // namespace

std::vector<documents::ReadRecord> Papers::records() const {
  std::vector<documents::ReadRecord> all;
  std::ranges::transform(line, std::back_inserter(all), read_record_of);
  return all;
}

record::SealedSession session_of_opened(const OpenedRecord& record) {
  return read_record_of(record).sealed;
}

Result<documents::Documents> read_documents(const RecordOptions& options,
                                            const std::vector<std::string>& files,
                                            const std::string& action) {
  if (files.empty()) return documents::Documents{};
  if (auto done = check_reason(options.reading.reason); !done) return pass(done.error());
  const auto house = read_trusted_house(options.house, options.house_key);
  if (!house) return pass(house.error());
  const auto identity = read_identity(options.identity);
  if (!identity) return pass(identity.error());
  documents::Documents documents;
  for (const std::string& file : files) {
    const auto sealed = read_document(file);
    if (!sealed) return pass(sealed.error());
    auto opened = documents::open(*sealed, *house, *identity);
    if (!opened) return pass(placed(opened.error(), file));
    if (const auto receipt = receipt_beside(file, *sealed, *house); !receipt) return pass(receipt.error());
    if (auto done = note_reading(options.reading, action, "", opened->sha256); !done)
      return pass(done.error());
    documents.push_back(std::move(*opened));
  }
  return documents;
}

Result<Papers> read_papers(const RecordOptions& options, const std::string& action) {
  documents::Ordered ordered;
  auto papers = papers_as_opened(options, action, ordered);
  if (!papers) return pass(papers.error());
  auto line = in_line(std::move(papers->line), ordered);
  if (!line) return pass(line.error());
  return with_documents({std::move(*line), {}}, std::move(ordered));
}

Result<Papers> read_papers_of_no_line(const RecordOptions& options, const std::string& action) {
  documents::Ordered ordered;
  auto papers = papers_as_opened(options, action, ordered);
  if (!papers) return pass(papers.error());
  return with_documents(std::move(*papers), std::move(ordered));
}

Result<OpenedRecord> read_record_with_documents(const RecordOptions& options, const std::string& action) {
  if (const auto records = sorted(options.files).records; records.size() != 1)
    return fail(Fault::refused,
                "give one record, and beside it only documents of its dossier; these are " +
                    std::to_string(records.size()) + " records",
                records.empty() ? options.files.front() : records.back());
  auto papers = read_papers(options, action);
  if (!papers) return pass(papers.error());
  return std::move(papers->line.front());
}

}  // namespace tafel::provisioning
