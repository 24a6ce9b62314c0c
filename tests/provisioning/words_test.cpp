// Every word of the command line meets every unfit word. The options are asked of the program itself, so that a new one
// must say here what it is. A word that enters a file is refused before anything changes, or the file can be read again;
// a word that is shown never commands the terminal.
#include "tests/provisioning/command_list.hpp"
#include "tests/provisioning/sealed_year.hpp"
#include "tests/shared/base/unfit_words.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <map>
#include <set>
#include <sstream>
#include <utility>

namespace tafel::testing {
namespace {

// ---- The options that the program has

// The options and arguments of a command that take a text: "--reason", "RECORD".
std::set<std::string> texts_of(const Words& command) {
  Words words = command;
  words.emplace_back("--help");
  std::set<std::string> texts;
  for (const std::string& line : lines_of(tafel(words).out)) {
    std::istringstream parts(line);
    std::string option;
    std::string type;
    parts >> option >> type;
    const bool is_text = type.starts_with("TEXT") || type.starts_with("ID");
    if (line.starts_with("  ") && line[2] != ' ' && is_text) texts.insert(option);
  }
  return texts;
}

// ---- What each of them is

enum class Kind {
  path,    // of a file or folder of this machine: kept nowhere
  word,    // enters a file, or is compared with what is in one
  letters  // words that people read: enters a file, in every script
};

const std::map<std::string, Kind> kinds{
    {"--dir", Kind::path},         {"--request", Kind::path},      {"--csr", Kind::path},
    {"--certificate", Kind::path}, {"--agenda", Kind::path},       {"--out", Kind::path},
    {"FILE", Kind::path},          {"--house", Kind::path},        {"--house-key", Kind::path},
    {"--identity", Kind::path},    {"RECORD", Kind::path},         {"--access-log", Kind::path},
    {"--template", Kind::path},    {"--csv", Kind::path},          {"--pdf", Kind::path},
    {"--to-house", Kind::path},    {"--to-house-key", Kind::path}, {"--coordinator", Kind::word},
    {"--device", Kind::word},      {"--id", Kind::word},           {"--role", Kind::word},
    {"--store-name", Kind::word},  {"--store-host", Kind::word},   {"--store-port", Kind::word},
    {"--participant", Kind::word}, {"--to", Kind::word},           {"SHA", Kind::word},
    {"--reason", Kind::letters},   {"--name", Kind::letters}};

Kind kind_of(const std::string& command, const std::string& option) {
  if (command == "house create" && option == "--house") return Kind::word;
  const bool is_short_name = command.starts_with("coordinator ") || command.starts_with("device ");
  if (option == "--name" && is_short_name) return Kind::word;
  return kinds.at(option);
}

// The call with another value for one option; an argument by its place is the word before all options, or the last.
Words with(Words words, const std::string& option, const std::string& value) {
  if (!option.starts_with("--")) {
    (option == "SHA" ? words[1] : words.back()) = value;
    return words;
  }
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == option) {
      words[i + 1] = value;
      return words;
    }
  words.insert(words.end() - (words.back().ends_with(".age") ? 1 : 0), {option, value});
  return words;
}

// ---- A call of each command that would succeed, but for a store

struct Desk {
  SealedYear year;
  TemporaryFolder folder;
  std::string record = year.seal({1, 'a'});

