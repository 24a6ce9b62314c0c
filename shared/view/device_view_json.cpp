#include "shared/view/device_view_json.hpp"

#include "shared/json/read.hpp"
#include "shared/json/write.hpp"
#include "shared/view/device_view_fields.hpp"

#include <limits>

namespace tafel::view {
namespace {

// Lenient to a newer daemon, and without limits of its own: tafeld checked every text when it was entered.
constexpr Strictness view_rules{.unknown = Strictness::Unknown::ignored,
                                .text_bytes = std::numeric_limits<std::size_t>::max(),
                                .letters = Letters::any,
                                .list_entries = std::numeric_limits<std::size_t>::max(),
                                .least = std::numeric_limits<std::int64_t>::min(),
                                .most = std::numeric_limits<std::int64_t>::max()};

}  // namespace

nlohmann::json to_json(const DeviceView& view) {
  return written(view);
}

Result<DeviceView> device_view_from_json(const nlohmann::json& json) {
  return read_whole<DeviceView>(json, view_rules);
}

}  // namespace tafel::view
