// One description gives parsing, checks and --help. Each accepted line has a twin in which one thing is wrong.
#include "shared/command_line/command_line.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

using command_line::Command;
using command_line::CommandLine;
using command_line::wrong_usage;

std::optional<int> parsed(CommandLine& line, std::vector<const char*> words) {
  words.insert(words.begin(), "program");
  return line.parse(static_cast<int>(words.size()), words.data());
}

// The effect of a line of words on one program with an option of every kind.
struct Sample {
  std::string name;
  std::filesystem::path folder;
  int days = 30;
  double seconds = 2;
  std::optional<double> dpi;
  std::optional<double> width;
  std::vector<std::string> records;
  std::vector<std::uint32_t> users;
  bool brief = false;
  std::optional<int> status;

  explicit Sample(const std::vector<const char*>& words) {
    CommandLine line("a sample");
    Command program = line.program();
    program.add("--name", name, "a name")
        .required()
        .checked([](const std::string& value) { return value == "nobody" ? "is nobody" : ""; }, "NAME");
    program.add("--folder", folder, "a folder");
    program.add("--days", days, "days").at_least_zero().shows_default();
    program.add("--seconds", seconds, "seconds").between(1, 3600);
    const auto by_dpi = program.add("--dpi", dpi, "dots");
    program.add("--width", width, "width").not_with(by_dpi);
    program.add("--user", users, "users");
    program.add_flag("--brief", brief, "brief");
    program.add("RECORD", records, "records");
    status = parsed(line, words);
  }
};

}  // namespace

TEST_CASE("command line: every kind of value is read") {
  const Sample sample({"--name", "an", "--folder", "a/b", "--days", "7", "--seconds", "1.5", "--dpi", "96",
                       "--user", "1", "--user", "2", "--brief", "x.age", "y.age"});
  CHECK_FALSE(sample.status.has_value());
  CHECK(sample.name == "an");
  CHECK(sample.folder == "a/b");
  CHECK(sample.days == 7);
  CHECK(sample.seconds == 1.5);
  CHECK(sample.dpi == 96.0);
  CHECK_FALSE(sample.width.has_value());
  CHECK(sample.users == std::vector<std::uint32_t>{1, 2});
  CHECK(sample.brief);
  CHECK(sample.records == std::vector<std::string>{"x.age", "y.age"});
}

TEST_CASE("command line: what is left out keeps the value that the program starts with") {
  const Sample sample({"--name", "an"});
  CHECK_FALSE(sample.status.has_value());
  CHECK(sample.days == 30);
  CHECK(sample.records.empty());
}

TEST_CASE("command line: each mistake is wrong usage") {
  CHECK(Sample({}).status == wrong_usage);                                    // a required option
  CHECK(Sample({"--name"}).status == wrong_usage);                            // no value
  CHECK(Sample({"--name", "nobody"}).status == wrong_usage);                  // the program's own check
  CHECK(Sample({"--name", "an", "--days", "seven"}).status == wrong_usage);   // no number
  CHECK(Sample({"--name", "an", "--days", "-1"}).status == wrong_usage);      // below zero
  CHECK(Sample({"--name", "an", "--seconds", "0.9"}).status == wrong_usage);  // out of bounds
  CHECK(Sample({"--name", "an", "--user", "-4"}).status == wrong_usage);      // no id
  CHECK(Sample({"--name", "an", "--dpi", "9", "--width", "9"}).status == wrong_usage);  // both at once
  CHECK(Sample({"--name", "an", "--brief", "--no-such-option"}).status == wrong_usage);
}

TEST_CASE("command line: an empty value of any kind is wrong usage, however it is typed") {
  for (const char* option : {"--name", "--folder", "--days", "--seconds", "--dpi", "--width", "--user"}) {
    CAPTURE(option);
    CHECK(Sample({"--name", "an", option, ""}).status == wrong_usage);
    const std::string joined = std::string(option) + "=";
    CHECK(Sample({"--name", "an", joined.c_str()}).status == wrong_usage);
    CHECK(Sample({"--name", "an", joined.c_str(), "7"}).status == wrong_usage);
  }
  CHECK(Sample({"--name", "an", ""}).status == wrong_usage);  // an argument
  const Sample after({"--name", "a=", "--", "--x="});         // no option
  CHECK_FALSE(after.status.has_value());
  CHECK(after.name == "a=");
  CHECK(after.records == std::vector<std::string>{"--x="});
}

TEST_CASE("command line: --help ends the program well") {
  CHECK(Sample({"--help"}).status == 0);
}

TEST_CASE("command line: words and numbers out of a list") {
  const auto status = [](const char* option, const char* value) {
    CommandLine line("a sample");
    std::string theme;
    int percent = 100;
    line.program().add("--theme", theme, "theme").one_of({"light", "dark"});
    line.program().add("--text", percent, "text").one_of_numbers({100, 150});
    return parsed(line, {option, value});
  };
  CHECK_FALSE(status("--theme", "dark").has_value());
  CHECK(status("--theme", "pink") == wrong_usage);
  CHECK_FALSE(status("--text", "150").has_value());
  CHECK(status("--text", "151") == wrong_usage);
}

TEST_CASE("command line: the subcommand that was named runs, and no other") {
  const auto ran = [](std::vector<const char*> words) {
    CommandLine line("a sample");
    Command program = line.program();
    program.needs_command();
    std::string trace;
    Command make = program.add_command("make", "makes");
    make.on_run([&] { trace += "make"; });
    program.add_command("mend", "mends").on_run([&] { trace += "mend"; });
    const auto status = parsed(line, std::move(words));
    if (status) return std::to_string(*status);
    return trace + (make.was_named() ? "!" : "");
  };
  CHECK(ran({"make"}) == "make!");
  CHECK(ran({"mend"}) == "mend");
  CHECK(ran({}) == std::to_string(wrong_usage));
  CHECK(ran({"brake"}) == std::to_string(wrong_usage));
}

}  // namespace tafel::testing
