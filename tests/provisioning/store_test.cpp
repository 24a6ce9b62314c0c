#include "tests/provisioning/played_house.hpp"

#include <arpa/inet.h>
#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <signal.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace tafel::testing {
namespace {

std::string free_port() {
  const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(address);
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  if (fd < 0 || ::bind(fd, generic, size) != 0 || ::getsockname(fd, generic, &size) != 0)
    throw std::runtime_error("no free port");
  ::close(fd);
  return std::to_string(ntohs(address.sin_port));
}

// The real store of a played house, ended by its own id.
class RunningStore {
 public:
  RunningStore(const PlayedHouse& house, const std::string& port) {
    const std::string keys = house.file("store/");
    const std::string ready = house / "port";
    const Words command{program("tafel-store"),
                        "--state",
                        house / "state",
                        "--house",
                        keys + "house.json",
                        "--house-key",
                        keys + "house.pub",
                        "--listen",
                        "127.0.0.1:" + port,
                        "--certificate",
                        keys + "store.pem",
                        "--key",
                        keys + "store.key",
                        "--authority",
                        keys + "authority.pem",
                        "--crl",
                        keys + "crl.pem",
                        "--log-key",
                        keys + "log.key",
                        "--port-file",
                        ready};
    child_ = ::fork();
    if (child_ == 0) {
      std::vector<char*> words;
      for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
      words.push_back(nullptr);
      ::execv(words[0], words.data());
      ::_exit(127);
    }
    for (int tries = 0; tries < 600 && !fs::exists(ready); ++tries)
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    if (!fs::exists(ready)) throw std::runtime_error("the store did not start");
  }
  ~RunningStore() { stop(); }
  RunningStore(const RunningStore&) = delete;
  RunningStore& operator=(const RunningStore&) = delete;
  void stop() {
    if (child_ <= 0) return;
    ::kill(child_, SIGTERM);
    ::waitpid(child_, nullptr, 0);
    child_ = -1;
  }

 private:
  pid_t child_ = -1;
};

std::string put_with_curl(const PlayedHouse& house, const std::string& port, const std::string& sha) {
  const std::string minisig = read(house / "r.age.minisig");
  return run({"curl", "-sS", "--http2", "--cert", house.file("devices/tafel-1/tls.pem"), "--key",
              house / "tls.key", "--cacert", house.file("authority.pem"), "-T", house / "r.age", "-H",
              "tafel-minisig: " + crypto::to_base64(as_bytes(minisig)), "-o", "/dev/null", "-w",
              "%{http_code}", "https://localhost:" + port + "/v1/records/" + sha})
      .out;
}

}  // namespace

TEST_CASE("store: a coordinator lists and fetches what a device delivered, and it verifies") {
  const std::string port = free_port();
  PlayedHouse house(port);
  SampleTable table;
  table.play_a_meeting();
  house.enrol(table);
  house.seal(table, "r");
  RunningStore store(house, port);
  const std::string age = read(house / "r.age");
  const std::string sha = crypto::to_hex(crypto::sha256(std::string_view(age)));
  REQUIRE(put_with_curl(house, port, sha) == "201");

  const auto as_coordinator = [&](Words command, const std::string& who, const std::string& reason) {
    const Words more{"--dir",    house.dir(), "--coordinator", who,
                     "--reason", reason,      "--access-log",  house / "log"};
    command.insert(command.end(), more.begin(), more.end());
    return tafel(command);
  };
  const Finished list = as_coordinator({"list"}, "an", "voorbereiding, één keer");
  CHECK_MESSAGE(list.status == 0, list.err);
  CHECK(list.out.find(sha + "  " + sample_session) == 0);
  const std::string out = house / "fetched";
  const Finished fetched = as_coordinator({"fetch", sha, "--out", out}, "an", "opvolging");
  REQUIRE_MESSAGE(fetched.status == 0, fetched.err);
  CHECK(fetched.out == out + "/" + sample_session + ".age\n");
  CHECK(read(out + "/" + sample_session + ".age") == age);
  CHECK(tafel(house.verify("fetched/" + sample_session)).status == 0);
  CHECK(tafel({"log", "--access-log", house / "log"}).out.find("fetch") != std::string::npos);

  CHECK(as_coordinator({"fetch", sha, "--out", out}, "an", "opvolging").status == 1);  // never written over
  CHECK(as_coordinator({"fetch", std::string(64, '0'), "--out", out}, "an", "opvolging").status == 3);
  CHECK(as_coordinator({"fetch", "0123", "--out", out}, "an", "opvolging").status == 3);
  CHECK(as_coordinator({"list"}, "an", " ").status == 1);
  CHECK(as_coordinator({"list"}, "bo", "opvolging").status == 3);
  fs::create_directory(house.file("coordinators/spion"));  // a device in a coordinator's place
  fs::copy_file(house.file("devices/tafel-1/tls.pem"), house.file("coordinators/spion/tls.pem"));
  fs::copy_file(house / "tls.key", house.file("coordinators/spion/tls.key"));
  CHECK(as_coordinator({"list"}, "spion", "opvolging").status == 1);
  store.stop();
  CHECK(as_coordinator({"list"}, "an", "opvolging").status == 3);
}

}  // namespace tafel::testing
