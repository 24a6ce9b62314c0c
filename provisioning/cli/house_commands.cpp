#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/next_steps.hpp"
#include "provisioning/house/create_house.hpp"
#include "provisioning/house/house_status.hpp"
#include "provisioning/house/keep_outbox.hpp"
#include "provisioning/house/move_store.hpp"
#include "provisioning/house/new_log.hpp"
#include "shared/base/expiry.hpp"

#include <algorithm>
#include <iostream>

namespace tafel::provisioning {
namespace {

struct CreateOptions {
  std::string dir;
  NewHouse house;
};

void bind_create(Command& app, CreateOptions& options) {
  app.add("--dir", options.dir, "Folder to make the house in; must not be there, or be empty").required();
  app.add("--house", options.house.house, "Short name, as in certificates: a-z, 0-9 and -").required();
  app.add("--name", options.house.name, "Name as people know it").required();
  app.add("--store-name", options.house.store_name, "Short name of the central store").required();
  app.add("--store-host", options.house.store_host,
          "Host name or IP address of the central store, without a port")
      .required();
  app.add("--store-port", options.house.store_port, "Port of the central store").required();
}

ExitCode run_create(const CreateOptions& options) {
  crypto::SystemRandom random;
  const auto done = create_house(options.dir, options.house, SystemClock().now(), random);
  if (!done) return report(done);
  std::cout << "made house " << options.house.house << " in " << shown(options.dir)
            << "\n  secret/ stays with the agency, on a disk that is locked away"
            << "\n  store/ goes to the machine of the store " << options.house.store_name << "\n";
  return ExitCode::done;
}

struct RenewOptions {
  std::string dir;
};

ExitCode run_renew(const RenewOptions& options) {
  const auto done = renew_house(options.dir, SystemClock().now());
  if (!done) return report(done);
  std::cout << "renewed the store's certificate and the list of revoked ones" << store_files_to_store
            << house_file_to_devices << "\n";
  return ExitCode::done;
}

struct MoveOptions {
  std::string dir;
  std::string host;
  std::string port;
};

void bind_move(Command& app, MoveOptions& options) {
  app.add("--dir", options.dir, "Folder of the house").required();
  app.add("--store-host", options.host, "The store's new host name or IP address, without a port").required();
  app.add("--store-port", options.port, "The store's new port (default: as it was)");
}

std::string host_and_port(const envelope::StoreEntry& store) {
  return shown(store.host) + " port " + shown(store.port);
}

ExitCode run_move(const MoveOptions& options) {
  const auto move = move_store(options.dir, options.host, options.port, SystemClock().now());
  if (!move) return report(move.error());
  std::cout
      << "the store " << move->after.name << " is at " << host_and_port(move->after) << " now; it was at "
      << host_and_port(move->before)
      << "\n  first the store: copy store/ to its machine, with the state folder of tafel-store when it is "
         "another one, and start it there"
      << house_file_to_devices
      << "\n    for the move alone tafeld needs no restart; a device goes to the old place until it has the "
         "new house file, and its records wait"
      << "\n  each coordinator: copy house.json and house.json.minisig of coordinators/NAME/\n";
  return ExitCode::done;
}

struct KeepOptions {
  std::string dir;
  int days = envelope::outbox_keep_days_default;
};

void bind_keep(Command& app, KeepOptions& options) {
  app.add("--dir", options.dir, "Folder of the house").required();
  app.add("--days", options.days, "How many days after its delivery, 1 to 366").required();
}

ExitCode run_keep(const KeepOptions& options) {
  const auto before = keep_outbox(options.dir, options.days, SystemClock().now());
  if (!before) return report(before.error());
  std::cout
      << "a device destroys its own copy of a record " << options.days
      << " days after its delivery now; it was " << *before
      << "\n  a device, store or tafel of an earlier version refuses this house file, unless the days are "
      << envelope::outbox_keep_days_default << house_file_to_devices
      << "\n  each coordinator: copy house.json and house.json.minisig of coordinators/NAME/"
      << store_files_to_store << "\n";
  return ExitCode::done;
}

struct NewLogOptions {
  std::string dir;
};

ExitCode run_new_log(const NewLogOptions& options) {
  crypto::SystemRandom random;
  const auto log = make_new_log(options.dir, SystemClock().now(), random);
  if (!log) return report(log.error());
  std::cout
      << "the house's log is " << shown(log->after.name) << " now; it was " << shown(log->before.name)
      << "\n  receipts of the old log prove nothing under this house file: keep them, and the house file of "
         "before, as evidence"
      << "\n  store: copy store/ to its machine, run tafel-store restore with store/" << log->key_file
      << " as --log-key, and start tafel-store with that key" << house_file_to_devices
      << "\n    a device then sends again what the store does not have"
      << "\n  each coordinator: copy house.json and house.json.minisig of coordinators/NAME/\n";
  return ExitCode::done;
}

struct StatusOptions {
  std::string dir;
};

// The command that renews it; "" for what does not expire.
std::string remedy_of(const KeptEnd& end) {
  switch (end.what) {
    case Kept::authority:
    case Kept::store_certificate:
    case Kept::revocation_list:
      return "tafel house renew --dir DIR";
    case Kept::device_certificate:
      return "tafel device renew --dir DIR --coordinator NAME --name " + end.name + " --out FILE";
    case Kept::coordinator_certificate:
      return "tafel coordinator renew --dir DIR --name " + end.name;
    case Kept::house_key:
    case Kept::log_key:
    case Kept::tag_key:
    case Kept::recovery_identity:
    case Kept::coordinator_keys:
    case Kept::device_keys:
    case Kept::chair_pin:
      return "";
  }
  return "";
}

bool must_be_renewed(const KeptEnd& end, Instant now) {
  return end.until && expiry_of(*end.until, now) != Expiry::later;
}

std::string freshness_mark(const KeptEnd& end, Instant now) {
  if (!end.until) return "-    ";
  switch (expiry_of(*end.until, now)) {
    case Expiry::later:
      return "ok   ";
    case Expiry::soon:
      return "SOON ";
    case Expiry::over:
      return "OVER ";
  }
  return "";
}

std::string status_line(const KeptEnd& end, Instant now) {
  constexpr std::size_t what_width = 31;
  std::string what(name(end.what));
  what.resize(std::max(what.size() + 1, what_width), ' ');
  std::string line = freshness_mark(end, now) + what + end.name + ": ";
  line += end.until ? end_in_words(*end.until, now) : "does not expire";
  if (must_be_renewed(end, now)) line += "; " + remedy_of(end);
  return line + "\n";
}

ExitCode run_status(const StatusOptions& options) {
  const auto ends = ends_of_house(options.dir);
  if (!ends) return report(ends.error());
  const Instant now = SystemClock().now();
  for (const auto& end : *ends) std::cout << status_line(end, now);
  const bool fresh = std::ranges::none_of(*ends, [&](const auto& end) { return must_be_renewed(end, now); });
  return fresh ? ExitCode::done : ExitCode::refused;
}

}  // namespace

void add_house_commands(Command& app, Outcome& outcome) {
  Command group =
      add_group(app, "house", "Make a house, change where its store is, and keep its certificates fresh");
  add_command<CreateOptions>(
      group, outcome,
      {"create",
       "Make a house: its authority, keys, store certificate, revocation list and signed house file",
       "tafel house create --dir huis --house veilig-huis-demo --name \"Veilig Huis Demo\" \\\n"
       "    --store-name store-1 --store-host localhost --store-port 8443"},
      bind_create, run_create);
  add_command<RenewOptions>(
      group, outcome,
      {"renew",
       "Give the store a new certificate and a new revocation list (yearly: the list lasts 400 days)",
       "tafel house renew --dir huis"},
      [](Command& command, RenewOptions& options) {
        command.add("--dir", options.dir, "Folder of the house").required();
      },
      run_renew);
  add_command<MoveOptions>(
      group, outcome,
      {"move-store",
       "Change where the store is: sign it in the house file, and make its certificate for there",
       "tafel house move-store --dir huis --store-host archief.example.be --store-port 8443"},
      bind_move, run_move);
  add_command<KeepOptions>(
      group, outcome,
      {"keep-outbox", "Change how long a device keeps its own copy of a delivered record (90 days at first)",
       "tafel house keep-outbox --dir huis --days 30"},
      bind_keep, run_keep);
  add_command<NewLogOptions>(
      group, outcome,
      {"new-log", "Begin another log, after the store lost the end of its own (tafel-store restore)",
       "tafel house new-log --dir huis"},
      [](Command& command, NewLogOptions& options) {
        command.add("--dir", options.dir, "Folder of the house").required();
      },
      run_new_log);
  add_command<StatusOptions>(
      group, outcome,
      {"status",
       "Print until when each certificate, list and key of the house is valid; status 1 within a month",
       "tafel house status --dir huis"},
      [](Command& command, StatusOptions& options) {
        command.add("--dir", options.dir, "Folder of the house").required();
      },
      run_status);
}

}  // namespace tafel::provisioning
