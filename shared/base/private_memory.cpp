#include "shared/base/private_memory.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace tafel {

// Neither call can fail with these arguments.
void keep_memory_private() {
  constexpr rlimit nothing{0, 0};
  ::setrlimit(RLIMIT_CORE, &nothing);
#ifndef __SANITIZE_ADDRESS__
  ::prctl(PR_SET_DUMPABLE, 0);
#endif
}

}  // namespace tafel
