#include "provisioning/figures/tables.hpp"

#include "provisioning/figures/circuit.hpp"
#include "shared/domain/dossier.hpp"
#include "shared/text/figures_nl.hpp"

namespace tafel::provisioning::figures {
namespace {

namespace words = text::figures;

template <std::size_t size>
constexpr int size_of(const std::array<std::string_view, size>& /*list*/) {
  return static_cast<int>(size);
}

constexpr auto first = static_cast<std::size_t>(domain::SessionKind::first);
constexpr auto closing = static_cast<std::size_t>(domain::SessionKind::closing);

// Quarter, kind, then what belongs to a first or a closing session, then what every session has.
void lay_sessions(Circuit& circuit) {
  const int begin = circuit.new_point();
  int at = circuit.new_point();
  std::vector<int> behind(words::kinds.size(), at);
  for (const auto kind : {first, closing}) behind[kind] = circuit.new_point();
  circuit.add_crossed(TableId::sessions, size_of(words::quarters), begin, behind);
  circuit.add_rows(TableId::route, size_of(words::routes), behind[first], at);
  circuit.add_rows(TableId::retention, size_of(words::retentions), behind[closing], at);
  const auto add = [&](TableId table, int rows) {
    const int next = circuit.new_point();
    circuit.add_rows(table, rows, at, next);
    at = next;
  };
  add(TableId::minors, 2);
  add(TableId::legal_basis, size_of(words::legal_bases));
  add(TableId::informed, 2);
  add(TableId::size, size_of(words::sizes));
  add(TableId::duration, size_of(words::durations));
  at = circuit.add_yes_no(TableId::organisations, domain::participant_categories, at);
  at = circuit.add_yes_no(TableId::data, domain::data_categories, at);
  circuit.add(TableId::sessions, total, total, at, begin);
}

void lay_items(Circuit& circuit) {
  const int begin = circuit.new_point();
  const int end = circuit.new_point();
  circuit.add_crossed(TableId::items, size_of(words::item_kinds), begin,
                      std::vector<int>(words::item_ends.size(), end));
  circuit.add(TableId::items, total, total, end, begin);
}

void count(Circuit& circuit, const SessionCounts& session) {
  const std::string& family = session.family;
  const auto row = [&](TableId table, int which) { circuit.count(table, which, 0, family); };
  circuit.count_crossed(TableId::sessions, session.quarter, session.kind, family);
  if (session.route) row(TableId::route, *session.route);
  if (session.retention) row(TableId::retention, *session.retention);
  row(TableId::minors, session.minor ? 0 : 1);
  row(TableId::legal_basis, session.legal_basis);
  row(TableId::informed, session.informed ? 0 : 1);
  row(TableId::size, session.size);
  row(TableId::duration, session.duration);
  circuit.count_yes_no(TableId::organisations, domain::participant_categories, session.organisations, family);
  circuit.count_yes_no(TableId::data, domain::data_categories, session.data, family);
  for (const auto& item : session.items) circuit.count_crossed(TableId::items, item.kind, item.end, family);
}

}  // namespace

int families_in(const std::vector<SessionCounts>& sessions) {
  std::set<std::string> families;
  for (const auto& session : sessions) families.insert(session.family);
  return static_cast<int>(families.size());
}

Figures tabulate(const std::vector<SessionCounts>& sessions) {
  Circuit circuit;
  const int alone = circuit.new_point();  // is part of no sum
  circuit.add(TableId::families, total, 0, alone, alone);
  lay_sessions(circuit);
  lay_items(circuit);
  for (const auto& session : sessions) count(circuit, session);
  Figures figures = circuit.take();
  Figure& families = figures.list.front();
  families.count = families.families = families_in(sessions);
  return figures;
}

}  // namespace tafel::provisioning::figures
