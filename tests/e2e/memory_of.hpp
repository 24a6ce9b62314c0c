// The memory of a running process, read as a thief or a debugger would: /proc/PID/mem, every writable region.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace tafel::e2e {

// Every word in it that begins with `beginning` and goes on with letters, digits and hyphens. Throws std::runtime_error
// when the memory cannot be read: somebody who sees nothing has not shown that nothing is there.
[[nodiscard]] std::set<std::string> words_in_memory(pid_t process, std::string_view beginning);

}  // namespace tafel::e2e
