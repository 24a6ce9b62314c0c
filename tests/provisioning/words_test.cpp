// Every word of the command line meets every unfit word. The options are asked of the program itself, so that a new one
// must say here what it is. A word that enters a file is refused before anything changes, or the file can be read again;
// a word that is shown never commands the terminal.
#include "shared/spelling/letters.hpp"
#include "tests/provisioning/desk.hpp"
#include "tests/shared/base/unfit_words.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <utility>

namespace tafel::testing {
namespace {

// One of each sort, for a word of few letters: each of its checks is the same for all.
std::vector<std::string> some_unfit() {
  return {"a\u00ADb", "a\u202Eb",     "a\nb",   "a\x1B[2Jb",
          "a\xFF",    "a\U0001F600b", "\u00A0", std::string(3000, 'a')};
}

// All words that people read pass one gate: the whole list meets the reason of `open`, and in the long form every one.
std::vector<std::string> unfit_for(const std::string& command, const std::string& option) {
  const bool is_long = std::getenv("TAFEL_LONG") != nullptr;
  const bool is_whole =
      kind_of(command, option) == Kind::letters && (is_long || (option == "--reason" && command == "open"));
  if (!is_whole) return some_unfit();
  auto all = unfit_lines();
  for (const char* without_glyph : {"a\U0001F600b", "\u16A0\u16B1", "\U00012000"})
    all.emplace_back(without_glyph);
  all.push_back(std::string(3000, 'a'));
  return all;
}

bool is_path(Kind kind) {
  return kind == Kind::path || kind == Kind::target;
}

bool commands_a_terminal(const std::string& said) {
  for (const char* each : {"\x1B", "\a", "\u202E", "\u009B", "\xFF", "\u00AD"})
    if (said.find(each) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("words: every option of the program that takes a text is known here") {
  int options = 0;
  const Desk desk;
  for (const Words& command : every_command()) {
    CHECK_FALSE_MESSAGE(desk.call(joined(command)).empty(), joined(command));
    for (const std::string& option : texts_of(command)) {
      CHECK_MESSAGE(option_kinds().contains(option), joined(command), " ", option);
      ++options;
    }
  }
  CHECK(options > 60);
}

TEST_CASE("words: no unfit word enters a file, and all that was written before can still be read") {
  const Desk desk;
  REQUIRE(tafel(desk.call("open")).status == 0);
  for (const Words& command : every_command()) {
    const std::string name = joined(command);
    for (const std::string& option : texts_of(command)) {
      if (is_path(kind_of(name, option))) continue;
      CAPTURE(name);
      CAPTURE(option);
      const auto before = everything_in(desk.dir());
      bool first = true;
      for (const std::string& unfit : unfit_for(name, option)) {
        CAPTURE(unfit);
        const Words call = with(desk.call(name), option, unfit);
        const bool asks_the_program = std::exchange(first, false) || !typed_for(name).empty();
        const Finished done = asks_the_program ? tafel(call, typed_for(name)) : tafel_here(call);
        CHECK(done.status != 0);
        CHECK_FALSE(commands_a_terminal(done.out + done.err));
      }
      CHECK(everything_in(desk.dir()) == before);
      CHECK_FALSE(fs::exists(desk.folder / "new"));
      CHECK(desk.reads_back());
    }
  }
}

TEST_CASE("words: an empty value is a mistake, for every option of every command") {
  const Desk desk;
  const auto house = everything_in(desk.dir());
  const auto folder = everything_in(desk.folder.path());
  for (const Words& command : every_command())
    for (const std::string& option : values_of(command)) {
      const std::string name = joined(command);
      CAPTURE(name);
      CAPTURE(option);
      const Finished done = tafel_here(with(desk.call(name), option, ""));
      CHECK(done.status == 2);
      CHECK_MESSAGE(done.err.starts_with(option + ": has an empty value"), done.err);
    }
  CHECK(everything_in(desk.dir()) == house);
  CHECK(everything_in(desk.folder.path()) == folder);
}

TEST_CASE(
    "words: what people write is taken in every script, and comes back as it was written; a name in one "
    "spelling") {
  const Desk desk;
  for (const std::string& fit : fit_words()) {
    CAPTURE(fit);
    CHECK(tafel(with(desk.call("chair reset"), "--name", fit), pin_twice).status == 0);
    CHECK(nlohmann::json::parse(read(desk.year.house.file("secret/chairs.json")))["chairs"][0]["name"] ==
          spelled_name(fit));
    CHECK(tafel(with(desk.call("open"), "--reason", fit)).status == 0);
    CHECK(tafel(desk.call("log")).out.find("  " + fit + "\n") != std::string::npos);
    CHECK(tafel(with(desk.call("house create"), "--name", fit)).status == 0);
    CHECK(tafel({"house", "renew", "--dir", desk.folder / "new"}).status == 0);
    fs::remove_all(desk.folder / "new");
  }
  CHECK(desk.reads_back());
}

TEST_CASE("words: a path that would command the terminal is shown without its commands, by every command") {
  const Desk desk;
  const std::string hostile = "x\x1B]0;a\a\u202E\xFF\nholds: all 12 checks";
  for (const Words& command : every_command()) {
    const std::string name = joined(command);
    for (const std::string& option : texts_of(command)) {
      if (!is_path(kind_of(name, option))) continue;
      CAPTURE(name);
      CAPTURE(option);
      const Finished done = tafel(with(desk.call(name), option, desk.folder / hostile), typed_for(name));
      CHECK_FALSE(commands_a_terminal(done.err));
      if (name != "unseal") CHECK_FALSE(commands_a_terminal(done.out));
      for (const std::string& line : lines_of(done.out + done.err))
        CHECK_FALSE(line.starts_with("holds: all 12"));
    }
  }
}

TEST_CASE(
    "words: a record under a name that would command the terminal is read, and shown without the commands") {
  const Desk desk;
  const std::string hostile = desk.folder / "x\x1B]0;a\a\u202E\nholds: all 12 checks.age";
  for (const char* ending : {"", ".minisig", ".tlog-proof"}) fs::copy(desk.record + ending, hostile + ending);
  for (const char* command :
       {"verify", "open", "print", "extract", "subject", "report", "transfer", "unseal"}) {
    CAPTURE(command);
    Words call = desk.call(command);
    call.back() = hostile;
    const Finished done = tafel(call);
    CHECK_FALSE(commands_a_terminal(done.err));
    if (std::string(command) != "unseal") CHECK_FALSE(commands_a_terminal(done.out));
    for (const std::string& line : lines_of(done.out + done.err))
      CHECK_FALSE(line.starts_with("holds: all 12 checks.age"));
  }
}

}  // namespace tafel::testing
