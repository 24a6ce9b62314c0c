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

// The folder is made by this process, or is none: a link of whoever brings packs would lead elsewhere.
Done move_to_refused(const StateFolder& state, const std::string& name, const Error& why) {
  const auto inbox = Folder::open(state.inbox());
  if (!inbox) return pass(inbox.error());
  const auto refused = inbox->made_inside(state.refused().filename().string(), 0750);
  if (!refused) return pass(refused.error());
  const std::string reason = describe(why) + "\n";
  if (auto cleared = refused->remove(name + ".why.txt"); !cleared) return cleared;
  if (auto done = refused->write_new(name + ".why.txt", as_bytes(reason), 0600); !done) return done;
  for (const Path& file : {pack_file({}, name), signature_file({}, name)})
    if (auto moved = inbox->move(file.string(), *refused); !moved) return moved;
  return refused->flush();
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

void Inbox::refuse(const std::string& name, const Error& why) {
  // A pack that cannot be moved stays seen: it is not refused again at each look.
  if (auto moved = move_to_refused(folder_, name, why); !moved)
    return log::error("inbox: cannot move a refused pack: " + describe(moved.error()));
  seen_.erase(name);
  log::warn("inbox: refused a pack, see inbox/refused");
}

void Inbox::remove(const std::string& name) {
  for (const auto& path : {pack_file(folder_.inbox(), name), signature_file(folder_.inbox(), name)})
    if (auto done = remove_file_durably(path); !done) log::error("inbox: " + describe(done.error()));
  seen_.erase(name);
}

}  // namespace tafel::appliance
