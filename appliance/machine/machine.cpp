#include "appliance/machine/machine.hpp"

#include "appliance/journal/journal.hpp"
#include "appliance/sealing/sealing.hpp"
#include "shared/base/log.hpp"
#include "shared/envelope/house_file.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/outbox/verified_record.hpp"
#include "shared/text/device_nl.hpp"

#include <utility>

namespace tafel::appliance {
namespace {

Done keep_private(const Path& folder) {
  std::error_code trouble;
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, trouble);
  if (trouble)
    return fail(Fault::io, "cannot set the mode of a folder: " + trouble.message(), folder.string());
  return {};
}

Done make_folders(const StateFolder& folder) {
  for (const auto& path : {folder.inbox(), folder.agendas(), folder.sessions(), folder.outbox()}) {
    std::error_code trouble;
    std::filesystem::create_directories(path, trouble);
    if (trouble) return fail(Fault::io, "cannot make a folder: " + trouble.message(), path.string());
  }
  if (auto done = keep_private(folder.agendas()); !done) return done;
  return keep_private(folder.sessions());
}

bool is_enrolled(const envelope::House& house, const DeviceKeys& device) {
  const auto* entry = envelope::find_device(house, device.name);
  return entry != nullptr && !entry->revoked_at &&
         entry->minisign == crypto::minisign::verify_key_of(device.sign) &&
         entry->age == crypto::age::recipient_of(device.identity);
}

void take_house(Machine& machine) {
  const auto& folder = machine.config.folder;
  const envelope::HouseFiles files{folder.house_json(), folder.house_signature(), folder.house_key()};
  auto house = envelope::load_newest_house(files, folder.house_serial(), [](const Error& failure) {
    log::error("house file: its serial is not noted, so an older one would be taken later: " +
               describe(failure));
  });
  if (!house) {
    machine.house_problem =
        envelope::load_house(files) ? text::device::house_file_not_newest : text::device::house_file_missing;
    log::error("house file: " + describe(house.error()));
  } else if (!is_enrolled(*house, machine.device)) {
    machine.house_problem = text::device::device_not_enrolled;
    log::error("house file: this device, with these keys, is not enrolled");
  } else {
    machine.house = std::move(*house);
  }
}

Done take_chairs(Machine& machine) {
  if (!machine.house) return {};
  auto chairs = load_chairs(machine.config.folder.chairs(), machine.device, machine.house->house);
  if (!chairs) return pass(chairs.error());
  machine.chairs = std::move(*chairs);
  return {};
}

// The remains of one session: sealed already, never begun, or interrupted.
Done take_session(Machine& machine, const std::string& session) {
  const auto& folder = machine.config.folder;
  if (machine.deliveries.has_left(session)) return erase_session(folder, session);
  const auto sealed =
      outbox::read_verified(folder.outbox(), session, crypto::minisign::verify_key_of(machine.device.sign));
  if (sealed) {
    log::info("session: finishing the erasing of a sealed session");
    if (auto noted = machine.deliveries.note_sealed(session, sealed->manifest); !noted) {
      log::error("sealed: the next start finishes the erasing: " + describe(noted.error()));
      return {};
    }
    return erase_session(folder, session);
  }
  auto events = count_events(folder.journal(session));
  if (events && *events == 0) return erase_session(folder, session);  // cut off before its first event
  machine.interrupted.insert(session);
  return {};
}

Done take_sessions(Machine& machine) {
  std::error_code trouble;
  std::vector<std::string> sessions;
  for (const auto& entry : std::filesystem::directory_iterator(machine.config.folder.sessions(), trouble))
    if (envelope::is_session_id(entry.path().filename().string()))
      sessions.push_back(entry.path().filename().string());
  for (const auto& session : sessions)
    if (auto done = take_session(machine, session); !done) return done;
  return {};
}

}  // namespace

Result<Machine> start_machine(EngineConfig config, crypto::Random& random) {
  const StateFolder folder = config.folder;
  if (auto done = make_folders(folder); !done) return pass(done.error());
  auto device = load_device_keys(folder);
  if (!device) return pass(device.error());
  auto pins = PinAttempts::load(folder.pin_attempts());
  if (!pins) return pass(pins.error());
  auto agenda_days = AgendaDays::load(folder.agenda_days());
  if (!agenda_days) return pass(agenda_days.error());
  auto agenda = AgendaBook::load(folder, *device, random);
  if (!agenda) return pass(agenda.error());
  destroy_packs_refused_before(folder);
  const auto device_key = crypto::minisign::verify_key_of(device->sign);
  auto sealed = SealedList::load(folder.sealed(), folder.outbox(), device_key);
  if (!sealed) return pass(sealed.error());
  auto delivered = DeliveredList::load(folder.delivered());
  if (!delivered) return pass(delivered.error());
  Machine machine{
      .config = std::move(config),
      .device = std::move(*device),
      .house = std::nullopt,
      .house_problem = "",
      .chairs = {},
      .pins = std::move(*pins),
      .inbox = Inbox(folder),
      .refused_packs = RefusedPacks::load(folder.refused_packs()),
      .deliveries = Deliveries(folder.outbox(), device_key, std::move(*sealed), std::move(*delivered)),
      .agenda = std::move(*agenda),
      .agenda_days = std::move(*agenda_days),
      .certificate = std::nullopt,
      .store = std::nullopt,
      .seal_test = SealTest::not_done,
      .seal_tested_on = {},
      .interrupted = {},
      .disk_fills = false};
  take_house(machine);
  if (auto done = take_chairs(machine); !done) return pass(done.error());
  if (auto done = take_sessions(machine); !done) return pass(done.error());
  machine.deliveries.refresh(machine.house ? &*machine.house : nullptr);
  return machine;
}

}  // namespace tafel::appliance
