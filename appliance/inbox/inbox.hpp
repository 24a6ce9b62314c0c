// Packs that were dropped for this machine: `<name>.age` with `<name>.age.minisig`. The device's own long-lived key opens
// them, so none stays longer than it must: one that was taken or refused is destroyed. What this machine's clock has not
// reached yet stays, for the clock may be what is wrong. Thread: one.
#pragma once

#include "appliance/keys/device_keys.hpp"
#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/envelope/pack.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace tafel::appliance {

struct ArrivedPack {
  std::string name;  // without ".age"
  Result<envelope::OpenedPack> pack;
};

class Inbox {
 public:
  explicit Inbox(const StateFolder& folder) : folder_(folder) {}

  // The complete pairs that were not seen before, opened; by name, so that the order is always the same.
  [[nodiscard]] std::vector<ArrivedPack> arrivals(const envelope::House& house, const DeviceKeys& device,
                                                  Instant now);

  // The pack was taken over or refused: its files are overwritten where this process may, and removed. It is renamed
  // first, so that a cut leaves nothing that could be a half on its way. A failure is logged: there is nobody to answer to.
  void destroy(const std::string& name);
  // Goes on with what a cut or a failure left, and destroys halves that no other half has joined for a day.
  void finish(Instant now);
  // Shows the pack again at the next look: it could not be taken now.
  void look_again(const std::string& name) { seen_.erase(name); }

 private:
  using Stamp = std::filesystem::file_time_type;
  [[nodiscard]] std::vector<std::string> unseen();
  void destroy_doomed(const std::string& name);
  void complain(const std::string& name, const Error& error);

  StateFolder folder_;
  std::map<std::string, Stamp> seen_;
  std::set<std::string> complained_of_;
};

// Destroys what an earlier version kept of the packs that it refused. A failure is logged: the next start goes on.
void destroy_packs_refused_before(const StateFolder& folder);

}  // namespace tafel::appliance
