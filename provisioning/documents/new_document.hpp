// What a coordinator typed, as what a document says: things and places are looked up in the records that were given. Whether
// it may be said there, the rules say (shared/documents/rules.hpp). Pure. Thread: any.
#pragma once

#include "provisioning/verslag/opened_record.hpp"
#include "shared/documents/document.hpp"

#include <string>
#include <vector>

namespace tafel::provisioning {

// As the options of `tafel document` have it; each command uses a few.
struct Typed {
  std::string about;  // an id: "u3"
  int event = 0;      // 0: not given
  std::string wrong;
  std::string right;
  std::string asked_by;
  std::string item;
  std::string said_by;
  std::string on;
  std::string until;
  std::string because;
  std::string reason;  // of a closing
  int years = 0;
  std::string right_of;  // of a request: access, correction, …
  std::string asked;
  std::string received;
  std::string answer;   // granted, partly, refused, longer
  std::string request;  // its UUID
  bool whole_dossier = false;
  std::string route;
  std::string care;
  std::string referred_by;
  int category = 0;
  std::string necessity;
  std::string referred_on;
  bool minors = false;
  std::string consulted;
  std::string first;  // sessions, by their ids
  std::string then;
  std::string after;
};

// The records from the first session to the last, with the documents; a fresh UUID for whoever needs one.
struct Given {
  const std::vector<OpenedRecord>& line;
  const documents::Documents& documents;
  std::string fresh_id;
  const OpenedRecord* bound = nullptr;  // the record that is of another number, to be bound
};

// Errors, placed by the option: refused (nothing of that id, or several), malformed (no day), missing (no request).
[[nodiscard]] Result<documents::Says> correction_of(const Typed& typed, const Given& given);
[[nodiscard]] Result<documents::Says> told_of(const Typed& typed, const Given& given);
[[nodiscard]] Result<documents::Says> stopped_of(const Typed& typed, const Given& given);
[[nodiscard]] Result<documents::Says> closing_of_dossier(const Typed& typed, const Given& given);
[[nodiscard]] Result<documents::Says> reopening_of(const Typed& typed, const Given& given);
[[nodiscard]] Result<documents::Says> request_of(const Typed& typed, const Given& given);
[[nodiscard]] Result<documents::Says> answer_of(const Typed& typed, const Given& given);
[[nodiscard]] Result<documents::Says> restriction_of(const Typed& typed, const Given& given);
[[nodiscard]] Result<documents::Says> route_of(const Typed& typed, const Given& given);
[[nodiscard]] Result<documents::Says> order_of_sessions(const Typed& typed, const Given& given);
[[nodiscard]] Result<documents::Says> destruction_of(const Typed& typed, const Given& given);
[[nodiscard]] Result<documents::Says> consent_of(const Typed& typed, const Given& given);
// Requires `given.bound`.
[[nodiscard]] Result<documents::Says> binding_of_session(const Typed& typed, const Given& given);

}  // namespace tafel::provisioning
