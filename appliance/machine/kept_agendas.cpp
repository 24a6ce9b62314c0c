#include "appliance/machine/kept_agendas.hpp"

#include "shared/base/files.hpp"
#include "shared/base/log.hpp"
#include "shared/crypto/aead.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/domain/limits.hpp"
#include "shared/json/strict_json.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace tafel::appliance {
namespace {

using nlohmann::json;

constexpr std::string_view kept_format = "tafelgeheim/agenda-at-rest/v1";
constexpr std::string_view key_purpose = "keys of agendas at rest";
constexpr std::size_t key_file_limit_bytes = 256;
constexpr std::size_t heading_limit_bytes = 64UL * 1024;
constexpr std::size_t kept_limit_bytes = agenda::agenda_limit_bytes + 2 * heading_limit_bytes;
constexpr int heading_depth_limit = 3;

Path key_file(const Path& folder, const std::string& id) {
  return folder / (id + ".key");
}
Path agenda_file(const Path& folder, const std::string& id) {
  return folder / (id + ".agenda");
}

std::string key_context(const std::string& id) {
  return "tafelgeheim/agenda-key/v1\n" + id;
}
std::string agenda_context(const std::string& id) {
  return "tafelgeheim/agenda-at-rest/v1\n" + id;
}

// One line of JSON, and then the agenda as it came, with the sessions that were not opened; nothing when all were.
std::string text_of(const KeptAgenda& kept, std::int64_t generation) {
  json places = json::array();
  for (const auto& place : kept.places)
    places.push_back({{"session", place.session}, {"kind", name(place.kind)}});
  const json heading{{"format", kept_format},
                     {"generation", generation},
                     {"house", kept.agenda.house},
                     {"device", kept.agenda.device},
                     {"day", to_string(kept.agenda.day)},
                     {"made_at", to_string(kept.made_at)},
                     {"coordinator", kept.coordinator},
                     {"sessions", std::move(places)}};
  return heading.dump() + "\n" + (kept.agenda.sessions.empty() ? "" : agenda::to_text(kept.agenda));
}

struct Read {
  KeptAgenda kept;
  std::int64_t generation = 0;
};

Result<Read> heading_in(std::string_view line) {
  const auto document = parse_strict(line, heading_limit_bytes, heading_depth_limit);
  if (!document) return pass(document.error());
  ObjectReader reader(*document);
  reader.exactly("format", kept_format);
  Read read;
  read.generation = reader.number("generation", 1, std::numeric_limits<std::int64_t>::max() - 1);
  read.kept.agenda.house = reader.text("house", domain::limits::id_bytes);
  read.kept.agenda.device = reader.text("device", domain::limits::id_bytes);
  read.kept.agenda.day = reader.day("day");
  read.kept.made_at = reader.moment("made_at");
  read.kept.coordinator = reader.text("coordinator", domain::limits::id_bytes);
  for (ObjectReader& place : reader.objects("sessions", domain::limits::sessions_of_a_day)) {
    read.kept.places.push_back(
        {place.text("session", domain::limits::id_bytes), place.one_of<domain::SessionKind>("kind")});
    reader.absorb(place);
  }
  if (auto done = reader.done(); !done) return pass(done.error());
  return read;
}

Result<Read> read_text_of(std::string_view text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return fail(Fault::malformed, "has no heading");
  auto read = heading_in(text.substr(0, end));
  if (!read) return pass(read.error());
  const std::string_view rest = text.substr(end + 1);
  if (rest.empty()) return read;
  auto agenda = agenda::parse_agenda(rest);
  if (!agenda) return pass(agenda.error());
  if (agenda->day != read->kept.agenda.day)
    return fail(Fault::malformed, "is of another day than its heading");
  read->kept.agenda = std::move(*agenda);
  return read;
}

// Every file of the folder by its id: also what a write that was cut left under a temporary name.
std::set<std::string> ids_in(const Path& folder, std::error_code& trouble) {
  std::set<std::string> ids;
  for (std::filesystem::directory_iterator entry(folder, trouble), end; !trouble && entry != end;
       entry.increment(trouble)) {
    const std::string name = entry->path().filename().string();
    ids.insert(name.substr(0, name.find('.')));
  }
  return ids;
}

bool may_pass_by_itself(const Error& error) {
  return error.fault == Fault::io || error.fault == Fault::full;
}

}  // namespace

struct KeptAgendas::Opened {
  std::string id;
  KeptAgenda kept;
  std::int64_t generation = 0;
};

// ---- Reading ---------------------------------------------------------------------------------------------------

