#include "tests/appliance/tracing.hpp"

#include "tests/appliance/chair_arrival.hpp"
#include "tests/appliance/house_fixture.hpp"
#include "tests/appliance/tafeld_process.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>

namespace tafel::test {

bool strace_works() {
  static const bool works = std::system("strace -o /dev/null -e trace=none true >/dev/null 2>&1") == 0;
  if (!works) MESSAGE("skipped: strace cannot trace here");
  return works;
}

std::vector<std::string> traced(const std::string& call, const std::string& injection) {
  return {"strace", "-D",
          "-f",     "-qq",
          "-o",     "/dev/null",
          "-e",     "trace=" + call,
          "-e",     "inject=" + call + ":" + injection};
}

int calls_until_open(const std::string& call) {
  HouseFixture house{SystemClock().now()};
  const auto socket = house.folder() / "s";
  const auto counted = house.folder() / "calls";
  TafeldProcess tafeld(house.state().root, socket,
                       {"strace", "-D", "-f", "-qq", "-o", counted.string(), "-e", "trace=" + call});
  Client client(socket);
  REQUIRE(client.word("open", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}}) == "ok");
  REQUIRE(client.word("check-in", chair_arrival()) == "ok");
  tafeld.kill_now();
  const std::string command =
      "sync; grep -c '" + call + "(' '" + counted.string() + "' > '" + counted.string() + ".n'";
  (void)!std::system(command.c_str());
  std::ifstream file(counted.string() + ".n");
  int calls = 0;
  file >> calls;
  REQUIRE(calls > 0);
  return calls;
}

}  // namespace tafel::test
