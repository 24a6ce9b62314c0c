// A new image is tried once by the firmware (BootNext), and becomes the one that starts when it has reached the screen.
// Whatever goes wrong before that, the next start is the old image's: nobody has to do anything. Thread: one.
// Source: UEFI Specification 2.10, section 3.1 (BootNext, BootCurrent) and 3.5.1.1 (EFI/BOOT/BOOTX64.EFI).
#pragma once

#include "appliance/guard/firmware_variable.hpp"
#include "shared/base/result.hpp"

#include <filesystem>
#include <string>

namespace tafel::guard {

struct ImageTrial {
  std::filesystem::path efivars = firmware_variables_folder;
  std::filesystem::path efi = "/efi";                          // the firmware's partition, mounted
  std::filesystem::path partitions = "/dev/disk/by-partuuid";  // links by identity, as udev makes them
  std::filesystem::path blocks = "/sys/class/block";           // what the kernel knows of them
  std::filesystem::path os_release = "/usr/lib/os-release";
};

// The firmware starts EFI/Linux/tafel_VERSION.efi at the next start, and only then.
// Errors: missing (no such image, no such partition, no UEFI), malformed, io, full.
[[nodiscard]] Done try_image(const ImageTrial& trial, const std::string& version);

// Whether this start is such a trial that was not kept yet. Errors: io, malformed.
[[nodiscard]] Result<bool> is_a_trial(const ImageTrial& trial);

// Makes the running image the one that starts from now on; nothing is done unless this is a trial. A power cut on the way
// leaves either image as the next one: until the file is in its place the firmware is told to try this one again.
// Errors: as try_image.
[[nodiscard]] Done keep_image(const ImageTrial& trial);

}  // namespace tafel::guard
