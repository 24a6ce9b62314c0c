#include "provisioning/agendas/dossier_tag.hpp"
#include "shared/crypto/kdf.hpp"
#include "tests/provisioning/family_commands.hpp"

#include <arpa/inet.h>
#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <memory>
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

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// A house with its store, a device, and a sealed record r.
class Delivering {
 public:
  Delivering() : port_(free_port()), house(port_), store_(std::make_unique<RunningStore>(house, port_)) {
    table_.play_a_meeting();
    house.enrol(table_);
    house.seal(table_, "r");
    restart();
  }
  void restart() {
    store_.reset();
    fs::remove(house / "port");
    store_ = std::make_unique<RunningStore>(house, port_);
  }
  void stop() { store_->stop(); }
  [[nodiscard]] Finished as_an(Words words, const Words& more = {}) const {
    append(words, {"--dir", house.dir(), "--coordinator", "an"});
    append(words, more);
    return tafel_here(words);
  }
  [[nodiscard]] Finished send(const Words& names) const { return as_an({"document", "send"}, files(names)); }
  [[nodiscard]] Finished upload(const Words& names) const { return as_an({"upload"}, files(names)); }
  [[nodiscard]] Finished list(const Words& more = {}) const {
    Words options{"--reason", "opvolging", "--access-log", house / "log"};
    append(options, more);
    return as_an({"list"}, options);
  }
  [[nodiscard]] Finished fetch(const std::string& sha) const {
    return as_an({"fetch", sha},
                 {"--reason", "opvolging", "--access-log", house / "log", "--out", house / "got"});
  }
  [[nodiscard]] Finished document(const std::string& name, const std::string& out, const Words& said,
                                  const Words& about) const {
    return tafel_here(document_command(house, name, out, "log", said, about));
  }
  // Of a dossier without a record.
  void close(const std::string& out, const std::string& number) const {
    const Finished made = document("close", out,
                                   {"--closed-as", "moved", "--on", "2025-03-06", "--because", "Naar Gent.",
                                    "--years", "15", "--number", number},
                                   {});
    REQUIRE_MESSAGE(made.status == 0, made.err);
  }
  void request(const std::string& out) const {
    const Finished made = document(
        "request", out,
        {"--asks-for", "access", "--asked-by", "Sara", "--asked", "alles", "--received", "2025-03-10"},
        {"r"});
    REQUIRE_MESSAGE(made.status == 0, made.err);
  }
  [[nodiscard]] Finished reads(const Words& action, const Words& names, const Words& more = {}) const {
    Words options;
    if (action.front() != "verify") append(options, {"--reason", "opvolging"});
    append(options, more);
    return tafel(reading_command(house, action, options, names));
  }
  [[nodiscard]] std::string receipt(const std::string& name) const {
    return house / (name + ".age.tlog-proof");
  }
  [[nodiscard]] std::string sha(const std::string& name) const {
    return crypto::to_hex(crypto::sha256(std::string_view(read(house / (name + ".age")))));
  }

 private:
  [[nodiscard]] Words files(const Words& names) const {
    Words paths;
    for (const auto& name : names) paths.push_back(house / (name + ".age"));
    return paths;
  }
  std::string port_;
  SampleTable table_;

 public:
  PlayedHouse house;

 private:
  std::unique_ptr<RunningStore> store_;
};

}  // namespace

TEST_CASE("send: a document goes to the store, is found by its dossier's number, and comes back") {
  const Delivering desk;
  desk.close("close", "VH-2026-0042");
  CHECK(desk.list({"--dossier", "VH-2026-0042"}).out.empty());
  CHECK(has(desk.reads({"document", "show"}, {"close"}).err, "no receipt beside it"));
  const Finished sent = desk.send({"close"});
  REQUIRE_MESSAGE(sent.status == 0, sent.err);
  CHECK(has(sent.out, "close.age: delivered, in the log at index 0; receipt in "));
  const std::string receipt = read(desk.receipt("close"));
  CHECK(has(desk.reads({"document", "show"}, {"close"}).err, "is in the log of the store at index 0"));
  CHECK(has(desk.reads({"verify"}, {"close"}).out, "; is in the log at index 0"));
  const Finished again = desk.send({"close"});
  CHECK(again.status == 0);
  CHECK(has(again.out, "the store had it already"));
  CHECK(read(desk.receipt("close")) == receipt);
  CHECK_FALSE(fs::exists(desk.receipt("close") + ".old-1"));

  const std::string line = desk.sha("close") + "  closing for 15 years  ";
  for (const char* number : {"VH-2026-0042", "vh–2026–0042"}) {
    const Finished listed = desk.list({"--dossier", number});
    CHECK_MESSAGE(listed.status == 0, listed.err);
    CHECK(has(listed.out, line));
  }
  CHECK(desk.list({"--dossier", "VH-2026-0043"}).out.empty());
  CHECK(has(desk.list().out, line));
  const Finished fetched = desk.fetch(desk.sha("close"));
  REQUIRE_MESSAGE(fetched.status == 0, fetched.err);
  const std::string file = fetched.out.substr(0, fetched.out.find(".age\n"));
  CHECK(has(file, "/got/document-"));
  CHECK(read(file + ".age") == read(desk.house / "close.age"));
  CHECK(read(file + ".age.tlog-proof") == receipt);
  CHECK(desk.fetch(std::string(64, '0')).status == 3);
}

