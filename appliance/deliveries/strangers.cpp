#include "appliance/deliveries/strangers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace tafel::appliance {
namespace {

constexpr std::array<std::string_view, 3> small_files = {"certificate.pem", "certificate.json", "send-now"};
constexpr std::array<std::string_view, 4> record_endings = {".age", ".age.minisig", ".age.tlog-proof",
                                                            ".status.json"};
constexpr std::size_t session_id_length = 36;

std::string_view without_part(std::string_view name) {
  constexpr std::string_view part = ".part";  // shared/base/files.cpp writes so before it renames
  if (name.ends_with(part)) name.remove_suffix(part.size());
  return name;
}

bool is_ours(std::string_view name, const SealedList& sealed) {
  name = without_part(name);
  if (std::ranges::find(small_files, name) != small_files.end()) return true;
  const std::string_view ending = name.substr(std::min(name.size(), session_id_length));
  return std::ranges::find(record_endings, ending) != record_endings.end() &&
         sealed.contains(std::string(name.substr(0, session_id_length)));
}

}  // namespace

Strangers strangers_in(const Path& outbox, const SealedList& sealed) {
  Strangers strangers;
  std::error_code trouble;
  for (std::filesystem::directory_iterator entry(outbox, trouble), end;
       !trouble && entry != end && strangers.count < strangers_counted_most; entry.increment(trouble)) {
    const std::string name = entry->path().filename().string();
    if (is_ours(name, sealed)) continue;
    if (strangers.count++ == 0) strangers.first = name;
  }
  return strangers;
}

}  // namespace tafel::appliance
