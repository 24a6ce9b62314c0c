// The world in which the tests of net, store and uplink run: a folder that goes away, a child process that is ended by
// its own id, and a house authority that writes certificates as files.
#pragma once

#include "shared/net/authority/authority.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace tafel::test {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

void write_text(const std::filesystem::path& path, std::string_view text, unsigned mode = 0600);
[[nodiscard]] std::string read_text(const std::filesystem::path& path);  // empty when it is not there

// A program under test by name, from TAFEL_BIN; any other by its path or name.
[[nodiscard]] std::string program(const std::string& name);

class Child {
 public:
  // Standard output and error go to `log`, from its start.
  Child(const std::vector<std::string>& command, const std::filesystem::path& log);
  ~Child();  // kills what still runs
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  void signal(int number) const;
  int wait();  // exit code, or minus the signal
  [[nodiscard]] bool runs();
  [[nodiscard]] int pid() const { return pid_; }

 private:
  int pid_ = -1;
  int status_ = 0;
  bool ended_ = false;
};

// strace on a process that runs already: what it does from now on fails, or kills it, as `inject` says
// ("fdatasync:error=EIO", "pwrite64:signal=SIGKILL:when=3"). Lets go at its end.
class Tracer {
 public:
  Tracer(int pid, const std::string& inject);
  void let_go();

 private:
  TemporaryFolder folder_;
  Child strace_;
};

// Runs to its end. Gives the exit code; its output is in `output`.
int run(const std::vector<std::string>& command, std::string* output = nullptr);

// Looks every 5 ms until `is_so` or the time is over.
template <class Condition>
bool eventually(Condition is_so, std::chrono::milliseconds at_most = std::chrono::seconds(20));
bool sleep_until(const std::chrono::steady_clock::time_point& end);  // one step; false when over

struct Identity {
  std::filesystem::path certificate;
  std::filesystem::path key;
};

// An authority, with files in `folder`: authority.pem, crl.pem, <name>.pem, <name>.key.
class TestAuthority {
 public:
  TestAuthority(std::filesystem::path folder, const std::string& house, Instant now);
  Identity client(const net::Peer& peer, const std::string& file_name, net::Validity validity);
  Identity client(const net::Peer& peer, const std::string& file_name);
  Identity server(const net::Peer& peer, const std::string& host, const std::string& file_name,
                  net::Validity validity);
  Identity server(const net::Peer& peer, const std::string& host, const std::string& file_name);
  void revoke(const std::vector<Identity>& identities);  // a new list with exactly these
  [[nodiscard]] std::filesystem::path pem() const { return folder_ / "authority.pem"; }
  [[nodiscard]] std::filesystem::path crl() const { return folder_ / "crl.pem"; }
  [[nodiscard]] const net::Authority& authority() const { return authority_; }

 private:
  std::filesystem::path folder_;
  Instant now_;
  net::Authority authority_;
  std::uint64_t list_number_ = 0;
};

// The value of a result that a test takes for granted; ends the test with the error's words otherwise.
template <class T>
T must(Result<T> result);
[[noreturn]] void give_up(const Error& error);

template <class Condition>
bool eventually(Condition is_so, std::chrono::milliseconds at_most) {
  const auto end = std::chrono::steady_clock::now() + at_most;
  do {
    if (is_so()) return true;
  } while (sleep_until(end));
  return is_so();
}

template <class T>
T must(Result<T> result) {
  if (!result) give_up(result.error());
  return std::move(*result);
}

}  // namespace tafel::test