TEST_CASE("send: what is not whole, not ours or not a document is refused by name, and keeps no other back") {
  Delivering desk;
  for (const char* name : {"a", "b", "c"}) desk.close(name, "VH-1");
  std::string changed = read(desk.house / "b.age");
  changed.back() = static_cast<char>(changed.back() ^ 1);
  write(desk.house / "b.age", changed);
  const Finished sent = desk.send({"a", "b", "c"});
  CHECK(sent.status == 1);
  CHECK(has(sent.out, "1 of 3  "));
  CHECK(has(sent.out, "b.age: not delivered"));
  CHECK(has(sent.err, "b.age"));
  CHECK(fs::exists(desk.receipt("a")));
  CHECK_FALSE(fs::exists(desk.receipt("b")));
  CHECK(fs::exists(desk.receipt("c")));
  CHECK(desk.send({"r"}).status != 0);     // a record
  CHECK(desk.send({"none"}).status != 0);  // nothing
  REQUIRE(tafel_here({"coordinator", "add", "--dir", desk.house.dir(), "--name", "bo"}).status == 0);
  desk.close("late", "VH-1");
  REQUIRE(tafel_here({"coordinator", "revoke", "--dir", desk.house.dir(), "--name", "an"}).status == 0);
  desk.restart();
  const Finished by_a_colleague = tafel_here(
      {"document", "send", "--dir", desk.house.dir(), "--coordinator", "bo", desk.house / "late.age"});
  CHECK(by_a_colleague.status == 1);
  CHECK(has(by_a_colleague.err, "The signer was revoked"));
  CHECK(desk.send({"late"}).status != 0);
  desk.stop();
  fs::remove(desk.receipt("a"));
  const Finished unreached = tafel_here({"document", "send", "--dir", desk.house.dir(), "--coordinator", "bo",
                                         desk.house / "a.age", desk.house / "c.age"});
  CHECK(unreached.status == 3);
  CHECK(has(unreached.err, "not tried: 1; the same command again is safe"));
  CHECK_FALSE(fs::exists(desk.receipt("a")));
}

TEST_CASE(
    "send: a receipt that proves another document is refused by every reading, and a new one replaces it") {
  const Delivering desk;
  desk.close("a", "VH-1");
  desk.close("b", "VH-1");
  REQUIRE(desk.send({"a", "b"}).status == 0);
  const std::string of_other = read(desk.receipt("a"));
  write(desk.receipt("b"), of_other);
  CHECK(has(desk.reads({"document", "show"}, {"b"}).err, "b.age.tlog-proof"));
  CHECK(desk.reads({"document", "show"}, {"b"}).status != 0);
  CHECK(desk.reads({"verify"}, {"b"}).status == 1);
  CHECK(desk.reads({"verify"}, {"a"}).status == 0);
  REQUIRE(desk.send({"b"}).status == 0);
  CHECK(read(desk.receipt("b") + ".old-1") == of_other);
  CHECK(desk.reads({"verify"}, {"b"}).status == 0);
}

