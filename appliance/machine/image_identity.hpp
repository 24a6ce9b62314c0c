// The public identity of the running image: the root hash on the command line of the kernel, which the kernel image's
// signature covers and dm-verity holds every block to (docs/machine.md, "Who trusts what"). Thread: any.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace tafel::appliance {

// The word behind roothash=, of 64 hex digits; "" where there is none, or more than one. Pure.
[[nodiscard]] std::string root_hash_in(std::string_view kernel_command_line);

// Of the machine that this runs on: from a credential `kernel-command-line` where systemd hands one over, for a program in
// a sandbox does not see /proc/cmdline, and otherwise from there. "" where the machine runs without a sealed image.
[[nodiscard]] std::string running_image();

}  // namespace tafel::appliance
