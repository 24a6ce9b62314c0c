#include "appliance/machine/agenda_book.hpp"

#include <utility>

namespace tafel::appliance {

Done AgendaBook::replace_day(const agenda::Agenda& agenda, Instant made_at, const std::string& coordinator,
                             crypto::Random& random) {
  std::vector<PlannedEntry> entries;
  for (const auto& session : agenda.sessions) {
    auto committed = agenda::commit_dossier(session, random);
    if (!committed) return pass(committed.error());
    entries.push_back({session, agenda.day, made_at, committed->dossier.kind,
                       view::opening_requirements(committed->dossier, agenda.day)});
  }
  days_[agenda.day] = std::move(entries);
  planners_[agenda.day] = coordinator;
  return {};
}

std::string AgendaBook::planner_of(Date day) const {
  const auto found = planners_.find(day);
  return found != planners_.end() ? found->second : "";
}

const PlannedEntry* AgendaBook::find(const std::string& session) const {
  const PlannedEntry* found = nullptr;
  for (const auto& [day, entries] : days_)
    for (const PlannedEntry& entry : entries)
      if (entry.session.session.value == session && (found == nullptr || found->made_at < entry.made_at))
        found = &entry;
  return found;
}

std::vector<const PlannedEntry*> AgendaBook::in_order() const {
  std::vector<const PlannedEntry*> list;
  for (const auto& [day, entries] : days_)
    for (const PlannedEntry& entry : entries)
      if (find(entry.session.session.value) == &entry) list.push_back(&entry);
  return list;
}

}  // namespace tafel::appliance
