#include "appliance/handover/handover.hpp"

#include "shared/base/start_anew.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <pthread.h>
#include <sstream>
#include <string.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace tafel::appliance {
namespace {

// PROCESS DESCRIPTOR WHY SESSION [CHAIR], where WHY is "-" when no pack was refused
constexpr auto variable = "TAFELD_HANDOVER";

void change_signals_to_end(int how) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  ::pthread_sigmask(how, &signals, nullptr);
}

// Out of /proc/PID/environ too.
std::string taken_from_environment(char* words) {
  const std::string copy = words;
  explicit_bzero(words, copy.size());
  ::unsetenv(variable);
  return copy;
}

bool listens(int fd) {
  int is_listening = 0;
  socklen_t size = sizeof is_listening;
  return ::getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &is_listening, &size) == 0 && is_listening != 0;
}

}  // namespace

void hold_back_signals_to_end() {
  change_signals_to_end(SIG_BLOCK);
}

void let_in_signals_to_end() {
  change_signals_to_end(SIG_UNBLOCK);
}

std::optional<Handover> take_handover() {
  char* words = std::getenv(variable);
  if (words == nullptr) return std::nullopt;
  let_in_signals_to_end();
  std::istringstream in(taken_from_environment(words));
  pid_t process = -1;
  int fd = -1;
  std::string why;
  SealedBefore sealed;
  if (!(in >> process >> fd >> why >> sealed.session)) return std::nullopt;
  sealed.pack_refused = value_named<WhyRefused>(why);
  std::getline(in >> std::ws, sealed.chair);
  // The process id is the same after execve(2), and is no other process's: a child inherits nothing.
  if (process != ::getpid() || !listens(fd)) return std::nullopt;
  ::fcntl(fd, F_SETFD, FD_CLOEXEC);
  return Handover{FileDescriptor(fd), std::move(sealed)};
}

Error hand_over(const Handover& handover, char** argv) {
  std::ostringstream words;
  const auto& why = handover.sealed.pack_refused;
  words << ::getpid() << ' ' << handover.listener.get() << ' ' << (why ? name(*why) : "-") << ' '
        << handover.sealed.session << ' ' << handover.sealed.chair;
  if (::fcntl(handover.listener.get(), F_SETFD, 0) != 0 || ::setenv(variable, words.str().c_str(), 1) != 0)
    return {Fault::io, "cannot hand over: " + std::generic_category().message(errno), "socket"};
  return start_anew(argv);
}

}  // namespace tafel::appliance
