// tafel-guard: what is looked at once when the machine starts, before anything is opened.
#include "appliance/guard/device_secret.hpp"
#include "appliance/guard/firmware_variable.hpp"
#include "appliance/guard/firmware_variables.hpp"
#include "appliance/guard/image_generation.hpp"
#include "appliance/guard/image_trial.hpp"
#include "appliance/guard/kernel_file.hpp"
#include "appliance/guard/opened_storage.hpp"
#include "appliance/guard/store_locks.hpp"
#include "appliance/guard/update_bundle.hpp"
#include "appliance/guard/usb_policy.hpp"
#include "shared/base/files.hpp"
#include "shared/base/log.hpp"
#include "shared/base/private_memory.hpp"
#include "shared/command_line/command_line.hpp"
#include "shared/text/machine_nl.hpp"

#include <filesystem>
#include <iostream>

namespace {

using namespace tafel;
namespace fs = std::filesystem;

enum ExitCode { done = 0, no = 1, usage = command_line::wrong_usage, refused = 3, broken = 4 };

constexpr std::size_t key_list_limit_bytes = 1024;

int finish(const Done& result) {
  if (result) return done;
  log::error(describe(result.error()));
  return result.error().fault == Fault::refused ? refused : broken;
}

struct TrustOptions {
  fs::path keys;
  fs::path efivars = guard::firmware_variables_folder;
};

Done look_at_firmware(const TrustOptions& options) {
  const auto expected = read_parsed(options.keys, key_list_limit_bytes, guard::parse_expected_keys);
  if (!expected) return pass(expected.error());
  const auto firmware = guard::read_firmware_variables(options.efivars);
  if (!firmware) return pass(firmware.error());
  if (auto problem = guard::problem_with(*firmware, *expected)) return fail(Fault::refused, *problem);
  return {};
}

Done find(const guard::UpdateSource& source) {
  const auto update = guard::find_update(source);
  if (!update) return pass(update.error());
  log::info("update " + update->version + " is whole, signed, and newer than what runs");
  return {};
}

Done try_found(const guard::UpdateSource& source, const guard::ImageTrial& trial) {
  const auto update = guard::found_update(source);
  return update ? guard::try_image(trial, update->version) : pass(update.error());
}

Done judge_usb_device(const fs::path& device) {
  const auto descriptors = guard::read_kernel_file(device / "descriptors", guard::descriptors_limit_bytes);
  if (!descriptors) return pass(descriptors.error());
  if (auto problem = guard::problem_with_usb_device(as_bytes(*descriptors)))
    return fail(Fault::refused, "is not spoken to: " + *problem, device.string());
  return {};
}

// Exit status 0 for yes and 1 for no, as test(1) has it: systemd takes 1 of an ExecCondition for "not now".
int tell_whether(const Result<bool>& answer) {
  if (!answer) return finish(pass(answer.error()));
  return *answer ? done : no;
}

int say(const std::string& reason) {
  const auto words = text::machine::why_it_stops(reason);
  constexpr std::string_view empty_screen = "\x1b[H\x1b[2J";
  std::cout << empty_screen << "\n\n  " << text::machine::stopped << "\n\n  " << words << "\n\n  "
            << text::machine::what_to_do << "\n"
            << std::flush;
  return words.empty() ? usage : done;
}

}  // namespace

