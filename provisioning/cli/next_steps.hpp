// What a person does with a changed house file: the last words of every command after which a machine needs it. Sources:
// take_house in appliance/machine/machine.cpp and Uplink::refresh_house in appliance/uplink/uplink.cpp (who reads it when),
// docs/store-api.md, "Run it".
#pragma once

#include <string_view>

namespace tafel::provisioning {

// Each begins a line of its own.
constexpr std::string_view store_files_to_store =
    "\n  store: copy store/ to its machine, and reload tafel-store (SIGHUP)";
constexpr std::string_view house_file_to_devices =
    "\n  each device: copy house.json and house.json.minisig of devices/NAME/ into STATE/house/, the folder "
    "of tafeld, and over the file that tafel-uplink has as --house when that is another"
    "\n    tafel-uplink takes them in within half a minute; tafeld when it starts: restart it between two "
    "meetings";

}  // namespace tafel::provisioning
