// Whether the machine is ready for a meeting, asked by whoever stands before it.
#include "appliance/readiness/seal_test.hpp"
#include "appliance/requests/requests.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/base/log.hpp"
#include "shared/outbox/outbox.hpp"

namespace tafel::appliance {

void look_at_seal(Machine& machine, crypto::Random& random, Instant now) {
  machine.seal_tested_on = belgian_day(now);
  machine.seal_test = machine.house ? test_seal(*machine.house, machine.device, random) : SealTest::not_done;
}

// The uplink looks at the store at once, too. Where it cannot be asked, it does by itself within minutes.
Reply check_ready(Request& request, Machine& machine, crypto::Random& random, ViewChanges& changes) {
  if (auto mistake = request.mistake()) return std::move(*mistake);
  look_at_seal(machine, random, request.now);
  if (auto asked = outbox::ask_to_send(machine.config.folder.outbox()); !asked)
    log::warn("readiness: the uplink cannot be asked to look at the store: " + describe(asked.error()));
  changes.note();
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