int main(int argc, char** argv) {
  tafel::keep_memory_private();
  log::start("tafel-guard");
  command_line::CommandLine line("tafel-guard: what is looked at once when the machine starts");
  auto program = line.program();
  program.footer(
      "Exit status: 0 done, 1 no (is-trial), 2 wrong usage, 3 refused, 4 something is missing, altered or "
      "failing.");
  program.needs_command();

  TrustOptions trust;
  auto trust_command =
      program.add_command("trust", "refuse a firmware without Secure Boot, or with other keys than the list");
  trust_command
      .add("--keys", trust.keys, "the list: PK, KEK and db, each with the SHA-256 of its certificate")
      .required();
  trust_command.add("--efivars", trust.efivars, "where the kernel shows the firmware's variables")
      .shows_default();

  guard::RunningImage image;
  std::filesystem::path good;
  const auto describe_generation = [&](command_line::Command& command) {
    command.add("--tpm", image.tpm, "the TPM, as tss2-tctildr(3) names it").shows_default();
    command.add("--command-line", image.command_line, "the kernel's command line").shows_default();
  };
  auto generation_command =
      program.add_command("generation", "refuse an image that is older than one that ran on this machine");
  describe_generation(generation_command);
  auto raise_command = program.add_command(
      "raise-generation", "note that this image reaches the screen; the second time, bar every older one");
  describe_generation(raise_command);
  raise_command.add("--good", good, "folder for the note").required();

  guard::StoreLocksFiles store;
  auto store_command =
      program.add_command("store-address", "write the two locks that let the uplink reach the store alone");
  store_command.add("--house", store.house.json, "the house file, house.json").required();
  store_command.add("--house-minisig", store.house.minisig, "its signature, house.json.minisig").required();
  store_command.add("--house-key", store.house.key, "the house's public key, house.pub").required();
  store_command
      .add("--kept", store.kept,
           "root's folder for that key as it first came, and the newest house file seen")
      .required();
  store_command.add("--rules", store.rules, "file to write for nft -f").required();
  store_command.add("--unit", store.unit, "drop-in to write for tafel-uplink.service").required();

  std::string storage;
  auto storage_command = program.add_command(
      "storage", "refuse opened storage that is not encrypted, or not on the machine's own disk");
  storage_command.add("NAME", storage, "its name in /dev/mapper").required();

  guard::UpdateSource source;
  guard::ImageTrial trial;
  auto find_command = program.add_command("find-update", "look at a new image on a stick, all of it");
  find_command.add("--sticks", source.sticks, "folder of the sticks").shows_default();
  auto try_command =
      program.add_command("try-image", "have the firmware start the new image once, at the next start");
  for (auto* command : {&find_command, &try_command}) {
    command->add("--release-key", source.release_key, "the agency's key that signs images").shows_default();
    command->add("--found", source.link, "link to the update that was found").shows_default();
  }
  auto is_trial_command = program.add_command("is-trial", "exit status 0 while a new image is tried, else 1");
  auto keep_command = program.add_command(
      "keep-image", "have the firmware start this image from now on, when it was only being tried");

  fs::path device;
  auto usb_command =
      program.add_command("usb-device", "refuse a USB device that the machine does not speak to");
  usb_command.add("DEVICE", device, "its folder in /sys").required();
  guard::DeviceSecretFiles secret;
  auto secret_command = program.add_command(
      "device-secret", "make the device's secret once, sealed by the TPM, and hand it over at each start");
  secret_command.add("--device-keys", secret.device_keys, "tafeld's device/keys.json").required();
  secret_command.add("--kept", secret.kept, "root's folder for the sealed secret").required();
  secret_command.add("--store", secret.store, "where systemd looks for it: /run/credstore.encrypted")
      .required();
  secret_command.add("--tpm", secret.tpm, "the TPM, as systemd-creds(1) names it");

  std::string reason;
  auto say_command = program.add_command("say", "say on the screen why the machine does not go on");
  say_command.add("REASON", reason, "trust, generation or storage").required();

  if (const auto status = line.parse(argc, argv)) return *status;
  if (trust_command.was_named()) return finish(look_at_firmware(trust));
  if (generation_command.was_named()) return finish(guard::refuse_older_image(image));
  if (raise_command.was_named()) return finish(guard::raise_generation(image, good));
  if (secret_command.was_named()) {
    crypto::SystemRandom random;
    return finish(guard::hand_over_device_secret(secret, random));
  }
  if (store_command.was_named()) return finish(guard::write_store_locks(store));
  if (storage_command.was_named()) return finish(guard::look_at_storage(storage));
  if (find_command.was_named()) return finish(find(source));
  if (try_command.was_named()) return finish(try_found(source, trial));
  if (is_trial_command.was_named()) return tell_whether(guard::is_a_trial(trial));
  if (keep_command.was_named()) return finish(guard::keep_image(trial));
  if (usb_command.was_named()) return finish(judge_usb_device(device));
  return say(reason);
}
