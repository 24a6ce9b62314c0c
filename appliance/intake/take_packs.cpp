#include "appliance/intake/take_packs.hpp"

#include "appliance/intake/take_certificate.hpp"
#include "appliance/intake/take_chairs.hpp"
#include "appliance/machine/tend_agendas.hpp"
#include "shared/agenda/agenda.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/base/log.hpp"

namespace tafel::appliance {
namespace {

constexpr std::string_view expired_place = "/expires_at";

// The owners that a pack may change.
struct Takers {
  Machine& machine;
  LiveSession* live;
  ScreenHolder& screen;
  crypto::Random& random;
  Instant now;
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
  if (agenda->day < belgian_day(to.now))
    return fail(Fault::refused, "an agenda of a day that is over", std::string(expired_place));
  if (to.machine.agenda_days.is_superseded(agenda->day, pack.header.made_at))
    return fail(Fault::refused, "a later agenda for this day was taken");
  const std::string before = to.machine.agenda.planner_of(agenda->day);
  const auto opened = [&](const std::string& session) { return was_opened(session, to.machine, to.live); };
  if (auto done =
          to.machine.agenda.replace_day(*agenda, pack.header.made_at, pack.coordinator, opened, to.random);
      !done)
    return pass(done.error());
  note_day(*agenda, pack.header.made_at, to.machine.agenda_days);
  if (before.empty() || before == pack.coordinator) return Fate::agenda_taken;
  log::warn("inbox: the agenda of " + to_string(agenda->day) + " by coordinator " + pack.coordinator +
            " replaces that by coordinator " + before);
  return Fate::agenda_of_another_taken;
}

Result<Fate> taken(const Done& done, Fate fate) {
  if (!done) return pass(done.error());
  return fate;
}

Result<Fate> take(const envelope::OpenedPack& pack, const Takers& to) {
  using envelope::PackKind;
  switch (pack.header.kind) {
    case PackKind::agenda:
      return take_agenda(pack, to);
    case PackKind::chairs:
      return taken(take_chairs(pack, to.machine, to.live, to.screen, to.random), Fate::chairs_taken);
    case PackKind::certificate:
      return taken(take_certificate(pack, to.machine.config.folder), Fate::certificate_taken);
  }
  return fail(Fault::malformed, "a pack of no kind");
}

// `opened`: the envelope was sound, and the fault is in what it carries.
WhyRefused why_refused(const Error& why, bool opened) {
  if (why.place == expired_place) return WhyRefused::expired;
  if (why.place == "/house") return WhyRefused::another_house;
  if (why.place == "/device") return WhyRefused::another_device;
  switch (why.fault) {
    case Fault::refused:
      return opened ? WhyRefused::superseded : WhyRefused::signer;
    case Fault::altered:
      return WhyRefused::altered;
    case Fault::malformed:
      return WhyRefused::form;
    case Fault::missing:
    case Fault::unreachable:
    case Fault::full:
    case Fault::io:
      return WhyRefused::unreadable;
  }
  return WhyRefused::unreadable;
}

// The error itself is not repeated: its place can be a word of the agenda.
PackFate refuse(const std::string& name, WhyRefused why, Machine& machine, Instant now) {
  if (auto noted = machine.refused_packs.note(name, belgian_day(now), why); !noted)
    log::error("inbox: cannot note a refused pack: " + describe(noted.error()));
  log::warn("inbox: refused and destroyed a pack (" + std::string(tafel::name(why)) +
            "), see refused-packs.json");
  machine.inbox.destroy(name);
  if (why == WhyRefused::expired) return {Fate::ran_out, why};
  return {why == WhyRefused::superseded ? Fate::superseded : Fate::refused, why};
}

bool is_of_the_disk(const Error& error) {
  return error.fault == Fault::full || error.fault == Fault::io || error.fault == Fault::missing;
}

bool is_ahead(const ArrivedPack& arrived) {
  return !arrived.pack && envelope::is_ahead_of_clock(arrived.pack.error());
}

// The keys of an interrupted session are sealed for the chairs it had: a new list waits until it is resumed.
bool must_wait(const ArrivedPack& arrived, const Machine& machine) {
  return arrived.pack && arrived.pack->header.kind == envelope::PackKind::chairs &&
         !machine.interrupted.empty();
}

PackFate fate_of(const ArrivedPack& arrived, const Takers& to) {
  if (is_ahead(arrived)) return {Fate::ahead_of_clock, {}};
  if (must_wait(arrived, to.machine)) return {Fate::waits_for_session, {}};
  if (!arrived.pack)
    return refuse(arrived.name, why_refused(arrived.pack.error(), false), to.machine, to.now);
  const auto taken = take(*arrived.pack, to);
  if (!taken && is_of_the_disk(taken.error())) return {Fate::waits_for_disk, {}};
  if (!taken) return refuse(arrived.name, why_refused(taken.error(), true), to.machine, to.now);
  to.machine.inbox.destroy(arrived.name);
  return {*taken, {}};
}

}  // namespace

void take_packs(Machine& machine, Intake& intake, LiveSession* live, ScreenHolder& screen,
                crypto::Random& random, Instant now) {
  machine.inbox.finish(now);
  if (!machine.house) return;
  std::vector<PackFate> fates;
  for (const auto& arrived : machine.inbox.arrivals(*machine.house, machine.device, now)) {
    fates.push_back(fate_of(arrived, {machine, live, screen, random, now}));
    const Fate fate = fates.back().fate;
    if (stays_in_inbox(fate)) machine.inbox.look_again(arrived.name);
    if (fate == Fate::ahead_of_clock && !intake.packs_ahead())
      log::warn("inbox: waits for the clock: " + describe(arrived.pack.error()));
    if (fate == Fate::waits_for_disk && !intake.disk_waits())
      log::error("inbox: waits for the disk: a pack cannot be taken now");
  }
  intake.note_look(fates);
}

}  // namespace tafel::appliance
