#include "appliance/inbox/inbox.hpp"

#include "shared/base/files.hpp"
#include "shared/base/folder.hpp"
#include "shared/base/log.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/envelope/signature_file.hpp"

#include <algorithm>
#include <optional>
#include <sys/stat.h>

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

Path doomed_file(const Path& inbox, const std::string& name) {
  return inbox / (name + ".age.doomed");
}

std::optional<std::string> without(const std::string& ending, std::string name) {
  if (!name.ends_with(ending)) return std::nullopt;
  name.resize(name.size() - ending.size());
  return name;
}

// By the change of its inode, which no user can set: a copied file may have an old time of its own.
bool is_there_for_a_day(const Path& file, Instant now) {
  constexpr std::int64_t half_stays_ms = 24LL * 60 * 60 * 1000;
  struct stat facts {};
  if (::lstat(file.c_str(), &facts) != 0) return false;
  return now.unix_ms - std::int64_t{facts.st_ctim.tv_sec} * 1000 >= half_stays_ms;
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
  const auto folder = Folder::open(folder_.inbox());
  if (!folder) return complain(name, folder.error());
  auto renamed = folder->rename(pack_file({}, name), doomed_file({}, name));
  if (renamed) renamed = folder->flush();
  // It stays seen, so that it is not opened again at each look.
  if (!renamed && renamed.error().fault != Fault::missing) return complain(name, renamed.error());
  seen_.erase(name);
  destroy_doomed(name);
}

// The signature first: as long as the rest is there, the next start knows what was begun. One of a new pack stays.
void Inbox::destroy_doomed(const std::string& name) {
  const auto folder = Folder::open(folder_.inbox());
  if (!folder) return complain(name, folder.error());
  Done done;
  if (!is_there(pack_file(folder_.inbox(), name)))
    done = folder->destroy(signature_file({}, name), crypto::age::age_limit_bytes);
  if (done) done = folder->destroy(doomed_file({}, name), crypto::age::age_limit_bytes);
  if (done) done = folder->flush();
  if (!done) return complain(name, done.error());
  complained_of_.erase(name);
}

void Inbox::finish(Instant now) {
  for (const auto& file : names_in(folder_.inbox())) {
    if (const auto doomed = without(doomed_file({}, "").string(), file)) destroy_doomed(*doomed);
    const auto pack = without(pack_file({}, "").string(), file);
    const auto signature = without(signature_file({}, "").string(), file);
    if (!pack && !signature) continue;
    const std::string& name = pack ? *pack : *signature;
    const Path other = pack ? signature_file(folder_.inbox(), name) : pack_file(folder_.inbox(), name);
    if (is_there(other) || !is_there_for_a_day(folder_.inbox() / file, now)) continue;
    log::warn("inbox: destroyed a half that was alone for a day");
    destroy(name);
  }
}

void Inbox::complain(const std::string& name, const Error& error) {
  if (complained_of_.insert(name).second) log::error("inbox: a pack cannot be removed: " + error.message);
}

// A folder that is a link is not ours: whoever brings packs could have put it there.
void destroy_packs_refused_before(const StateFolder& state) {
  const auto inbox = Folder::open(state.inbox());
  if (!inbox) return log::error("inbox: " + inbox.error().message);
  const std::string name = state.refused_before().filename().string();
  const auto refused = inbox->inside(name);
  if (!refused) return;
  for (const auto& file : names_in(state.refused_before()))
    if (auto done = refused->destroy(file, crypto::age::age_limit_bytes); !done)
      log::error("inbox: what was refused before cannot be removed: " + done.error().message);
  std::error_code trouble;
  std::filesystem::remove(state.refused_before(), trouble);
  if (auto done = inbox->flush(); !done) log::error("inbox: " + done.error().message);
}

}  // namespace tafel::appliance
