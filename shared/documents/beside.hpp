// Each kind of document beside the records of its dossier, and what its rules share. Internal to check_beside of rules.hpp:
// beside_records.cpp has what is said of one record, beside_dossier.cpp what is said of
// the dossier, beside_line.cpp what is said of the line of its records,
// beside_end.cpp its destruction.
#pragma once

#include "shared/documents/rules.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::documents {

// `field` is a place in what the document says.
[[nodiscard]] Done refuse(std::string_view rule, const std::string& why, const std::string& field);

[[nodiscard]] const domain::SessionId& id_of(const ReadRecord& record);

// Errors: missing (not among `records`), refused (another record of that session).
[[nodiscard]] Result<const ReadRecord*> find_record(const RecordPlace& in,
                                                    const std::vector<ReadRecord>& records,
                                                    const std::string& field = "in");

struct Beside {
  const OpenedDocument& document;
  const std::vector<ReadRecord>& records;
  const std::vector<OpenedDocument>& before;

  Done operator()(const Correction& says) const;
  Done operator()(const Told& says) const;
  Done operator()(const Closing& says) const;
  Done operator()(const Reopening& says) const;
  Done operator()(const Request& says) const;
  Done operator()(const Restriction& says) const;
  Done operator()(const Route& says) const;
  Done operator()(const Order& says) const;
  Done operator()(const Binding& says) const;
  Done operator()(const Destruction& says) const;
  Done operator()(const Consent& says) const;
};

}  // namespace tafel::documents
