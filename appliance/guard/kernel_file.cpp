#include "appliance/guard/kernel_file.hpp"

#include "shared/base/errno_failure.hpp"
#include "shared/base/file_descriptor.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace tafel::guard {

Result<std::string> read_kernel_file(const std::filesystem::path& path, std::size_t limit_bytes) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.valid()) return errno_failure("open", path);
  std::string content(limit_bytes + 1, '\0');
  std::size_t size = 0;
  while (size < content.size()) {
    const auto count = ::read(file.get(), content.data() + size, content.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno_failure("read", path);
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  if (size > limit_bytes) return fail(Fault::malformed, "is larger than expected", path.string());
  content.resize(size);
  return content;
}

}  // namespace tafel::guard
