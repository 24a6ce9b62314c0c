// Exporting a sealed record to a USB stick.
#include "appliance/answers/refusals.hpp"
#include "appliance/export/record_copy.hpp"
#include "appliance/export/usb_stick.hpp"
#include "appliance/requests/requests.hpp"
#include "shared/base/log.hpp"
#include "shared/text/device_nl.hpp"

namespace tafel::appliance {

namespace words = text::device;

Reply export_to_stick(Request& request, const Machine& machine) {
  const std::string session = request.name("session");
  const Path folder = request.reader.text("folder", 4096);
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (!machine.deliveries.contains(session)) return refused(device_rule::export_, words::nothing_sealed);
  if (!is_on_a_stick(folder, machine.config.export_roots))
    return refused(device_rule::export_, words::export_no_stick);
  if (auto copied = copy_record(machine.config.folder.outbox(), session, folder); !copied) {
    log::error("export: " + describe(copied.error()));
    return refused(device_rule::export_, words::export_failed);
  }
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
