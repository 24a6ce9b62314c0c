// The rules about documents beside the records of their dossier: pure functions, each refusal with the id of its rule
// (docs/decreet.md). What is wrong with a document in itself, check_alone of document.hpp says. Thread: any.
#pragma once

#include "shared/documents/sealed_document.hpp"
#include "shared/domain/fact.hpp"
#include "shared/record/line_of_records.hpp"

#include <string>
#include <vector>

namespace tafel::documents {

// A record that holds, with its events. What the pointers are to outlives it.
struct ReadRecord {
  record::SealedSession sealed;
  const std::vector<domain::Event>* events = nullptr;
};

// May `document` be there, beside these records (from the first session to the last) and the documents before it? Errors:
// refused, with the id of the rule and a place in the document; missing, where it speaks of a record that is not among
// `records`, so that nobody knows.
[[nodiscard]] Done check_beside(const OpenedDocument& document, const std::vector<ReadRecord>& records,
                                const std::vector<OpenedDocument>& before);

// In the order in which they were made; each checked beside those before it. `of_each` has the outcome of each. A document
// that is given twice is there once.
struct Ordered {
  std::vector<OpenedDocument> documents;
  std::vector<Done> of_each;
  [[nodiscard]] Done first_refusal() const;  // placed by the number of the document
};
[[nodiscard]] Ordered in_order(std::vector<OpenedDocument> documents, const std::vector<ReadRecord>& records);

// The event of a record that last said this thing, counted from 1; 0 for none, or for one that was withdrawn: what was
// taken back is attributed to nobody, in no document either (art. 13 §2).
[[nodiscard]] int event_of(const ReadRecord& record, const About& about);
// Every thing of that record with this id.
[[nodiscard]] std::vector<About> things_named(const ReadRecord& record, const std::string& id);

}  // namespace tafel::documents
