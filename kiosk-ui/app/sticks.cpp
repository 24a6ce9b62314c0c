#include "kiosk-ui/app/sticks.hpp"

#include <charconv>
#include <fstream>
#include <optional>
#include <sstream>

namespace tafel::kiosk {
namespace {

// The octal digits behind a backslash; nothing when they are none.
std::optional<char> escaped_letter(std::string_view digits) {
  unsigned value = 0;
  const auto [end, trouble] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 8);
  if (digits.size() != 3 || trouble != std::errc{} || end != digits.data() + 3 || value > 0xff)
    return std::nullopt;
  return static_cast<char>(value);
}

// The kernel writes white space, a backslash and # in a path as \040 (proc(5), seq_path).
std::string unescaped(std::string_view path) {
  std::string plain;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto letter = path[i] == '\\' ? escaped_letter(path.substr(i + 1, 3)) : std::nullopt;
    plain += letter.value_or(path[i]);
    if (letter) i += 3;
  }
  return plain;
}

// Such a copy would be gone with the power; tafeld refuses it too (shared/base/memory_file_system.hpp).
bool is_in_memory(std::string_view type) {
  return type == "tmpfs" || type == "ramfs" || type == "overlay";
}

}  // namespace

std::vector<std::string> sticks_in(std::string_view mounts) {
  std::vector<std::string> found;
  std::istringstream lines{std::string(mounts)};
  std::string device;
  std::string folder;
  std::string type;
  std::string rest;
  while (lines >> device >> folder >> type && std::getline(lines, rest))
    if ((folder.starts_with("/media/") || folder.starts_with("/run/media/")) && !is_in_memory(type))
      found.push_back(unescaped(folder));
  return found;
}

std::vector<std::string> mounted_sticks() {
  std::ostringstream all;
  all << std::ifstream("/proc/self/mounts").rdbuf();
  return sticks_in(all.str());
}

}  // namespace tafel::kiosk
