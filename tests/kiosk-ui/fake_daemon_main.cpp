// The fake daemon as a program, to look at one screen by hand: fake_daemon SOCKET VIEW.json
#include "tests/kiosk-ui/fake_daemon.hpp"

#include <csignal>
#include <fstream>
#include <iostream>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: " << argv[0] << " SOCKET VIEW.json\n";
    return 2;
  }
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGTERM);
  sigaddset(&ends, SIGINT);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  const auto view = nlohmann::json::parse(std::ifstream(argv[2]));
  tafel::kiosk::test::FakeDaemon daemon(argv[1], view, [](const nlohmann::json& request) {
    std::cout << request.dump() << std::endl;
    return tafel::kiosk::test::FakeDaemon::accept_all()(request);
  });
  int signal = 0;
  sigwait(&ends, &signal);
}
