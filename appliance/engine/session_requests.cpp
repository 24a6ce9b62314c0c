// Requests that begin a session or bring it back: open and resume.
#include "appliance/engine/engine.hpp"
#include "appliance/sealing/sealing.hpp"
#include "shared/base/files.hpp"
#include "shared/base/log.hpp"
#include "shared/crypto/aead.hpp"
#include "shared/text/device_nl.hpp"
#include "shared/text/law.hpp"

#include <utility>

namespace tafel::appliance {

namespace words = text::device;

namespace {

tl::unexpected<Reply> disk_failure(const Error& error) {
  return tl::unexpected<Reply>(disk_refusal(error));
}

}  // namespace

// ---- Open ------------------------------------------------------------------------------------------------------

std::optional<Reply> Engine::cannot_open(const std::string& session) const {
  if (has_work()) return refused(device_rule::busy, words::sealing_is_going_on);
  if (live_) return refused(device_rule::busy, words::session_is_open);
  if (!machine_.house) return refused(device_rule::agenda, machine_.house_problem);
  if (machine_.outbox.contains(session)) return refused(device_rule::agenda, words::is_sealed);
  return std::nullopt;
}

Reply Engine::on_open(Request& request) {
  const std::string session = request.name("session");
  const std::string chair = request.name("chair");
  const crypto::Secret pin = request.pin();
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  if (auto no = cannot_open(session)) return std::move(*no);
  if (machine_.interrupted.contains(session)) return refused(device_rule::agenda, words::is_interrupted);
  const PlannedEntry* entry = machine_.agenda.find(session);
  if (entry == nullptr) return refused(device_rule::agenda, words::not_on_agenda);
  auto box = open_chair_with_pin(chair, pin, request.now);
  if (!box) return std::move(box.error());
  return open_session(*entry, machine_.chairs.find(chair)->chair, request.now);
}

Reply Engine::open_session(const PlannedEntry& entry, const domain::Chair& chair, Instant now) {
  auto committed = agenda::commit_dossier(entry.session, random_);
  if (!committed) return refused(device_rule::agenda, words::not_on_agenda);
  const domain::SessionOpened opened{std::move(committed->dossier),
                                     chair,
                                     machine_.device.name,
                                     std::string(domain::rules_version),
                                     std::string(text::law::version),
                                     std::string(text::law::verslag_template_version)};
  // What the rules forbid leaves no trace on the disk.
  const auto decision = domain::decide({}, opened, now);
  if (const auto* refusal = std::get_if<domain::Refusal>(&decision)) return refused(*refusal);
  const std::string& session = entry.session.session.value;
  auto live = new_session(session);
  if (!live) return std::move(live.error());
  live_.emplace(std::move(*live));
  sealing_view_.reset();
  auto recorded = record({{opened}, std::move(committed->texts)}, now);
  if (!recorded) {
    live_.reset();
    if (auto erased = erase_session(machine_.config.folder, session); !erased)
      log::error(describe(erased.error()));
    return std::move(recorded.error());
  }
  take_screen(chair.id.value);
  return ipc::Accepted{};
}

// The key first, then the journal that is sealed under it.
Engine::Or<LiveSession> Engine::new_session(const std::string& session) {
  const StateFolder& folder = machine_.config.folder;
  std::error_code trouble;
  std::filesystem::create_directory(folder.session(session), trouble);
  if (trouble) return disk_failure({Fault::io, trouble.message(), folder.session(session).string()});
  if (auto done = flush_folder(folder.sessions()); !done) return disk_failure(done.error());
  crypto::Secret key(crypto::aead_key_size);
  random_.fill(key.writable());
  auto keys = SessionKeys::create(folder.session_keys(session), session, key, machine_.chairs);
  if (!keys) return disk_failure(keys.error());
  auto journal = Journal::open(folder.journal(session), session, std::move(key), random_);
  if (!journal) return disk_failure(journal.error());
  return LiveSession(session, std::move(*journal), std::move(*keys));
}

// ---- Resume ----------------------------------------------------------------------------------------------------

Reply Engine::on_resume(Request& request) {
  const std::string session = request.name("session");
  const std::string chair = request.name("chair");
  const crypto::Secret pin = request.pin();
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  if (auto no = cannot_open(session)) return std::move(*no);
  if (!machine_.interrupted.contains(session))
    return refused(device_rule::no_session, words::not_interrupted);
  auto box = open_chair_with_pin(chair, pin, request.now);
  if (!box) return std::move(box.error());
  auto live = old_session(session, *box);
  if (!live) return std::move(live.error());
  live_.emplace(std::move(*live));
  if (auto no = correct_clock(chair, request.now)) {
    live_.reset();
    return std::move(*no);
  }
  auto recorded = record({{domain::SessionResumed{machine_.chairs.find(chair)->chair}}, {}}, request.now);
  if (!recorded) {
    live_.reset();
    return std::move(recorded.error());
  }
  machine_.interrupted.erase(session);
  sealing_view_.reset();
  take_screen(chair);
  return ipc::Accepted{};
}

Engine::Or<LiveSession> Engine::old_session(const std::string& session, const crypto::BoxKey& chair) {
  const StateFolder& folder = machine_.config.folder;
  const auto damaged = [](const Error& error) {
    log::error("journal: " + describe(error));
    return tl::unexpected<Reply>(refused(device_rule::read_only, words::journal_damaged));
  };
  auto keys = SessionKeys::load(folder.session_keys(session), session);
  if (!keys) return damaged(keys.error());
  auto key = keys->session_key_for(chair);
  if (!key && key.error().fault == Fault::refused)
    return tl::unexpected<Reply>(refused(device_rule::agenda, words::chair_came_later));
  if (!key) return damaged(key.error());
  auto journal = Journal::open(folder.journal(session), session, std::move(*key), random_);
  if (!journal) return damaged(journal.error());
  auto live = LiveSession::read_back(session, std::move(*journal), std::move(*keys));
  if (!live && live.error().fault == Fault::missing)
    return tl::unexpected<Reply>(refused(device_rule::agenda, words::other_rules));
  if (!live) return damaged(live.error());
  return std::move(*live);
}

}  // namespace tafel::appliance
