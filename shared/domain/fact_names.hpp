// The name of each fact, as it stands in an event under "what" and in a request.
#pragma once

#include "shared/domain/fact.hpp"

#include <string_view>

namespace tafel::domain {

constexpr std::string_view fact_name(const SessionOpened*) {
  return "session-opened";
}
constexpr std::string_view fact_name(const SessionResumed*) {
  return "session-resumed";
}
constexpr std::string_view fact_name(const ClockCorrected*) {
  return "clock-corrected";
}
constexpr std::string_view fact_name(const PersonAdded*) {
  return "person-added";
}
constexpr std::string_view fact_name(const CheckedIn*) {
  return "checked-in";
}
constexpr std::string_view fact_name(const LeftTable*) {
  return "left-table";
}
constexpr std::string_view fact_name(const ReturnedToTable*) {
  return "returned-to-table";
}
constexpr std::string_view fact_name(const CheckInStruck*) {
  return "check-in-struck";
}
constexpr std::string_view fact_name(const StatementMade*) {
  return "statement-made";
}
constexpr std::string_view fact_name(const StatementConfirmed*) {
  return "statement-confirmed";
}
constexpr std::string_view fact_name(const StatementTakenBack*) {
  return "statement-taken-back";
}
constexpr std::string_view fact_name(const StatementDropped*) {
  return "statement-dropped";
}
constexpr std::string_view fact_name(const GoalSet*) {
  return "goal-set";
}
constexpr std::string_view fact_name(const GoalDropped*) {
  return "goal-dropped";
}
constexpr std::string_view fact_name(const ActionSet*) {
  return "action-set";
}
constexpr std::string_view fact_name(const ActionDropped*) {
  return "action-dropped";
}
constexpr std::string_view fact_name(const ItemPut*) {
  return "item-put";
}
constexpr std::string_view fact_name(const ItemWithdrawn*) {
  return "item-withdrawn";
}
constexpr std::string_view fact_name(const BallotCast*) {
  return "ballot-cast";
}
constexpr std::string_view fact_name(const VerslagDrawnUp*) {
  return "verslag-drawn-up";
}
constexpr std::string_view fact_name(const VerslagApproved*) {
  return "verslag-approved";
}
constexpr std::string_view fact_name(const VerslagRemarked*) {
  return "verslag-remarked";
}
constexpr std::string_view fact_name(const RouteDecided*) {
  return "route-decided";
}
constexpr std::string_view fact_name(const FeedbackStated*) {
  return "feedback-stated";
}
constexpr std::string_view fact_name(const NumberRevealed*) {
  return "number-revealed";
}
constexpr std::string_view fact_name(const SessionClosed*) {
  return "session-closed";
}

}  // namespace tafel::domain
