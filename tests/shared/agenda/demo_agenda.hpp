// The agenda of the demonstration, for tests that spoil it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace tafel::testing {

[[nodiscard]] std::string source_file(const std::string& path);
[[nodiscard]] std::string read_source(const std::string& path);

// With days, ids and tags filled in as `tafel agenda pack` would; its day is 2026-11-23.
[[nodiscard]] nlohmann::json demo_agenda();

}  // namespace tafel::testing
