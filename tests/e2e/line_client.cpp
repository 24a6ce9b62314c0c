#include "tests/e2e/line_client.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace tafel::e2e {
namespace {

using std::chrono::milliseconds;
constexpr int patience_ms = 60'000;

int connect_once(const std::filesystem::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string name = path.string();
  if (name.size() >= sizeof address.sun_path) throw std::runtime_error("too long for a socket: " + name);
  std::memcpy(address.sun_path, name.c_str(), name.size() + 1);
  const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return fd;
  close(fd);
  return -1;
}

}  // namespace

LineClient::LineClient(const std::filesystem::path& socket) : path_(socket) {
  const auto deadline = std::chrono::steady_clock::now() + milliseconds(patience_ms);
  while ((socket_ = connect_once(socket)) < 0) {
    if (std::chrono::steady_clock::now() > deadline)
      throw std::runtime_error("nobody listens on " + socket.string());
    std::this_thread::sleep_for(milliseconds(20));
  }
}

LineClient::~LineClient() {
  close(socket_);
}

nlohmann::json LineClient::request(const std::string& action, nlohmann::json fields) {
  fields["id"] = ++last_id_;
  fields["do"] = action;
  send_all(fields.dump() + "\n");
  requests_.push_back(std::move(fields));
  nlohmann::json found = answer();
  if (action == "seal" && found.contains("ok")) connect_again();
  return found;
}

nlohmann::json LineClient::answer() {
  for (;;) {
    nlohmann::json line = next_line();
    if (!line.contains("view") || views_++ % 8 == 0) answers_.push_back(line);
    if (line.contains("view")) view_ = line["view"];
    if (line.contains("id") && line["id"] == last_id_) return line;
  }
}

// tafeld says the end of the sealing, and closes.
void LineClient::connect_again() {
  try {
    for (;;) (void)next_line();
  } catch (const Disconnected&) {
  }
  close(socket_);
  begun_.clear();
  socket_ = connect_once(path_);
  if (socket_ < 0) throw Disconnected("the daemon did not go on listening");
}

nlohmann::json LineClient::view() {
  request("view");
  return view_;
}

nlohmann::json LineClient::next_line() {
  std::size_t end = 0;
  while ((end = begun_.find('\n')) == std::string::npos) {
    pollfd waiting{socket_, POLLIN, 0};
    if (poll(&waiting, 1, patience_ms) == 0) throw std::runtime_error("no answer within a minute");
    std::array<char, 65536> buffer{};
    const ssize_t got = read(socket_, buffer.data(), buffer.size());
    if (got == 0 || (got < 0 && errno != EINTR)) throw Disconnected("the daemon went away");
    if (got > 0) begun_.append(buffer.data(), static_cast<std::size_t>(got));
  }
  const nlohmann::json line = nlohmann::json::parse(begun_.substr(0, end));
  begun_.erase(0, end + 1);
  return line;
}

void LineClient::send_all(const std::string& bytes) {
  for (std::size_t sent = 0; sent < bytes.size();) {
    const ssize_t took = send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (took < 0 && errno != EINTR) throw Disconnected("the daemon went away");
    if (took > 0) sent += static_cast<std::size_t>(took);
  }
}

}  // namespace tafel::e2e
