#include "shared/command_line/command_line.hpp"

#include "shared/base/printable.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <sstream>
#include <string_view>
#include <utility>

namespace tafel::command_line {
namespace {

bool is_digits(const std::string& value) {
  return !value.empty() && value.find_first_not_of("0123456789") == std::string::npos;
}

// An option that is given without a value is a mistake, and never the same as one that was left out: a script whose
// variable is empty would do something else than it says.
constexpr const char* empty_value = "has an empty value: give one, or leave it out";

template <class Value>
Option add_to(CLI::App& app, const std::string& name, Value& value, const std::string& what) {
  return Option(*app.add_option(name, value, what)->check([](const std::string& typed) {
    return std::string(typed.empty() ? empty_value : "");
  }));
}

// The option in "--option=", which the library reads as an option whose value is the next word; "" for other words.
std::string option_without_value(std::string_view word) {
  const bool is_option = word.starts_with("--") && word.find('=') == word.size() - 1;
  return is_option ? std::string(word.substr(0, word.size() - 1)) : "";
}

std::optional<std::string> find_option_without_value(int argc, const char* const* argv) {
  for (int i = 1; i < argc && std::string_view(argv[i]) != "--"; ++i)
    if (auto option = option_without_value(argv[i]); !option.empty()) return option;
  return std::nullopt;
}

}  // namespace

Option& Option::required() {
  option_->required();
  return *this;
}

Option& Option::shows_default() {
  option_->capture_default_str();
  return *this;
}

Option& Option::one_of(const std::vector<std::string>& words) {
  option_->check(CLI::IsMember(words));
  return *this;
}

Option& Option::one_of_numbers(const std::vector<int>& numbers) {
  option_->check(CLI::IsMember(numbers));
  return *this;
}

Option& Option::between(double least, double most) {
  option_->check(CLI::Range(least, most));
  return *this;
}

Option& Option::at_least_zero() {
  return checked(
      [](const std::string& value) { return is_digits(value) ? "" : "is not a whole number from 0"; });
}

Option& Option::checked(const std::function<std::string(const std::string&)>& complaint,
                        const std::string& kind) {
  option_->check([complaint](const std::string& value) { return complaint(value); }, kind);
  return *this;
}

Option& Option::not_with(const Option& other) {
  option_->excludes(other.option_);
  return *this;
}

Option Command::add(const std::string& name, std::string& value, const std::string& what) {
  return add_to(*app_, name, value, what);
}
Option Command::add(const std::string& name, std::filesystem::path& value, const std::string& what) {
  return add_to(*app_, name, value, what);
}
Option Command::add(const std::string& name, int& value, const std::string& what) {
  return add_to(*app_, name, value, what);
}
Option Command::add(const std::string& name, std::optional<double>& value, const std::string& what) {
  return add_to(*app_, name, value, what);
}
Option Command::add(const std::string& name, double& value, const std::string& what) {
  return add_to(*app_, name, value, what);
}
Option Command::add(const std::string& name, std::vector<std::string>& values, const std::string& what) {
  return add_to(*app_, name, values, what);
}
Option Command::add(const std::string& name, std::vector<std::uint32_t>& values, const std::string& what) {
  return add_to(*app_, name, values, what);
}
Option Command::add_flag(const std::string& name, bool& value, const std::string& what) {
  return Option(*app_->add_flag(name, value, what));
}

Command Command::add_command(const std::string& name, const std::string& what) {
  return Command(*app_->add_subcommand(name, what));
}

void Command::needs_command() {
  app_->require_subcommand(1);
}

void Command::footer(const std::string& text) {
  app_->footer(text);
}

void Command::on_run(std::function<void()> run) {
  app_->callback(std::move(run));
}

bool Command::was_named() const {
  return app_->parsed();
}

CommandLine::CommandLine(const std::string& what, const std::string& program)
    : app_(std::make_unique<CLI::App>(what, program)) {}
CommandLine::~CommandLine() = default;

Command CommandLine::program() {
  return Command(*app_);
}

std::optional<int> CommandLine::parse(int argc, const char* const* argv) {
  if (const auto option = find_option_without_value(argc, argv)) {
    std::cerr << printable_line(*option + ": " + empty_value) << "\n" << std::flush;
    return wrong_usage;
  }
  try {
    app_->parse(argc, argv);
    return std::nullopt;
  } catch (const CLI::ParseError& end) {  // --help is one too
    std::ostringstream out;
    std::ostringstream err;
    const int status = app_->exit(end, out, err);
    std::cout << printable(out.str()) << std::flush;
    std::cerr << printable(err.str()) << std::flush;
    return status == 0 ? 0 : wrong_usage;
  }
}

}  // namespace tafel::command_line
