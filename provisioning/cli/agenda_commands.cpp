#include "provisioning/agendas/agenda_file.hpp"
#include "provisioning/agendas/agenda_pack.hpp"
#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/target.hpp"
#include "provisioning/coordinators/sign_pack.hpp"
#include "provisioning/house/open_house.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/base/files.hpp"

#include <iostream>

namespace tafel::provisioning {
namespace {

struct CheckOptions {
  std::string file;
};

// One line for each problem, as compilers do, so that an editor can jump to it.
void print_problems(std::ostream& out, const std::string& file, const std::vector<AgendaProblem>& problems,
                    std::string_view kind = "") {
  for (const auto& problem : problems)
    out << shown(file) << ":" << problem.line << ": " << kind << shown(describe(problem.error)) << "\n";
}

constexpr std::string_view warning = "warning: ";

ExitCode run_check(const CheckOptions& options) {
  const auto text = read_text(options.file, agenda::agenda_limit_bytes);
  if (!text) return report(text.error());
  const auto check = check_agenda(*text, belgian_day(SystemClock().now()));
  print_problems(std::cout, options.file, check.wrong);
  print_problems(std::cout, options.file, check.doubtful, warning);
  if (!check.wrong.empty()) {
    std::cout << shown(options.file) << ": to mend before it can be packed: " << check.wrong.size() << "\n";
    return ExitCode::refused;
  }
  std::cout << shown(options.file) << ": a sound agenda";
  if (!check.doubtful.empty()) std::cout << "; to look at again: " << check.doubtful.size();
  std::cout << "\n";
  return ExitCode::done;
}

struct AgendaPackOptions {
  std::string dir;
  AgendaOrder order;
  std::string agenda;
  std::string out;
};

void bind_agenda_pack(Command& command, AgendaPackOptions& options) {
  command.add("--dir", options.dir, "Folder of the house").required();
  command.add("--coordinator", options.order.coordinator, "Coordinator who signs").required();
  command.add("--device", options.order.device, "Device the agenda is for").required();
  command.add("--agenda", options.agenda, "The agenda (JSON)").required();
  command.add("--out", options.out, "File to write; OUT.minisig stands beside it").required();
  command.add("--valid-days", options.order.valid_days, "How long the device may take it in").shows_default();
}

// A device keeps one agenda for a day: two coordinators who pack for one day must put both into one file.
void warn_of_other_coordinator(const AgendaPackOptions& options) {
  const auto house = read_house({options.dir});
  const std::string before = house ? signer_of_pack_at(options.out, *house) : "";
  if (before.empty() || before == options.order.coordinator) return;
  std::cerr << "tafel: warning: the pack that was in " << shown(options.out) << " is of coordinator "
            << before
            << ": for the same day the device takes one agenda, so put the sessions of both into one\n";
}

ExitCode run_agenda_pack(const AgendaPackOptions& options) {
  if (const auto done = check_target("--out", options.out, Written::pack); !done) return report(done);
  const auto text = read_text(options.agenda, agenda::agenda_limit_bytes);
  if (!text) return report(text.error());
  const auto check = check_agenda(*text, belgian_day(SystemClock().now()));
  print_problems(std::cerr, options.agenda, check.wrong);
  print_problems(std::cerr, options.agenda, check.doubtful, warning);
  if (!check.wrong.empty()) return exit_code_of(check.wrong.front().error.fault);
  crypto::SystemRandom random;
  const auto pack = pack_agenda(options.dir, options.order, *text, SystemClock().now(), random);
  if (!pack) return report(pack.error());
  warn_of_other_coordinator(options);
  if (const auto done = write_pack(options.out, *pack); !done) return report(done);
  std::cout
      << "packed the agenda for " << options.order.device << " in " << shown(options.out) << " and "
      << shown(options.out) << ".minisig"
      << "\n  there it replaces every agenda of that day that was packed before, by whichever coordinator\n";
  return ExitCode::done;
}

}  // namespace

void add_agenda_commands(Command& app, Outcome& outcome) {
  Command group = add_group(app, "agenda", "Check an agenda, and pack it for a device");
  add_command<CheckOptions>(
      group, outcome,
      {"check", "Say everything that is wrong with an agenda, each with its line and JSON pointer",
       "tafel agenda check agenda.json"},
      [](Command& command, CheckOptions& options) {
        command.add("FILE", options.file, "The agenda (JSON)").required();
      },
      run_check);
  add_command<AgendaPackOptions>(
      group, outcome,
      {"pack", "Sign an agenda and encrypt it to the device; fills in the dossiers' tags",
       "tafel agenda pack --dir huis --coordinator an --device tafel-1 --agenda agenda.json --out "
       "agenda.age"},
      bind_agenda_pack, run_agenda_pack);
}

}  // namespace tafel::provisioning
