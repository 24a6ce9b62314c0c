// The sessions that the coordinator planned for this machine: one agenda for each day, the one made last. What waits is
// on the disk too (kept_agendas.hpp). The words of a session leave both once it was opened: from then on its journal has
// them, under a key that only a chair's PIN opens. Thread: one.
#pragma once

#include "appliance/machine/kept_agendas.hpp"
#include "shared/agenda/agenda.hpp"
#include "shared/view/from_state/session_view.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tafel::appliance {

struct PlannedEntry {
  std::string id;         // of the session
  std::size_t place = 0;  // in its agenda, from 1
  Date day;
  Instant made_at;
  domain::SessionKind kind{};
  std::optional<agenda::AgendaSession> session;  // nothing once it was opened
  std::vector<view::Requirement> opening;        // none once it was opened
};

class AgendaBook {
 public:
  // With what waits on the disk. Errors: io.
  [[nodiscard]] static Result<AgendaBook> load(const StateFolder& folder, const DeviceKeys& device,
                                               crypto::Random& random);

  using WasOpened = std::function<bool(const std::string& session)>;
  // Replaces all that was planned for the agenda's day, here and on the disk. The caller keeps older agendas away
  // (AgendaDays). `coordinator` signed it. Of a session that `was_opened` no word is taken.
  // Errors: malformed, full, io; then nothing has changed.
  [[nodiscard]] Done replace_day(const agenda::Agenda& agenda, Instant made_at,
                                 const std::string& coordinator, const WasOpened& was_opened,
                                 crypto::Random& random);

  // These forget at once. What the disk does not take is logged, and tried again by `settle`.
  void use_up(const std::string& session, crypto::Random& random);  // it was opened
  void drop_before(Date today);                                     // no session of those days opens any more
  using IsGone = std::function<bool(const std::string& coordinator)>;
  void drop_signed_by(const IsGone& is_gone);
  void settle(crypto::Random& random);

  // The coordinator who planned that day; "" when nobody did.
  [[nodiscard]] std::string planner_of(Date day) const;
  // A session that two days plan is on the day of the agenda made last: it was moved. Null when no day plans it.
  [[nodiscard]] const PlannedEntry* find(const std::string& session) const;
  // By day, and within a day in the order of its agenda.
  [[nodiscard]] std::vector<const PlannedEntry*> in_order() const;

 private:
  struct Day {
    std::string house;
    std::string device;
    std::string coordinator;
    Instant made_at;
    std::vector<PlannedEntry> entries;
  };
  explicit AgendaBook(KeptAgendas kept) : kept_(std::move(kept)) {}
  [[nodiscard]] static Result<Day> planned(const KeptAgenda& kept, crypto::Random& random);
  [[nodiscard]] static KeptAgenda to_keep(Date date, const Day& day);
  void drop(const std::function<bool(Date, const Day&)>& is_over);

  KeptAgendas kept_;
  std::map<Date, Day> days_;
  std::set<Date> unsettled_;  // on the disk there is still more of them than here
  bool complained_ = false;
};

}  // namespace tafel::appliance
