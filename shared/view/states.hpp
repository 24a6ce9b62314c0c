// The words of the view: lists of its own, and those of shared/terms that it shows. docs/ipc.md lists them all.
#pragma once

#include "shared/base/names.hpp"
#include "shared/terms/delivery_state.hpp"
#include "shared/terms/session_terms.hpp"

namespace tafel::view {

using terms::ChairRole;
using terms::Choice;
using terms::DeliveryState;
using terms::ExtensionGround;
using terms::Ground;
using terms::ItemKind;
using terms::Presence;
using terms::Route;
using terms::SessionKind;
using terms::StatementStatus;
using terms::Step;

enum class PlannedState { planned, interrupted, active, sealed };
constexpr std::array<Named<PlannedState>, 4> names(PlannedState) {
  return {{{PlannedState::planned, "planned"},
           {PlannedState::interrupted, "interrupted"},  // needs a chair's PIN
           {PlannedState::active, "active"},
           {PlannedState::sealed, "sealed"}}};
}

enum class Phase { open, closed };
constexpr std::array<Named<Phase>, 2> names(Phase) {
  return {{{Phase::open, "open"}, {Phase::closed, "closed"}}};
}

// art. 12: will the delegate brief the person represented?
enum class Feedback { unstated, yes, no };
constexpr std::array<Named<Feedback>, 3> names(Feedback) {
  return {{{Feedback::unstated, "unstated"}, {Feedback::yes, "yes"}, {Feedback::no, "no"}}};
}

// One participant's vote on one item. The words of a ballot are the law's own, as in the record.
enum class VoteMark { not_yet, left, akkoord, niet_akkoord };
constexpr std::array<Named<VoteMark>, 4> names(VoteMark) {
  return {{{VoteMark::not_yet, "not-yet"},
           {VoteMark::left, "left"},  // left the table without a ballot
           {VoteMark::akkoord, "akkoord"},
           {VoteMark::niet_akkoord, "niet-akkoord"}}};
}

enum class ItemState { open, reopened, consensus, no_consensus, withdrawn };
constexpr std::array<Named<ItemState>, 5> names(ItemState) {
  return {{{ItemState::open, "open"},
           {ItemState::reopened, "reopened"},
           {ItemState::consensus, "consensus"},
           {ItemState::no_consensus, "no-consensus"},
           {ItemState::withdrawn, "withdrawn"}}};
}

// One participant's reading of the verslag.
enum class ReadingMark { not_yet, approved, remarked };
constexpr std::array<Named<ReadingMark>, 3> names(ReadingMark) {
  return {{{ReadingMark::not_yet, "not-yet"},
           {ReadingMark::approved, "approved"},
           {ReadingMark::remarked, "remarked"}}};
}

// The steps of sealing, in order; `failed` ends them at any of the others.
enum class SealingStep { writing, sealing, erasing, sending, done, failed };
constexpr std::array<Named<SealingStep>, 6> names(SealingStep) {
  return {{{SealingStep::writing, "writing"},
           {SealingStep::sealing, "sealing"},
           {SealingStep::erasing, "erasing"},
           {SealingStep::sending, "sending"},
           {SealingStep::done, "done"},
           {SealingStep::failed, "failed"}}};
}

}  // namespace tafel::view
