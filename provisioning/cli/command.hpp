// The making of a subcommand of `tafel`: its help with an example and the exit codes, and its outcome.
#pragma once

#include "shared/base/result.hpp"
#include "shared/command_line/command_line.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace tafel::provisioning {

using command_line::Command;

enum class ExitCode {
  done = 0,
  refused = 1,  // not allowed, or a check failed
  usage = command_line::wrong_usage,
  failed = 3,  // the input is not of its form, or the outside world (disk, network) failed
};

[[nodiscard]] ExitCode exit_code_of(Fault fault);

// Says an error on standard error and returns its code; a success says nothing.
ExitCode report(const Error& error);
ExitCode report(const Done& done);

// The outcome of the command that was asked for.
struct Outcome {
  ExitCode code = ExitCode::done;
};

// A path or another word of the command line, for a line on the terminal: nothing in it commands the terminal, and nobody
// writes a line of their own with it. Every command shows such words through this.
[[nodiscard]] std::string shown(std::string_view word);

// A group has subcommands and needs one of them.
Command add_group(Command& parent, const std::string& name, const std::string& what);

struct CommandText {
  std::string name;
  std::string what;
  std::string example;
};

// `setup` binds options to the given value, `run` gets it filled in.
template <class Options>
void add_command(Command& parent, Outcome& outcome, const CommandText& text,
                 const std::function<void(Command&, Options&)>& setup,
                 const std::function<ExitCode(const Options&)>& run);

Command add_bare_command(Command& parent, const CommandText& text);

template <class Options>
void add_command(Command& parent, Outcome& outcome, const CommandText& text,
                 const std::function<void(Command&, Options&)>& setup,
                 const std::function<ExitCode(const Options&)>& run) {
  Command command = add_bare_command(parent, text);
  auto options = std::make_shared<Options>();
  setup(command, *options);
  command.on_run([options, run, &outcome] { outcome.code = run(*options); });
}

}  // namespace tafel::provisioning
