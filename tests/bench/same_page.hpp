// The page that the kiosk shows, as a static page for a browser: every widget of the live list at the same place with
// the same words, a rail of the same colour, and a button that answers a finger as the kiosk's does.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace tafel::bench {

[[nodiscard]] std::string same_page(const nlohmann::json& widget_list);

}  // namespace tafel::bench
