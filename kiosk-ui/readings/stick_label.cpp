#include "kiosk-ui/readings/stick_label.hpp"

#include "shared/base/letters_with_glyph.hpp"
#include "shared/base/unfit_letter.hpp"

#include <algorithm>
#include <filesystem>

namespace tafel::kiosk {
namespace {

constexpr std::size_t path_limit_bytes = 4096;  // as `export` of docs/ipc.md

std::string label_of(const std::string& folder) {
  return std::filesystem::path(folder).filename().string();
}

}  // namespace

std::string stick_label(const std::string& folder, const std::vector<std::string>& sticks) {
  const bool shared = std::ranges::any_of(sticks, [&](const std::string& other) {
    return other != folder && label_of(other) == label_of(folder);
  });
  return shared ? folder : label_of(folder);
}

bool has_usable_label(const std::string& folder) {
  return !problem_with_new_words(folder, path_limit_bytes, Breaks::forbidden);
}

}  // namespace tafel::kiosk
