// The access log, cut at every byte of its last line and torn in other ways: the next reading takes it up again, and no
// change of a whole line passes as a cut.
#include "provisioning/reading_log/log_file.hpp"
#include "shared/crypto/hash.hpp"
#include "tests/provisioning/tool.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

using provisioning::append_reading;
using provisioning::read_readings;
using reading_log::Reading;

Reading reading(const std::string& reason) {
  return {*parse_instant("2026-11-23T09:05:00.000Z"), "an", "open", "", std::string(64, 'a'), reason};
}

struct KeptLog {
  TemporaryFolder folder;
  fs::path file = folder / "access.log";
  std::string whole;
  std::size_t last = 0;  // where the last line starts

  KeptLog() {
    for (const char* reason : {"eerste", "tweede", "derde"}) REQUIRE(append_reading(file, reading(reason)));
    whole = read(file);
    last = whole.rfind('\n', whole.size() - 2) + 1;
  }
  [[nodiscard]] fs::path aside(int number) const {
    return folder / ("access.log.torn-" + std::to_string(number));
  }
  [[nodiscard]] std::string torn_now() const { return read_readings(file).value().torn; }
};

std::vector<std::string> reasons(const fs::path& file) {
  std::vector<std::string> all;
  const auto log = read_readings(file);
  REQUIRE(log);
  for (const auto& each : log->readings)
    all.push_back(each.action == "set-aside" ? each.action : each.reason);
  return all;
}

// A torn end is kept beside the log, which tells of it and continues.
void check_taken_up(const KeptLog& log, const std::string& torn) {
  CHECK(log.torn_now() == torn);
  REQUIRE(append_reading(log.file, reading("vierde")));
  CHECK(reasons(log.file) == std::vector<std::string>{"eerste", "tweede", "set-aside", "vierde"});
  CHECK(read(log.file).starts_with(log.whole.substr(0, log.last)));
  CHECK(read(log.aside(1)) == torn);
  const Reading event = read_readings(log.file)->readings[2];
  CHECK(event.record == crypto::to_hex(crypto::sha256(torn)));
  CHECK(event.reason.find("access.log.torn-1") != std::string::npos);
  CHECK(event.who == "an");
  CHECK(log.torn_now().empty());
}

}  // namespace

TEST_CASE("torn log: cut at every byte of its last line, it is taken up again") {
  KeptLog log;
  for (std::size_t cut = log.last + 1; cut < log.whole.size(); ++cut) {
    CAPTURE(cut);
    write(log.file, log.whole.substr(0, cut));
    check_taken_up(log, log.whole.substr(log.last, cut - log.last));
    fs::remove(log.aside(1));
  }
}

TEST_CASE("torn log: cut between two lines, nothing is torn and nothing set aside") {
  KeptLog log;
  write(log.file, log.whole.substr(0, log.last));
  REQUIRE(append_reading(log.file, reading("vierde")));
  CHECK(reasons(log.file) == std::vector<std::string>{"eerste", "tweede", "vierde"});
  CHECK_FALSE(fs::exists(log.aside(1)));
}

TEST_CASE("torn log: cut in its first line, or of nothing but zeros, it is taken up again") {
  KeptLog log;
  write(log.file, log.whole.substr(0, 40));
  REQUIRE(append_reading(log.file, reading("vierde")));
  CHECK(reasons(log.file) == std::vector<std::string>{"set-aside", "vierde"});
  write(log.file, std::string(4096, '\0'));
  REQUIRE(append_reading(log.file, reading("vijfde")));
  CHECK(reasons(log.file) == std::vector<std::string>{"set-aside", "vijfde"});
}

TEST_CASE("torn log: blocks that never reached the disk are zeros, before a newline too") {
  KeptLog log;
  std::string holed = log.whole;
  holed.replace(log.last + 3, 50, 50, '\0');
  write(log.file, holed);
  check_taken_up(log, holed.substr(log.last));
  fs::remove(log.aside(1));
  write(log.file, log.whole.substr(0, log.last) + std::string(100, '\0'));
  check_taken_up(log, std::string(100, '\0'));
}

TEST_CASE("torn log: a last line that is damaged up to its newline is taken up again, once") {
  KeptLog log;
  std::string damaged = log.whole;
  damaged[log.last] = '\x01';
  for (const std::string& torn :
       {damaged.substr(log.last), std::string("half a line\n"), std::string("\n")}) {
    write(log.file, log.whole.substr(0, log.last) + torn);
    check_taken_up(log, torn);
    CHECK(read_readings(log.file)->readings[2].reason.starts_with("the last line is damaged; "));
    fs::remove(log.aside(1));
  }
}

