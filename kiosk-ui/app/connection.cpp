#include "kiosk-ui/app/connection.hpp"

#include "shared/base/log.hpp"
#include "shared/view/device_view_json.hpp"

#include <array>
#include <cstring>
#include <poll.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace tafel::kiosk {
namespace {

constexpr int retry_ms = 300;  // between two tries to connect: soon enough that nobody wonders

int connect_to(const std::filesystem::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.native().size() >= sizeof(address.sun_path)) return -1;
  path.native().copy(address.sun_path, path.native().size());
  const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return -1;
  if (connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0) return fd;
  close(fd);
  return -1;
}

}  // namespace

Connection::Connection(std::filesystem::path socket, std::function<void()> wake)
    : path_(std::move(socket)), wake_(std::move(wake)), poke_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  thread_ = std::thread([this] { run(); });
}

Connection::~Connection() {
  ending_ = true;
  eventfd_write(poke_, 1);
  thread_.join();
  close(poke_);
}

void Connection::send(std::string line) {
  {
    const std::lock_guard lock(mutex_);
    outbox_.push_back(std::move(line));
  }
  eventfd_write(poke_, 1);
}

std::optional<Message> Connection::next() {
  const std::lock_guard lock(mutex_);
  if (inbox_.empty()) return std::nullopt;
  Message message = std::move(inbox_.front());
  inbox_.pop_front();
  return message;
}

void Connection::tell(Message message) {
  {
    const std::lock_guard lock(mutex_);
    inbox_.push_back(std::move(message));
  }
  wake_();
}

bool Connection::sleep_until_poked(int milliseconds) {
  pollfd poked{poke_, POLLIN, 0};
  poll(&poked, 1, milliseconds);
  return ending_;
}

void Connection::run() {
  while (!ending_) {
    const int fd = connect_to(path_);
    if (fd < 0) {
      if (sleep_until_poked(retry_ms)) return;
      eventfd_t ignored = 0;
      eventfd_read(poke_, &ignored);
      continue;
    }
    forget_unsent();
    tell(Connected{});
    serve(fd);
    close(fd);
    if (!ending_) tell(Disconnected{});
  }
}

// A request meant for a connection that is gone is not sent to a new one: its PIN or deed may be stale.
void Connection::forget_unsent() {
  const std::lock_guard lock(mutex_);
  for (std::string& line : outbox_) explicit_bzero(line.data(), line.size());
  outbox_.clear();
}

void Connection::serve(int fd) {
  partial_.clear();
  while (!ending_) {
    std::array<pollfd, 2> watched{{{fd, POLLIN, 0}, {poke_, POLLIN, 0}}};
    if (poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) return;
    eventfd_t ignored = 0;
    if (watched[1].revents != 0) eventfd_read(poke_, &ignored);
    if (!write_waiting(fd)) return;
    if (watched[0].revents != 0 && !read_some(fd)) return;
  }
}

bool Connection::write_waiting(int fd) {
  while (true) {
    std::string line;
    {
      const std::lock_guard lock(mutex_);
      if (outbox_.empty()) return true;
      line = std::move(outbox_.front());
      outbox_.pop_front();
    }
    std::size_t written = 0;
    while (written < line.size()) {
      const ssize_t count = ::send(fd, line.data() + written, line.size() - written, MSG_NOSIGNAL);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) break;
      written += static_cast<std::size_t>(count);
    }
    const bool whole = written == line.size();
    explicit_bzero(line.data(), line.size());
    if (!whole) return false;
  }
}

bool Connection::read_some(int fd) {
  std::array<char, 64UL * 1024> buffer{};
  const ssize_t count = recv(fd, buffer.data(), buffer.size(), 0);
  if (count < 0 && errno == EINTR) return true;
  if (count <= 0) return false;
  partial_.append(buffer.data(), static_cast<std::size_t>(count));
  std::size_t start = 0;
  for (std::size_t end = 0; (end = partial_.find('\n', start)) != std::string::npos; start = end + 1)
    take_line(std::string_view(partial_).substr(start, end - start));
  partial_.erase(0, start);
  if (partial_.size() <= ipc::view_limit_bytes) return true;
  log::error("the daemon sent a line beyond the limit; connecting again");
  return false;
}

void Connection::take_line(std::string_view line) {
  const auto object = nlohmann::json::parse(line, nullptr, false);
  if (!object.is_object()) return log::warn("the daemon sent a line that is not a JSON object; ignored");
  if (const auto view = object.find("view"); view != object.end()) {
    if (auto read = view::device_view_from_json(*view))
      tell(std::move(*read));
    else
      log::warn("a view could not be read: " + describe(read.error()));
    return;
  }
  if (auto answer = ipc::parse_answer(object))
    tell(std::move(*answer));
  else
    log::warn("an answer could not be read: " + describe(answer.error()));
}

}  // namespace tafel::kiosk
