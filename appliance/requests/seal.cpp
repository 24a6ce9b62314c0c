// Sealing a closed session: the request, and the work of each stage.
#include "appliance/answers/refusals.hpp"
#include "appliance/requests/requests.hpp"
#include "appliance/sealing/sealing.hpp"
#include "shared/base/files.hpp"
#include "shared/base/log.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/verified_record.hpp"
#include "shared/text/device_nl.hpp"

#include <utility>

namespace tafel::appliance {

namespace words = text::device;

namespace {

Done write(SealingRun& sealing, const DeviceKeys& device, LiveSession& live) {
  auto record = write_record(live.journal(), device);
  if (!record) return pass(record.error());
  sealing.keep_record(std::move(*record));
  return {};
}

// From here on this device knows that it sealed the session, whatever becomes of the outbox.
Done note_what_is_there(Machine& machine, const std::string& session) {
  const auto verified = outbox::read_verified(machine.config.folder.outbox(), session,
                                              crypto::minisign::verify_key_of(machine.device.sign));
  if (!verified) return pass(verified.error());
  return machine.deliveries.note_sealed(session, verified->manifest);
}

Done seal_into_outbox(const SealingRun& sealing, Machine& machine, const LiveSession& live,
                      crypto::Random& random, Instant now) {
  const Path outbox = machine.config.folder.outbox();
  const auto sealed =
      seal_record(sealing.record(), live.state(), *machine.house, machine.device, now, random);
  if (!sealed) return pass(sealed.error());
  if (auto put = outbox::put_record(outbox, *sealed); !put) return put;
  auto noted = note_what_is_there(machine, sealed->session);
  // It must not go out, for the next try makes another record.
  if (!noted) (void)remove_file_durably(outbox::record_path(outbox, sealed->session));
  return noted;
}

Done erase(const SealingRun& sealing, Machine& machine, ScreenHolder& screen, CurrentSession& current) {
  screen.end_turn();
  current.end();
  if (auto erased = erase_session(machine.config.folder, sealing.session()); !erased) return erased;
  if (auto cleared = machine.pins.clear_session(sealing.session()); !cleared)
    log::warn("pins: " + describe(cleared.error()));
  return {};
}

Done send(Machine& machine) {
  if (auto asked = outbox::ask_to_send(machine.config.folder.outbox()); !asked)
    log::warn("outbox: " + describe(asked.error()));
  machine.deliveries.refresh(&*machine.house);
  return {};
}

Done work_of_step(SealingRun& sealing, Machine& machine, ScreenHolder& screen, CurrentSession& current,
                  crypto::Random& random, Instant now) {
  if (!sealing.step()) return {};
  switch (*sealing.step()) {
    case SealingStep::writing:
      return write(sealing, machine.device, *current.live());
    case SealingStep::sealing:
      return seal_into_outbox(sealing, machine, *current.live(), random, now);
    case SealingStep::erasing:
      return erase(sealing, machine, screen, current);
    case SealingStep::sending:
      return send(machine);
    case SealingStep::done:
    case SealingStep::failed:
      break;
  }
  return {};
}

}  // namespace

Reply seal(Request& request, const Machine& machine, const CurrentSession& session, SealingRun& sealing) {
  if (auto mistake = request.mistake()) return std::move(*mistake);
  const LiveSession& live = *session.live();
  if (live.state().phase != domain::Phase::closed)
    return refused(
        domain::Refusal{domain::Rule::seal_complete, std::string(words::not_closed), domain::Step::closing});
  if (live.read_only()) return refused(device_rule::read_only, words::disk_failing);
  if (!machine.house) return refused(device_rule::agenda, machine.house_problem);
  sealing.begin(live.id());
  return ipc::Accepted{};
}

std::optional<Reply> do_sealing_stage(SealingRun& sealing, Machine& machine, ScreenHolder& screen,
                                      CurrentSession& session, crypto::Random& random, Instant now) {
  return sealing.advance(work_of_step(sealing, machine, screen, session, random, now));
}

}  // namespace tafel::appliance
