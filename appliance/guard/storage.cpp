#include "appliance/guard/storage.hpp"

#include <array>
#include <sstream>

namespace tafel::guard {
namespace {

constexpr const char* cipher = "aes-xts-plain64";        // what systemd-repart makes
constexpr const char* key_in_the_kernel = ":64:logon:";  // two AES-256 keys, which no program can read

// The first words of a line; "" for those that are not there.
std::array<std::string, 4> words_of(const std::string& line) {
  std::array<std::string, 4> words;
  std::istringstream text(line);
  for (auto& word : words) text >> word;
  return words;
}

}  // namespace

std::string device_in(const std::string& crypt_line) {
  return words_of(crypt_line)[3];
}

std::optional<std::string> problem_with_storage(const Mapping& mapping) {
  if (mapping.targets != 1 || mapping.target != "crypt") return "/var is not encrypted as a whole";
  const auto words = words_of(mapping.line);
  if (words[0] != cipher) return "/var is encrypted with " + words[0] + " and not with " + cipher;
  if (!words[1].starts_with(key_in_the_kernel)) return "the key of /var is not of 64 bytes in the kernel";
  if (mapping.disk.empty() || mapping.disk != mapping.machines_disk)
    return "/var is on the disk " + mapping.disk + ", and the machine started from " + mapping.machines_disk;
  return std::nullopt;
}

}  // namespace tafel::guard
