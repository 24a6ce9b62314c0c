// A real tafeld on a real socket, and a script that talks to it.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace tafel::test {

class TafeldProcess {
 public:
  // `wrapper` is put before the program: strace with its arguments. Returns when the socket answers, or the process
  // has died.
  TafeldProcess(const std::filesystem::path& state, const std::filesystem::path& socket,
                const std::vector<std::string>& wrapper = {}, const std::vector<std::string>& arguments = {});
  ~TafeldProcess();
  TafeldProcess(const TafeldProcess&) = delete;
  TafeldProcess& operator=(const TafeldProcess&) = delete;

  void kill_now() { end(9); }
  int stop() { return end(15); }  // the exit status
  [[nodiscard]] bool running();
  [[nodiscard]] std::string log() const;  // what it said on standard error

 private:
  int end(int signal);
  std::filesystem::path log_;
  pid_t pid_ = -1;
};

class Client {
 public:
  explicit Client(const std::filesystem::path& socket);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  [[nodiscard]] bool connected() const { return socket_ >= 0; }
  // Nothing when the other side is gone. After a sealing it connects again, as docs/ipc.md says.
  std::optional<nlohmann::json> ask(const std::string& action,
                                    nlohmann::json fields = nlohmann::json::object());
  // "ok", the rule or the code; "gone" when the other side is.
  std::string word(const std::string& action, nlohmann::json fields = nlohmann::json::object());
  bool send_raw(const std::string& bytes);
  // The next line that is no view; views are kept.
  std::optional<nlohmann::json> next_answer();
  std::optional<std::string> next_line();
  // Asks for the view and waits for it.
  nlohmann::json fresh_view();

  nlohmann::json view;                     // the last one seen
  std::vector<std::string> sealing_steps;  // as the views showed them

 private:
  void connect_again();
  std::filesystem::path path_;
  int socket_ = -1;
  std::int64_t next_id_ = 1;
  std::string received_;
};

std::string word_of(const nlohmann::json& answer);

}  // namespace tafel::test
