// Child processes of a test: started with their output in a file, ended by their own id.
#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace tafel::e2e {

using Arguments = std::vector<std::string>;

// One running child; killed and waited for when its scope ends. Failures throw std::runtime_error.
class Process {
 public:
  Process() = default;
  Process(const Arguments& arguments, const std::filesystem::path& log);
  ~Process() { kill_hard(); }
  Process(Process&& other) noexcept;
  Process& operator=(Process&& other) noexcept;

  void kill_hard();           // SIGKILL, and waits until it is gone
  [[nodiscard]] int ended();  // its exit status once it ended, -1 while it runs
  [[nodiscard]] pid_t pid() const { return pid_; }

 private:
  pid_t pid_ = -1;
};

struct Finished {
  int status = -1;
  std::string output;  // standard output and standard error together
};
// Runs to the end with nothing on standard input.
[[nodiscard]] Finished run(const Arguments& arguments);

}  // namespace tafel::e2e
