#include "tests/shared/net/test_world.hpp"

#include "shared/base/files.hpp"

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace tafel::test {

namespace fs = std::filesystem;

void give_up(const Error& error) {
  throw std::runtime_error(describe(error));
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "tafel-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void write_text(const fs::path& path, std::string_view text, unsigned mode) {
  if (auto written = write_file_durably(path, as_bytes(text), mode); !written) give_up(written.error());
}

std::string read_text(const fs::path& path) {
  const auto content = read_file(path, 256UL * 1024 * 1024);
  return content ? to_text(*content) : std::string();
}

std::string program(const std::string& name) {
  const char* folder = std::getenv("TAFEL_BIN");
  if (folder == nullptr) throw std::runtime_error("TAFEL_BIN is not set: run the tests by ctest");
  return (fs::path(folder) / name).string();
}

Child::Child(const std::vector<std::string>& command, const fs::path& log) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_ = ::fork();
  if (pid_ != 0) return;
  const int output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  ::execvp(arguments[0], arguments.data());
  ::_exit(127);
}

Child::~Child() {
  if (ended_ || pid_ <= 0) return;
  signal(SIGKILL);
  wait();
}

void Child::signal(int number) const {
  ::kill(pid_, number);
}

int Child::wait() {
  if (!ended_) ::waitpid(pid_, &status_, 0);
  ended_ = true;
  return WIFEXITED(status_) ? WEXITSTATUS(status_) : -WTERMSIG(status_);
}

bool Child::runs() {
  if (ended_) return false;
  if (::waitpid(pid_, &status_, WNOHANG) == pid_) ended_ = true;
  return !ended_;
}

Tracer::Tracer(int pid, const std::string& inject)
    : strace_({"strace", "-f", "-o", "/dev/null", "-p", std::to_string(pid), "-e",
               "trace=" + inject.substr(0, inject.find(':')), "-e", "inject=" + inject},
              folder_ / "log") {
  const bool attached = eventually(
      [&] { return read_text(folder_ / "log").find("attached") != std::string::npos || !strace_.runs(); });
  if (!attached || !strace_.runs()) throw std::runtime_error("strace: " + read_text(folder_ / "log"));
}

void Tracer::let_go() {
  strace_.signal(SIGINT);
  strace_.wait();
}

int run(const std::vector<std::string>& command, std::string* output) {
  const TemporaryFolder folder;
  Child child(command, folder / "output");
  const int code = child.wait();
  if (output != nullptr) *output = read_text(folder / "output");
  return code;
}

bool sleep_until(const std::chrono::steady_clock::time_point& end) {
  if (std::chrono::steady_clock::now() >= end) return false;
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  return true;
}

TestAuthority::TestAuthority(fs::path folder, const std::string& house, Instant now)
    : folder_(std::move(folder)),
      now_(now),
      authority_(must(net::create_authority(house, net::valid_for_days(now, net::authority_days)))) {
  fs::create_directories(folder_);
  write_text(pem(), authority_.certificate_pem);
  revoke({});
}

Identity TestAuthority::client(const net::Peer& peer, const std::string& file_name, net::Validity validity) {
  const auto made = must(net::make_key_and_csr(peer));
  Identity identity{folder_ / (file_name + ".pem"), folder_ / (file_name + ".key")};
  write_text(identity.key, as_text(made.key_pem.view()));
  write_text(identity.certificate, must(net::issue_client(authority_, peer, made.csr_pem, validity)));
  return identity;
}

Identity TestAuthority::client(const net::Peer& peer, const std::string& file_name) {
  return client(peer, file_name, net::valid_for_days(now_, net::leaf_days));
}

Identity TestAuthority::server(const net::Peer& peer, const std::string& host, const std::string& file_name) {
  return server(peer, host, file_name, net::valid_for_days(now_, net::leaf_days));
}
Identity TestAuthority::server(const net::Peer& peer, const std::string& host, const std::string& file_name,
                               net::Validity validity) {
  const auto made = must(net::make_key_and_csr(peer));
  Identity identity{folder_ / (file_name + ".pem"), folder_ / (file_name + ".key")};
  write_text(identity.key, as_text(made.key_pem.view()));
  write_text(identity.certificate, must(net::issue_server(authority_, peer, host, made.csr_pem, validity)));
  return identity;
}

void TestAuthority::revoke(const std::vector<Identity>& identities) {
  std::vector<net::Revocation> revoked;
  for (const Identity& identity : identities)
    revoked.push_back({must(net::facts_of(read_text(identity.certificate))).serial_hex, now_});
  write_text(crl(), must(net::make_crl(authority_, revoked, ++list_number_,
                                       net::valid_for_days(now_, net::crl_days))));
}

}  // namespace tafel::test
