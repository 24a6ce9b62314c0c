// The way to a stick that a screen named, and what is wrong with it in Dutch. Thread: one.
#pragma once

#include "appliance/export/record_copy.hpp"
#include "appliance/export/usb_stick.hpp"
#include "shared/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::appliance {

// What a stick is on this machine.
struct StickPlaces {
  std::vector<Path> mount_points;
  bool in_memory = false;  // for tests, whose sticks are a tmpfs
  Path own;                // the machine's state folder
};

// The stick on which `folder` is, or the sentence that says why it is none.
[[nodiscard]] tl::expected<Stick, std::string_view> open_stick(const Path& folder, const StickPlaces& places);
// The same for the folder of that name on it, which is made when it is not there.
[[nodiscard]] tl::expected<Stick, std::string_view> folder_on_stick(const Path& top, const std::string& name,
                                                                    const StickPlaces& places);
// "" for none.
[[nodiscard]] std::string_view in_words(CopyTrouble trouble);

}  // namespace tafel::appliance