TEST_CASE("upload: a record that came by stick gets the receipt that its device gets") {
  Delivering desk;
  fs::remove(desk.receipt("r"));
  CHECK(tafel(desk.house.verify("r")).status == 1);
  const Finished uploaded = desk.upload({"r"});
  REQUIRE_MESSAGE(uploaded.status == 0, uploaded.err);
  CHECK(has(uploaded.out, "r.age: delivered, in the log at index 0"));
  const std::string receipt = read(desk.receipt("r"));
  CHECK(tafel(desk.house.verify("r")).status == 0);
  CHECK(has(desk.upload({"r"}).out, "the store had it already"));
  CHECK(read(desk.receipt("r")) == receipt);

  desk.close("close", "VH-1");
  CHECK(has(desk.upload({"close"}).err, "is a document of a dossier, and no record"));
  for (const char* ending : {".age", ".age.minisig"})
    fs::copy_file(desk.house / (std::string("r") + ending), desk.house / (std::string("x") + ending));
  std::string changed = read(desk.house / "x.age");
  changed.back() = static_cast<char>(changed.back() ^ 1);
  write(desk.house / "x.age", changed);
  CHECK(desk.upload({"x"}).status == 1);
  fs::remove(desk.house / "x.age.minisig");
  CHECK(has(desk.upload({"x"}).err, "the device's signature is not beside it"));
  CHECK_FALSE(fs::exists(desk.receipt("x")));
}

TEST_CASE("upload: of a device that was revoked since, only what was delivered before is answered") {
  Delivering desk;
  fs::remove(desk.receipt("r"));
  REQUIRE(tafel_here({"device", "revoke", "--dir", desk.house.dir(), "--name", "tafel-1"}).status == 0);
  desk.restart();
  const Finished refused = desk.upload({"r"});
  CHECK(refused.status == 1);
  CHECK(has(refused.err, "The device is revoked by now"));
  CHECK_FALSE(fs::exists(desk.receipt("r")));
}

TEST_CASE("against the store: what was not given and what was not sent is named, each by its own name") {
  const Delivering desk;
  REQUIRE(desk.upload({"r"}).status == 0);
  desk.request("sent");
  desk.request("kept");
  REQUIRE(desk.send({"sent"}).status == 0);
  const Words store{"--against-store", desk.house.dir(), "--coordinator", "an"};
  const auto show = [&](const Words& names) { return desk.reads({"dossier", "show"}, names, store); };
  const Finished all = show({"r", "sent"});
  CHECK_MESSAGE(all.status == 0, all.err);
  CHECK(has(all.err, "compared with the store: it has 2 of this dossier, 2 were given, the same"));
  CHECK_FALSE(has(all.err, "warning"));
  const Finished without = show({"r"});
  CHECK(without.status == 0);
  CHECK(has(without.err, "warning: not given: a document (document) of "));
  CHECK(has(without.err, "tafel fetch " + desk.sha("sent")));
  const Finished more = show({"r", "sent", "kept"});
  CHECK(has(more.err, "warning: not in the store: the document (request) of "));
  CHECK(has(more.err, desk.sha("kept")));
  CHECK_FALSE(has(more.err, desk.sha("sent")));

  const Finished subject = desk.reads(
      {"subject"}, {"r"}, {"--member", "m1", "--against-store", desk.house.dir(), "--coordinator", "an"});
  CHECK(has(subject.err, "tafel fetch " + desk.sha("sent")));
  Words next = store;
  append(next, {"--day", "2027-01-11", "--out", desk.house / "next.json", "--from"});
  CHECK(has(desk.reads({"dossier", "next"}, {"r"}, next).err, "tafel fetch " + desk.sha("sent")));

  CHECK(has(desk.reads({"dossier", "show"}, {"r"}, {"--against-store", desk.house.dir()}).err,
            "give both or neither"));
  CHECK(desk.reads({"dossier", "show"}, {"r"}, {"--against-store", desk.house.dir(), "--coordinator", "bo"})
            .status != 0);
}

TEST_CASE(
    "dossier tag: of new papers by the number in its form, of older ones by the number as it was typed") {
  const auto key = crypto::Secret::copy_of(to_bytes(std::string(32, 'k')));
  const auto v1 = [&](const std::string& number) {
    const std::string info = "tafelgeheim/dossier-tag/v1\n" + number;
    return crypto::to_hex(crypto::hkdf_sha256(key.view(), {}, info, 32).view());
  };
  using provisioning::dossier_tag;
  using provisioning::dossier_tags;
  CHECK(dossier_tags(key, "VH-1") == Words{dossier_tag(key, "VH-1"), v1("VH-1")});
  CHECK(dossier_tags(key, "vh-1") == Words{dossier_tag(key, "VH-1"), v1("vh-1"), v1("VH-1")});
  CHECK(dossier_tags(key, "2026/14") == Words{v1("2026/14")});  // of no form that is taken now
}

}  // namespace tafel::testing
