// The memory and processor time of a program and all its children, read from /proc. Linux.
#pragma once

#include <sys/types.h>

namespace tafel::bench {

struct Taken {
  double pss_mib = 0;      // proportional set size: shared pages are divided among who shares them
  double cpu_seconds = 0;  // user and system, since each began
  int processes = 0;
};

[[nodiscard]] Taken taken_by(pid_t root);

}  // namespace tafel::bench
