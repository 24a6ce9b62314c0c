// Who read what, when and why (rule art15.access). Each line is one JSON object that names the SHA-256 of the
// line before; a line is on disk before anything is read out. Thread: one. The storage outlives the log.
#pragma once

#include "central-store/storage/record_storage.hpp"

#include <string>
#include <string_view>

namespace tafel::store {

struct Access {
  Instant at;
  std::string who;     // the certificate's URI
  std::string action;  // "get", "list" or "access"
  std::string record;  // hex of the .age; empty for the others
  std::string reason;
};

Done note_access(RecordStorage& storage, const Access& access);

// Walks the whole chain. Errors: altered, with the line's number as place.
Done check_access_log(RecordStorage& storage);

}  // namespace tafel::store
