// What a program tells systemd arrives as one datagram, and without a listener nothing happens.
#include "shared/base/service_manager.hpp"

#include "shared/base/file_descriptor.hpp"

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <doctest/doctest.h>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace tafel;

namespace {

// What systemd does: a socket whose name is in the environment. "@" begins a name without a file.
class Listener {
 public:
  explicit Listener(const std::string& name) : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path + 1, name.data() + 1, name.size() - 1);
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    REQUIRE(::bind(socket_.get(), reinterpret_cast<const sockaddr*>(&address), size) == 0);
    ::setenv("NOTIFY_SOCKET", name.c_str(), 1);
  }
  ~Listener() { ::unsetenv("NOTIFY_SOCKET"); }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  // "" when nothing came.
  [[nodiscard]] std::string heard() const {
    char text[64];
    const auto size = ::recv(socket_.get(), text, sizeof text, 0);
    return size < 0 ? "" : std::string(text, static_cast<std::size_t>(size));
  }

 private:
  FileDescriptor socket_;
};

}  // namespace

TEST_CASE("systemd hears that a program is ready, and that it lives") {
  const Listener systemd("@tafel-notify-" + std::to_string(::getpid()));
  tell_ready();
  CHECK(systemd.heard() == "READY=1");
  tell_alive();
  CHECK(systemd.heard() == "WATCHDOG=1");
  CHECK(systemd.heard().empty());
}

TEST_CASE("without a listener, or with one of no form, nothing is told") {
  tell_ready();
  for (const auto& path :
       {std::string("relative"), "/" + std::string(200, 'a'), std::string("/nonexistent/notify")}) {
    ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
    tell_alive();
  }
  ::unsetenv("NOTIFY_SOCKET");
}
