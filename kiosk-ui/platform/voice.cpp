#include "kiosk-ui/platform/voice.hpp"

#include "shared/base/log.hpp"

#include <algorithm>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace tafel::kiosk {
namespace {

constexpr auto program = "/usr/bin/espeak-ng";
constexpr auto words_per_minute = "150";

struct Pipe {
  int read = -1;
  int write = -1;
};

Pipe open_pipe() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return {};
  return {ends[0], ends[1]};
}

// The child has default signals and none blocked: this program blocks those that it waits for.
pid_t start(const std::vector<std::string>& command, int input) {
  std::vector<char*> words;
  words.reserve(command.size() + 1);
  for (const std::string& each : command) words.push_back(const_cast<char*>(each.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t how;
  posix_spawnattr_init(&how);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&how, &none);
  posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGMASK);
  pid_t pid = -1;
  const int failed = posix_spawn(&pid, words[0], &files, &how, words.data(), environ);
  posix_spawnattr_destroy(&how);
  posix_spawn_file_actions_destroy(&files);
  return failed == 0 ? pid : -1;
}

}  // namespace

Voice::Voice(std::vector<std::string> command) : command_(std::move(command)) {}

Voice::~Voice() {
  hush();
  reap(true);
}

void Voice::say(std::string_view words) {
  hush();
  const Pipe pipe = open_pipe();
  if (pipe.read < 0) return;
  words = words.substr(0, most_bytes);
  // Before the child begins: the pipe has room for it all, and a child that fails to start cannot make this wait.
  const bool written = write(pipe.write, words.data(), words.size()) == static_cast<ssize_t>(words.size());
  if (written) pid_ = start(command_, pipe.read);
  close(pipe.read);
  close(pipe.write);
  if (pid_ < 0) log::warn("cannot speak: is espeak-ng installed?");
}

void Voice::hush() {
  reap(false);
  if (pid_ <= 0) return;
  kill(pid_, SIGKILL);  // it has nothing but a sound
  ended_.push_back(std::exchange(pid_, -1));
  reap(false);
}

bool Voice::speaking() {
  reap(false);
  return pid_ > 0;
}

void Voice::reap(bool wait) {
  const auto gone = [&](pid_t pid) { return waitpid(pid, nullptr, wait ? 0 : WNOHANG) != 0; };
  std::erase_if(ended_, gone);
  if (pid_ > 0 && gone(pid_)) pid_ = -1;
}

std::vector<std::string> speech_command(const std::string& device) {
  return {program, "-v", "nl", "-s", words_per_minute, "-d", device, "--stdin"};
}

}  // namespace tafel::kiosk
