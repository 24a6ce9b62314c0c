#include "appliance/machine/tend_agendas.hpp"

#include "shared/base/belgian_time.hpp"

#include <algorithm>
#include <vector>

namespace tafel::appliance {
namespace {

// As for a pack: whoever stole the key of a coordinator could have dated it back.
bool is_gone(const std::string& coordinator, const envelope::House& house, Instant now) {
  const auto found = std::ranges::find(house.coordinators, coordinator, &envelope::CoordinatorEntry::name);
  return found == house.coordinators.end() || (found->revoked_at && now >= *found->revoked_at);
}

std::vector<std::string> opened_with_words(const Machine& machine, const LiveSession* live) {
  std::vector<std::string> sessions;
  for (const PlannedEntry* entry : machine.agenda.in_order())
    if (entry->session && was_opened(entry->id, machine, live)) sessions.push_back(entry->id);
  return sessions;
}

}  // namespace

bool was_opened(const std::string& session, const Machine& machine, const LiveSession* live) {
  return machine.interrupted.contains(session) || machine.deliveries.contains(session) ||
         (live != nullptr && live->id() == session);
}

void tend_agendas(Machine& machine, const LiveSession* live, crypto::Random& random, Instant now) {
  machine.agenda.drop_before(belgian_day(now));
  if (machine.house)
    machine.agenda.drop_signed_by(
        [&](const std::string& coordinator) { return is_gone(coordinator, *machine.house, now); });
  for (const auto& session : opened_with_words(machine, live)) machine.agenda.use_up(session, random);
  machine.agenda.settle(random);
}

}  // namespace tafel::appliance
