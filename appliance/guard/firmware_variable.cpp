#include "appliance/guard/firmware_variable.hpp"

#include "shared/base/errno_failure.hpp"
#include "shared/base/file_descriptor.hpp"
#include "shared/base/files.hpp"

#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace tafel::guard {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t limit_bytes = 128UL * 1024;  // firmware has 64 KiB for all its variables, as a rule
constexpr std::array<std::uint8_t, 4> attributes = {7, 0, 0,
                                                    0};  // non-volatile, boot service and run-time access

fs::path file_of(const fs::path& folder, const VariableName& name) {
  return folder / (std::string(name.name) + "-" + std::string(name.owner));
}

}  // namespace

bool has_variable(const fs::path& folder, const VariableName& name) {
  return fs::exists(file_of(folder, name));
}

Result<Bytes> read_variable(const fs::path& folder, const VariableName& name) {
  const fs::path file = file_of(folder, name);
  auto content = read_file(file, limit_bytes);
  if (!content && content.error().fault == Fault::missing) return Bytes{};
  if (!content) return content;
  if (content->size() < attributes.size())
    return fail(Fault::malformed, "is shorter than its attributes", file.string());
  content->erase(content->begin(), content->begin() + attributes.size());
  return content;
}

Done write_variable(const fs::path& folder, const VariableName& name, const Bytes& value) {
  const fs::path path = file_of(folder, name);
  Bytes content(attributes.begin(), attributes.end());
  content.insert(content.end(), value.begin(), value.end());
  const FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
  if (!file.valid()) return errno_failure("write", path);
  const auto written = ::write(file.get(), content.data(), content.size());  // whole, or not at all
  if (written < 0) return errno_failure("write", path);
  if (written == static_cast<ssize_t>(content.size())) return {};
  return fail(Fault::io, "was written in part", path.string());
}

Done remove_variable(const fs::path& folder, const VariableName& name) {
  const fs::path file = file_of(folder, name);
  std::error_code failed;
  fs::remove(file, failed);
  return failed ? fail(Fault::io, failed.message(), file.string()) : Done{};
}

}  // namespace tafel::guard
