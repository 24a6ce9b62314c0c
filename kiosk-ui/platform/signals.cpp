#include "kiosk-ui/platform/signals.hpp"

#include <pthread.h>
#include <signal.h>
#include <utility>

namespace tafel::kiosk {
namespace {

sigset_t watched() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGUSR1, SIGTERM, SIGINT, SIGUSR2}) sigaddset(&set, signal);
  return set;
}

}  // namespace

Signals::Signals(std::function<void()> wake) : wake_(std::move(wake)) {
  const sigset_t set = watched();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  thread_ = std::thread([this] { run(); });
}

// SIGUSR2 to itself ends the thread: the one signal that is nobody else's.
Signals::~Signals() {
  leaving_ = true;
  pthread_kill(thread_.native_handle(), SIGUSR2);
  thread_.join();
}

void Signals::run() {
  const sigset_t set = watched();
  while (!leaving_) {
    int signal = 0;
    if (sigwait(&set, &signal) != 0) continue;
    if (signal == SIGUSR1) ++pictures_;
    if (signal == SIGTERM || signal == SIGINT) ends_ = true;
    if (!leaving_) wake_();
  }
}

}  // namespace tafel::kiosk
