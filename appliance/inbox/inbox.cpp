#include "appliance/inbox/inbox.hpp"

#include "shared/base/files.hpp"
#include "shared/base/folder.hpp"
#include "shared/base/log.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/envelope/signature_file.hpp"

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
  auto minisig = envelope::read_signature_file(signature_file(inbox, name));
  if (!minisig) return pass(minisig.error());
  return envelope::open_pack(house, device.name, device.identity, *age_file, *minisig, now);
}

bool is_there(const Path& path) {
  std::error_code trouble;
  return std::filesystem::exists(std::filesystem::symlink_status(path, trouble));
}

// Something else than a plain file, and a file that another process alone may write, loses its name only.
Done destroyed(const Folder& folder, const std::string& name) {
  (void)folder.overwrite(name, crypto::age::age_limit_bytes);
  return folder.remove(name);
}

Done destroyed_pair(const Path& inbox, const std::string& name) {
  const auto folder = Folder::open(inbox);
  if (!folder) return pass(folder.error());
  Done all;
  for (const Path& file : {pack_file({}, name), signature_file({}, name)})
    if (auto done = destroyed(*folder, file.string()); !done) all = done;
  return all ? folder->flush() : all;
}

std::vector<std::string> names_in(const Path& folder) {
  std::vector<std::string> names;
  std::error_code trouble;
  for (std::filesystem::directory_iterator entry(folder, trouble), end; !trouble && entry != end;
       entry.increment(trouble))
    names.push_back(entry->path().filename().string());
  return names;
}

}  // namespace

std::vector<std::string> Inbox::unseen() {
  std::vector<std::string> names;
  std::error_code trouble;
  for (const auto& entry : std::filesystem::directory_iterator(folder_.inbox(), trouble)) {
    std::string name = entry.path().filename().string();
    if (!name.ends_with(pack_ending)) continue;
    name.resize(name.size() - pack_ending.size());
    const Path signature = signature_file(folder_.inbox(), name);
    if (!is_there(signature)) continue;  // its other half is still on the way
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

void Inbox::destroy(const std::string& name) {
  if (auto done = destroyed_pair(folder_.inbox(), name); !done) {
    if (doomed_.insert(name).second) log::error("inbox: a pack cannot be removed: " + done.error().message);
    return;
  }
  doomed_.erase(name);
  seen_.erase(name);
}

void Inbox::finish() {
  for (const auto& name : std::set(doomed_)) destroy(name);
}

// A folder that is a link is not ours: whoever brings packs could have put it there.
void destroy_packs_refused_before(const StateFolder& state) {
  const auto inbox = Folder::open(state.inbox());
  if (!inbox) return log::error("inbox: " + inbox.error().message);
  const std::string name = state.refused_before().filename().string();
  const auto refused = inbox->inside(name);
  if (!refused) return;
  for (const auto& file : names_in(state.refused_before()))
    if (auto done = destroyed(*refused, file); !done)
      log::error("inbox: what was refused before cannot be removed: " + done.error().message);
  std::error_code trouble;
  std::filesystem::remove(state.refused_before(), trouble);
  if (auto done = inbox->flush(); !done) log::error("inbox: " + done.error().message);
}

}  // namespace tafel::appliance
