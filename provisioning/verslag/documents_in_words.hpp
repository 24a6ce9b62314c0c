// Documents of a dossier in Dutch: beside what they speak of in a record, and as a list of their own. Pure.
#pragma once

#include "provisioning/verslag/opened_record.hpp"
#include "shared/documents/standing.hpp"
#include "shared/paper/document.hpp"

#include <string>
#include <string_view>

namespace tafel::provisioning {

[[nodiscard]] std::string_view in_words(documents::Right right);
[[nodiscard]] std::string_view in_words(documents::Answer answer);

// All that a document says, in one line without a full stop.
[[nodiscard]] std::string line_of(const documents::Document& document);

// What the documents say of that thing of the record, each on a line of its own below what is there already.
void add_beside(paper::Rich& rich, const OpenedRecord& record, const documents::About& about);

// Every document that was given with the record, under a heading; nothing when there is none.
void add_documents(paper::Document& document, const OpenedRecord& record);
// The same of a whole dossier, with whether it is closed.
void add_documents_of_dossier(paper::Document& document, const std::vector<OpenedRecord>& line);

// The referrals that ended before the first table, under a heading; nothing when there is none.
void add_referrals_without_table(paper::Document& document, const documents::Documents& documents);

// A paper of documents alone.
[[nodiscard]] paper::Document write_documents(const documents::Documents& documents,
                                              const std::string& house);

}  // namespace tafel::provisioning
