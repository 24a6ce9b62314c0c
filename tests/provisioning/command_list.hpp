// The commands of `tafel`, asked of its own --help: a test that walks them meets a new one by itself.
#pragma once

#include "tests/provisioning/tool.hpp"

#include <string>
#include <vector>

namespace tafel::testing {

[[nodiscard]] std::vector<std::string> lines_of(const std::string& text);
// Every command that does something, in the order of --help: {"house", "create"} as well as {"open"}.
[[nodiscard]] std::vector<Words> every_command();
// "house create"
[[nodiscard]] std::string joined(const Words& words);

}  // namespace tafel::testing
