#include "kiosk-ui/app/screenshots.hpp"

#include "shared/base/files.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

namespace tafel::kiosk {
namespace {

namespace fs = std::filesystem;
constexpr int most_pictures = 999;
constexpr std::size_t name_limit_bytes = 256;

fs::path numbered(const fs::path& folder) {
  for (int number = 1; number < most_pictures; ++number) {
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "shot-%03d.png", number);
    if (!fs::exists(folder / name.data())) return folder / name.data();
  }
  return folder / "shot-999.png";
}

}  // namespace

Result<fs::path> next_picture(const fs::path& folder) {
  const fs::path asked = folder / "next-name";
  std::string name = read_text(asked, name_limit_bytes).value_or("");
  name.resize(std::min(name.size(), name.find('\n')));
  if (name.empty()) return numbered(folder);
  std::error_code ignored;
  fs::remove(asked, ignored);
  if (fs::path(name).filename() != name || name.starts_with('.'))
    return fail(Fault::refused, "a picture's name is one plain file name", asked.string());
  return folder / (name + ".png");
}

}  // namespace tafel::kiosk
