#include "tests/provisioning/command_list.hpp"

#include <sstream>

namespace tafel::testing {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream all(text);
  for (std::string line; std::getline(all, line);) lines.push_back(line);
  return lines;
}

namespace {

// The names in the list of subcommands at the end of `--help`.
std::vector<std::string> listed_in(const std::string& help) {
  std::vector<std::string> names;
  bool listing = false;
  for (const std::string& line : lines_of(help)) {
    if (line.starts_with("Subcommands:")) {
      listing = true;
    } else if (listing && (line.size() < 3 || !line.starts_with("  "))) {
      listing = false;
    } else if (listing && line[2] != ' ') {
      names.push_back(line.substr(2, line.find(' ', 2) - 2));
    }
  }
  return names;
}

}  // namespace

std::vector<Words> every_command() {
  std::vector<Words> commands;
  for (const auto& name : listed_in(tafel_here({"--help"}).out)) {
    const auto below = listed_in(tafel_here({name, "--help"}).out);
    if (below.empty()) commands.push_back({name});
    for (const auto& each : below) commands.push_back({name, each});
  }
  return commands;
}

std::string joined(const Words& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

}  // namespace tafel::testing
