// The room on the disk, against what a session needs: said before a meeting, and not by its first refusal. Thread: any.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/record/record.hpp"

#include <cstdint>

namespace tafel::appliance {

// A session at its largest is there three times at once: its journal, the record that is read from it, and the sealed
// record in the outbox.
constexpr std::uint64_t room_for_a_session_bytes = 3 * record::record_limit_bytes;

// Has the file system of `folder` less than that for whoever runs this? False where it does not say.
[[nodiscard]] bool has_less_room_than(const Path& folder, std::uint64_t bytes);

}  // namespace tafel::appliance
