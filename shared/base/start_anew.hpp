// A program that starts itself anew in its own process: the kernel drops all its memory (execve(2)), and with it every
// word in a heap, a stack or a library's cache. To wipe single strings of JSON, of ImGui or of a driver is no plan.
#pragma once

#include "shared/base/result.hpp"

namespace tafel {

// Replaces the running program by its own executable, with the same process id, environment and arguments `argv`.
// Every other thread ends; descriptors stay that are not close-on-exec. Whatever has to end well has ended before.
// Returns only when it failed. Error: io. Thread: the main one.
[[nodiscard]] Error start_anew(char** argv);

// The new start would be called "exe" by ps(1) and pgrep(1): it takes the name of `argv` again.
void keep_process_name(char** argv);

}  // namespace tafel
