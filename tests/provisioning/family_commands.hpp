// The command lines with which a coordinator works on the sealed files of one family, in the house of a test.
#pragma once

#include "tests/provisioning/played_house.hpp"

#include <string>

namespace tafel::testing {

inline void append(Words& words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
}

// `tafel document NAME` with what is `said`, about these files: `out`.age is written, and the reading noted in `log`.
inline Words document_command(const PlayedHouse& house, const std::string& name, const std::string& out,
                              const std::string& log, const Words& said, const Words& files) {
  Words command{"document", name, "--dir", house.dir(), "--coordinator", "an"};
  append(command, {"--reason", "opvolging", "--access-log", house / log, "--out", house / (out + ".age")});
  append(command, said);
  for (const std::string& each : files) command.push_back(house / (each + ".age"));
  return command;
}

// `action` over these files, `more` before them.
inline Words reading_command(const PlayedHouse& house, const Words& action, const Words& more,
                             const Words& files) {
  Words command = action;
  append(command, {"--house", house.file("house.json"), "--identity", house.identity()});
  append(command, {"--access-log", house / "access.log"});
  append(command, more);
  for (const std::string& each : files) command.push_back(house / (each + ".age"));
  return command;
}

}  // namespace tafel::testing
