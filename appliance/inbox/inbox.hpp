// Packs that were dropped for this machine: `<name>.age` with `<name>.age.minisig`. An invalid one is moved
// to `inbox/refused/` with the reason beside it. A sound agenda stays where it is, and is opened again at every start;
// so does what this machine's clock has not reached yet, for the clock may be what is wrong.
#pragma once

#include "appliance/keys/device_keys.hpp"
#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/envelope/pack.hpp"

#include <map>
#include <optional>
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

  // Moves a pack out of the way, and writes why. Failures are logged: there is nobody to answer to.
  void refuse(const std::string& name, const Error& why);
  // The pack was taken over: it need not be seen again.
  void remove(const std::string& name);
  // Shows the pack again at the next look: it could not be taken now.
  void look_again(const std::string& name) { seen_.erase(name); }

 private:
  using Stamp = std::filesystem::file_time_type;
  [[nodiscard]] std::vector<std::string> unseen();

  StateFolder folder_;
  std::map<std::string, Stamp> seen_;
};

}  // namespace tafel::appliance
