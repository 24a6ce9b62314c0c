#include "appliance/guard/firmware_variables.hpp"

#include "shared/base/files.hpp"

#include <array>

namespace tafel::guard {
namespace {

constexpr std::size_t attributes_size = 4;
constexpr std::size_t limit_bytes = 128UL * 1024;  // firmware has 64 KiB for all its variables, as a rule

constexpr std::string_view global = "-8be4df61-93ca-11d2-aa0d-00e098032b8c";    // EFI_GLOBAL_VARIABLE
constexpr std::string_view security = "-d719b2cb-3d3a-4596-a3bc-dad00e67656f";  // EFI_IMAGE_SECURITY_DATABASE

Result<Bytes> read_variable(const std::filesystem::path& file) {
  auto content = read_file(file, limit_bytes);
  if (!content && content.error().fault == Fault::missing) return Bytes{};
  if (!content) return content;
  if (content->size() < attributes_size)
    return fail(Fault::malformed, "is shorter than its attributes", file.string());
  content->erase(content->begin(), content->begin() + attributes_size);
  return content;
}

}  // namespace

Result<FirmwareVariables> read_firmware_variables(const std::filesystem::path& efivars) {
  if (!std::filesystem::is_directory(efivars))
    return fail(Fault::missing, "is not there: the machine was not started by UEFI firmware",
                efivars.string());
  struct Variable {
    std::string_view name;
    std::string_view owner;
    Bytes FirmwareVariables::*value;
  };
  constexpr std::array variables = {
      Variable{"SecureBoot", global, &FirmwareVariables::secure_boot},
      Variable{"SetupMode", global, &FirmwareVariables::setup_mode},
      Variable{"PK", global, &FirmwareVariables::platform_key},
      Variable{"KEK", global, &FirmwareVariables::exchange_keys},
      Variable{"db", security, &FirmwareVariables::signers},
  };
  FirmwareVariables firmware;
  for (const auto& [name, owner, value] : variables) {
    auto read = read_variable(efivars / (std::string(name) + std::string(owner)));
    if (!read) return pass(read.error());
    firmware.*value = std::move(*read);
  }
  return firmware;
}

}  // namespace tafel::guard
