// strace around tafeld: to kill it before a system call, or to let one fail.
#pragma once

#include <string>
#include <vector>

namespace tafel::test {

// False, and said, where nothing can be traced.
[[nodiscard]] bool strace_works();

// The command to put before tafeld. It is traced from the side, so that its process id stays its own. `injection`:
// "signal=SIGKILL:when=3", "error=EIO:when=3+", …
[[nodiscard]] std::vector<std::string> traced(const std::string& call, const std::string& injection);

// How often tafeld calls `call` until a session is open: what comes after is the journal of the next event.
[[nodiscard]] int calls_until_open(const std::string& call);

}  // namespace tafel::test
