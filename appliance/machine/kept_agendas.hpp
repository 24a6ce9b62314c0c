// The agendas that wait for their day, on the disk. A pack is opened by the device's own long-lived key, so none is kept:
// what was in it is sealed again under a random key of its own, in a file of its own, which is destroyed with it. A block
// of an agenda that is over, replaced or used up, and survives on the disk, then opens with nothing that is left.
//
//   agendas/<id>.key      the agenda's key, sealed under the device's secret; written first
//   agendas/<id>.agenda   the agenda, sealed under that key; it counts once this file is there
//
// <id> is random and says nothing. Of two for one day the one written last counts. What a cut left is destroyed at the
// next start: a half of a pair, a pair that was replaced, a file that was not written to its end. Thread: one.
#pragma once

#include "appliance/keys/device_keys.hpp"
#include "appliance/state_folder.hpp"
#include "shared/agenda/agenda.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/random.hpp"
#include "shared/domain/dossier.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace tafel::appliance {

// A session of an agenda without a word of it: what is left once it was opened.
struct KeptPlace {
  std::string session;
  domain::SessionKind kind{};
};

struct KeptAgenda {
  Instant made_at;
  std::string coordinator;        // who signed it
  std::vector<KeptPlace> places;  // all its sessions, in their order
  agenda::Agenda agenda;          // with those sessions only that were not opened
};

class KeptAgendas {
 public:
  // Reads what is there into `kept`. An agenda that is damaged or a half is logged and destroyed; one that the disk does
  // not give now is left. Errors: io (the folder).
  [[nodiscard]] static Result<KeptAgendas> load(const StateFolder& folder, const DeviceKeys& device,
                                                std::vector<KeptAgenda>& kept);

  // In place of what is kept for its day, which is then destroyed. Errors: full, io, malformed (it could not be read
  // again); then what was kept is as it was.
  [[nodiscard]] Done keep(const KeptAgenda& agenda, crypto::Random& random);
  // Nothing waits for that day any more. Errors: as `finish`.
  [[nodiscard]] Done destroy(Date day);
  // Goes on with what could not be destroyed yet; done when there is no such thing. Errors: full, io; the rest is gone.
  [[nodiscard]] Done finish();

 private:
  KeptAgendas(Path folder, crypto::Secret device_key)
      : folder_(std::move(folder)), device_key_(std::move(device_key)) {}
  struct Opened;
  [[nodiscard]] Result<Opened> open(const std::string& id) const;
  [[nodiscard]] Done write(const std::string& id, const std::string& text, crypto::Random& random) const;
  void take(const std::string& id, std::map<Date, Opened>& newest);
  [[nodiscard]] Done destroy_pair(const std::string& id) const;

  Path folder_;
  crypto::Secret device_key_;
  std::map<Date, std::string> ids_;
  std::vector<std::string> doomed_;  // ids
  std::int64_t last_generation_ = 0;
};

}  // namespace tafel::appliance
