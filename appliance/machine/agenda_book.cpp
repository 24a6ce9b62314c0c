#include "appliance/machine/agenda_book.hpp"

#include "shared/base/log.hpp"

#include <algorithm>
#include <utility>

namespace tafel::appliance {
namespace {

const agenda::AgendaSession* session_in(const agenda::Agenda& agenda, const std::string& id) {
  const auto found = std::ranges::find_if(
      agenda.sessions, [&](const agenda::AgendaSession& session) { return session.session.value == id; });
  return found == agenda.sessions.end() ? nullptr : &*found;
}

Result<std::vector<view::Requirement>> opening_of(const agenda::AgendaSession& session, Date day,
                                                  crypto::Random& random) {
  auto committed = agenda::commit_dossier(session, random);
  if (!committed) return pass(committed.error());
  return view::opening_requirements(committed->dossier, day);
}

KeptAgenda arrived(const agenda::Agenda& agenda, Instant made_at, const std::string& coordinator,
                   const AgendaBook::WasOpened& was_opened) {
  KeptAgenda kept{made_at, coordinator, {}, agenda};
  for (const auto& session : agenda.sessions)
    kept.places.push_back({session.session.value, session.dossier.kind});
  std::erase_if(kept.agenda.sessions,
                [&](const agenda::AgendaSession& session) { return was_opened(session.session.value); });
  return kept;
}

}  // namespace

// ---- Taking ----------------------------------------------------------------------------------------------------

Result<AgendaBook> AgendaBook::load(const StateFolder& folder, const DeviceKeys& device,
                                    crypto::Random& random) {
  std::vector<KeptAgenda> waiting;
  auto kept = KeptAgendas::load(folder, device, waiting);
  if (!kept) return pass(kept.error());
  AgendaBook book(std::move(*kept));
  for (const auto& agenda : waiting) {
    auto day = planned(agenda, random);
    if (day) {
      book.days_[agenda.agenda.day] = std::move(*day);
    } else {  // another version of the program took it
      log::error("agendas: one does not open any more and is destroyed: the coordinator must send it again");
      book.unsettled_.insert(agenda.agenda.day);
    }
  }
  book.settle(random);
  return book;
}

Result<AgendaBook::Day> AgendaBook::planned(const KeptAgenda& kept, crypto::Random& random) {
  Day day{kept.agenda.house, kept.agenda.device, kept.coordinator, kept.made_at, {}};
  for (const auto& place : kept.places) {
    PlannedEntry entry{.id = place.session,
                       .place = day.entries.size() + 1,
                       .day = kept.agenda.day,
                       .made_at = kept.made_at,
                       .kind = place.kind,
                       .session = {},
                       .opening = {}};
    if (const auto* session = session_in(kept.agenda, place.session)) {
      auto opening = opening_of(*session, kept.agenda.day, random);
      if (!opening) return pass(opening.error());
      entry.session = *session;
      entry.opening = std::move(*opening);
    }
    day.entries.push_back(std::move(entry));
  }
  return day;
}

Done AgendaBook::replace_day(const agenda::Agenda& agenda, Instant made_at, const std::string& coordinator,
                             const WasOpened& was_opened, crypto::Random& random) {
  const KeptAgenda kept = arrived(agenda, made_at, coordinator, was_opened);
  auto day = planned(kept, random);
  if (!day) return pass(day.error());
  if (auto done = kept_.keep(kept, random); !done) return done;
  days_[agenda.day] = std::move(*day);
  unsettled_.erase(agenda.day);
  return {};
}

// ---- Forgetting ------------------------------------------------------------------------------------------------

void AgendaBook::use_up(const std::string& session, crypto::Random& random) {
  for (auto& [date, day] : days_)
    for (PlannedEntry& entry : day.entries) {
      if (entry.id != session || !entry.session) continue;
      entry.session.reset();
      entry.opening.clear();
      unsettled_.insert(date);
    }
  settle(random);
}

void AgendaBook::drop(const std::function<bool(Date, const Day&)>& is_over) {
  std::erase_if(days_, [&](const auto& each) {
    const bool over = is_over(each.first, each.second);
    if (over) unsettled_.insert(each.first);
    return over;
  });
}

void AgendaBook::drop_before(Date today) {
  drop([&](Date date, const Day&) { return date < today; });
}

void AgendaBook::drop_signed_by(const IsGone& is_gone) {
  drop([&](Date, const Day& day) { return is_gone(day.coordinator); });
}

KeptAgenda AgendaBook::to_keep(Date date, const Day& day) {
  KeptAgenda kept{day.made_at, day.coordinator, {}, {day.house, day.device, date, {}}};
  for (const PlannedEntry& entry : day.entries) {
    kept.places.push_back({entry.id, entry.kind});
    if (entry.session) kept.agenda.sessions.push_back(*entry.session);
  }
  return kept;
}

void AgendaBook::settle(crypto::Random& random) {
  Done all = kept_.finish();
  std::erase_if(unsettled_, [&](Date date) {
    const auto day = days_.find(date);
    auto done = day == days_.end() ? kept_.destroy(date) : kept_.keep(to_keep(date, day->second), random);
    if (!done) all = done;
    return done.has_value();
  });
  if (!all && !complained_)
    log::error("agendas: what is over is still on the disk: " + describe(all.error()));
  complained_ = !all;
}

// ---- Reading ---------------------------------------------------------------------------------------------------

std::string AgendaBook::planner_of(Date day) const {
  const auto found = days_.find(day);
  return found != days_.end() ? found->second.coordinator : "";
}

const PlannedEntry* AgendaBook::find(const std::string& session) const {
  const PlannedEntry* found = nullptr;
  for (const auto& [date, day] : days_)
    for (const PlannedEntry& entry : day.entries)
      if (entry.id == session && (found == nullptr || found->made_at < entry.made_at)) found = &entry;
  return found;
}

std::vector<const PlannedEntry*> AgendaBook::in_order() const {
  std::vector<const PlannedEntry*> list;
  for (const auto& [date, day] : days_)
    for (const PlannedEntry& entry : day.entries)
      if (find(entry.id) == &entry) list.push_back(&entry);
  return list;
}

}  // namespace tafel::appliance
