#include "shared/base/start_anew.hpp"

#include <cerrno>
#include <string_view>
#include <sys/prctl.h>
#include <system_error>
#include <unistd.h>

namespace tafel {
namespace {

// The very file that runs, also after an update put another one at its path.
constexpr auto own_executable = "/proc/self/exe";

}  // namespace

Error start_anew(char** argv) {
  ::execv(own_executable, argv);
  return {Fault::io, "cannot start anew: " + std::generic_category().message(errno), argv[0]};
}

void keep_process_name(char** argv) {
  const std::string_view path = argv[0];
  ::prctl(PR_SET_NAME, path.substr(path.rfind('/') + 1).data());
}

}  // namespace tafel
