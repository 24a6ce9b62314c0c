// The options and subcommands of a program, each described once: the parsing, --help and the check of every value come
// from that description. All programs of the project use it; command_line.cpp alone reads the library beneath, whose
// header costs a unit more than the rest of it together. Thread: one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace tafel::command_line {

// The exit status of every program after a wrong option, argument or subcommand.
constexpr int wrong_usage = 2;

// One option, while it is being described. Lives as long as its CommandLine.
class Option {
 public:
  explicit Option(CLI::Option& option) : option_(&option) {}

  Option& required();
  // --help shows the value that the program starts with.
  Option& shows_default();
  Option& one_of(const std::vector<std::string>& words);
  Option& one_of_numbers(const std::vector<int>& numbers);
  Option& between(double least, double most);
  Option& at_least_zero();
  // `complaint` returns what is wrong with a value, or "".
  Option& checked(const std::function<std::string(const std::string&)>& complaint,
                  const std::string& kind = {});
  // Both at once are wrong usage.
  Option& not_with(const Option& other);

 private:
  CLI::Option* option_;
};

// A program or one of its subcommands, while it is being described: a handle, cheap to copy. The values that are added
// outlive the parsing.
class Command {
 public:
  explicit Command(CLI::App& app) : app_(&app) {}

  // A name with two dashes is an option, one in capitals an argument by place. An empty value is wrong usage for all.
  Option add(const std::string& name, std::string& value, const std::string& what);
  Option add(const std::string& name, std::filesystem::path& value, const std::string& what);
  Option add(const std::string& name, int& value, const std::string& what);
  Option add(const std::string& name, std::optional<double>& value, const std::string& what);
  Option add(const std::string& name, double& value, const std::string& what);
  Option add(const std::string& name, std::vector<std::string>& values, const std::string& what);
  Option add(const std::string& name, std::vector<std::uint32_t>& values, const std::string& what);
  Option add_flag(const std::string& name, bool& value, const std::string& what);

  Command add_command(const std::string& name, const std::string& what);
  // One of the subcommands has to be named.
  void needs_command();
  void footer(const std::string& text);
  // Runs when the whole line was understood and named this command.
  void on_run(std::function<void()> run);
  [[nodiscard]] bool was_named() const;

 private:
  CLI::App* app_;
};

class CommandLine {
 public:
  explicit CommandLine(const std::string& what, const std::string& program = {});
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  [[nodiscard]] Command program();
  // The status with which the program ends now: 0 after --help, `wrong_usage` after words on standard error; nothing
  // when it goes on. An exception that `on_run` throws passes through.
  [[nodiscard]] std::optional<int> parse(int argc, const char* const* argv);

 private:
  std::unique_ptr<CLI::App> app_;
};

}  // namespace tafel::command_line
