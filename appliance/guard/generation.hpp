// Which images this machine still starts. Every image has a generation, which is counted up when an older one must never
// start again; the TPM remembers the highest that ran here, in bits that can be set and never cleared. Pure; thread: any.
// Source: TPM 2.0 Library, part 1, section 37.2.5 (NV bit fields). A counter would do too, but begins at a number that
// nobody chose.
#pragma once

#include "shared/base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tafel::guard {

constexpr int generations = 64;  // as many as an NV bit field has

// The generation on the command line of the kernel, which the kernel image's signature covers: tafel.generation=N, once,
// 1 to 64. Errors: malformed.
[[nodiscard]] Result<int> generation_of(std::string_view kernel_command_line);

// The bits of all generations up to this one, so that a lower bit says no more than a higher one.
[[nodiscard]] std::uint64_t bits_up_to(int generation);

// The highest generation in the bits; 0 when none ran.
[[nodiscard]] int highest_in(std::uint64_t bits);

// What is wrong, for the log; nothing when an image of this generation may still start.
[[nodiscard]] std::optional<std::string> problem_with_generation(int own, std::uint64_t bits);

}  // namespace tafel::guard
