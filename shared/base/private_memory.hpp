// What a program has in memory stays there: words of the table and keys must not reach a core file, a debugger or
// another process of the same user. Every `main` calls this before it reads anything. Thread: one.
#pragma once

namespace tafel {

// No core files (setrlimit(2), RLIMIT_CORE) and not dumpable (prctl(2), PR_SET_DUMPABLE): /proc/PID/mem is the
// kernel's, and ptrace is refused but to root. Under the address sanitizer the program stays dumpable, for its search
// for leaks looks at the program from outside. No page goes to a swap device where the system lets the program lock its
// memory (mlockall(2)): with an unlimited RLIMIT_MEMLOCK, or with CAP_IPC_LOCK.
void keep_memory_private();

}  // namespace tafel
