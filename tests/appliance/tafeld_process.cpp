#include "tests/appliance/tafeld_process.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <spawn.h>
#include <sstream>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace tafel::test {
namespace {

using nlohmann::json;

constexpr int answer_timeout_ms = 30'000;

int connect_to(const std::filesystem::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return socket;
  ::close(socket);
  return -1;
}

pid_t spawn(const std::vector<std::string>& command, const std::filesystem::path& log) {
  std::vector<char*> arguments;
  for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 2, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  pid_t pid = -1;
  const int failed = ::posix_spawnp(&pid, arguments[0], &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  REQUIRE(failed == 0);
  return pid;
}

}  // namespace

// ---- The process -----------------------------------------------------------------------------------------------

TafeldProcess::TafeldProcess(const std::filesystem::path& state, const std::filesystem::path& socket,
                             const std::vector<std::string>& wrapper,
                             const std::vector<std::string>& arguments)
    : log_(state.parent_path() / "tafeld.log") {
  const char* programs = std::getenv("TAFEL_BIN");
  REQUIRE_MESSAGE(programs != nullptr, "TAFEL_BIN names the folder of the programs");
  std::filesystem::remove(socket);
  std::vector<std::string> command = wrapper;
  for (const auto& word : {std::string(programs) + "/tafeld", std::string("run"), std::string("--state"),
                           state.string(), std::string("--socket"), socket.string()})
    command.push_back(word);
  command.insert(command.end(), arguments.begin(), arguments.end());
  pid_ = spawn(command, log_);
  for (int tries = 0; tries < 2000 && running(); ++tries) {
    if (const int probe = connect_to(socket); probe >= 0) {
      ::close(probe);
      return;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
}

TafeldProcess::~TafeldProcess() {
  end(SIGKILL);
}

bool TafeldProcess::running() {
  if (pid_ < 0) return false;
  if (::waitpid(pid_, nullptr, WNOHANG) == 0) return true;
  pid_ = -1;
  return false;
}

int TafeldProcess::end(int signal) {
  if (pid_ < 0) return -1;
  ::kill(pid_, signal);
  int status = 0;
  ::waitpid(pid_, &status, 0);
  pid_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string TafeldProcess::log() const {
  std::ifstream file(log_);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// ---- The client ------------------------------------------------------------------------------------------------

std::string word_of(const json& answer) {
  if (answer.contains("refused")) return answer["refused"]["rule"].get<std::string>();
  if (answer.contains("error")) return answer["error"]["code"].get<std::string>();
  return answer.contains("ok") ? "ok" : "?";
}

Client::Client(const std::filesystem::path& socket) : path_(socket), socket_(connect_to(socket)) {}
Client::~Client() {
  if (socket_ >= 0) ::close(socket_);
}

bool Client::send_raw(const std::string& bytes) {
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const ssize_t count = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (count < 0) return false;
    sent += static_cast<std::size_t>(count);
  }
  return true;
}

std::optional<std::string> Client::next_line() {
  for (;;) {
    if (const auto newline = received_.find('\n'); newline != std::string::npos) {
      std::string line = received_.substr(0, newline);
      received_.erase(0, newline + 1);
      return line;
    }
    pollfd ready{socket_, POLLIN, 0};
    REQUIRE_MESSAGE(::poll(&ready, 1, answer_timeout_ms) == 1, "tafeld does not answer");
    std::vector<char> block(65'536);
    const ssize_t count = ::recv(socket_, block.data(), block.size(), 0);
    if (count <= 0) return std::nullopt;
    received_.append(block.data(), static_cast<std::size_t>(count));
  }
}

std::optional<json> Client::next_answer() {
  while (auto line = next_line()) {
    json object = json::parse(*line);
    if (!object.contains("view")) return object;
    view = object["view"];
    if (view.contains("sealing") &&
        (sealing_steps.empty() || sealing_steps.back() != view["sealing"]["step"]))
      sealing_steps.push_back(view["sealing"]["step"]);
  }
  return std::nullopt;
}

std::optional<json> Client::ask(const std::string& action, json fields) {
  fields["id"] = next_id_++;
  fields["do"] = action;
  const auto id = fields["id"];
  if (!send_raw(fields.dump() + "\n")) return std::nullopt;
  auto answer = next_answer();
  if (answer) CHECK((*answer)["id"] == id);
  if (action == "seal" && answer && answer->contains("ok")) connect_again();
  return answer;
}

// tafeld says the end of the sealing, and closes.
void Client::connect_again() {
  CHECK_MESSAGE(!next_line(), "a line after the answer");
  ::close(socket_);
  received_.clear();
  socket_ = connect_to(path_);
}

std::string Client::word(const std::string& action, json fields) {
  const auto answer = ask(action, std::move(fields));
  return answer ? word_of(*answer) : "gone";
}

json Client::fresh_view() {
  REQUIRE(word("view") == "ok");
  return view;
}

}  // namespace tafel::test
