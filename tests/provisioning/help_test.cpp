#include "tests/provisioning/command_list.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {

TEST_CASE("help: every subcommand shows what it is for, an example and its exit codes") {
  const std::vector<Words> commands = every_command();
  REQUIRE(commands.size() > 20);
  for (Words command : commands) {
    const std::string name = joined(command);
    command.emplace_back("--help");
    const Finished help = tafel_here(command);
    CHECK_MESSAGE(help.status == 0, name);
    CHECK_MESSAGE(help.out.find("Example:\n  tafel") != std::string::npos, name);
    CHECK_MESSAGE(help.out.find("Exit status: 0 done") != std::string::npos, name);
    command.back() = "--no-such-option";
    CHECK_MESSAGE(tafel_here(command).status == 2, name);
  }
}

TEST_CASE("help: without a subcommand, or with one that is not there, the usage is wrong") {
  for (const auto& asked : {&tafel, &tafel_program}) {
    CHECK(asked({}, "").status == 2);
    CHECK(asked({"hause"}, "").status == 2);
    CHECK(asked({"house"}, "").status == 2);
    CHECK(asked({"--help"}, "").status == 0);
  }
}

}  // namespace tafel::testing
