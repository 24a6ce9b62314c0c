// The firmware's way to one kernel image: the content of a variable Boot#### (EFI_LOAD_OPTION). Pure; thread: any.
// Source: UEFI Specification 2.10, sections 3.1.3 (load options), 10.3.5.1 (hard drive) and 10.3.5.4 (file path).
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace tafel::guard {

// Where the firmware's own partition is. Blocks are of 512 bytes.
struct PartitionPlace {
  std::uint32_t number = 0;
  std::uint64_t first_block = 0;
  std::uint64_t blocks = 0;
};

// The identity that image/steps/8-disk gives that partition of every machine, in words and as GPT writes it: the first
// three parts with their lowest byte first (UEFI 2.10, appendix A).
constexpr std::string_view firmware_partition = "7461666c-0000-4000-8000-000000000003";
constexpr std::array<std::uint8_t, 16> firmware_partition_bytes = {0x6c, 0x66, 0x61, 0x74, 0, 0, 0, 0x40,
                                                                   0x80, 0,    0,    0,    0, 0, 0, 3};

// `description` is what the firmware's menu shows; `path` begins at the top of the partition, with "\" between its
// parts. Both are ASCII. Errors: malformed (a letter that is not).
[[nodiscard]] Result<Bytes> load_option(std::string_view description, const PartitionPlace& place,
                                        std::string_view path);

}  // namespace tafel::guard
