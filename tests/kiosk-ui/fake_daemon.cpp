#include "tests/kiosk-ui/fake_daemon.hpp"

#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace tafel::kiosk::test {
namespace {

using namespace std::chrono_literals;
constexpr int look_again_ms = 20;

int listen_on(const std::filesystem::path& path) {
  std::filesystem::remove(path);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.native().copy(address.sun_path, sizeof(address.sun_path) - 1);
  const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0 || bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0 ||
      listen(fd, 4) != 0)
    throw std::runtime_error("the fake daemon cannot listen on " + path.string());
  return fd;
}

bool readable(int fd) {
  pollfd watched{fd, POLLIN, 0};
  return poll(&watched, 1, look_again_ms) > 0;
}

void say(int client, const std::string& line) {
  std::size_t said = 0;
  while (said < line.size()) {
    const ssize_t count = send(client, line.data() + said, line.size() - said, MSG_NOSIGNAL);
    if (count <= 0) return;
    said += static_cast<std::size_t>(count);
  }
}

}  // namespace

FakeDaemon::Answer FakeDaemon::accept_all() {
  return [](const nlohmann::json& request) -> std::vector<std::string> {
    return {nlohmann::json{{"id", request["id"]}, {"ok", nlohmann::json::object()}}.dump() + "\n"};
  };
}

FakeDaemon::FakeDaemon(std::filesystem::path socket, nlohmann::json view, Answer answer)
    : socket_(std::move(socket)),
      view_(std::move(view)),
      answer_(std::move(answer)),
      listener_(listen_on(socket_)) {
  thread_ = std::thread([this] { run(); });
}

FakeDaemon::~FakeDaemon() {
  ending_ = true;
  thread_.join();
  close(listener_);
  std::filesystem::remove(socket_);
}

std::vector<nlohmann::json> FakeDaemon::requests() {
  const std::lock_guard lock(mutex_);
  return requests_;
}

nlohmann::json FakeDaemon::wait_for(const std::string& action, std::chrono::milliseconds limit) {
  const auto end = std::chrono::steady_clock::now() + limit;
  while (std::chrono::steady_clock::now() < end) {
    for (const auto& request : requests())
      if (request.value("do", "") == action) return request;
    std::this_thread::sleep_for(10ms);
  }
  return nullptr;
}

void FakeDaemon::run() {
  while (!ending_) {
    if (!readable(listener_)) continue;
    const int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) continue;
    ++connections_;
    say(client, nlohmann::json{{"view", view_}}.dump() + "\n");
    serve(client);
    close(client);
  }
}

void FakeDaemon::serve(int client) {
  std::string partial;
  char buffer[4096];
  while (!ending_) {
    if (!readable(client)) continue;
    const ssize_t count = recv(client, buffer, sizeof(buffer), 0);
    if (count <= 0) return;
    partial.append(buffer, static_cast<std::size_t>(count));
    for (std::size_t end = 0; (end = partial.find('\n')) != std::string::npos; partial.erase(0, end + 1)) {
      const auto request = nlohmann::json::parse(partial.substr(0, end));
      {
        const std::lock_guard lock(mutex_);
        requests_.push_back(request);
      }
      for (const std::string& line : answer_(request)) say(client, line);
    }
  }
}

}  // namespace tafel::kiosk::test
