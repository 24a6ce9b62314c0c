// A TPM of software, asked for real.
#pragma once

#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace tafel::test {

// The stock TPM of software on a socket, with its state in a folder that outlives it.
class SoftwareTpm {
 public:
  explicit SoftwareTpm(const std::filesystem::path& folder) : socket_(folder / "tpm.sock") {
    std::filesystem::remove(socket_);
    const std::string state = "dir=" + folder.string();
    const std::string server = "type=unixio,path=" + socket_.string();
    const std::string control = server + ".ctrl";
    process_ = ::fork();
    if (process_ == 0) {
      ::execlp("swtpm", "swtpm", "socket", "--tpm2", "--tpmstate", state.c_str(), "--server", server.c_str(),
               "--ctrl", control.c_str(), "--flags", "not-need-init,startup-clear",
               static_cast<char*>(nullptr));
      ::_exit(127);
    }
    for (int i = 0; i < 200 && !std::filesystem::exists(socket_); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(25));
  }
  ~SoftwareTpm() {
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
  }
  SoftwareTpm(const SoftwareTpm&) = delete;
  SoftwareTpm& operator=(const SoftwareTpm&) = delete;

  [[nodiscard]] std::string name() const { return "swtpm:path=" + socket_.string(); }

 private:
  std::filesystem::path socket_;
  pid_t process_ = 0;
};

}  // namespace tafel::test
