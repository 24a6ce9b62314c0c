// No command of `tafel` shows anything of a record without a line in the access log. The commands are asked of the
// program itself, so that a new one must say here what it opens.
#include "tests/provisioning/command_list.hpp"
#include "tests/provisioning/sealed_year.hpp"

#include <doctest/doctest.h>
#include <map>
#include <set>

namespace tafel::testing {
namespace {

std::set<std::string> command_names() {
  std::set<std::string> names;
  for (const Words& command : every_command()) names.insert(joined(command));
  return names;
}

// The beginning of each command's line in the log; empty for a command that touches neither record nor store.
const std::map<std::string, std::string> expected{
    {"house create", ""},
    {"house renew", ""},
    {"house move-store", ""},
    {"house keep-outbox", ""},
    {"house new-log", ""},
    {"house status", ""},
    {"device enrol", ""},
    {"device renew", ""},
    {"device revoke", ""},
    {"coordinator add", ""},
    {"coordinator renew", ""},
    {"coordinator revoke", ""},
    {"chair enrol", ""},
    {"chair reset", ""},
    {"chair remove", ""},
    {"chair pack", ""},
    {"agenda check", ""},
    {"agenda pack", ""},
    {"log", ""},  // shows the log itself
    {"list", "list"},
    {"fetch", "fetch"},
    {"upload", ""},         // sends, and reads no word
    {"document send", ""},  // the same
    {"verify", "verify"},
    {"open", "open"},
    {"print", "print"},
    {"dossier next", "dossier next"},
    {"dossier show", "dossier show"},
    {"document correct", "document correct"},
    {"document told", "document told"},
    {"document stop", "document stop"},
    {"document restrict", "document restrict"},
    {"document route", "document route"},
    {"document order", "document order"},
    {"document bind", "document bind"},
    {"document destroy", "document destroy"},
    {"document consent", "document consent"},
    {"document close", "document close"},
    {"document reopen", "document reopen"},
    {"document request", "document request"},
    {"document answer", "document answer"},
    {"document show", "document show"},
    {"extract", "extract p1"},
    {"feedback-note", "feedback-note p1"},
    {"subject", "subject m1"},
    {"report", "report 2025"},
    {"transfer", "transfer ander-huis/bea"},
    {"unseal", "unseal"},
};

struct Readings {
  SealedYear year;
  TemporaryFolder folder;
  std::string record = year.seal({1, 'a'});

