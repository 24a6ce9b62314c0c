#include "central-store/operator/check_command.hpp"

#include "central-store/operator/add_house.hpp"
#include "central-store/operator/folder_check.hpp"

#include <iostream>

namespace tafel::store {
namespace {

namespace fs = std::filesystem;

struct CheckOptions {
  fs::path state;
  HouseOption house;
};

int not_done(const std::string& why) {
  std::cerr << "tafel-store check: " << why << "\n";
  return command_not_done;
}

// A database that cannot even be opened is found wrong; one that is not there, or is in use, was not looked at.
int not_opened(const Error& error) {
  if (error.fault == Fault::missing) return not_done(describe(error));
  if (error.fault == Fault::refused)
    return not_done(describe(error) + "; stop tafel-store first, or check a backup of it");
  std::cout << "wrong: " << describe(error) << "\n";
  return command_found_wrong;
}

int run(const CheckOptions& options) {
  const auto house = load_house(options.house);
  if (!house) return not_done(describe(house.error()));
  const auto report = check_folder(options.state, house->log);
  if (!report) return not_opened(report.error());
  std::cout << in_words(*report) << "\n";
  if (report->wrong == 0) {
    std::cout << "everything is whole\n";
    return command_done;
  }
  std::cout << report->wrong << " wrong: keep the folder as it is, and see docs/operating.md\n";
  return command_found_wrong;
}

}  // namespace

int check_command(int count, const char* const* arguments) {
  CheckOptions options;
  command_line::CommandLine line(
      "Looks at everything that a state folder or a backup has: every content, leaf, node, receipt and line "
      "of the "
      "log of readings,\n"
      "held against the root that the log signed. tafel-store must not run on that folder.\n"
      "Exit codes: 0 everything is whole, 1 something is wrong (a line each on standard output), 2 wrong "
      "arguments, 3 nothing was looked at.",
      "tafel-store check");
  auto program = line.program();
  program.add("--state", options.state, "The state folder, or a backup of it").required();
  add_house(program, options.house);
  if (const auto status = line.parse(count, arguments)) return *status;
  return run(options);
}

}  // namespace tafel::store
