// A demonstration house in a folder of its own, with its three programs really running. Gone when it ends.
#pragma once

#include "tests/e2e/line_client.hpp"
#include "tests/e2e/process.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace tafel::e2e {

class DemoLab {
 public:
  DemoLab();  // lays the house and starts store, daemon and uplink
  ~DemoLab();
  DemoLab(const DemoLab&) = delete;
  DemoLab& operator=(const DemoLab&) = delete;

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }
  [[nodiscard]] std::filesystem::path agency(const std::string& file) const {
    return root_ / "agency" / file;
  }
  [[nodiscard]] LineClient& daemon() { return *client_; }

  void start(const std::string& program);  // "store", "tafeld" or "uplink"
  [[nodiscard]] pid_t pid_of(const std::string& program) { return process(program).pid(); }
  void kill_hard(const std::string& program);
  // kill -9 and start again; for the daemon also a new connection, and the chair's PIN if a session was open.
  void crash(const std::string& program);
  void reconnect();

  // The log of `program`, for a failure's message.
  [[nodiscard]] std::string log_of(const std::string& program) const;
  // The sealed record of the first session: DIR/device/outbox/<session>.age
  [[nodiscard]] std::filesystem::path sealed() const;

 private:
  [[nodiscard]] Process& process(const std::string& program);
  void resume_if_interrupted();

  std::filesystem::path root_;
  Process store_;
  Process tafeld_;
  Process uplink_;
  std::unique_ptr<LineClient> client_;
};

// A program that was built: $TAFEL_BIN/name.
[[nodiscard]] std::string built(const std::string& name);
// Throws with both when `answer` is not ok; else returns its content.
nlohmann::json expect_ok(const nlohmann::json& answer, const std::string& what);

}  // namespace tafel::e2e
