// The machine apart from a session: its keys, its house, its chairs, its agenda, its inbox and its deliveries.
// Owned by the engine. Thread: one.
#pragma once

#include "appliance/deliveries/deliveries.hpp"
#include "appliance/inbox/inbox.hpp"
#include "appliance/inbox/refused_packs.hpp"
#include "appliance/keys/chair_roster.hpp"
#include "appliance/keys/device_keys.hpp"
#include "appliance/machine/agenda_book.hpp"
#include "appliance/machine/agenda_days.hpp"
#include "appliance/machine/engine_config.hpp"
#include "appliance/pins/pin_attempts.hpp"
#include "appliance/readiness/readiness.hpp"
#include "appliance/state_folder.hpp"
#include "shared/outbox/certificate_exchange.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tafel::appliance {

struct Machine {
  EngineConfig config;
  DeviceKeys device;
  std::optional<envelope::House> house;  // only one that is valid and knows this device
  std::string house_problem;             // Dutch; why there is none
  ChairRoster chairs;
  PinAttempts pins;
  Inbox inbox;
  RefusedPacks refused_packs;
  Deliveries deliveries;
  AgendaBook agenda;
  AgendaDays agenda_days;
  std::optional<outbox::CertificateStatus>
      certificate;                           // what the uplink said last; nothing: it said nothing
  std::optional<outbox::StoreStatus> store;  // the same, of the store
  SealTest seal_test{};
  Date seal_tested_on;                // the day of that test
  std::set<std::string> interrupted;  // sessions on disk that wait for a chair's PIN
  bool disk_fills = false;            // another session might not fit on it
};

// Makes the folders that are not there, reads everything, finishes an erasing that was cut off. `random` seals anew what
// is left of an agenda. A house file that is
// missing or wrong is no error: the screen must be able to say so.
// Errors: missing (no device keys), malformed, altered, full, io.
[[nodiscard]] Result<Machine> start_machine(EngineConfig config, crypto::Random& random);

}  // namespace tafel::appliance
