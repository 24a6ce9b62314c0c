#include "appliance/deliveries/deliveries.hpp"

#include "shared/outbox/delivery_status.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/record_files.hpp"

#include <algorithm>

namespace tafel::appliance {
namespace {

namespace fs = std::filesystem;

// Differs when one of the files was replaced.
std::string stamp_of(const Path& folder, const std::string& session) {
  const Path age_file = outbox::record_path(folder, session);
  std::string stamp;
  for (const auto& path : {age_file, outbox::signature_path(age_file), outbox::receipt_path(age_file),
                           outbox::status_path(folder, session)}) {
    std::error_code missing;
    const auto time = fs::last_write_time(path, missing);
    stamp += missing ? "-" : std::to_string(time.time_since_epoch().count());
    stamp += " ";
  }
  return stamp;
}

}  // namespace

bool Deliveries::refresh(const envelope::House* house) {
  const auto sessions = outbox::sessions_in(folder_);
  if (!sessions) return false;
  bool changed = false;
  for (const auto& session : *sessions) {
    const std::string stamp = stamp_of(folder_, session);
    Entry& entry = entries_[session];
    if (entry.stamp == stamp) continue;
    entry = {stamp, read_delivery(folder_, session, device_, house)};
    changed = true;
  }
  return std::erase_if(entries_,
                       [&](const auto& entry) {
                         return std::ranges::find(*sessions, entry.first) == sessions->end();
                       }) > 0 ||
         changed;
}

bool Deliveries::contains(const std::string& session) const {
  const auto found = entries_.find(session);
  return found != entries_.end() && found->second.reading.holds;
}

std::vector<view::DeliveryView> Deliveries::views() const {
  std::vector<view::DeliveryView> views;
  for (const auto& [session, entry] : entries_) views.push_back(entry.reading.view);
  std::ranges::stable_sort(views, std::greater(), &view::DeliveryView::sealed_at);
  return views;
}

}  // namespace tafel::appliance
