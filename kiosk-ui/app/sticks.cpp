#include "kiosk-ui/app/sticks.hpp"

#include <fstream>
#include <sstream>

namespace tafel::kiosk {
namespace {

// The kernel writes a space in a path as \040.
std::string unescaped(std::string_view path) {
  std::string plain;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path.substr(i, 4) == "\\040") {
      plain += ' ';
      i += 3;
    } else {
      plain += path[i];
    }
  }
  return plain;
}

}  // namespace

std::vector<std::string> sticks_in(std::string_view mounts) {
  std::vector<std::string> found;
  std::istringstream lines{std::string(mounts)};
  std::string device;
  std::string folder;
  std::string rest;
  while (lines >> device >> folder && std::getline(lines, rest))
    if (folder.starts_with("/media/") || folder.starts_with("/run/media/"))
      found.push_back(unescaped(folder));
  return found;
}

std::vector<std::string> mounted_sticks() {
  std::ostringstream all;
  all << std::ifstream("/proc/self/mounts").rdbuf();
  return sticks_in(all.str());
}

}  // namespace tafel::kiosk
