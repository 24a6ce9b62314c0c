// The options --house and --house-key, as every command line of tafel-store has them. Thread: one.
#pragma once

#include "central-store/house_option.hpp"
#include "shared/command_line/command_line.hpp"

#include <string>

namespace tafel::store {

// Both are required. `what` is the line of --house in --help.
void add_house(command_line::Command& command, HouseOption& option,
               const std::string& what = "The house file that names the log; its signature is beside it");

}  // namespace tafel::store
