// One thread that does what it is given, in order. Inside shared/net only.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace tafel::net {

class WorkerThread {
 public:
  WorkerThread();
  // Waits for what is being done; what was not begun is dropped.
  ~WorkerThread();
  WorkerThread(const WorkerThread&) = delete;
  WorkerThread& operator=(const WorkerThread&) = delete;

  // From any thread. `work` must not throw.
  void give(std::function<void()> work);
  // Nothing more is begun. True when what was being done ended within `time`.
  [[nodiscard]] bool ends_within(std::chrono::milliseconds time);

 private:
  void run();
  void end();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> waiting_;
  bool ending_ = false;
  bool ended_ = false;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace tafel::net