TEST_CASE("torn log: a file that is no access log is refused by name, and stays as it is") {
  KeptLog log;
  const std::string first = log.whole.substr(0, log.whole.find('\n') + 1);
  for (const std::string& other : {std::string("a shopping list"), std::string("AGE-SECRET-KEY-1\n"),
                                   "x" + first, std::string("one\ntwo\n"),
                                   std::string("\x7f"
                                               "ELF\0\0",
                                               6)}) {
    CAPTURE(other);
    write(log.file, other);
    const auto added = append_reading(log.file, reading("vierde"));
    REQUIRE_FALSE(added);
    CHECK(added.error().place == log.file.string());
    CHECK(added.error().message.find("not the first line of an access log") != std::string::npos);
    CHECK(added.error().message.find("--access-log") != std::string::npos);
    CHECK(read(log.file) == other);
    CHECK_FALSE(fs::exists(log.aside(1)));
  }
  write(log.file, first);
  CHECK(append_reading(log.file, reading("vierde")));
}

TEST_CASE("torn log: a change of a whole line is no cut: nothing is set aside and nothing added") {
  KeptLog log;
  const auto refused = [&](const std::string& content) {
    write(log.file, content);
    const auto added = append_reading(log.file, reading("vierde"));
    REQUIRE_FALSE(added);
    CHECK(added.error().fault == Fault::altered);
    CHECK_FALSE(read_readings(log.file));
    CHECK(read(log.file) == content);
    CHECK_FALSE(fs::exists(log.aside(1)));
  };
  std::string changed = log.whole;
  changed.replace(changed.find("tweede"), 6, "anders");
  refused(changed);
  refused(changed.substr(0, changed.size() - 2));  // changed and cut
  std::string shorter = log.whole;
  refused(shorter.erase(shorter.find("eerste"), 3));
  refused(log.whole.substr(log.whole.find('\n') + 1));
  std::string zero = log.whole;
  zero[3] = '\0';  // in the first line
  refused(zero);
}

TEST_CASE("torn log: every cut of the event that replaces a torn line is taken up as well") {
  KeptLog log;
  const std::string cut = log.whole.substr(0, log.whole.size() - 7);
  write(log.file, cut);
  REQUIRE(append_reading(log.file, reading("vierde")));
  const std::string after = read(log.file);
  const std::size_t event_end = after.find('\n', log.last) + 1;
  for (std::size_t size = log.last + 1; size < event_end; ++size) {
    // The power went while the event was written over the torn line.
    std::string both = cut;
    both.resize(std::max(size, cut.size()));
    both.replace(log.last, size - log.last, after.substr(log.last, size - log.last));
    CAPTURE(size);
    write(log.file, both);
    REQUIRE(append_reading(log.file, reading("vijfde")));
    const auto all = reasons(log.file);
    CHECK(all.back() == "vijfde");
    CHECK(all[2] == "set-aside");
    CHECK(read(log.aside(1)) == cut.substr(log.last));
  }
}

TEST_CASE("torn log: the same torn line twice is one file, another gets the next number") {
  KeptLog log;
  write(log.aside(1), "of another day");
  const std::string cut = log.whole.substr(0, log.whole.size() - 7);
  for (int time = 0; time < 2; ++time) {
    write(log.file, cut);
    REQUIRE(append_reading(log.file, reading("vierde")));
  }
  CHECK(read(log.aside(1)) == "of another day");
  CHECK(read(log.aside(2)) == cut.substr(log.last));
  CHECK_FALSE(fs::exists(log.aside(3)));
}

TEST_CASE("torn log: `tafel log` shows what is whole, says what is torn and changes nothing") {
  KeptLog log;
  const std::string cut = log.whole.substr(0, log.whole.size() - 7);
  write(log.file, cut);
  const Finished shown = tafel({"log", "--access-log", log.file});
  CHECK(shown.status == 0);
  CHECK(shown.out.ends_with("holds: 2 readings, each follows from the one before\n"));
  CHECK(shown.err.find("was not written to its end") != std::string::npos);
  CHECK(read(log.file) == cut);
  write(log.file, log.whole);
  CHECK(tafel({"log", "--access-log", log.file}).err.empty());
}

}  // namespace tafel::testing
