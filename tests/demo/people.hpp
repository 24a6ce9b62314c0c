// The PINs of the demonstration: invented, printed by ./run, worth nothing anywhere else.
#pragma once

#include <map>
#include <string>

namespace tafel::demo {

inline const std::string chair_id = "c1";
inline const std::string chair_pin = "271828";

// Six digits that each participant of the first session chooses at check-in.
inline const std::map<std::string, std::string> participant_pins = {
    {"p1", "402917"}, {"p2", "583046"}, {"p3", "691352"}, {"p4", "174083"}, {"p5", "836290"},
    {"p6", "925714"}, {"p7", "360871"}, {"p8", "748125"}, {"p9", "519460"},
};

// Delegates read a second notice at check-in and say at the end whether they will brief (art. 12).
[[nodiscard]] inline bool is_delegate(const std::string& person) {
  return person == "p1" || person == "p2";
}

}  // namespace tafel::demo
