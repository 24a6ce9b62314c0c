// The closed lists of words that both the rules and a screen use, so that a screen needs no header of the rules.
// Articles are those of the bill on the Veilige Huizen (docs/decreet.md). The words of the lists that are part of an
// event are part of the record's format (docs/formats.md): they never change.
#pragma once

#include "shared/base/names.hpp"

namespace tafel::terms {

// ---- Part of an event

// The place of one casusoverleg in the course of a trajectory.
enum class SessionKind { first, follow_up, closing };
constexpr std::array<Named<SessionKind>, 3> names(SessionKind) {
  return {{{SessionKind::first, "first"},
           {SessionKind::follow_up, "follow-up"},
           {SessionKind::closing, "closing"}}};
}

// art. 12: why a person is invited.
enum class Ground { involvement, expertise };
constexpr std::array<Named<Ground>, 2> names(Ground) {
  return {{{Ground::involvement, "involvement"}, {Ground::expertise, "expertise"}}};
}

// art. 11: the coordinator, or a representative of the coordinator.
enum class ChairRole { coordinator, representative };
constexpr std::array<Named<ChairRole>, 2> names(ChairRole) {
  return {{{ChairRole::coordinator, "coordinator"}, {ChairRole::representative, "representative"}}};
}

// art. 14 §2: telling a member, art. 14 §2, second paragraph: reporting; art. 15 §3: a longer retention.
enum class ItemKind { disclosure, reporting, extension };
constexpr std::array<Named<ItemKind>, 3> names(ItemKind) {
  return {{{ItemKind::disclosure, "disclosure"},
           {ItemKind::reporting, "reporting"},
           {ItemKind::extension, "extension"}}};
}

// art. 15 §3: grounds on which retention may exceed fifteen years.
enum class ExtensionGround { form_of_violence, grave_facts };
constexpr std::array<Named<ExtensionGround>, 2> names(ExtensionGround) {
  return {{{ExtensionGround::form_of_violence, "form-of-violence"},
           {ExtensionGround::grave_facts, "grave-facts"}}};
}

enum class Choice { akkoord, niet_akkoord };
constexpr std::array<Named<Choice>, 2> names(Choice) {
  return {{{Choice::akkoord, "akkoord"}, {Choice::niet_akkoord, "niet-akkoord"}}};
}

// art. 5, fourth paragraph.
enum class Route { refer_to_care, join_running_care, start_trajectory };
constexpr std::array<Named<Route>, 3> names(Route) {
  return {{{Route::refer_to_care, "refer-to-care"},
           {Route::join_running_care, "join-running-care"},
           {Route::start_trajectory, "start-trajectory"}}};
}

// ---- Of the state that follows from the events

enum class Presence { invited, at_table, away };
constexpr std::array<Named<Presence>, 3> names(Presence) {
  return {{{Presence::invited, "invited"}, {Presence::at_table, "at-table"}, {Presence::away, "away"}}};
}

enum class StatementStatus { drafted, confirmed, taken_back, dropped };
constexpr std::array<Named<StatementStatus>, 4> names(StatementStatus) {
  return {{{StatementStatus::drafted, "drafted"},
           {StatementStatus::confirmed, "confirmed"},
           {StatementStatus::taken_back, "taken-back"},
           {StatementStatus::dropped, "dropped"}}};
}

// The parts of a session, as the rail on the screen shows them.
enum class Step { opening, attendance, discussion, plan, sharing, closing };
constexpr std::array<Named<Step>, 6> names(Step) {
  return {{{Step::opening, "opening"},
           {Step::attendance, "attendance"},
           {Step::discussion, "discussion"},
           {Step::plan, "plan"},
           {Step::sharing, "sharing"},
           {Step::closing, "closing"}}};
}

}  // namespace tafel::terms
