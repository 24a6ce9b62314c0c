#include "kiosk-ui/app/screenshots.hpp"

#include "shared/base/files.hpp"

#include <algorithm>
#include <string>

namespace tafel::kiosk {
namespace {

namespace fs = std::filesystem;
constexpr int most_pictures = 999;
constexpr std::size_t name_limit_bytes = 256;

fs::path numbered(const fs::path& folder) {
  for (int number = 1; number < most_pictures; ++number) {
    const std::string digits = std::to_string(number);
    const fs::path picture = folder / ("shot-" + std::string(3 - digits.size(), '0') + digits + ".png");
    if (!fs::exists(picture)) return picture;
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
