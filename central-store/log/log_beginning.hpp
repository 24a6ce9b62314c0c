// The first entry of a log that goes on where a lost one ended (docs/formats.md, "A log that begins anew"): it names the
// old log's last known checkpoint, as that log signed it. So both histories are bound together by what the old log itself
// signed, and by the new log's root.
//   tafelgeheim/log-beginning/v1\n
//   <the old log's signed checkpoint>
// Pure. Thread: any.
#pragma once

#include "shared/base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tafel::store {

[[nodiscard]] std::string log_beginning(std::string_view old_checkpoint_note);

// The old log's note; nothing when `entry` is the entry of a record.
[[nodiscard]] std::optional<std::string> note_in_beginning(std::string_view entry);

}  // namespace tafel::store
