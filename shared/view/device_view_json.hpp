// The view as JSON, both directions. Reading is lenient to unknown fields, so that a screen survives an
// update.
#pragma once

#include "shared/base/result.hpp"
#include "shared/view/device_view.hpp"

#include <nlohmann/json.hpp>

namespace tafel::view {

[[nodiscard]] nlohmann::json to_json(const DeviceView& view);
[[nodiscard]] Result<DeviceView> device_view_from_json(const nlohmann::json& json);

}  // namespace tafel::view
