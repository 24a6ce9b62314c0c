// The sessions that the coordinator planned for this machine: one agenda for each day, the one made last.
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
  // Replaces all that was planned for the agenda's day. The caller keeps older agendas away (AgendaDays).
  // `coordinator` signed it. Errors: malformed; then nothing has changed.
  [[nodiscard]] Done replace_day(const agenda::Agenda& agenda, Instant made_at,
                                 const std::string& coordinator, crypto::Random& random);
  // The coordinator who planned that day; "" when nobody did since the start.
  [[nodiscard]] std::string planner_of(Date day) const;
  // A session that two days plan is on the day of the agenda made last: it was moved. Null when no day plans it.
  [[nodiscard]] const PlannedEntry* find(const std::string& session) const;
  // By day, and within a day in the order of its agenda.
  [[nodiscard]] std::vector<const PlannedEntry*> in_order() const;

 private:
  std::map<Date, std::vector<PlannedEntry>> days_;
  std::map<Date, std::string> planners_;
};

}  // namespace tafel::appliance
