// The log of readings at the store (rule art15.access): the log of shared/reading_log in the storage's table. A
// line is on disk before anything is given. Thread: one. The storage outlives the calls.
#pragma once

#include "central-store/storage/record_storage.hpp"
#include "shared/reading_log/line.hpp"

namespace tafel::store {

// Chained anew when another writer was first. Errors: refused (a line that could not be read back);
// full, io; unreachable when other writers were first every time.
Done note_reading(RecordStorage& storage, const reading_log::Reading& reading);

// Walks the whole chain. Errors: altered, with the line's number as place; io.
Done check_reading_log(RecordStorage& storage);
// Walks the last `lines` lines of it. Errors: the same.
Done check_last_readings(RecordStorage& storage, std::uint64_t lines);

}  // namespace tafel::store
