#include "appliance/uplink/outbox_watch.hpp"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>

namespace tafel::uplink {

Result<std::unique_ptr<OutboxWatch>> OutboxWatch::start(const std::filesystem::path& outbox) {
  const int descriptor = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (descriptor < 0) return fail(Fault::io, "cannot watch: " + std::generic_category().message(errno));
  std::unique_ptr<OutboxWatch> watch(new OutboxWatch(descriptor));
  if (::inotify_add_watch(descriptor, outbox.c_str(), IN_MOVED_TO | IN_CLOSE_WRITE | IN_ONLYDIR) < 0) {
    const Fault fault = errno == ENOENT ? Fault::missing : Fault::io;
    return fail(fault, "cannot watch the outbox: " + std::generic_category().message(errno), outbox.string());
  }
  return watch;
}

OutboxWatch::~OutboxWatch() {
  ::close(descriptor_);
}

void OutboxWatch::wait(std::chrono::milliseconds at_most) {
  pollfd waiting{descriptor_, POLLIN, 0};
  (void)::poll(&waiting, 1, static_cast<int>(at_most.count()));
  // The exact event does not matter: the whole folder is looked at again.
  std::array<char, 4096> events{};
  while (::read(descriptor_, events.data(), events.size()) > 0) {
  }
}

}  // namespace tafel::uplink
