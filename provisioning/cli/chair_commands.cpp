#include "provisioning/chairs/chair.hpp"
#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/pin_input.hpp"
#include "provisioning/cli/target.hpp"
#include "provisioning/coordinators/sign_pack.hpp"

#include <iostream>

namespace tafel::provisioning {
namespace {

struct ChairOptions {
  std::string dir;
  std::string id;
  std::string name;
  std::string role = "coordinator";
  int pin_fd = standard_input;
};

void bind_chair(Command& command, ChairOptions& options) {
  command.add("--dir", options.dir, "Folder of the house").required();
  command.add("--id", options.id, "Short id of the chair: a-z, 0-9 and -").required();
}

void bind_pin(Command& command, ChairOptions& options) {
  command
      .add("--pin-fd", options.pin_fd,
           "File descriptor to read the PIN from, on two lines (0: terminal or input)")
      .at_least_zero();
}

void bind_enrol(Command& command, ChairOptions& options) {
  bind_chair(command, options);
  command.add("--name", options.name, "Name of the chair").required();
  command.add("--role", options.role, "coordinator, or representative of the coordinator")
      .one_of({"coordinator", "representative"})
      .shows_default();
  bind_pin(command, options);
}

void bind_reset(Command& command, ChairOptions& options) {
  bind_chair(command, options);
  command.add("--name", options.name, "New name, if it changed");
  bind_pin(command, options);
}

domain::Chair chair_of(const ChairOptions& options) {
  const auto role =
      options.role == "coordinator" ? domain::ChairRole::coordinator : domain::ChairRole::representative;
  return {{options.id}, options.name, role};
}

ExitCode said(const Done& done, const std::string& sentence) {
  if (!done) return report(done);
  std::cout << sentence << "; make a new chair pack for the devices\n";
  return ExitCode::done;
}

ExitCode run_chair_enrol(const ChairOptions& options) {
  const auto pin = ask_new_pin(options.pin_fd);
  if (!pin) return report(pin.error());
  crypto::SystemRandom random;
  return said(enrol_chair(options.dir, chair_of(options), *pin, random), "enrolled chair " + options.id);
}

ExitCode run_reset(const ChairOptions& options) {
  const auto pin = ask_new_pin(options.pin_fd);
  if (!pin) return report(pin.error());
  crypto::SystemRandom random;
  return said(reset_chair(options.dir, options.id, options.name, *pin, random),
              "chair " + options.id + " has a new PIN");
}

ExitCode run_remove(const ChairOptions& options) {
  return said(remove_chair(options.dir, options.id), "removed chair " + options.id);
}

struct ChairPackOptions {
  std::string dir;
  PackFor wanted{{}, {}, 30};
  std::string out;
};

void bind_chair_pack(Command& command, ChairPackOptions& options) {
  command.add("--dir", options.dir, "Folder of the house").required();
  command.add("--device", options.wanted.device, "Device the pack is for").required();
  command.add("--coordinator", options.wanted.coordinator, "Coordinator who signs").required();
  command.add("--out", options.out, "File to write; OUT.minisig stands beside it").required();
  command.add("--valid-days", options.wanted.valid_days, "How long the device may take it in")
      .shows_default();
}

ExitCode run_chair_pack(const ChairPackOptions& options) {
  if (const auto done = check_target("--out", options.out, Written::pack); !done) return report(done);
  crypto::SystemRandom random;
  const auto pack = pack_chairs(options.dir, options.wanted, SystemClock().now(), random);
  if (!pack) return report(pack.error());
  if (const auto done = write_pack(options.out, *pack); !done) return report(done);
  std::cout << "packed the chairs for " << options.wanted.device << " in " << shown(options.out) << " and "
            << shown(options.out) << ".minisig\n";
  return ExitCode::done;
}

}  // namespace

void add_chair_commands(Command& app, Outcome& outcome) {
  Command group = add_group(app, "chair", "The people who may chair a session, and their PINs");
  add_command<ChairOptions>(group, outcome,
                            {"enrol", "Enrol a chair; the PIN is asked twice, without echo",
                             "tafel chair enrol --dir huis --id c1 --name \"An Peeters\" --role coordinator"},
                            bind_enrol, run_chair_enrol);
  add_command<ChairOptions>(group, outcome,
                            {"reset", "Give a chair a new PIN", "tafel chair reset --dir huis --id c1"},
                            bind_reset, run_reset);
  add_command<ChairOptions>(group, outcome,
                            {"remove", "Take a chair off the list", "tafel chair remove --dir huis --id c1"},
                            bind_chair, run_remove);
  add_command<ChairPackOptions>(
      group, outcome,
      {"pack", "Pack the chairs for a device: signed by a coordinator, encrypted to the device",
       "tafel chair pack --dir huis --device tafel-1 --coordinator an --out chairs.age"},
      bind_chair_pack, run_chair_pack);
}

}  // namespace tafel::provisioning
