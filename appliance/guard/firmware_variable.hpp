// One variable of the firmware, as the kernel shows it (efivarfs): four bytes of attributes, then the value. Thread: one.
// Source: UEFI Specification 2.10, sections 3.3 (names) and 8.2 (attributes); Documentation/filesystems/efivarfs.rst.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace tafel::guard {

constexpr const char* firmware_variables_folder = "/sys/firmware/efi/efivars";

// Whose a name is.
constexpr std::string_view global_variable = "8be4df61-93ca-11d2-aa0d-00e098032b8c";
constexpr std::string_view security_database = "d719b2cb-3d3a-4596-a3bc-dad00e67656f";

struct VariableName {
  std::string_view name;
  std::string_view owner = global_variable;
};

[[nodiscard]] bool has_variable(const std::filesystem::path& folder, const VariableName& name);

// Empty when there is no such variable. Errors: malformed (shorter than its attributes), io.
[[nodiscard]] Result<Bytes> read_variable(const std::filesystem::path& folder, const VariableName& name);

// One that stays, and that firmware and system both see. Errors: full, io.
[[nodiscard]] Done write_variable(const std::filesystem::path& folder, const VariableName& name,
                                  const Bytes& value);

// That it was not there is not an error. Errors: io.
[[nodiscard]] Done remove_variable(const std::filesystem::path& folder, const VariableName& name);

}  // namespace tafel::guard
