// A daemon of the screen's dreams: listens on a Unix socket, shows a canned view to whoever connects, remembers every
// request line and answers it. Lives on a thread; `stop` is what `kill -9` looks like from the other side.
#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

namespace tafel::kiosk::test {

class FakeDaemon {
 public:
  // `answer` returns the lines (each with its newline) that follow a request.
  using Answer = std::function<std::vector<std::string>(const nlohmann::json& request)>;
  FakeDaemon(std::filesystem::path socket, nlohmann::json view, Answer answer = accept_all());
  ~FakeDaemon();
  FakeDaemon(const FakeDaemon&) = delete;
  FakeDaemon& operator=(const FakeDaemon&) = delete;

  [[nodiscard]] std::vector<nlohmann::json> requests();
  // Waits until a request with this "do" arrives; null when none came in time.
  nlohmann::json wait_for(const std::string& action,
                          std::chrono::milliseconds limit = std::chrono::seconds(20));
  [[nodiscard]] int connections() const { return connections_; }

  static Answer accept_all();

 private:
  void run();
  void serve(int client);

  std::filesystem::path socket_;
  nlohmann::json view_;
  Answer answer_;
  int listener_ = -1;
  std::atomic<bool> ending_ = false;
  std::atomic<int> connections_ = 0;
  std::mutex mutex_;
  std::vector<nlohmann::json> requests_;  // guarded by mutex_
  std::thread thread_;
};

}  // namespace tafel::kiosk::test
