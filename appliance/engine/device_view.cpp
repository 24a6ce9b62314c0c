#include "appliance/engine/device_view.hpp"

#include "appliance/readiness/readiness.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/base/expiry.hpp"
#include "shared/domain/rules_version.hpp"
#include "shared/domain/told_apart.hpp"
#include "shared/text/device_nl.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/naming_nl.hpp"
#include "shared/view/from_state/session_view.hpp"

namespace tafel::appliance {

namespace words = text::device;

namespace {

std::string_view role_in_words(domain::ChairRole role) {
  return role == domain::ChairRole::coordinator ? text::naming::coordinator : text::naming::representative;
}

std::vector<view::ChairView> chairs_of(const ChairRoster& roster) {
  std::vector<domain::Called> called;
  for (const EnrolledChair& each : roster.chairs)
    called.push_back(
        {each.chair.name, {text::naming::with(each.chair.name, role_in_words(each.chair.role))}});
  const auto names = domain::told_apart(called);
  std::vector<view::ChairView> chairs;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const domain::Chair& chair = roster.chairs[i].chair;
    chairs.push_back({chair.id.value, names[i], chair.role});
  }
  return chairs;
}

view::SessionView session_for(const std::string& hands, const LiveSession& live) {
  std::optional<domain::ParticipantId> reader;
  if (!hands.empty()) reader = domain::ParticipantId{hands};
  return view::view_of(
      live.state(), [&](const domain::Commitment& text) { return live.words(text); }, reader);
}

std::vector<view::DraftView> drafts_for(const std::string& hands, const LiveSession& live) {
  std::vector<view::DraftView> drafts;
  for (const auto* draft : live.drafts().of(hands)) drafts.push_back({draft->key.page, draft->fields});
  return drafts;
}

view::PlannedState state_of(const PlannedEntry& entry, const Machine& machine, const LiveSession* live,
                            Date today) {
  const std::string& session = entry.id;
  if (live != nullptr && live->id() == session) return view::PlannedState::active;
  if (machine.interrupted.contains(session)) return view::PlannedState::interrupted;
  if (machine.deliveries.contains(session)) return view::PlannedState::sealed;
  return entry.day == today ? view::PlannedState::planned : view::PlannedState::another_day;
}

// Once it was opened, the agenda's own words are gone: the session itself says its title while it goes on.
std::string title_of(const PlannedEntry& entry, const LiveSession* live) {
  if (entry.session) return entry.session->title;
  if (live != nullptr && live->id() == entry.id) return live->state().dossier.title;
  return words::opened_session(entry.place);
}

// A session that was begun, and whose agenda has run out or was replaced since.
view::PlannedSession begun_without_agenda(const std::string& session, const LiveSession* live) {
  if (live == nullptr || live->id() != session)  // without a PIN no more is known than that it is there
    return {session, "", std::nullopt, "", view::PlannedState::interrupted, {}};
  const domain::Dossier& dossier = live->state().dossier;
  return {session, dossier.title, dossier.kind, "", view::PlannedState::active, {}};
}

std::vector<view::PlannedSession> planned_sessions(const Machine& machine, const LiveSession* live,
                                                   Date today) {
  std::vector<view::PlannedSession> planned;
  for (const auto* entry : machine.agenda.in_order())
    planned.push_back({entry->id, title_of(*entry, live), entry->kind, to_string(entry->day),
                       state_of(*entry, machine, live, today), entry->opening});
  std::set<std::string> begun = machine.interrupted;
  if (live != nullptr) begun.insert(live->id());
  for (const auto& session : begun)
    if (machine.agenda.find(session) == nullptr) planned.push_back(begun_without_agenda(session, live));
  return planned;
}

std::vector<view::DeliveryView> deliveries_of(const Machine& machine) {
  auto deliveries = machine.deliveries.views();
  for (auto& delivery : deliveries)
    if (const auto* planned = machine.agenda.find(delivery.session))
      delivery.title = words::opened_session(planned->place);
  return deliveries;
}

// The waits of chairs, and of the participants of the present session.
std::vector<view::PinWait> pin_waits(const PinAttempts& pins, const LiveSession* live, Instant now) {
  std::vector<view::PinWait> waits;
  for (const auto& owner : pins.owners()) {
    if (!owner.session.empty() && (live == nullptr || live->id() != owner.session)) continue;
    const PinGate gate = pins.gate(owner, now);
    waits.push_back({owner.id, gate.wrong_tries, gate.locked ? 0 : gate.wait_seconds, gate.locked});
  }
  return waits;
}

PacksAre packs_of(const Intake& intake) {
  if (intake.pack_refused()) return PacksAre::refused;
  const bool waits = intake.packs_ahead() || intake.chairs_wait() || intake.disk_waits();
  return waits ? PacksAre::waiting : PacksAre::taken;
}

ReadinessFacts readiness_facts(const Owners& all, Instant now) {
  const Machine& machine = all.machine;
  ReadinessFacts facts;
  facts.now = now;
  facts.disk_fills = machine.disk_fills;
  facts.chairs = machine.chairs.chairs.size();
  facts.seal = machine.seal_test;
  facts.certificate = machine.certificate;
  facts.store = machine.store;
  facts.packs = packs_of(all.intake);
  facts.image = machine.config.image;
  facts.rules = domain::rules_version;
  if (machine.house) {
    facts.house = machine.house->name;
    facts.seen = std::max(machine.house->issued_at, machine.chairs.made_at);
  }
  for (const auto& delivery : machine.deliveries.views()) {
    if (delivery.state == view::DeliveryState::delivered) continue;
    ++facts.not_delivered;
    facts.delivery_refused = facts.delivery_refused || delivery.state == view::DeliveryState::refused;
  }
  return facts;
}

// Between two sessions: while one goes on nobody asks for it.
std::vector<view::ReadinessLine> report_of(const Owners& all, Instant now) {
  if (all.session.live() != nullptr) return {};
  return readiness_of(readiness_facts(all, now));
}

// Without the hour, which changes every minute: a report that is open is asked for anew.
std::string marks_of(const std::vector<view::ReadinessLine>& report) {
  std::string marks;
  for (const auto& line : report) marks += " " + std::string(name(line.mark));
  return marks;
}

// A certificate that ends soon is said between two sessions, when there is time to have it renewed.
std::string certificate_trouble(const outbox::CertificateStatus& said, Instant now) {
  std::string sentences;
  const auto add = [&](const std::optional<Instant>& until, auto ends, auto ended) {
    if (!until || expiry_of(*until, now) == Expiry::later) return;
    const std::string day = text::dutch_date(belgian_day(*until));
    sentences +=
        (sentences.empty() ? "" : " ") + (expiry_of(*until, now) == Expiry::soon ? ends(day) : ended(day));
  };
  add(said.expires_at, words::access_ends, words::access_ended);
  add(said.authority_expires_at, words::house_ends, words::house_ended);
  if (!said.refused.empty())
    sentences += (sentences.empty() ? "" : " ") + std::string(words::certificate_refused);
  return sentences;
}

// The faults of the machine itself, in Dutch.
std::string problem(const Owners& all, Instant now) {
  std::string sentences;
  const auto add = [&](bool is_so, std::string_view sentence) {
    if (is_so) sentences += (sentences.empty() ? "" : " ") + std::string(sentence);
  };
  const LiveSession* live = all.session.live();
  add(!all.machine.house, all.machine.house_problem);
  add(live != nullptr && live->read_only(), words::disk_failing);
  add(all.machine.disk_fills, words::disk_fills);
  add(live != nullptr && all.session.clock_was_set(now), words::clock_was_set);
  if (const auto why = all.intake.pack_refused()) add(true, words::pack_refused(name(*why)));
  add(all.intake.another_planned(), words::another_planned);
  add(all.intake.packs_ahead(), words::packs_ahead);
  add(all.intake.chairs_wait(), words::chairs_wait);
  add(all.intake.disk_waits(), words::disk_full);
  if (live == nullptr && all.machine.certificate) {
    const std::string trouble = certificate_trouble(*all.machine.certificate, now);
    add(!trouble.empty(), trouble);
  }
  return sentences;
}

}  // namespace

