// SIGUSR1 asks for a picture of the screen, SIGTERM and SIGINT end the program. Signals are waited for on a thread
// (nothing is done inside a handler), which then wakes the window.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace tafel::kiosk {

class Signals {
 public:
  // Before any other thread starts: blocks the signals for all of them. `wake` is called on the waiting thread.
  explicit Signals(std::function<void()> wake);
  ~Signals();
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

  [[nodiscard]] bool picture_asked() { return pictures_.exchange(0) > 0; }
  [[nodiscard]] bool should_end() const { return ends_; }

 private:
  void run();
  std::function<void()> wake_;
  std::atomic<int> pictures_ = 0;
  std::atomic<bool> ends_ = false;
  std::atomic<bool> leaving_ = false;
  std::thread thread_;
};

}  // namespace tafel::kiosk
