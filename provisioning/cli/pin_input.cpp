#include "provisioning/cli/pin_input.hpp"

#include <cerrno>
#include <iostream>
#include <system_error>
#include <termios.h>
#include <unistd.h>

namespace tafel::provisioning {
namespace {

constexpr std::size_t line_limit_bytes = 64;
constexpr std::uint8_t interrupt = 3;  // Ctrl-C

// The terminal without echo for as long as this lives. Not a terminal: does nothing.
class WithoutEcho {
 public:
  explicit WithoutEcho(int fd) : fd_(fd), is_terminal_(::tcgetattr(fd, &before_) == 0) {
    termios quiet = before_;
    // Without ISIG an interrupt arrives as a character, so that the echo is always given back.
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
    if (is_terminal_) ::tcsetattr(fd_, TCSAFLUSH, &quiet);
  }
  ~WithoutEcho() {
    if (is_terminal_) ::tcsetattr(fd_, TCSAFLUSH, &before_);
  }
  WithoutEcho(const WithoutEcho&) = delete;
  WithoutEcho& operator=(const WithoutEcho&) = delete;
  [[nodiscard]] bool is_terminal() const { return is_terminal_; }

 private:
  int fd_;
  termios before_{};
  bool is_terminal_;
};

// Byte by byte: whatever follows the line is left for the next reader.
Result<crypto::Secret> read_line(int fd) {
  crypto::Secret buffer(line_limit_bytes);
  std::size_t size = 0;
  for (;;) {
    std::uint8_t byte = 0;
    const ssize_t count = ::read(fd, &byte, 1);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail(Fault::io, "cannot read the PIN: " + std::generic_category().message(errno));
    if (count == 0 && size == 0) return fail(Fault::missing, "the PIN is asked twice, on two lines");
    if (count == 0 || byte == '\n') return crypto::Secret::copy_of(buffer.view().first(size));
    if (byte == interrupt) return fail(Fault::refused, "broken off");
    if (size == line_limit_bytes) return fail(Fault::malformed, "this line is too long for a PIN");
    buffer.writable()[size++] = byte;
  }
}

Result<crypto::Secret> ask(int fd, bool is_terminal, const char* question) {
  if (is_terminal) std::cerr << question << std::flush;
  auto line = read_line(fd);
  if (is_terminal) std::cerr << "\n";
  return line;
}

}  // namespace

Result<crypto::Secret> ask_new_pin(int fd) {
  const WithoutEcho quiet(fd);
  auto first = ask(fd, quiet.is_terminal(), "PIN of six digits: ");
  if (!first) return first;
  const auto second = ask(fd, quiet.is_terminal(), "The same once more: ");
  if (!second) return pass(second.error());
  if (!crypto::equal(first->view(), second->view()))
    return fail(Fault::refused, "the two PINs are not the same");
  return first;
}

}  // namespace tafel::provisioning
