// tafeld: the daemon of the appliance. Owns the device's keys and the present session; never uses the network.
#include "appliance/engine/engine.hpp"
#include "appliance/handover/handover.hpp"
#include "appliance/keys/device_keys.hpp"
#include "appliance/socket/server.hpp"
#include "appliance/state_lock.hpp"
#include "shared/base/log.hpp"
#include "shared/base/printable.hpp"
#include "shared/base/private_memory.hpp"
#include "shared/base/start_anew.hpp"
#include "shared/command_line/command_line.hpp"

#include <csignal>
#include <iostream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace {

using namespace tafel;
using namespace tafel::appliance;

enum ExitCode { done = 0, usage = command_line::wrong_usage, refused = 3, broken = 4 };

constexpr const char* footer =
    "Exit status: 0 done, 2 wrong usage, 3 refused (keys are there already, another tafeld runs),\n"
    "4 something is missing, altered or failing (said on standard error).";

int finish(const Done& result) {
  if (result) return done;
  log::error(describe(result.error()));
  return result.error().fault == Fault::refused ? refused : broken;
}

int keygen(const StateFolder& folder, const std::string& device) {
  crypto::SystemRandom random;
  const auto made = make_device_keys(folder, device, random);
  if (made) std::cout << printable_line(folder.device_request().string()) << "\n";
  return finish(made);
}

Result<std::optional<Handover>> serve_screens(const StateFolder& folder, const std::string& socket,
                                              const std::vector<uid_t>& screen_users) {
  auto lock = lock_state(folder);
  if (!lock) return pass(lock.error());
  auto before = take_handover();
  crypto::SystemRandom random;
  const SystemClock clock;
  auto engine = Engine::start({folder, {}}, random, clock.now());
  if (!engine) return pass(engine.error());
  if (before) (*engine)->go_on_after(before->sealed);
  ServerConfig config{socket, {::geteuid()}};
  config.users.insert(screen_users.begin(), screen_users.end());
  return serve(config, std::move(before), **engine, clock);
}

Done run(const StateFolder& folder, const std::string& socket, const std::vector<uid_t>& screen_users,
         char** argv) {
  const auto sealed = serve_screens(folder, socket, screen_users);
  if (!sealed) return pass(sealed.error());
  if (!*sealed) return {};
  log::info("a session was sealed: starting anew, without a word of it");
  return pass(hand_over(**sealed, argv));
}

}  // namespace

int main(int argc, char** argv) {
  tafel::keep_memory_private();
  tafel::keep_process_name(argv);
  ::umask(0027);
  std::signal(SIGPIPE, SIG_IGN);
  command_line::CommandLine line("tafeld: runs a casusoverleg on this machine, keeps it and seals it");
  auto program = line.program();
  program.footer(footer);
  program.needs_command();
  std::string state;
  std::string device;
  std::string socket;
  std::vector<uid_t> screen_users;

  auto make = program.add_command("keygen", "make this device's keys and the request to enrol it");
  make.add("--state", state, "folder that tafeld keeps everything in").required();
  make.add("--device", device, "name of this device: a-z, 0-9 and -").required();

  auto serve = program.add_command("run", "serve the screen until SIGTERM");
  serve.add("--state", state, "folder that tafeld keeps everything in").required();
  serve.add("--socket", socket, "where the screen connects").required();
  serve.add("--screen-user", screen_users, "user id that may also connect");

  if (const auto status = line.parse(argc, argv)) return *status;
  log::start("tafeld");
  return make.was_named() ? keygen({state}, device) : finish(run({state}, socket, screen_users, argv));
}
