#include "provisioning/cli/papers_reading.hpp"

#include "provisioning/documents/document_files.hpp"
#include "provisioning/house/key_files.hpp"
#include "shared/record/line_of_records.hpp"

#include <algorithm>
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

Result<std::vector<OpenedRecord>> in_line(std::vector<OpenedRecord> records,
                                          const documents::Documents& documents) {
  if (records.empty()) return records;
  std::vector<record::SealedSession> sessions;
  std::ranges::transform(records, std::back_inserter(sessions), session_of_opened);
  const auto line = record::in_line(sessions);
  if (!line) return pass(line.error());
  for (std::size_t i = 1; i < line->size(); ++i) {
    const domain::State& after = *(*line)[i].state;
    const auto ended = documents::ended_items(documents, after.opened_clock);
    if (auto done = record::check_follows((*line)[i - 1], (*line)[i], ended); !done)
      return fail(Fault::refused, "what session " + after.dossier.session.value +
                                      " carried is not what was sealed: " + describe(done.error()));
  }
  std::vector<OpenedRecord> ordered;
  for (const record::SealedSession& each : *line)
    ordered.push_back(*std::ranges::find(
        records, each.sha256, [](const OpenedRecord& record) { return record.provenance.sha256; }));
  return ordered;
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
  const SortedFiles files = sorted(options.files);
  auto records = read_records(options, files.records, action);
  if (!records) return pass(records.error());
  auto documents = read_documents(options, files.documents, action);
  if (!documents) return pass(documents.error());
  auto line = in_line(std::move(*records), *documents);
  if (!line) return pass(line.error());
  Papers papers{std::move(*line), {}};
  documents::Ordered ordered = documents::in_order(std::move(*documents), papers.records());
  if (auto done = ordered.first_refusal(); !done) return pass(done.error());
  papers.documents = std::move(ordered.documents);
  for (OpenedRecord& each : papers.line) each.documents = papers.documents;
  return papers;
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
