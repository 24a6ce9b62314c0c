#include "central-store/run_store.hpp"

#include "central-store/backup_job.hpp"
#include "central-store/day_quota.hpp"
#include "central-store/disk_health.hpp"
#include "central-store/expiring_files.hpp"
#include "central-store/http/problem.hpp"
#include "central-store/http/service.hpp"
#include "central-store/line_limit.hpp"
#include "central-store/listen_address.hpp"
#include "central-store/log/stored_since.hpp"
#include "central-store/open_store.hpp"
#include "shared/base/files.hpp"
#include "shared/base/log.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/envelope/house_file.hpp"
#include "shared/net/http_server.hpp"

#include <cstdlib>

namespace tafel::store {
namespace {

Result<crypto::tlog::LogSigner> read_signer(const StoreOptions& options, const envelope::House& house) {
  auto key = read_log_key(options.log_key);
  if (!key) return pass(key.error());
  if (key->public_key != house.log.key)
    return fail(Fault::refused, "the log key is not the one that the house file names",
                options.log_key.string());
  return crypto::tlog::LogSigner{house.log.name, std::move(*key)};
}

// The log, open, and its checkpoint file noted in the database. A disk that is full by now keeps nobody from reading.
Done open_log(RecordLog& log, SqliteStorage& database) {
  if (auto opened = log.open(); !opened) return opened;
  auto noted = database.note_checkpoint_file();
  if (noted || noted.error().fault != Fault::full) return noted;
  log::error("the disk is full: " + describe(noted.error()));
  return {};
}

net::ServerConfig config_of(const StoreOptions& options, const ListenAddress& listen) {
  net::ServerConfig config;
  config.address = listen.address;
  config.port = listen.port;
  config.authority_pem = options.authority;
  config.certificate_pem = options.certificate;
  config.key_pem = options.key;
  config.crl_pem = options.crl;
  config.limits.request.body_bytes = crypto::age::age_limit_bytes;
  return config;
}

constexpr std::uint64_t mebibyte = 1024UL * 1024;

void look_at_disk(DiskHealth& disk, const std::filesystem::path& state, Instant now) {
  disk.see_room(room_at(state));
  const DiskLines lines = disk.lines(now);
  for (const std::string& line : lines.errors) log::error(line);
  for (const std::string& line : lines.notes) log::info(line);
}

// Who delivered it. A record that was stored before that was kept is of its device: nobody else delivered one.
std::string holder_of(const RecordFacts& facts, const std::string& house) {
  return facts.delivered_by.empty() ? to_uri(net::Peer{house, net::Role::device, facts.device})
                                    : facts.delivered_by;
}

// What each holder stored today before this start counts too.
Result<DayQuota> read_quota(const StoreOptions& options, const std::string& house, RecordStorage& storage,
                            Instant now) {
  DayQuota quota({static_cast<std::uint64_t>(options.device_records_a_day),
                  static_cast<std::uint64_t>(options.device_mib_a_day) * mebibyte});
  const auto seen = each_stored_since(storage, day_of(now), [&](const RecordFacts& record) {
    (void)quota.count(holder_of(record, house), record.size, record.stored_at);
  });
  if (!seen) return pass(seen.error());
  return quota;
}

// The house file anew, unless it names another log or house, which is a new store and no reload, or is older: signed
// once, it could bring back a device that was revoked since.
void reload_house(StoreService& service, const StoreOptions& options, envelope::House& known) {
  auto house = load_house(options.house);
  if (!house) return log::error("the house file was not read anew: " + describe(house.error()));
  if (house->house != known.house || house->log.key != known.log.key)
    return log::error(
        "the house file was not read anew: it names another house or log; restart to change that");
  if (house->serial < known.serial)
    return log::error("the house file was not read anew: its serial " + std::to_string(house->serial) +
                      " is lower than " + std::to_string(known.serial) + ", which is in use");
  known = *house;
  service.use_house(std::move(*house));
  log::info("the house file and the list of revocations were read anew");
}

// The worker is in the middle of a write that the disk does not finish. Ending now is what a power cut does: the database
// has the whole of that write or nothing of it, and nobody was told that it is stored.
[[noreturn]] void end_without_waiting() {
  log::warn("ended as asked, without waiting for a request: the disk does not answer");
  std::_Exit(0);
}

Done serve(const StoreOptions& options) {
  // Whoever waits for the port must not find that of an earlier life.
  if (!options.port_file.empty())
    if (auto removed = remove_file_durably(options.port_file); !removed) return removed;
  const auto listen = parse_listen_address(options.listen);
  if (!listen) return pass(listen.error());
  auto house = load_house(options.house);
  if (!house) return pass(house.error());
  auto signer = read_signer(options, *house);
  if (!signer) return pass(signer.error());
  const auto store = open_store(options.state, house->log);
  if (!store) return pass(store.error());
  RecordStorage& storage = *store->storage;
  RecordLog record_log(storage, std::move(*signer));
  if (auto opened = open_log(record_log, *store->database); !opened) return opened;

  const SystemClock clock;
  auto quota = read_quota(options, house->house, storage, clock.now());
  if (!quota) return pass(quota.error());
  StoreService service(storage, record_log, *house, clock);
  service.use_quota(std::move(*quota));
  net::ServerHooks hooks;
  hooks.answer = [&](const net::Request& request, const net::Peer& peer) {
    return service.answer(request, peer);
  };
  hooks.refuse = transport_problem;
  hooks.is_welcome = [&](const net::Peer& peer) { return service.knows(peer); };
  LineLimit line_limit;
  hooks.note = [&](const net::Note& note) {
    service.count_refused_connection();
    if (line_limit.admits(note.cause, note.from)) log::warn(note.words);
  };
  service.use_disk(DiskHealth(static_cast<std::uint64_t>(options.reserve_mib) * mebibyte));
  BackupJob backup(*store->database, options.state);
  backup.forget_wish();
  hooks.between_requests = [&] {
    look_at_disk(service.disk(), options.state, clock.now());
    return backup.step();
  };
  hooks.each_second = [&] {
    for (const std::string& line : line_limit.left_out(clock.now())) log::warn(line);
  };
  auto ends = ends_of_files(options);
  EndsLog ends_log;
  service.use_ends(ends);
  hooks.each_hour = [&] { ends_log.say(ends, clock.now()); };
  hooks.reload = [&](bool certificates_are_new) {
    if (certificates_are_new) ends = ends_of_files(options);
    service.use_ends(ends);
    ends_log.say(ends, clock.now());
    reload_house(service, options, *house);
  };
  const auto server = net::HttpServer::listen(config_of(options, *listen), std::move(hooks));
  if (!server) return pass(server.error());
  const std::string port = std::to_string((*server)->port());
  if (!options.port_file.empty())
    if (auto written = write_file_durably(options.port_file, as_bytes(port + "\n"), 0644); !written)
      return written;
  log::info("serving " + house->house + " on " + listen->address + " port " + port);
  const bool ended_whole = (*server)->run();
  if (!ended_whole) end_without_waiting();
  log::info("ended as asked");
  return {};
}

}  // namespace

int run_store(const StoreOptions& options) {
  const auto done = serve(options);
  if (done) return 0;
  log::error(describe(done.error()));
  return 1;
}

}  // namespace tafel::store
