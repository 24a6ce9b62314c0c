#include "shared/base/private_folder.hpp"

#include <cerrno>
#include <sys/stat.h>
#include <system_error>

namespace tafel {

Done make_private_folder(const std::filesystem::path& folder) {
  if (::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) return {};
  return fail(Fault::io, "cannot make the folder: " + std::generic_category().message(errno),
              folder.string());
}

}  // namespace tafel
