// Bringing an interrupted session back, after a crash or a power cut.
#include "appliance/answers/refusals.hpp"
#include "appliance/requests/requests.hpp"
#include "shared/base/log.hpp"
#include "shared/text/device_nl.hpp"

#include <utility>

namespace tafel::appliance {

namespace words = text::device;

namespace {

std::optional<Reply> cannot_resume(const std::string& session, const Machine& machine) {
  if (!machine.house) return refused(device_rule::agenda, machine.house_problem);
  if (machine.interrupted.contains(session)) return std::nullopt;
  // A session that is both was noted as sealed, and its record did not last until it was erased: it is sealed again.
  if (machine.deliveries.contains(session)) return refused(device_rule::agenda, words::is_sealed);
  return refused(device_rule::no_session, words::not_interrupted);
}

tl::unexpected<Reply> damaged(const Error& error) {
  log::error("journal: " + describe(error));
  return instead(refused(device_rule::read_only, words::journal_damaged));
}

Or<LiveSession> read_session(const std::string& session, const crypto::BoxKey& chair,
                             const StateFolder& folder, crypto::Random& random) {
  auto keys = SessionKeys::load(folder.session_keys(session), session);
  if (!keys) return damaged(keys.error());
  auto key = keys->session_key_for(chair);
  if (!key && key.error().fault == Fault::refused)
    return instead(refused(device_rule::agenda, words::chair_came_later));
  if (!key) return damaged(key.error());
  auto journal = Journal::open(folder.journal(session), session, std::move(*key), random);
  if (!journal) return damaged(journal.error());
  auto live = LiveSession::read_back(session, std::move(*journal), std::move(*keys));
  if (!live && live.error().fault == Fault::missing)
    return instead(refused(device_rule::agenda, words::other_rules));
  if (!live) return damaged(live.error());
  return std::move(*live);
}

std::optional<Reply> record_resuming(CurrentSession& current, const domain::Chair& chair, Instant now) {
  if (auto no = current.pass_to(chair, now)) return no;
  auto recorded = current.record({{domain::SessionResumed{chair}}, {}}, now);
  return recorded ? std::nullopt : std::optional(std::move(recorded.error()));
}

}  // namespace

Reply resume_session(Request& request, Machine& machine, PinCheck& pins, ScreenHolder& screen,
                     CurrentSession& current, SealingRun& sealing, crypto::Random& random) {
  const std::string session = request.name("session");
  const std::string chair = request.name("chair");
  const crypto::Secret pin = request.pin();
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (auto no = cannot_resume(session, machine)) return std::move(*no);
  auto key = pins.chair_key(machine.chairs, chair, pin, request.now);
  if (!key) return std::move(key.error());
  auto live = read_session(session, *key, machine.config.folder, random);
  if (!live) return std::move(live.error());
  current.begin(std::move(*live));
  if (auto no = record_resuming(current, machine.chairs.find(chair)->chair, request.now)) {
    current.end();
    return std::move(*no);
  }
  machine.interrupted.erase(session);
  sealing.forget();
  screen.unlock(chair);
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
