#include "appliance/intake/take_packs.hpp"

#include "appliance/intake/take_certificate.hpp"
#include "appliance/intake/take_chairs.hpp"
#include "shared/agenda/agenda.hpp"
#include "shared/base/log.hpp"

namespace tafel::appliance {
namespace {

constexpr std::string_view superseded_place = "/day";

// The owners that a pack may change.
struct Takers {
  Machine& machine;
  LiveSession* live;
  ScreenHolder& screen;
  crypto::Random& random;
};

// The agenda is worth more to the table than the note of it: a full disk does not keep it away.
void note_day(const agenda::Agenda& agenda, Instant made_at, AgendaDays& days) {
  if (auto noted = days.note(agenda.day, made_at); !noted)
    log::error("inbox: cannot note the day of an agenda: " + describe(noted.error()));
}

Result<Fate> take_agenda(const envelope::OpenedPack& pack, const Takers& to) {
  auto agenda = agenda::parse_agenda(as_text(pack.document.view()));
  if (!agenda) return pass(agenda.error());
  if (agenda->house != to.machine.house->house)
    return fail(Fault::refused, "an agenda of another house", "/house");
  if (agenda->device != to.machine.device.name)
    return fail(Fault::refused, "an agenda for another device", "/device");
  if (to.machine.agenda_days.is_superseded(agenda->day, pack.header.made_at))
    return fail(Fault::refused, "a later agenda for this day was taken", std::string(superseded_place));
  const std::string before = to.machine.agenda.planner_of(agenda->day);
  if (auto done = to.machine.agenda.replace_day(*agenda, pack.header.made_at, pack.coordinator, to.random);
      !done)
    return pass(done.error());
  note_day(*agenda, pack.header.made_at, to.machine.agenda_days);
  if (before.empty() || before == pack.coordinator) return Fate::agenda_taken;
  log::warn("inbox: the agenda of " + to_string(agenda->day) + " by coordinator " + pack.coordinator +
            " replaces that by coordinator " + before);
  return Fate::agenda_of_another_taken;
}

// A pack that was taken over whole, and need not be seen again.
Result<Fate> taken_over(const Done& taken, Fate fate, const std::string& name, Inbox& inbox) {
  if (!taken) return pass(taken.error());
  inbox.remove(name);
  return fate;
}

Result<Fate> take(const ArrivedPack& arrived, const Takers& to) {
  using envelope::PackKind;
  if (!arrived.pack) return pass(arrived.pack.error());
  Inbox& inbox = to.machine.inbox;
  switch (arrived.pack->header.kind) {
    case PackKind::agenda:
      return take_agenda(*arrived.pack, to);
    case PackKind::chairs:
      return taken_over(take_chairs(*arrived.pack, to.machine, to.live, to.screen, to.random),
                        Fate::chairs_taken, arrived.name, inbox);
    case PackKind::certificate:
      return taken_over(take_certificate(*arrived.pack, to.machine.config.folder), Fate::certificate_taken,
                        arrived.name, inbox);
  }
  return fail(Fault::malformed, "a pack of no kind");
}

Fate refuse(const std::string& name, const Error& why, Inbox& inbox) {
  log::warn("inbox: " + describe(why));
  inbox.refuse(name, why);
  if (why.place == "/expires_at") return Fate::ran_out;
  return why.place == superseded_place && why.fault == Fault::refused ? Fate::superseded : Fate::refused;
}

bool is_ahead(const ArrivedPack& arrived) {
  return !arrived.pack && envelope::is_ahead_of_clock(arrived.pack.error());
}

// The keys of an interrupted session are sealed for the chairs it had: a new list waits until it is resumed.
bool must_wait(const ArrivedPack& arrived, const Machine& machine) {
  return arrived.pack && arrived.pack->header.kind == envelope::PackKind::chairs &&
         !machine.interrupted.empty();
}

Fate fate_of(const ArrivedPack& arrived, const Takers& to) {
  if (is_ahead(arrived)) return Fate::ahead_of_clock;
  if (must_wait(arrived, to.machine)) return Fate::waits_for_session;
  const auto taken = take(arrived, to);
  return taken ? *taken : refuse(arrived.name, taken.error(), to.machine.inbox);
}

}  // namespace

void take_packs(Machine& machine, Intake& intake, LiveSession* live, ScreenHolder& screen,
                crypto::Random& random, Instant now) {
  if (!machine.house) return;
  std::vector<Fate> fates;
  for (const auto& arrived : machine.inbox.arrivals(*machine.house, machine.device, now)) {
    fates.push_back(fate_of(arrived, {machine, live, screen, random}));
    if (stays_in_inbox(fates.back())) machine.inbox.look_again(arrived.name);
    if (fates.back() == Fate::ahead_of_clock && !intake.packs_ahead())
      log::warn("inbox: waits for the clock: " + describe(arrived.pack.error()));
  }
  intake.note_look(fates);
}

}  // namespace tafel::appliance
