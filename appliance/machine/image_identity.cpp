#include "appliance/machine/image_identity.hpp"

#include "shared/base/files.hpp"
#include "shared/crypto/hash.hpp"

#include <cstdlib>
#include <ranges>

namespace tafel::appliance {
namespace {

constexpr std::size_t kernel_line_limit_bytes = 64UL * 1024;

std::filesystem::path kernel_line_path() {
  const char* folder = std::getenv("CREDENTIALS_DIRECTORY");
  std::error_code trouble;
  if (folder != nullptr && *folder != '\0')
    if (const auto credential = std::filesystem::path(folder) / "kernel-command-line";
        std::filesystem::exists(credential, trouble))
      return credential;
  return "/proc/cmdline";
}

}  // namespace

std::string root_hash_in(std::string_view kernel_command_line) {
  constexpr std::string_view key = "roothash=";
  std::string found;
  while (kernel_command_line.ends_with('\n')) kernel_command_line.remove_suffix(1);
  for (const auto part : std::views::split(kernel_command_line, ' ')) {
    const std::string_view word(part.begin(), part.end());
    if (!word.starts_with(key)) continue;
    const auto hash = crypto::from_hex(word.substr(key.size()));
    if (!found.empty() || !hash || hash->size() != crypto::Hash{}.size()) return {};
    found = word.substr(key.size());
  }
  return found;
}

std::string running_image() {
  const auto line = read_text(kernel_line_path(), kernel_line_limit_bytes);
  return line ? root_hash_in(*line) : std::string();
}

}  // namespace tafel::appliance
