// The sessions that the coordinator planned for this machine, from all valid agendas.
#pragma once

#include "shared/agenda/agenda.hpp"
#include "shared/view/from_state/session_view.hpp"

#include <map>
#include <string>
#include <vector>

namespace tafel::appliance {

struct PlannedEntry {
  agenda::AgendaSession session;
  Date day;
  Instant made_at;
  domain::SessionKind kind{};
  std::vector<view::Requirement> opening;
};

class AgendaBook {
 public:
  // When two agendas plan the same session, the one made last counts. Errors: malformed.
  [[nodiscard]] Done add(const agenda::Agenda& agenda, Instant made_at, crypto::Random& random);
  [[nodiscard]] const PlannedEntry* find(const std::string& session) const;
  // In the order in which they will be held.
  [[nodiscard]] std::vector<const PlannedEntry*> in_order() const;

 private:
  std::map<std::string, PlannedEntry> entries_;
  std::map<std::string, std::size_t> order_;  // place within its agenda
};

}  // namespace tafel::appliance