  Readings() {
    for (const Words& command :
         {Words{"house", "create", "--dir", other(), "--house", "ander-huis", "--name", "Veilig Huis Ander",
                "--store-name", "store-1", "--store-host", "localhost", "--store-port", "8443"},
          Words{"coordinator", "add", "--dir", other(), "--name", "bea"}})
      REQUIRE(tafel(command).status == 0);
  }
  [[nodiscard]] std::string other() const { return folder / "other"; }
  [[nodiscard]] Words with_record(const std::string& command, const Words& more = {}) const {
    Words words{command, "--house", year.house.file("house.json"), "--identity", year.house.identity()};
    words.insert(words.end(), more.begin(), more.end());
    words.push_back(record);
    return words;
  }
  // A call of each that reads, as far as it comes without a store; every one but verify and unseal says why.
  [[nodiscard]] std::map<std::string, Words> calls() const {
    const Words reason{"--reason", "opvolging"};
    const auto because = [&](Words words) {
      words.insert(words.end(), reason.begin(), reason.end());
      return words;
    };
    const std::string dir = year.house.dir();
    const auto of_group = [&](const std::string& group, const std::string& command, const Words& more) {
      Words words{
          group, command, "--house", year.house.file("house.json"), "--identity", year.house.identity()};
      words.insert(words.end(), more.begin(), more.end());
      words.push_back(record);
      return because(words);
    };
    const auto of_document = [&](const std::string& command, const Words& more) {
      Words words{"document", command, "--dir", dir, "--coordinator", "an", "--out", folder / "d.age"};
      words.insert(words.end(), more.begin(), more.end());
      words.push_back(record);
      return because(words);
    };
    const Words on{"--on", "2025-03-05", "--because", "x"};
    const Words item{"--item", "i9", "--said-by", "An", "--on", "2025-03-05"};
    return {
        {"document correct",
         of_document("correct", {"--about", "u9", "--wrong", "a", "--right", "b", "--asked-by", "Sara"})},
        {"document told", of_document("told", item)},
        {"document stop",
         of_document("stop", {"--item", "i9", "--said-by", "An", "--on", "2025-03-05", "--because", "x"})},
        {"document restrict", of_document("restrict", {"--about", "u9", "--until", "2999-12-31", "--because",
                                                       "x", "--asked-by", "Sara"})},
        {"document route", of_document("route", {"--route", "refer-to-care", "--care", "CAW", "--referred-by",
                                                 "Politie", "--category", "6", "--referred-on", "2025-03-09",
                                                 "--on", "2025-03-10", "--because", "x"})},
        {"document order", of_document("order", {"--first", "x", "--then", "y", "--because", "x"})},
        {"document bind", of_document("bind", {"--bound", folder / "none.age", "--because", "x"})},
        {"document destroy", of_document("destroy", {"--because", "x"})},
        {"document consent", of_document("consent", {"--because", "x"})},
        {"document close", of_document("close", {"--closed-as", "moved", "--on", "2025-03-03", "--because",
                                                 "x", "--years", "15"})},
        {"document reopen", of_document("reopen", on)},
        {"document request", of_document("request", {"--asks-for", "access", "--asked-by", "Sara", "--asked",
                                                     "x", "--received", "gisteren"})},
        {"document answer",
         of_document("answer", {"--answer", "granted", "--on", "2025-03-05", "--because", "x"})},
        {"document show", of_group("document", "show", {})},
        {"dossier next",
         of_group("dossier", "next", {"--day", "2026-12-31", "--out", folder / "n.json", "--from"})},
        {"dossier show", of_group("dossier", "show", {})},
        {"list", because({"list", "--dir", dir, "--coordinator", "an"})},
        {"fetch", because({"fetch", std::string(64, 'a'), "--dir", dir, "--coordinator", "an", "--out",
                           folder / "got"})},
        {"verify", with_record("verify")},
        {"open", because(with_record("open"))},
        {"print", because(with_record("print", {"--out", folder / "v.pdf"}))},
        {"extract", because(with_record("extract", {"--participant", "p1"}))},
        {"feedback-note",
         because(with_record("feedback-note", {"--participant", "p1", "--out", folder / "n.pdf"}))},
        {"subject", because(with_record("subject", {"--member", "m1", "--out", folder / "s.pdf"}))},
        {"report", because(with_record("report", {"--year", "2025", "--csv", folder / "c.csv"}))},
        {"transfer", because({"transfer", "--dir", dir, "--coordinator", "an", "--to-house",
                              folder / "other/house.json", "--to-house-key", folder / "other/house.pub",
                              "--to", "bea", "--out", folder / "out", record})},
        {"unseal", {"unseal", "--identity", year.house.identity(), record}},
    };
  }
};

Words with_log(Words words, const std::string& log) {
  words.emplace_back("--access-log");
  words.push_back(log);
  return words;
}

}  // namespace

TEST_CASE("art15.access: every command of the program is known here, with what it opens") {
  const auto commands = command_names();
  for (const auto& command : commands) {
    CAPTURE(command);
    CHECK(expected.contains(command));
  }
  for (const auto& each : expected) {
    const std::string& command = each.first;
    CAPTURE(command);
    CHECK(commands.contains(command));
  }
  CHECK(commands.size() >= 23);
}

TEST_CASE(
    "art15.access: every command that opens, shows, prints or hands out leaves its line, with who and why") {
  const Readings readings;
  const auto calls = readings.calls();
  for (const auto& each : expected) {
    const std::string& command = each.first;
    const std::string& action = each.second;
    if (action.empty()) continue;
    CAPTURE(command);
    REQUIRE(calls.contains(command));
    const std::string log = readings.folder / (command + ".log");
    const Finished finished = tafel(with_log(calls.at(command), log));
    CAPTURE(finished.err);
    CHECK(finished.status != 2);
    const Finished shown = tafel({"log", "--access-log", log});
    CHECK(shown.status == 0);
    CHECK(shown.out.find("  " + action + "  ") != std::string::npos);
    CHECK(shown.out.ends_with("holds: 1 readings, each follows from the one before\n"));
  }
}

TEST_CASE(
    "art15.access: no command that gives words away does so with a log that does not hold, or without a "
    "reason") {
  const Readings readings;
  const std::string log = readings.folder / "broken.log";
  write(log, "{\"broken\":true}\n");
  for (const auto& call : readings.calls()) {
    const std::string& command = call.first;
    const Words& words = call.second;
    CAPTURE(command);
    const bool shows_no_words = command == "verify";
    const bool emergency = command == "unseal";
    const Finished broken = tafel(with_log(words, log));
    CHECK((broken.status == 0) == (shows_no_words || emergency));
    if (shows_no_words || emergency) {
      CHECK(broken.err.find("not in the access log") != std::string::npos);
      continue;
    }
    CHECK(broken.out.empty());
    const Words without_reason(words.begin(), words.end() - 2);
    CHECK(tafel(with_log(without_reason, readings.folder / "fresh.log")).status == 2);
  }
  for (const auto* file : {"v.pdf", "n.pdf", "s.pdf", "c.csv", "out", "got", "d.age", "fresh.log"})
    CHECK_FALSE(fs::exists(readings.folder / file));
  CHECK(read(log) == "{\"broken\":true}\n");
}

TEST_CASE("art15.access: a record that was opened to the program and then refused is noted as checked") {
  const Readings readings;
  fs::remove(readings.record + ".tlog-proof");
  const std::string log = readings.folder / "access.log";
  CHECK(tafel(with_log(readings.calls().at("open"), log)).status == 1);
  CHECK(tafel({"log", "--access-log", log}).out.find("  verify  " + session_of(1)) != std::string::npos);
}

}  // namespace tafel::testing
