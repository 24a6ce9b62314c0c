#include "shared/command_line/command_line.hpp"

#include "shared/base/printable.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <sstream>
#include <utility>

namespace tafel::command_line {
namespace {

bool is_digits(const std::string& value) {
  return !value.empty() && value.find_first_not_of("0123456789") == std::string::npos;
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
  return Option(*app_->add_option(name, value, what));
}
Option Command::add(const std::string& name, std::filesystem::path& value, const std::string& what) {
  return Option(*app_->add_option(name, value, what));
}
Option Command::add(const std::string& name, int& value, const std::string& what) {
  return Option(*app_->add_option(name, value, what));
}
Option Command::add(const std::string& name, std::optional<double>& value, const std::string& what) {
  return Option(*app_->add_option(name, value, what));
}
Option Command::add(const std::string& name, double& value, const std::string& what) {
  return Option(*app_->add_option(name, value, what));
}
Option Command::add(const std::string& name, std::vector<std::string>& values, const std::string& what) {
  return Option(*app_->add_option(name, values, what));
}
Option Command::add(const std::string& name, std::vector<std::uint32_t>& values, const std::string& what) {
  return Option(*app_->add_option(name, values, what));
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
