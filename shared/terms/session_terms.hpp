// The closed lists of words that both the rules and a screen use, so that a screen needs no header of the rules.
// Articles are those of the decree on the Veilige Huizen (docs/decreet.md). The words of the lists that are part of an
// event are part of the record's format (docs/formats.md): they never change.
#pragma once

#include "shared/base/names.hpp"

namespace tafel::terms {

// ---- Part of an event

// The place of one casusoverleg in the course of a trajectory.
enum class SessionKind { first, follow_up, closing };
constexpr auto names(SessionKind) {
  using enum SessionKind;
  return std::to_array<Named<SessionKind>>(
      {{first, "first"}, {follow_up, "follow-up"}, {closing, "closing"}});
}

// art. 12: why a person is invited.
enum class Ground { involvement, expertise };
constexpr auto names(Ground) {
  using enum Ground;
  return std::to_array<Named<Ground>>({{involvement, "involvement"}, {expertise, "expertise"}});
}

// art. 11: the coordinator, or a representative of the coordinator.
enum class ChairRole { coordinator, representative };
constexpr auto names(ChairRole) {
  using enum ChairRole;
  return std::to_array<Named<ChairRole>>({{coordinator, "coordinator"}, {representative, "representative"}});
}

// art. 14 §2: telling a member, art. 14 §2, second paragraph: reporting; art. 15 §3: a longer retention.
enum class ItemKind { disclosure, reporting, extension };
constexpr auto names(ItemKind) {
  using enum ItemKind;
  return std::to_array<Named<ItemKind>>(
      {{disclosure, "disclosure"}, {reporting, "reporting"}, {extension, "extension"}});
}

// art. 15 §3: grounds on which retention may exceed fifteen years.
enum class ExtensionGround { form_of_violence, grave_facts };
constexpr auto names(ExtensionGround) {
  using enum ExtensionGround;
  return std::to_array<Named<ExtensionGround>>(
      {{form_of_violence, "form-of-violence"}, {grave_facts, "grave-facts"}});
}

enum class Choice { akkoord, niet_akkoord };
constexpr auto names(Choice) {
  using enum Choice;
  return std::to_array<Named<Choice>>({{akkoord, "akkoord"}, {niet_akkoord, "niet-akkoord"}});
}

// art. 5, third paragraph.
enum class Route { refer_to_care, join_running_care, start_trajectory };
constexpr auto names(Route) {
  using enum Route;
  return std::to_array<Named<Route>>({{refer_to_care, "refer-to-care"},
                                      {join_running_care, "join-running-care"},
                                      {start_trajectory, "start-trajectory"}});
}

// art. 4: what became of an action that a session took over from the one before.
enum class ActionCourse { done, running, not_done, lapsed };
constexpr auto names(ActionCourse) {
  using enum ActionCourse;
  return std::to_array<Named<ActionCourse>>(
      {{done, "done"}, {running, "running"}, {not_done, "not-done"}, {lapsed, "lapsed"}});
}

// art. 14 §2: what became of an item on which there was consensus at a session before.
enum class ItemCourse { told, not_yet, stopped };
constexpr auto names(ItemCourse) {
  using enum ItemCourse;
  return std::to_array<Named<ItemCourse>>({{told, "told"}, {not_yet, "not-yet"}, {stopped, "stopped"}});
}

// ---- Of the state that follows from the events

enum class Presence { invited, at_table, away };
constexpr auto names(Presence) {
  using enum Presence;
  return std::to_array<Named<Presence>>({{invited, "invited"}, {at_table, "at-table"}, {away, "away"}});
}

enum class StatementStatus { drafted, confirmed, taken_back, dropped };
constexpr auto names(StatementStatus) {
  using enum StatementStatus;
  return std::to_array<Named<StatementStatus>>(
      {{drafted, "drafted"}, {confirmed, "confirmed"}, {taken_back, "taken-back"}, {dropped, "dropped"}});
}

// The parts of a session, as the rail on the screen shows them.
enum class Step { opening, attendance, follow_up, discussion, plan, sharing, closing };
constexpr auto names(Step) {
  using enum Step;
  return std::to_array<Named<Step>>({{opening, "opening"},
                                     {attendance, "attendance"},
                                     {follow_up, "follow-up"},
                                     {discussion, "discussion"},
                                     {plan, "plan"},
                                     {sharing, "sharing"},
                                     {closing, "closing"}});
}

}  // namespace tafel::terms
