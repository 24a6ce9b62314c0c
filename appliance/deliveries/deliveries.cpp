#include "appliance/deliveries/deliveries.hpp"

#include "appliance/deliveries/strangers.hpp"
#include "shared/base/log.hpp"
#include "shared/base/printable.hpp"
#include "shared/outbox/delivery_status.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/record_files.hpp"

#include <algorithm>
#include <sys/stat.h>
#include <utility>

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
    if (has_left(session)) continue;
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
    if (has_left(session))
      views.push_back(left_delivery(session, sealed_.all().at(session), *delivered_.find(session)));
    else if (const auto found = entries_.find(session); found != entries_.end())
      views.push_back(found->second.reading.view);
  return views;
}

// ---- Letting go ------------------------------------------------------------------------------------------------

bool Deliveries::has_left(const std::string& session) const {
  const auto* delivered = delivered_.find(session);
  return delivered != nullptr && delivered->left && sealed_.contains(session);
}

DeliveredList::Notes Deliveries::newly_delivered(Instant now) const {
  DeliveredList::Notes notes;
  for (const auto& [session, entry] : entries_) {
    const auto& view = entry.reading.view;
    if (view.state != view::DeliveryState::delivered || delivered_.find(session) != nullptr) continue;
    notes[session] = {entry.reading.age_sha256, now, static_cast<std::uint64_t>(view.log_index.value_or(0)),
                      false};
  }
  return notes;
}

DeliveredList::Notes Deliveries::over_since(int days, Instant now) const {
  constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
  DeliveredList::Notes notes;
  for (const auto& [session, entry] : entries_) {
    const auto* delivered = delivered_.find(session);
    const bool over = delivered != nullptr && !delivered->left &&
                      entry.reading.view.state == view::DeliveryState::delivered &&
                      entry.reading.age_sha256 == delivered->age_sha256 &&
                      now.unix_ms >= delivered->at.unix_ms + days * day_ms;
    if (!over) continue;
    notes[session] = *delivered;
    notes[session].left = true;
  }
  return notes;
}

bool Deliveries::noted(const DeliveredList::Notes& notes) {
  if (notes.empty()) return false;
  const auto done = delivered_.note(notes);
  if (!done && !complained_) log::error("delivered: " + describe(done.error()));
  complained_ = !done;
  return done.has_value();
}

// The note comes first: whatever a cut leaves of the files is found by it.
bool Deliveries::let_go(const envelope::House& house, Instant now) {
  (void)noted(newly_delivered(now));
  const bool changed = noted(over_since(house.outbox_keep_days, now));
  finish_leaving();
  return changed;
}

void Deliveries::finish_leaving() {
  for (const auto& [session, note] : delivered_.all()) {
    if (!note.left || gone_.contains(session)) continue;
    entries_.erase(session);
    if (auto done = outbox::destroy_record(folder_, session); done)
      gone_.insert(session);
    else if (!std::exchange(complained_, true))
      log::error("outbox: a delivered record cannot be removed: " + describe(done.error()));
  }
}

}  // namespace tafel::appliance
