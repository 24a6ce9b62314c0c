// What another process can put where a file is expected. Each shape has the very content that was there before, as far
// as it has any: it is refused for what it is, and not for what is in it.
#pragma once

#include <atomic>
#include <cstdint>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace tafel::testing {

// A reader that waits is ended with the whole test: SIGALRM is not caught.
class Watchdog {
 public:
  explicit Watchdog(unsigned seconds) { ::alarm(seconds); }
  ~Watchdog() { ::alarm(0); }
  Watchdog(const Watchdog&) = delete;
  Watchdog& operator=(const Watchdog&) = delete;
};

inline std::string whole(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// Keeps what is at `file`, and puts it back at its end.
class Displaced {
 public:
  explicit Displaced(std::filesystem::path file) : file_(std::move(file)), aside_(file_.string() + ".aside") {
    std::filesystem::rename(file_, aside_);
  }
  ~Displaced() {
    std::filesystem::remove_all(file_);
    std::filesystem::rename(aside_, file_);
  }
  Displaced(const Displaced&) = delete;
  Displaced& operator=(const Displaced&) = delete;
  [[nodiscard]] const std::filesystem::path& aside() const { return aside_; }

 private:
  std::filesystem::path file_;
  std::filesystem::path aside_;
};

// Adds to a file for as long as it lives, up to what every reader takes: beyond it is the file of a terabyte, above. At
// least one byte is there before it returns.
class Growing {
 public:
  Growing(const std::filesystem::path& file, const std::string& content) : stream_(file, std::ios::binary) {
    stream_ << content << "x" << std::flush;
    thread_ = std::thread([this] {
      constexpr int most_pages = 4096;  // 16 MiB
      for (int i = 0; i < most_pages && !ended_; ++i) stream_ << std::string(4096, 'x') << std::flush;
    });
  }
  ~Growing() {
    ended_ = true;
    thread_.join();
  }
  Growing(const Growing&) = delete;
  Growing& operator=(const Growing&) = delete;

 private:
  std::ofstream stream_;
  std::atomic<bool> ended_ = false;
  std::thread thread_;
};

inline bool put_socket(const std::filesystem::path& file) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string name = file.string();
  if (name.size() >= sizeof(address.sun_path)) return false;
  name.copy(static_cast<char*>(address.sun_path), name.size());
  const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const bool bound = ::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
  ::close(fd);
  return bound;
}

// What can be put at a path, with `aside` as the file that was there. False: not possible for this user.
struct Shape {
  std::string name;
  bool (*put)(const std::filesystem::path& file, const std::filesystem::path& aside);
};

inline const Shape shapes[] = {
    {"nothing", [](const auto&, const auto&) { return true; }},
    {"a link to the same content",
     [](const auto& file, const auto& aside) {
       std::filesystem::create_symlink(aside, file);
       return true;
     }},
    {"a link that leads nowhere",
     [](const auto& file, const auto&) {
       std::filesystem::create_symlink("/nowhere/at/all", file);
       return true;
     }},
    {"a hard link",
     [](const auto& file, const auto& aside) {
       std::filesystem::create_hard_link(aside, file);
       return true;
     }},
    {"a FIFO", [](const auto& file, const auto&) { return ::mkfifo(file.c_str(), 0666) == 0; }},
    {"a device without an end",
     [](const auto& file, const auto&) { return ::mknod(file.c_str(), S_IFCHR | 0666, makedev(1, 5)) == 0; }},
    {"a socket", [](const auto& file, const auto&) { return put_socket(file); }},
    {"a folder", [](const auto& file, const auto&) { return std::filesystem::create_directory(file); }},
    {"a file of a terabyte", [](const auto& file, const auto&) {
       std::ofstream{file}.close();
       return ::truncate(file.c_str(), std::int64_t{1} << 40) == 0;
     }}};

enum class Growth { matters, is_its_own };  // is_its_own: the reader's format says where the content ends

// `is_believed` is false for every shape at `file`, in time, and true before and after.
inline void check_hostile_shapes(const std::filesystem::path& file, const std::function<bool()>& is_believed,
                                 Growth growth = Growth::matters) {
  CAPTURE(file);
  constexpr unsigned seconds = 60;
  const Watchdog watchdog(seconds);
  REQUIRE(is_believed());
  for (const Shape& shape : shapes) {
    CAPTURE(shape.name);
    const Displaced displaced(file);
    if (!shape.put(file, displaced.aside())) {
      MESSAGE("skipped: this user cannot make " << shape.name);
      continue;
    }
    CHECK_FALSE(is_believed());
  }
  if (growth == Growth::matters) {
    const Displaced displaced(file);
    const Growing growing(file, whole(displaced.aside()));
    CHECK_FALSE(is_believed());
  }
  CHECK(is_believed());
}

}  // namespace tafel::testing
