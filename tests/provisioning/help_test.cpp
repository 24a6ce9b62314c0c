#include "tests/provisioning/tool.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {

TEST_CASE("help: every subcommand shows what it is for, an example and its exit codes") {
  const std::vector<Words> commands{{"house", "create"},
                                    {"house", "renew"},
                                    {"house", "status"},
                                    {"device", "enrol"},
                                    {"device", "renew"},
                                    {"device", "revoke"},
                                    {"coordinator", "add"},
                                    {"coordinator", "renew"},
                                    {"coordinator", "revoke"},
                                    {"chair", "enrol"},
                                    {"chair", "reset"},
                                    {"chair", "remove"},
                                    {"chair", "pack"},
                                    {"agenda", "check"},
                                    {"agenda", "pack"},
                                    {"list"},
                                    {"fetch"},
                                    {"verify"},
                                    {"open"},
                                    {"print"},
                                    {"extract"},
                                    {"feedback-note"},
                                    {"report"},
                                    {"transfer"},
                                    {"log"},
                                    {"unseal"}};
  for (Words command : commands) {
    const std::string name = command.back();
    command.emplace_back("--help");
    const Finished help = tafel(command);
    CHECK_MESSAGE(help.status == 0, name);
    CHECK_MESSAGE(help.out.find("Example:\n  tafel") != std::string::npos, name);
    CHECK_MESSAGE(help.out.find("Exit status: 0 done") != std::string::npos, name);
    CHECK_MESSAGE(tafel({command.front(), "--no-such-option"}).status == 2, name);
  }
}

TEST_CASE("help: without a subcommand, or with one that is not there, the usage is wrong") {
  CHECK(tafel({}).status == 2);
  CHECK(tafel({"hause"}).status == 2);
  CHECK(tafel({"house"}).status == 2);
  CHECK(tafel({"--help"}).status == 0);
}

}  // namespace tafel::testing