Result<KeptAgendas> KeptAgendas::load(const StateFolder& folder, const DeviceKeys& device,
                                      std::vector<KeptAgenda>& kept) {
  KeptAgendas agendas(folder.agendas(), device_key_for(device, key_purpose));
  std::error_code trouble;
  const auto ids = ids_in(agendas.folder_, trouble);
  if (trouble) return fail(Fault::io, "cannot be read: " + trouble.message(), agendas.folder_.string());
  std::map<Date, Opened> newest;
  for (const auto& id : ids) agendas.take(id, newest);
  for (auto& [day, opened] : newest) {
    agendas.ids_[day] = opened.id;
    kept.push_back(std::move(opened.kept));
  }
  if (!agendas.doomed_.empty())
    log::info("agendas: finishing the destruction of " + std::to_string(agendas.doomed_.size()));
  if (auto done = agendas.finish(); !done) log::error("agendas: " + describe(done.error()));
  return agendas;
}

void KeptAgendas::take(const std::string& id, std::map<Date, Opened>& newest) {
  auto opened = open(id);
  if (!opened && may_pass_by_itself(opened.error()))
    return log::error("agendas: one cannot be read now: " + opened.error().message);
  if (!opened) {
    if (opened.error().fault != Fault::missing)
      log::error("agendas: one is damaged and is destroyed: the coordinator must send it again");
    return doomed_.push_back(id);
  }
  last_generation_ = std::max(last_generation_, opened->generation);
  const Date day = opened->kept.agenda.day;
  const auto before = newest.find(day);
  if (before == newest.end()) {
    newest.emplace(day, std::move(*opened));
  } else if (before->second.generation < opened->generation) {
    doomed_.push_back(std::exchange(before->second, std::move(*opened)).id);
  } else {
    doomed_.push_back(id);
  }
}

Result<KeptAgendas::Opened> KeptAgendas::open(const std::string& id) const {
  const auto sealed_key = read_file(key_file(folder_, id), key_file_limit_bytes);
  if (!sealed_key) return pass(sealed_key.error());
  const auto key = crypto::open(device_key_, *sealed_key, as_bytes(key_context(id)));
  if (!key) return pass(key.error());
  if (key->size() != crypto::aead_key_size) return fail(Fault::malformed, "a key has 32 bytes");
  const auto sealed = read_file(agenda_file(folder_, id), kept_limit_bytes);
  if (!sealed) return pass(sealed.error());
  const auto text = crypto::open(*key, *sealed, as_bytes(agenda_context(id)));
  if (!text) return pass(text.error());
  auto read = read_text_of(as_text(text->view()));
  if (!read) return pass(read.error());
  return Opened{id, std::move(read->kept), read->generation};
}

// ---- Writing ---------------------------------------------------------------------------------------------------

Done KeptAgendas::keep(const KeptAgenda& agenda, crypto::Random& random) {
  const std::string id = crypto::to_hex(random.take<16>());
  std::string text = text_of(agenda, last_generation_ + 1);
  auto done = read_text_of(text) ? write(id, text, random)
                                 : fail(Fault::malformed, "an agenda that could not be read again");
  crypto::wipe(text);
  if (!done) {
    doomed_.push_back(id);
    (void)finish();
    return done;
  }
  ++last_generation_;
  const auto [of_day, is_new] = ids_.try_emplace(agenda.agenda.day, id);
  if (!is_new) doomed_.push_back(std::exchange(of_day->second, id));
  (void)finish();  // it counts already: what was before goes now or at the next try
  return {};
}

Done KeptAgendas::write(const std::string& id, const std::string& text, crypto::Random& random) const {
  crypto::Secret key(crypto::aead_key_size);
  random.fill(key.writable());
  const Bytes sealed_key = crypto::seal(device_key_, key.view(), as_bytes(key_context(id)), random);
  if (auto done = write_file_durably(key_file(folder_, id), sealed_key); !done) return done;
  return write_file_durably(agenda_file(folder_, id),
                            crypto::seal(key, as_bytes(text), as_bytes(agenda_context(id)), random));
}

// ---- Destroying ------------------------------------------------------------------------------------------------

Done KeptAgendas::destroy(Date day) {
  if (auto of_day = ids_.extract(day); !of_day.empty()) doomed_.push_back(std::move(of_day.mapped()));
  return finish();
}

Done KeptAgendas::finish() {
  Done all;
  std::erase_if(doomed_, [&](const std::string& id) {
    auto done = destroy_pair(id);
    if (!done && all) all = done;
    return done.has_value();
  });
  return all;
}

// The key first: from then on the rest opens with nothing.
Done KeptAgendas::destroy_pair(const std::string& id) const {
  for (const Path& file : {key_file(folder_, id), agenda_file(folder_, id)})
    for (const Path& each : {file, Path(file.string() + ".part")})
      if (auto done = destroy_file_durably(each, kept_limit_bytes); !done) return done;
  return {};
}

}  // namespace tafel::appliance
