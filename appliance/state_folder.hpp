// The paths in the folder that `tafeld` keeps: the one list of them.
#pragma once

#include <filesystem>
#include <string>

namespace tafel::appliance {

using Path = std::filesystem::path;

struct StateFolder {
  Path root;

  [[nodiscard]] Path lock_file() const { return root / "tafeld.lock"; }
  // Made once by `tafeld keygen`. `device_secret` is not there where a credential has it (keys/device_secret.hpp).
  [[nodiscard]] Path device() const { return root / "device"; }
  [[nodiscard]] Path device_secret() const { return device() / "secret"; }
  [[nodiscard]] Path device_keys() const { return device() / "keys.json"; }
  [[nodiscard]] Path device_request() const { return root / "device-request.json"; }
  // How far the first start is; gone once it is over (first_start/first_start.hpp).
  [[nodiscard]] Path first_start() const { return root / "first-start.json"; }
  // What a stick brought back, before somebody confirmed it.
  [[nodiscard]] Path first_start_answer() const { return root / "first-start"; }
  // Brought by the agency.
  [[nodiscard]] Path house_json() const { return root / "house" / "house.json"; }
  [[nodiscard]] Path house_signature() const { return root / "house" / "house.json.minisig"; }
  [[nodiscard]] Path house_key() const { return root / "house" / "house.pub"; }
  // The highest serial of a house file so far.
  [[nodiscard]] Path house_serial() const { return root / "house-serial"; }
  // Packs arrive here, and are destroyed once they were taken or refused.
  [[nodiscard]] Path inbox() const { return root / "inbox"; }
  // Where an earlier version kept what it refused.
  [[nodiscard]] Path refused_before() const { return inbox() / "refused"; }
  // Which packs were refused, and why: no word of them.
  [[nodiscard]] Path refused_packs() const { return root / "refused-packs.json"; }
  // The agendas that wait for their day, each under a key of its own.
  [[nodiscard]] Path agendas() const { return root / "agendas"; }
  [[nodiscard]] Path chairs() const { return root / "chairs.json"; }
  [[nodiscard]] Path agenda_days() const { return root / "agenda-days.json"; }
  [[nodiscard]] Path pin_attempts() const { return root / "pin-attempts.json"; }
  // One folder for each session that is not sealed yet.
  [[nodiscard]] Path sessions() const { return root / "sessions"; }
  [[nodiscard]] Path session(const std::string& id) const { return sessions() / id; }
  [[nodiscard]] Path session_keys(const std::string& id) const { return session(id) / "keys.json"; }
  [[nodiscard]] Path journal(const std::string& id) const { return session(id) / "journal.db"; }
  // The sessions that this device sealed: tafeld alone can write it.
  [[nodiscard]] Path sealed() const { return root / "sealed.json"; }
  // Those of them that were delivered.
  [[nodiscard]] Path delivered() const { return root / "delivered.json"; }
  // Sealed records, for the uplink, which can write here too.
  [[nodiscard]] Path outbox() const { return root / "outbox"; }
};

}  // namespace tafel::appliance
