#include "appliance/machine/agenda_book.hpp"

#include <algorithm>
#include <utility>

namespace tafel::appliance {

Done AgendaBook::add(const agenda::Agenda& agenda, Instant made_at, crypto::Random& random) {
  for (std::size_t place = 0; place < agenda.sessions.size(); ++place) {
    const auto& session = agenda.sessions[place];
    const auto* known = find(session.session.value);
    if (known != nullptr && known->made_at > made_at) continue;
    auto committed = agenda::commit_dossier(session, random);
    if (!committed) return pass(committed.error());
    entries_[session.session.value] = {session, agenda.day, made_at, committed->dossier.kind,
                                       view::opening_requirements(committed->dossier, agenda.day)};
    order_[session.session.value] = place;
  }
  return {};
}

const PlannedEntry* AgendaBook::find(const std::string& session) const {
  const auto found = entries_.find(session);
  return found == entries_.end() ? nullptr : &found->second;
}

std::vector<const PlannedEntry*> AgendaBook::in_order() const {
  std::vector<const PlannedEntry*> list;
  for (const auto& [id, entry] : entries_) list.push_back(&entry);
  std::ranges::stable_sort(list, std::less(), [this](const PlannedEntry* entry) {
    return std::pair(entry->day, order_.at(entry->session.session.value));
  });
  return list;
}

}  // namespace tafel::appliance
