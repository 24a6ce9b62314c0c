#include "appliance/outbox/outbox.hpp"

#include "appliance/outbox/delivery_reading.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/envelope/manifest.hpp"

#include <algorithm>

namespace tafel::appliance {
namespace {

namespace fs = std::filesystem;

constexpr unsigned readable_by_uplink = 0640;
constexpr std::string_view age_ending = ".age";

Path age_path(const Path& folder, const std::string& session) {
  return folder / (session + ".age");
}
Path minisig_path(const Path& folder, const std::string& session) {
  return folder / (session + ".age.minisig");
}
Path proof_path(const Path& folder, const std::string& session) {
  return folder / (session + ".age.tlog-proof");
}
Path status_path(const Path& folder, const std::string& session) {
  return folder / (session + ".status.json");
}

// Differs when one of the files was replaced.
std::string stamp_of(const Path& folder, const std::string& session) {
  std::string stamp;
  for (const auto& path :
       {age_path(folder, session), proof_path(folder, session), status_path(folder, session)}) {
    std::error_code missing;
    const auto time = fs::last_write_time(path, missing);
    stamp += missing ? "-" : std::to_string(time.time_since_epoch().count());
    stamp += " ";
  }
  return stamp;
}

std::vector<std::string> sessions_in(const Path& folder) {
  std::vector<std::string> sessions;
  std::error_code trouble;
  for (const auto& entry : fs::directory_iterator(folder, trouble)) {
    std::string name = entry.path().filename().string();
    if (!name.ends_with(age_ending)) continue;
    name.resize(name.size() - age_ending.size());
    if (envelope::is_session_id(name)) sessions.push_back(std::move(name));
  }
  return sessions;
}

Done copy_durably(const Path& from, const Path& folder) {
  auto content = read_file(from, crypto::age::age_limit_bytes);
  if (!content) return pass(content.error());
  return write_file_durably(folder / from.filename(), *content, 0644);
}

}  // namespace

Done Outbox::put(const std::string& session, const SealedRecord& record) const {
  const auto signature = as_bytes(record.minisig);
  if (auto done = write_file_durably(minisig_path(folder_, session), signature, readable_by_uplink); !done)
    return done;
  auto done = write_file_durably(age_path(folder_, session), record.age_file, readable_by_uplink);
  // It may be there without being sure to stay: it must not go out, for the next try makes another record.
  if (!done) (void)remove_file_durably(age_path(folder_, session));
  return done;
}

bool Outbox::holds(const std::string& session, const crypto::minisign::VerifyKey& key) const {
  const auto age_file = read_file(age_path(folder_, session), crypto::age::age_limit_bytes);
  const auto minisig = read_file(minisig_path(folder_, session), signature_limit_bytes);
  if (!age_file || !minisig) return false;
  const auto comment = crypto::minisign::verify(key, *age_file, as_text(*minisig));
  const auto manifest = comment ? envelope::parse_manifest(*comment) : pass(comment.error());
  return manifest && manifest->session == session && manifest->age_sha256 == crypto::sha256(*age_file);
}

Done Outbox::ask_to_send() const {
  return write_file_durably(folder_ / "send-now", {}, readable_by_uplink);
}

Done Outbox::copy_to(const std::string& session, const Path& target) const {
  if (auto done = copy_durably(minisig_path(folder_, session), target); !done) return done;
  std::error_code trouble;
  if (fs::exists(proof_path(folder_, session), trouble))
    if (auto done = copy_durably(proof_path(folder_, session), target); !done) return done;
  return copy_durably(age_path(folder_, session), target);
}

bool Outbox::refresh(const envelope::House* house) {
  bool changed = false;
  const auto sessions = sessions_in(folder_);
  for (const auto& session : sessions) {
    const std::string stamp = stamp_of(folder_, session);
    Entry& entry = entries_[session];
    if (entry.stamp == stamp) continue;
    entry = {stamp, read_entry(session, house)};
    changed = true;
  }
  return std::erase_if(entries_,
                       [&](const auto& entry) {
                         return std::ranges::find(sessions, entry.first) == sessions.end();
                       }) > 0 ||
         changed;
}

view::DeliveryView Outbox::read_entry(const std::string& session, const envelope::House* house) const {
  DeliveryFiles files{session, {}, {}, {}, {}};
  const auto take = [](const Path& path, std::size_t limit) {
    auto content = read_file(path, limit);
    return content ? std::move(*content) : Bytes();
  };
  files.minisig = to_text(take(minisig_path(folder_, session), signature_limit_bytes));
  files.receipt = to_text(take(proof_path(folder_, session), receipt_limit_bytes));
  files.status = to_text(take(status_path(folder_, session), status_limit_bytes));
  if (!files.receipt.empty())
    files.age_sha256 = crypto::sha256(take(age_path(folder_, session), crypto::age::age_limit_bytes));
  return read_delivery(files, house);
}

std::vector<view::DeliveryView> Outbox::deliveries() const {
  std::vector<view::DeliveryView> views;
  for (const auto& [session, entry] : entries_) views.push_back(entry.view);
  std::ranges::stable_sort(views, std::greater(), &view::DeliveryView::sealed_at);
  return views;
}

}  // namespace tafel::appliance
