// tafel-guard: what is looked at once when the machine starts, before anything is opened.
#include "appliance/guard/firmware_variables.hpp"
#include "appliance/guard/generation.hpp"
#include "appliance/guard/store_address.hpp"
#include "appliance/guard/tpm_bits.hpp"
#include "shared/base/files.hpp"
#include "shared/base/log.hpp"
#include "shared/base/private_memory.hpp"
#include "shared/command_line/command_line.hpp"
#include "shared/envelope/house_file.hpp"
#include "shared/text/machine_nl.hpp"

#include <filesystem>
#include <iostream>

namespace {

using namespace tafel;
namespace fs = std::filesystem;

enum ExitCode { done = 0, usage = command_line::wrong_usage, refused = 3, broken = 4 };

constexpr std::size_t key_list_limit_bytes = 1024;

int finish(const Done& result) {
  if (result) return done;
  log::error(describe(result.error()));
  return result.error().fault == Fault::refused ? refused : broken;
}

struct TrustOptions {
  fs::path keys;
  fs::path efivars = "/sys/firmware/efi/efivars";
};

Done look_at_firmware(const TrustOptions& options) {
  const auto expected = read_parsed(options.keys, key_list_limit_bytes, guard::parse_expected_keys);
  if (!expected) return pass(expected.error());
  const auto firmware = guard::read_firmware_variables(options.efivars);
  if (!firmware) return pass(firmware.error());
  if (auto problem = guard::problem_with(*firmware, *expected)) return fail(Fault::refused, *problem);
  return {};
}

struct GenerationOptions {
  fs::path command_line = "/proc/cmdline";
  std::string tpm = "device:/dev/tpmrm0";
  fs::path good;
};

constexpr std::size_t command_line_limit_bytes = 64UL * 1024;

Done look_at_generation(const GenerationOptions& options) {
  const auto own = read_parsed(options.command_line, command_line_limit_bytes, guard::generation_of);
  if (!own) return pass(own.error());
  auto tpm = guard::TpmBits::open(options.tpm);
  if (!tpm) return pass(tpm.error());
  const auto bits = tpm->read();
  if (!bits) return pass(bits.error());
  if (auto problem = guard::problem_with_generation(*own, *bits)) return fail(Fault::refused, *problem);
  return {};
}

// An image that reached the screen for the first time is noted as good. From its second time on nothing older starts:
// until then whoever installed it can go back.
Done raise_generation(const GenerationOptions& options) {
  const auto own = read_parsed(options.command_line, command_line_limit_bytes, guard::generation_of);
  if (!own) return pass(own.error());
  const fs::path note = options.good / ("generation-" + std::to_string(*own));
  if (!fs::exists(note)) return write_file_durably(note, {}, 0644);
  auto tpm = guard::TpmBits::open(options.tpm);
  if (!tpm) return pass(tpm.error());
  const auto bits = tpm->read();
  if (!bits) return pass(bits.error());
  return guard::highest_in(*bits) >= *own ? Done{} : tpm->set(guard::bits_up_to(*own));
}

struct StoreAddressOptions {
  envelope::HouseFiles house;
  fs::path pin;
  fs::path rules;
  fs::path unit;
};

// The house's key as it first came, where only root writes: whoever can write the house file could otherwise bring a key of
// their own with it, and with that an address of their own.
Done pin_key(const fs::path& key, const fs::path& pin) {
  constexpr std::size_t limit_bytes = 4096;
  const auto brought = read_file(key, limit_bytes);
  if (!brought) return pass(brought.error());
  const auto pinned = read_file(pin, limit_bytes);
  if (!pinned && pinned.error().fault == Fault::missing) return write_file_durably(pin, *brought, 0644);
  if (!pinned) return pass(pinned.error());
  if (*pinned == *brought) return {};
  return fail(Fault::refused, "is another key than the one that this machine was enrolled with",
              key.string());
}

Done write_locks(const StoreAddressOptions& options) {
  if (auto done = pin_key(options.house.key, options.pin); !done) return done;
  const auto house = envelope::load_house({options.house.json, options.house.minisig, options.pin});
  if (!house) return pass(house.error());
  const auto locks = guard::locks_for(house->store);
  if (!locks) return pass(locks.error());
  std::error_code failed;
  fs::create_directories(options.unit.parent_path(), failed);
  if (failed) return fail(Fault::io, failed.message(), options.unit.parent_path().string());
  if (auto written = write_file_durably(options.rules, as_bytes(locks->firewall), 0644); !written)
    return written;
  return write_file_durably(options.unit, as_bytes(locks->unit), 0644);
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
      "Exit status: 0 done, 2 wrong usage, 3 refused, 4 something is missing, altered or failing.");
  program.needs_command();

  TrustOptions trust;
  auto trust_command =
      program.add_command("trust", "refuse a firmware without Secure Boot, or with other keys than the list");
  trust_command
      .add("--keys", trust.keys, "the list: PK, KEK and db, each with the SHA-256 of its certificate")
      .required();
  trust_command.add("--efivars", trust.efivars, "where the kernel shows the firmware's variables")
      .shows_default();

  GenerationOptions generation;
  const auto describe_generation = [&](command_line::Command& command) {
    command.add("--tpm", generation.tpm, "the TPM, as tss2-tctildr(3) names it").shows_default();
    command.add("--command-line", generation.command_line, "the kernel's command line").shows_default();
  };
  auto generation_command =
      program.add_command("generation", "refuse an image that is older than one that ran on this machine");
  describe_generation(generation_command);
  auto raise_command = program.add_command(
      "raise-generation", "note that this image reaches the screen; the second time, bar every older one");
  describe_generation(raise_command);
  raise_command.add("--good", generation.good, "folder for the note").required();

  StoreAddressOptions store;
  auto store_command =
      program.add_command("store-address", "write the two locks that let the uplink reach the store alone");
  store_command.add("--house", store.house.json, "the house file, house.json").required();
  store_command.add("--house-minisig", store.house.minisig, "its signature, house.json.minisig").required();
  store_command.add("--house-key", store.house.key, "the house's public key, house.pub").required();
  store_command.add("--pin", store.pin, "where root keeps that key as it first came").required();
  store_command.add("--rules", store.rules, "file to write for nft -f").required();
  store_command.add("--unit", store.unit, "drop-in to write for tafel-uplink.service").required();

  std::string reason;
  auto say_command = program.add_command("say", "say on the screen why the machine does not go on");
  say_command.add("REASON", reason, "trust, generation or storage").required();

  if (const auto status = line.parse(argc, argv)) return *status;
  if (trust_command.was_named()) return finish(look_at_firmware(trust));
  if (generation_command.was_named()) return finish(look_at_generation(generation));
  if (raise_command.was_named()) return finish(raise_generation(generation));
  if (store_command.was_named()) return finish(write_locks(store));
  return say(reason);
}
