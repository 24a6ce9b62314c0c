#include "appliance/guard/image_trial.hpp"

#include "appliance/guard/boot_entry.hpp"
#include "appliance/guard/firmware_variable.hpp"
#include "appliance/guard/kernel_file.hpp"
#include "appliance/guard/update.hpp"
#include "shared/base/files.hpp"

#include <charconv>

namespace tafel::guard {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t small_file_limit_bytes = 64UL * 1024;
constexpr std::size_t kernel_image_limit_bytes = 256UL * 1024 * 1024;
// The one entry of ours. No firmware counts its own so far.
constexpr std::uint16_t trial_entry = 0x7af0;
constexpr VariableName trial_variable{"Boot7AF0"};
constexpr VariableName next_start{"BootNext"};
constexpr VariableName this_start{"BootCurrent"};

Bytes entry_number() {
  return {static_cast<std::uint8_t>(trial_entry & 0xff), static_cast<std::uint8_t>(trial_entry >> 8)};
}

Done try_at_next_start(const ImageTrial& trial) {
  return write_variable(trial.efivars, next_start, entry_number());
}

Result<std::uint64_t> number_in(const fs::path& file) {
  constexpr std::size_t limit_bytes = 32;
  const auto text = read_kernel_file(file, limit_bytes);
  if (!text) return pass(text.error());
  std::uint64_t number = 0;
  const char* last = text->data() + text->size();
  const auto [end, failed] = std::from_chars(text->data(), last, number);
  if (failed == std::errc() && std::string_view(end, last) == "\n") return number;
  return fail(Fault::malformed, "is not a number", file.string());
}

Result<PartitionPlace> place_of_firmware_partition(const ImageTrial& trial) {
  const fs::path link = trial.partitions / firmware_partition;
  std::error_code missing;
  const fs::path device = fs::canonical(link, missing);
  if (missing) return fail(Fault::missing, "no partition of the firmware", link.string());
  const fs::path known = trial.blocks / device.filename();
  const auto number = number_in(known / "partition");
  const auto start = number_in(known / "start");
  const auto size = number_in(known / "size");
  for (const auto* each : {&number, &start, &size})
    if (!*each) return pass(each->error());
  return PartitionPlace{static_cast<std::uint32_t>(*number), *start, *size};
}

fs::path kernel_image_of(const ImageTrial& trial, const std::string& version) {
  return trial.efi / "EFI" / "Linux" / ("tafel_" + version + ".efi");
}

// Written beside it and renamed over it, so that one of the two is always there.
Done put_in_place(const ImageTrial& trial, const std::string& version) {
  const auto image = read_file(kernel_image_of(trial, version), kernel_image_limit_bytes);
  if (!image) return pass(image.error());
  return write_file_durably(trial.efi / "EFI" / "BOOT" / "BOOTX64.EFI", *image, 0444);
}

}  // namespace

Done try_image(const ImageTrial& trial, const std::string& version) {
  const fs::path image = kernel_image_of(trial, version);
  if (!fs::is_regular_file(image)) return fail(Fault::missing, "is not there", image.string());
  const auto place = place_of_firmware_partition(trial);
  if (!place) return pass(place.error());
  const auto option =
      load_option("Tafelgeheim " + version, *place, "\\EFI\\Linux\\tafel_" + version + ".efi");
  if (!option) return pass(option.error());
  if (auto done = write_variable(trial.efivars, trial_variable, *option); !done) return done;
  return try_at_next_start(trial);
}

Result<bool> is_a_trial(const ImageTrial& trial) {
  if (!has_variable(trial.efivars, trial_variable)) return false;
  const auto current = read_variable(trial.efivars, this_start);
  if (!current) return pass(current.error());
  return *current == entry_number();
}

Done keep_image(const ImageTrial& trial) {
  const auto on_trial = is_a_trial(trial);
  if (!on_trial) return pass(on_trial.error());
  if (!*on_trial) return {};
  const auto version = read_parsed(trial.os_release, small_file_limit_bytes, image_version_in);
  if (!version) return pass(version.error());
  if (auto done = try_at_next_start(trial); !done) return done;
  if (auto done = put_in_place(trial, *version); !done) return done;
  if (auto done = remove_variable(trial.efivars, next_start); !done) return done;
  return remove_variable(trial.efivars, trial_variable);
}

}  // namespace tafel::guard
