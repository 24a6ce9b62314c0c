// What tafeld is told when it starts.
#pragma once

#include "appliance/export/stick_words.hpp"
#include "appliance/machine/disk_room.hpp"
#include "appliance/state_folder.hpp"
#include "shared/crypto/kdf.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tafel::appliance {

struct EngineConfig {
  StateFolder folder;
  crypto::PinCost participant_pin_cost;                       // what one guess of a participant's PIN costs
  std::vector<Path> export_roots = {"/media", "/run/media"};  // where USB sticks are mounted
  bool exports_to_memory = false;                             // for tests, whose sticks are a tmpfs
  std::uint64_t needs_bytes = room_for_a_session_bytes;       // of free disk; less is warned of
  std::string image = {};                                     // root hash of the running image, or ""
};

[[nodiscard]] inline StickPlaces stick_places(const EngineConfig& config) {
  return {config.export_roots, config.exports_to_memory, config.folder.root};
}

}  // namespace tafel::appliance
