// The view as JSON, both directions. Reading ignores unknown fields, so that a screen survives an update.
// Errors: malformed, with a JSON pointer. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/view/device_view.hpp"

#include <nlohmann/json_fwd.hpp>

namespace tafel::view {

[[nodiscard]] nlohmann::json to_json(const DeviceView& view);
[[nodiscard]] Result<DeviceView> device_view_from_json(const nlohmann::json& json);

}  // namespace tafel::view
