#include "appliance/inbox/inbox.hpp"

#include "shared/base/files.hpp"
#include "shared/base/log.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/minisign/minisign.hpp"

#include <algorithm>

namespace tafel::appliance {
namespace {

constexpr std::string_view pack_ending = ".age";

Path pack_file(const Path& inbox, const std::string& name) {
  return inbox / (name + ".age");
}
Path signature_file(const Path& inbox, const std::string& name) {
  return inbox / (name + ".age.minisig");
}

Result<envelope::OpenedPack> open_pair(const Path& inbox, const std::string& name,
                                       const envelope::House& house, const DeviceKeys& device, Instant now) {
  auto age_file = read_file(pack_file(inbox, name), crypto::age::age_limit_bytes);
  if (!age_file) return pass(age_file.error());
  auto minisig = read_file(signature_file(inbox, name), crypto::minisign::file_limit_bytes);
  if (!minisig) return pass(minisig.error());
  return envelope::open_pack(house, device.name, device.identity, *age_file, as_text(*minisig), now);
}

void move_file(const Path& from, const Path& to) {
  std::error_code trouble;
  std::filesystem::rename(from, to, trouble);
  if (trouble) log::error("inbox: cannot move a refused pack: " + trouble.message());
}

}  // namespace

std::vector<std::string> Inbox::unseen() {
  std::vector<std::string> names;
  std::error_code trouble;
  for (const auto& entry : std::filesystem::directory_iterator(folder_.inbox(), trouble)) {
    std::string name = entry.path().filename().string();
    if (!name.ends_with(pack_ending) || !entry.is_regular_file(trouble)) continue;
    name.resize(name.size() - pack_ending.size());
    const Path signature = signature_file(folder_.inbox(), name);
    if (!std::filesystem::is_regular_file(signature, trouble))
      continue;  // its other half is still on the way
    const Stamp stamp =
        std::max(entry.last_write_time(trouble), std::filesystem::last_write_time(signature, trouble));
    const auto known = seen_.find(name);
    if (known != seen_.end() && known->second == stamp) continue;
    seen_[name] = stamp;
    names.push_back(std::move(name));
  }
  std::ranges::sort(names);
  return names;
}

std::vector<ArrivedPack> Inbox::arrivals(const envelope::House& house, const DeviceKeys& device,
                                         Instant now) {
  std::vector<ArrivedPack> arrived;
  for (const auto& name : unseen())
    arrived.push_back({name, open_pair(folder_.inbox(), name, house, device, now)});
  return arrived;
}

void Inbox::refuse(const std::string& name, const Error& why) {
  std::error_code trouble;
  std::filesystem::create_directories(folder_.refused(), trouble);
  const auto reason =
      write_file_durably(folder_.refused() / (name + ".why.txt"), as_bytes(describe(why) + "\n"));
  if (!reason) log::error("inbox: cannot write why a pack was refused: " + describe(reason.error()));
  move_file(pack_file(folder_.inbox(), name), pack_file(folder_.refused(), name));
  move_file(signature_file(folder_.inbox(), name), signature_file(folder_.refused(), name));
  seen_.erase(name);
  log::warn("inbox: refused a pack, see inbox/refused");
}

void Inbox::remove(const std::string& name) {
  for (const auto& path : {pack_file(folder_.inbox(), name), signature_file(folder_.inbox(), name)})
    if (auto done = remove_file_durably(path); !done) log::error("inbox: " + describe(done.error()));
  seen_.erase(name);
}

}  // namespace tafel::appliance
