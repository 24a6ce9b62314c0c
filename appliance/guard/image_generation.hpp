// Refuses the running image when a newer one ran on this machine, and bars older ones once this one is known to be good.
// The rule is in generation.hpp, the memory in tpm_bits.hpp. Thread: one.
#pragma once

#include "shared/base/result.hpp"

#include <filesystem>
#include <string>

namespace tafel::guard {

struct RunningImage {
  std::filesystem::path command_line = "/proc/cmdline";  // of the kernel
  std::string tpm = "device:/dev/tpmrm0";                // as tss2-tctildr(3) names it
};

// Errors: refused (older than one that ran here), missing (no TPM), malformed (the command line), io, altered.
[[nodiscard]] Done refuse_older_image(const RunningImage& image);

// To be called once the image has reached the screen. The first time it leaves a note in the folder `good`, which must be
// there; from the second time on nothing older starts: until then whoever installed the image can go back.
// Errors: as above, but for refused; full.
[[nodiscard]] Done raise_generation(const RunningImage& image, const std::filesystem::path& good);

}  // namespace tafel::guard