view::DeviceView device_view(const Owners& all, Instant now) {
  const Machine& machine = all.machine;
  const LiveSession* live = all.session.live();
  view::DeviceView view;
  view.house_name = machine.house ? machine.house->name : "";
  view.device = machine.device.name;
  view.today = to_string(belgian_day(now));
  view.problem = problem(all, now);
  view.read_only = live != nullptr && live->read_only();
  view.locked = all.screen.locked();
  view.chair = all.screen.chair();
  view.turn = all.screen.hands();
  view.chairs = chairs_of(machine.chairs);
  view.sessions = planned_sessions(machine, live, belgian_day(now));
  if (live != nullptr && !all.screen.locked()) {
    view.session = session_for(all.screen.hands(), *live);
    view.drafts = drafts_for(all.screen.hands(), *live);
    view.last_deed = live->last_deed();
  }
  view.sealing = all.sealing.view();
  view.deliveries = deliveries_of(machine);
  view.readiness = report_of(all, now);
  view.pin_waits = pin_waits(machine.pins, live, now);
  return view;
}

std::string shown_by_clock(const Owners& all, Instant now) {
  std::string shown = to_string(belgian_day(now)) + problem(all, now) + marks_of(report_of(all, now));
  for (const auto& wait : pin_waits(all.machine.pins, all.session.live(), now))
    if (wait.wait_seconds > 0) shown += " " + wait.who;
  return shown;
}

}  // namespace tafel::appliance
