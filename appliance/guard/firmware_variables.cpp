#include "appliance/guard/firmware_variables.hpp"

#include "appliance/guard/firmware_variable.hpp"

#include <array>

namespace tafel::guard {

Result<FirmwareVariables> read_firmware_variables(const std::filesystem::path& efivars) {
  if (!std::filesystem::is_directory(efivars))
    return fail(Fault::missing, "is not there: the machine was not started by UEFI firmware",
                efivars.string());
  struct Variable {
    VariableName name;
    Bytes FirmwareVariables::*value;
  };
  constexpr std::array variables = {
      Variable{{"SecureBoot"}, &FirmwareVariables::secure_boot},
      Variable{{"SetupMode"}, &FirmwareVariables::setup_mode},
      Variable{{"PK"}, &FirmwareVariables::platform_key},
      Variable{{"KEK"}, &FirmwareVariables::exchange_keys},
      Variable{{"db", security_database}, &FirmwareVariables::signers},
  };
  FirmwareVariables firmware;
  for (const auto& [name, value] : variables) {
    auto read = read_variable(efivars, name);
    if (!read) return pass(read.error());
    firmware.*value = std::move(*read);
  }
  return firmware;
}

}  // namespace tafel::guard
