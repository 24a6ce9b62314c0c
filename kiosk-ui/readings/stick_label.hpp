// A USB stick as the screen names it. Its label was typed on any computer, and is part of the folder's path. Pure.
#pragma once

#include <string>
#include <vector>

namespace tafel::kiosk {

// As it was labelled; where it was mounted too, when another of `sticks` has the same label.
[[nodiscard]] std::string stick_label(const std::string& folder, const std::vector<std::string>& sticks);

// False of one that `tafeld` would refuse as a word, or the fonts cannot show: the stick needs another label first.
[[nodiscard]] bool has_usable_label(const std::string& folder);

}  // namespace tafel::kiosk
