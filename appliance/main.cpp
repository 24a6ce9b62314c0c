// tafeld: the daemon of the appliance. Owns the device's keys and the present session; never uses the network.
#include "appliance/engine/engine.hpp"
#include "appliance/first_start/first_start.hpp"
#include "appliance/handover/handover.hpp"
#include "appliance/keys/device_keys.hpp"
#include "appliance/machine/image_identity.hpp"
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

struct RunOptions {
  std::string state;
  std::string socket;
  std::vector<uid_t> screen_users;
  std::vector<std::string> sticks;
};

EngineConfig config_of(const RunOptions& options) {
  EngineConfig config{.folder = {options.state}, .participant_pin_cost = {}, .image = running_image()};
  if (!options.sticks.empty()) config.export_roots.assign(options.sticks.begin(), options.sticks.end());
  return config;
}

// Returns what the table is served on next; nothing: it was told to stop.
Result<std::optional<FileDescriptor>> serve_first_start(const EngineConfig& config,
                                                        const ServerConfig& socket, crypto::Random& random,
                                                        const Clock& clock) {
  log::info("first start: waiting for the screen");
  auto first = FirstStart::start(config, random, clock.now());
  if (!first) return pass(first.error());
  auto listener = serve(socket, std::nullopt, **first, clock);
  let_in_signals_to_end();
  return listener;
}

// What was there before the table is served: another start of this program, or the first start of the machine.
struct Before {
  std::optional<FileDescriptor> listener;
  std::optional<SealedBefore> sealed;
};

Result<std::optional<Handover>> serve_table(EngineConfig config, const ServerConfig& socket, Before before,
                                            crypto::Random& random, const Clock& clock) {
  auto engine = Engine::start(std::move(config), random, clock.now());
  if (!engine) return pass(engine.error());
  if (before.sealed) (*engine)->go_on_after(*before.sealed);
  auto listener = serve(socket, std::move(before.listener), **engine, clock);
  if (!listener) return pass(listener.error());
  const auto sealed = (*engine)->sealed();
  if (!*listener || !sealed) return std::nullopt;
  return Handover{std::move(**listener), *sealed};
}

Result<std::optional<Handover>> serve_screens(const RunOptions& options) {
  const EngineConfig config = config_of(options);
  auto lock = lock_state(config.folder);
  if (!lock) return pass(lock.error());
  ServerConfig socket{options.socket, {::geteuid()}};
  socket.users.insert(options.screen_users.begin(), options.screen_users.end());
  crypto::SystemRandom random;
  const SystemClock clock;
  if (auto handed_over = take_handover())
    return serve_table(config, socket, {std::move(handed_over->listener), handed_over->sealed}, random,
                       clock);
  if (!first_start_is_due(config.folder)) return serve_table(config, socket, {}, random, clock);
  auto listener = serve_first_start(config, socket, random, clock);
  if (!listener) return pass(listener.error());
  if (!*listener) return std::nullopt;
  return serve_table(config, socket, {std::move(*listener), {}}, random, clock);
}

Done run(const RunOptions& options, char** argv) {
  const auto sealed = serve_screens(options);
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
  RunOptions options;

  auto make = program.add_command("keygen", "make this device's keys and the request to enrol it");
  make.add("--state", state, "folder that tafeld keeps everything in").required();
  make.add("--device", device, "name of this device: a-z, 0-9 and -").required();

  auto serve = program.add_command("run", "serve the screen until SIGTERM");
  serve.add("--state", options.state, "folder that tafeld keeps everything in").required();
  serve.add("--socket", options.socket, "where the screen connects").required();
  serve.add("--screen-user", options.screen_users, "user id that may also connect");
  serve.add("--sticks", options.sticks,
            "folder below which USB sticks are mounted, in place of /media and /run/media");

  if (const auto status = line.parse(argc, argv)) return *status;
  log::start("tafeld");
  return make.was_named() ? keygen({state}, device) : finish(run(options, argv));
}