  Desk() {
    REQUIRE(tafel(with(call("chair enrol"), "--id", "c1"), pin_twice).status == 0);
    write(folder / "agenda.json", sample_agenda().dump(2));
    write(folder / "template.json", R"({"format":"tafelgeheim/verslag-template/v1"})");
    REQUIRE(tafel(create(folder / "other", "ander-huis")).status == 0);
    REQUIRE(tafel({"coordinator", "add", "--dir", folder / "other", "--name", "bea"}).status == 0);
  }
  [[nodiscard]] std::string dir() const { return year.house.dir(); }
  [[nodiscard]] std::string log() const { return folder / "access.log"; }
  static Words create(const std::string& dir, const std::string& house) {
    return {"house",        "create",      "--dir",        dir,       "--house",      house,
            "--name",       "Veilig Huis", "--store-name", "store-1", "--store-host", "localhost",
            "--store-port", "8443"};
  }
  [[nodiscard]] Words of_record(const Words& command, const Words& more) const {
    Words words = command;
    for (const auto& word :
         {std::string("--house"), year.house.file("house.json"), std::string("--house-key"),
          year.house.file("house.pub"), std::string("--identity"), year.house.identity(),
          std::string("--access-log"), log()})
      words.push_back(word);
    words.insert(words.end(), more.begin(), more.end());
    words.push_back(record);
    return words;
  }
  [[nodiscard]] Words call(const std::string& command) const {
    const Words reason{"--reason", "opvolging"};
    const auto with_reason = [&](Words words) {
      words.insert(words.end(), {"--reason", "opvolging", "--access-log", log()});
      return words;
    };
    if (command == "house create") return create(folder / "new", "nieuw-huis");
    if (command == "house renew") return {"house", "renew", "--dir", dir()};
    if (command == "house move-store")
      return {"house", "move-store", "--dir", dir(), "--store-host", "localhost", "--store-port", "9443"};
    if (command == "house status") return {"house", "status", "--dir", dir()};
    if (command == "device renew")
      return {"device",         "renew",  "--dir",   dir(),           "--out",
              folder / "d.age", "--name", "tafel-1", "--coordinator", "an"};
    if (command == "coordinator renew") return {"coordinator", "renew", "--dir", dir(), "--name", "an"};
    if (command == "device enrol")
      return {"device", "enrol", "--dir", dir(), "--request", folder / "r.json", "--csr", folder / "r.csr"};
    if (command == "device revoke") return {"device", "revoke", "--dir", dir(), "--name", "tafel-1"};
    if (command == "coordinator add") return {"coordinator", "add", "--dir", dir(), "--name", "bo"};
    if (command == "coordinator revoke") return {"coordinator", "revoke", "--dir", dir(), "--name", "an"};
    if (command == "chair enrol")
      return {"chair", "enrol",  "--dir",      dir(),    "--id",
              "c2",    "--name", "An Peeters", "--role", "coordinator"};
    if (command == "chair reset") return {"chair", "reset", "--dir", dir(), "--id", "c1", "--name", "An"};
    if (command == "chair remove") return {"chair", "remove", "--dir", dir(), "--id", "c1"};
    if (command == "chair pack")
      return {"chair",   "pack",          "--dir", dir(),   "--device",
              "tafel-1", "--coordinator", "an",    "--out", folder / "c.age"};
    if (command == "agenda check") return {"agenda", "check", folder / "agenda.json"};
    if (command == "agenda pack")
      return {"agenda", "pack",          "--dir",   dir(),      "--coordinator",
              "an",     "--device",      "tafel-1", "--agenda", folder / "agenda.json",
              "--out",  folder / "a.age"};
    if (command == "log") return {"log", "--access-log", log()};
    if (command == "list") return with_reason({"list", "--dir", dir(), "--coordinator", "an"});
    if (command == "fetch")
      return with_reason(
          {"fetch", std::string(64, 'a'), "--dir", dir(), "--coordinator", "an", "--out", folder / "got"});
    if (command == "verify") return of_record({"verify"}, {});
    if (command == "open") return of_record({"open"}, reason);
    if (command == "print") return of_record({"print", "--out", folder / "v.pdf"}, reason);
    if (command == "extract")
      return of_record({"extract", "--participant", "p1", "--out", folder / "e.pdf"}, reason);
    if (command == "feedback-note")
      return of_record({"feedback-note", "--participant", "p1", "--out", folder / "n.pdf"}, reason);
    if (command == "report")
      return of_record({"report", "--year", "2025", "--csv", folder / "c.csv", "--pdf", folder / "c.pdf"},
                       reason);
    if (command == "transfer")
      return with_reason({"transfer", "--dir", dir(), "--coordinator", "an", "--to-house",
                          folder / "other/house.json", "--to-house-key", folder / "other/house.pub", "--to",
                          "bea", "--out", folder / "out", record});
    if (command == "unseal")
      return {"unseal", "--identity", year.house.identity(), "--access-log", log(), record};
    return {};
  }
  // Everything that a command has written can be read by those that come after it.
  [[nodiscard]] bool reads_back() const {
    const bool house = tafel({"house", "renew", "--dir", dir()}).status == 0;
    const bool chairs = tafel(call("chair pack")).status == 0;
    const bool readings = !fs::exists(log()) || tafel(call("log")).status == 0;
    return house && chairs && readings;
  }
};

std::string typed_for(const std::string& command) {
  return command == "chair enrol" || command == "chair reset" ? pin_twice : "";
}

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
      CHECK_MESSAGE(kinds.contains(option), joined(command), " ", option);
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
      if (kind_of(name, option) == Kind::path) continue;
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

TEST_CASE("words: what people write is taken in every script, and comes back as it was written") {
  const Desk desk;
  for (const std::string& fit : fit_words()) {
    CAPTURE(fit);
    CHECK(tafel(with(desk.call("chair reset"), "--name", fit), pin_twice).status == 0);
    CHECK(nlohmann::json::parse(read(desk.year.house.file("secret/chairs.json")))["chairs"][0]["name"] ==
          fit);
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
      if (kind_of(name, option) != Kind::path) continue;
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
  for (const char* command : {"verify", "open", "print", "extract", "report", "transfer", "unseal"}) {
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
