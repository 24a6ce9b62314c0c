// The records that were stored since a moment, found from the end of the log, so that a large log costs no more than a
// small one. Thread: one.
#pragma once

#include "central-store/storage/record_storage.hpp"

#include <functional>

namespace tafel::store {

// Calls `see` for each record with a `stored_at` of `since` or later, in the order of the log. A clock that was set back
// can hide a record from it. Errors: io, full.
Done each_stored_since(RecordStorage& storage, Instant since,
                       const std::function<void(const RecordFacts&)>& see);

}  // namespace tafel::store
