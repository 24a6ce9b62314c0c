#include "tests/kiosk-ui/glass/slow_socket.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace tafel::kiosk::test {
namespace {

sockaddr_un address_of(const std::filesystem::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.native().copy(address.sun_path, sizeof(address.sun_path) - 1);
  return address;
}

int unix_socket() {
  const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0) throw std::runtime_error("no socket");
  return fd;
}

}  // namespace

SlowSocket::SlowSocket(const std::filesystem::path& here, std::filesystem::path tafeld)
    : tafeld_(std::move(tafeld)), listener_(unix_socket()) {
  const sockaddr_un address = address_of(here);
  if (bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0 ||
      listen(listener_, 4) != 0)
    throw std::runtime_error("cannot listen on " + here.string());
  thread_ = std::thread([this] { run(); });
}

SlowSocket::~SlowSocket() {
  ending_ = true;
  thread_.join();
  close(listener_);
}

int SlowSocket::asked(const std::string& action) {
  const std::lock_guard lock(mutex_);
  return static_cast<int>(std::count(actions_.begin(), actions_.end(), action));
}

bool SlowSocket::waits_for(const std::string& action) {
  for (int i = 0; i < 1000 && asked(action) == 0; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  return asked(action) > 0;
}

void SlowSocket::run() {
  while (!ending_) {
    pollfd waiting{listener_, POLLIN, 0};
    if (poll(&waiting, 1, 50) <= 0) continue;
    const int kiosk = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (kiosk < 0) continue;
    const int tafeld = unix_socket();
    const sockaddr_un address = address_of(tafeld_);
    if (connect(tafeld, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0)
      relay(kiosk, tafeld);
    close(tafeld);
    close(kiosk);
  }
}

void SlowSocket::relay(int kiosk, int tafeld) {
  begun_.clear();
  while (!ending_) {
    std::array<pollfd, 2> both{{{kiosk, POLLIN, 0}, {tafeld, POLLIN, 0}}};
    if (poll(both.data(), both.size(), 50) <= 0) continue;
    if (both[0].revents != 0 && !pass_on(kiosk, tafeld, true)) return;
    if (both[1].revents != 0 && !pass_on(tafeld, kiosk, false)) return;
  }
}

bool SlowSocket::pass_on(int from, int to, bool is_request) {
  std::array<char, 65536> buffer{};
  const ssize_t count = recv(from, buffer.data(), buffer.size(), 0);
  if (count <= 0) return false;
  const std::string bytes(buffer.data(), static_cast<std::size_t>(count));
  if (is_request) {
    std::this_thread::sleep_for(std::chrono::milliseconds(delay_ms_));
  } else if (holds_) {
    return true;
  }
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const ssize_t part = send(to, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (part <= 0) return false;
    sent += static_cast<std::size_t>(part);
  }
  if (is_request) note(bytes);
  return true;
}

void SlowSocket::note(const std::string& bytes) {
  begun_ += bytes;
  for (std::size_t end = 0; (end = begun_.find('\n')) != std::string::npos; begun_.erase(0, end + 1)) {
    const auto request = nlohmann::json::parse(begun_.substr(0, end), nullptr, false);
    const std::lock_guard lock(mutex_);
    actions_.push_back(request.value("do", ""));
  }
}

}  // namespace tafel::kiosk::test
