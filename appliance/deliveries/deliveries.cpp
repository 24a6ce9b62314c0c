#include "appliance/deliveries/deliveries.hpp"

#include "appliance/deliveries/strangers.hpp"
#include "shared/base/log.hpp"
#include "shared/base/printable.hpp"
#include "shared/outbox/delivery_status.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/record_files.hpp"

#include <algorithm>
#include <sys/stat.h>

namespace tafel::appliance {
namespace {

constexpr std::uint64_t beside_a_record_bytes = 512UL * 1024;  // more than signature, receipt and status

// Differs when the file was replaced or changed: no user can set the time of a change of its inode.
std::string stamp_of(const Path& path) {
  struct stat facts {};
  if (::lstat(path.c_str(), &facts) != 0) return "- ";
  return std::to_string(facts.st_ino) + ":" + std::to_string(facts.st_ctim.tv_sec) + "." +
         std::to_string(facts.st_ctim.tv_nsec) + " ";
}

std::string stamp_of(const Path& folder, const std::string& session) {
  const Path age_file = outbox::record_path(folder, session);
  return stamp_of(age_file) + stamp_of(outbox::signature_path(age_file)) +
         stamp_of(outbox::receipt_path(age_file)) + stamp_of(outbox::status_path(folder, session));
}

}  // namespace

bool Deliveries::refresh(const envelope::House* house) {
  log_strangers_once();
  bool changed = false;
  std::uint64_t read = 0;
  for (const auto& session : last_sealed_first()) {
    const SealedNote& sealed = sealed_.all().at(session);
    const std::string stamp = stamp_of(folder_, session);
    const auto [found, is_new] = entries_.try_emplace(session);
    Entry& entry = found->second;
    if (entry.stamp == stamp) continue;
    changed = true;
    if (read >= read_in_one_refresh_bytes) {
      if (is_new) entry.reading = not_read_yet(session, sealed);
      continue;
    }
    read += sealed.age_size + beside_a_record_bytes;
    entry = {stamp, read_sealed_delivery(folder_, session, sealed, device_, house)};
  }
  return changed;
}

// Once for each start: whoever puts them there cannot fill the log.
void Deliveries::log_strangers_once() {
  if (strangers_logged_) return;
  const Strangers strangers = strangers_in(folder_, sealed_);
  strangers_logged_ = strangers.count > 0;
  if (strangers_logged_)
    log::warn("outbox: left alone, for this device did not seal it: " + std::to_string(strangers.count) +
              (strangers.count == strangers_counted_most ? " or more" : "") + " files, the first is \"" +
              printable_line(strangers.first, 255) + "\"");
}

std::vector<std::string> Deliveries::last_sealed_first() const {
  std::vector<std::string> sessions;
  for (const auto& [session, sealed] : sealed_.all()) sessions.push_back(session);
  std::ranges::stable_sort(sessions, std::greater(),
                           [&](const auto& session) { return sealed_.all().at(session).sealed_at; });
  return sessions;
}

std::vector<view::DeliveryView> Deliveries::views() const {
  std::vector<view::DeliveryView> views;
  for (const auto& session : last_sealed_first())
    if (const auto found = entries_.find(session); found != entries_.end())
      views.push_back(found->second.reading.view);
  return views;
}

}  // namespace tafel::appliance
