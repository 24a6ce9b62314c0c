// A script's end of the socket of docs/ipc.md: sends a request, gets its answer, remembers the last view.
#pragma once

#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace tafel::e2e {

// The daemon went away before it answered.
struct Disconnected : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class LineClient {
 public:
  // Waits until a program listens there, at most a minute.
  explicit LineClient(const std::filesystem::path& socket);
  ~LineClient();
  LineClient(const LineClient&) = delete;
  LineClient& operator=(const LineClient&) = delete;

  // The whole answer. Throws Disconnected, or std::runtime_error when none comes within a minute. After a sealing it
  // connects again, as docs/ipc.md says.
  nlohmann::json request(const std::string& action, nlohmann::json fields = nlohmann::json::object());
  // The view as it is after everything that was answered so far.
  nlohmann::json view();
  // What was sent, and what came: every answer, and each eighth view.
  [[nodiscard]] const std::vector<nlohmann::json>& requests() const { return requests_; }
  [[nodiscard]] const std::vector<nlohmann::json>& answers() const { return answers_; }

 private:
  nlohmann::json answer();
  void connect_again();
  nlohmann::json next_line();
  void send_all(const std::string& bytes);

  std::filesystem::path path_;
  int socket_ = -1;
  std::int64_t last_id_ = 0;
  std::string begun_;
  nlohmann::json view_;
  std::size_t views_ = 0;
  std::vector<nlohmann::json> requests_;
  std::vector<nlohmann::json> answers_;
};

}  // namespace tafel::e2e
