#include "provisioning/cli/command.hpp"

#include "shared/base/printable.hpp"

#include <iostream>

namespace tafel::provisioning {

ExitCode exit_code_of(Fault fault) {
  switch (fault) {
    case Fault::altered:
    case Fault::refused:
      return ExitCode::refused;
    case Fault::malformed:
    case Fault::missing:
    case Fault::unreachable:
    case Fault::full:
    case Fault::io:
      return ExitCode::failed;
  }
  return ExitCode::failed;
}

ExitCode report(const Error& error) {
  std::cerr << "tafel: " << printable_line(describe(error)) << "\n";
  return exit_code_of(error.fault);
}

ExitCode report(const Done& done) {
  return done ? ExitCode::done : report(done.error());
}

std::string shown(std::string_view word) {
  return printable_line(word);
}

Command add_group(Command& parent, const std::string& name, const std::string& what) {
  Command group = parent.add_command(name, what);
  group.needs_command();
  return group;
}

Command add_bare_command(Command& parent, const CommandText& text) {
  Command command = parent.add_command(text.name, text.what);
  command.footer("Example:\n  " + text.example +
                 "\n\nExit status: 0 done; 1 refused, or what was checked does not hold; 2 wrong use;\n"
                 "  3 the input cannot be read, or disk or network failed.");
  return command;
}

}  // namespace tafel::provisioning
