#include "tests/e2e/process.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace tafel::e2e {
namespace {

[[noreturn]] void become(const Arguments& arguments, int output) {
  const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
  dup2(nothing, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
  std::vector<char*> pointers;
  for (const std::string& argument : arguments) pointers.push_back(const_cast<char*>(argument.c_str()));
  pointers.push_back(nullptr);
  execvp(pointers[0], pointers.data());
  _exit(127);
}

pid_t start(const Arguments& arguments, int output) {
  const pid_t pid = fork();
  if (pid < 0) throw std::runtime_error("cannot fork: " + arguments.front());
  if (pid == 0) become(arguments, output);
  return pid;
}

int status_of(int waited) {
  return WIFEXITED(waited) ? WEXITSTATUS(waited) : 128 + WTERMSIG(waited);
}

}  // namespace

Process::Process(const Arguments& arguments, const std::filesystem::path& log) {
  const int output = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (output < 0) throw std::runtime_error("cannot write " + log.string());
  pid_ = start(arguments, output);
  close(output);
}

Process::Process(Process&& other) noexcept : pid_(std::exchange(other.pid_, -1)) {}

Process& Process::operator=(Process&& other) noexcept {
  kill_hard();
  pid_ = std::exchange(other.pid_, -1);
  return *this;
}

void Process::kill_hard() {
  if (pid_ < 0) return;
  kill(pid_, SIGKILL);
  while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
}

int Process::ended() {
  int waited = 0;
  if (pid_ < 0 || waitpid(pid_, &waited, WNOHANG) != pid_) return -1;
  pid_ = -1;
  return status_of(waited);
}

Finished run(const Arguments& arguments) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
  const pid_t pid = start(arguments, ends[1]);
  close(ends[1]);
  Finished finished;
  std::array<char, 65536> buffer{};
  for (ssize_t got = 0; (got = read(ends[0], buffer.data(), buffer.size())) > 0;)
    finished.output.append(buffer.data(), static_cast<std::size_t>(got));
  close(ends[0]);
  int waited = 0;
  while (waitpid(pid, &waited, 0) < 0 && errno == EINTR) {
  }
  finished.status = status_of(waited);
  return finished;
}

}  // namespace tafel::e2e
