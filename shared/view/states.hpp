// The words of the view: lists of its own, and those of shared/terms that it shows. docs/ipc.md lists them all.
#pragma once

#include "shared/base/names.hpp"
#include "shared/terms/delivery_state.hpp"
#include "shared/terms/session_terms.hpp"

namespace tafel::view {

using terms::ActionCourse;
using terms::ChairRole;
using terms::Choice;
using terms::DeliveryState;
using terms::ExtensionGround;
using terms::Ground;
using terms::ItemCourse;
using terms::ItemKind;
using terms::Presence;
using terms::Route;
using terms::SessionKind;
using terms::StatementStatus;
using terms::Step;

enum class PlannedState { planned, another_day, interrupted, active, sealed };
constexpr auto names(PlannedState) {
  using enum PlannedState;
  return std::to_array<Named<PlannedState>>({{planned, "planned"},          // for today
                                             {another_day, "another-day"},  // does not open today
                                             {interrupted, "interrupted"},  // needs a chair's PIN
                                             {active, "active"},
                                             {sealed, "sealed"}});
}

enum class Phase { open, closed };
constexpr auto names(Phase) {
  using enum Phase;
  return std::to_array<Named<Phase>>({{open, "open"}, {closed, "closed"}});
}

// art. 12: will the delegate brief the person represented?
enum class Feedback { unstated, yes, no };
constexpr auto names(Feedback) {
  using enum Feedback;
  return std::to_array<Named<Feedback>>({{unstated, "unstated"}, {yes, "yes"}, {no, "no"}});
}

// One participant's vote on one item. The words of a ballot are the law's own, as in the record.
enum class VoteMark { not_yet, left, voted, akkoord, niet_akkoord };
constexpr auto names(VoteMark) {
  using enum VoteMark;
  return std::to_array<Named<VoteMark>>({{not_yet, "not-yet"},
                                         {left, "left"},    // left the table without a ballot
                                         {voted, "voted"},  // the choice is covered: the round runs
                                         {akkoord, "akkoord"},
                                         {niet_akkoord, "niet-akkoord"}});
}

enum class ItemState { open, voting, reopened, consensus, no_consensus, withdrawn };
constexpr auto names(ItemState) {
  using enum ItemState;
  return std::to_array<Named<ItemState>>({{open, "open"},
                                          {voting, "voting"},  // the round runs
                                          {reopened, "reopened"},
                                          {consensus, "consensus"},
                                          {no_consensus, "no-consensus"},
                                          {withdrawn, "withdrawn"}});
}

// One participant's reading of the verslag.
enum class ReadingMark { not_yet, approved, remarked };
constexpr auto names(ReadingMark) {
  using enum ReadingMark;
  return std::to_array<Named<ReadingMark>>(
      {{not_yet, "not-yet"}, {approved, "approved"}, {remarked, "remarked"}});
}

// The steps of sealing, in order; `failed` ends them at any of the others.
enum class SealingStep { writing, sealing, erasing, sending, done, failed };
constexpr auto names(SealingStep) {
  using enum SealingStep;
  return std::to_array<Named<SealingStep>>({{writing, "writing"},
                                            {sealing, "sealing"},
                                            {erasing, "erasing"},
                                            {sending, "sending"},
                                            {done, "done"},
                                            {failed, "failed"}});
}

// The steps of the first start of a machine, in order. From `house` to `network` each is confirmed by a person.
enum class FirstStartStep {
  name,     // of the house and of this device: nothing is made yet
  keys,     // are made; the uplink makes its own
  request,  // its fingerprint is shown, and it goes to a stick
  answer,   // is taken back from the stick
  house,    // is it the right one?
  panel,
  touch,
  sound,
  clock,
  network,
  ready
};
constexpr auto names(FirstStartStep) {
  using enum FirstStartStep;
  return std::to_array<Named<FirstStartStep>>({{name, "name"},
                                               {keys, "keys"},
                                               {request, "request"},
                                               {answer, "answer"},
                                               {house, "house"},
                                               {panel, "panel"},
                                               {touch, "touch"},
                                               {sound, "sound"},
                                               {clock, "clock"},
                                               {network, "network"},
                                               {ready, "ready"}});
}

// Whether the store is reached, as the uplink said last.
enum class StoreReach { unknown, refused, not_reached, reached };
constexpr auto names(StoreReach) {
  using enum StoreReach;
  return std::to_array<Named<StoreReach>>({{unknown, "unknown"},  // it has said nothing yet
                                           {refused, "refused"},  // one does not recognise the other
                                           {not_reached, "not-reached"},
                                           {reached, "reached"}});
}

// What a machine needs to be ready for a meeting.
enum class ReadyPart { disk, clock, house, seal, certificate, store, deliveries, packs, image };
constexpr auto names(ReadyPart) {
  using enum ReadyPart;
  return std::to_array<Named<ReadyPart>>({{disk, "disk"},
                                          {clock, "clock"},
                                          {house, "house"},
                                          {seal, "seal"},
                                          {certificate, "certificate"},
                                          {store, "store"},
                                          {deliveries, "deliveries"},
                                          {packs, "packs"},
                                          {image, "image"}});
}
enum class ReadyMark { good, note, act };
constexpr auto names(ReadyMark) {
  using enum ReadyMark;
  return std::to_array<Named<ReadyMark>>({{good, "good"},
                                          {note, "note"},  // good to know; a meeting can be held
                                          {act, "act"}});  // something has to be done before a meeting
}

}  // namespace tafel::view
