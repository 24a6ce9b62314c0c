// Stands between a kiosk and tafeld and makes tafeld slow: what the kiosk says arrives late. Remembers what was asked.
#pragma once

#include <atomic>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tafel::kiosk::test {

class SlowSocket {
 public:
  SlowSocket(const std::filesystem::path& here, std::filesystem::path tafeld);
  ~SlowSocket();
  SlowSocket(const SlowSocket&) = delete;
  SlowSocket& operator=(const SlowSocket&) = delete;

  void delay(int milliseconds) { delay_ms_ = milliseconds; }  // of each request from now on
  void hold_answers(bool hold) { holds_ = hold; }             // what tafeld says does not reach the kiosk
  [[nodiscard]] int asked(const std::string& action);         // how often, until now
  [[nodiscard]] bool waits_for(const std::string& action);    // until it was asked and passed on

 private:
  void run();
  void relay(int kiosk, int tafeld);
  bool pass_on(int from, int to, bool is_request);
  void note(const std::string& bytes);

  std::filesystem::path tafeld_;
  int listener_ = -1;
  std::atomic<bool> ending_ = false;
  std::atomic<int> delay_ms_ = 0;
  std::atomic<bool> holds_ = false;
  std::mutex mutex_;
  std::vector<std::string> actions_;  // guarded by mutex_
  std::string begun_;                 // of the thread: a request that has not ended yet
  std::thread thread_;
};

}  // namespace tafel::kiosk::test
