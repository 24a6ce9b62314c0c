#include "shared/envelope/house.hpp"

#include "shared/crypto/hash.hpp"
#include "shared/envelope/names.hpp"
#include "shared/json/strict_json.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

namespace tafel::envelope {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view house_format = "tafelgeheim/house/v1";
constexpr int depth_limit = 4;
constexpr std::size_t list_limit = 1000;
constexpr std::size_t people_name_limit = 200;
constexpr std::size_t host_limit = 253;
constexpr std::size_t pem_limit = 64UL * 1024;
constexpr std::size_t log_key_limit = 400;

// A second entry of the same name or key would make "who signed this" a question of order.
class Doubles {
 public:
  void refuse_second(ObjectReader& reader, std::string_view key, const std::string& value) {
    if (reader.ok() && !seen_.insert(std::string(key) + "=" + value).second)
      reader.refuse(key, "stands twice in this list");
  }

 private:
  std::set<std::string> seen_;
};

std::string number_text(const crypto::minisign::VerifyKey& key) {
  return crypto::to_hex(key.number);
}

std::vector<RecipientEntry> read_recipients(ObjectReader& house) {
  std::vector<RecipientEntry> entries;
  Doubles doubles;
  for (ObjectReader& reader : house.objects("recipients", list_limit)) {
    RecipientEntry entry{read_plain_name(reader, "name"), read_recipient(reader, "age")};
    doubles.refuse_second(reader, "name", entry.name);
    doubles.refuse_second(reader, "age", crypto::age::to_string(entry.age));
    house.absorb(reader);
    entries.push_back(std::move(entry));
  }
  if (house.ok() && entries.empty()) house.refuse("recipients", "must name at least one recipient");
  return entries;
}

std::vector<CoordinatorEntry> read_coordinators(ObjectReader& house) {
  std::vector<CoordinatorEntry> entries;
  Doubles doubles;
  for (ObjectReader& reader : house.objects("coordinators", list_limit)) {
    CoordinatorEntry entry{read_plain_name(reader, "name"), read_verify_key(reader, "minisign"),
                           reader.optional_moment("revoked_at")};
    doubles.refuse_second(reader, "name", entry.name);
    doubles.refuse_second(reader, "minisign", number_text(entry.minisign));
    house.absorb(reader);
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<DeviceEntry> read_devices(ObjectReader& house) {
  std::vector<DeviceEntry> entries;
  Doubles doubles;
  for (ObjectReader& reader : house.objects("devices", list_limit)) {
    DeviceEntry entry{read_plain_name(reader, "name"), read_verify_key(reader, "minisign"),
                      read_recipient(reader, "age"), reader.optional_moment("revoked_at")};
    doubles.refuse_second(reader, "name", entry.name);
    doubles.refuse_second(reader, "minisign", number_text(entry.minisign));
    house.absorb(reader);
    entries.push_back(std::move(entry));
  }
  return entries;
}

// Wider than what `tafel` takes (shared/base/host.hpp): a house that was made before with a host that cannot be reached
// must open, so that `tafel house move-store` can mend it.
bool is_host(std::string_view host) {
  return !host.empty() && host.size() <= host_limit && std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
  });
}

bool is_port(std::string_view port) {
  if (port.empty() || port.size() > 5 || port.front() == '0') return false;
  if (!std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; })) return false;
  return std::stoi(std::string(port)) <= 65535;
}

StoreEntry read_store(ObjectReader& house) {
  ObjectReader reader = house.object("store");
  StoreEntry store{read_plain_name(reader, "name"), reader.text("host", host_limit), reader.text("port", 5)};
  if (reader.ok() && !is_host(store.host))
    reader.refuse("host", "must be a host name or address in lower case");
  if (reader.ok() && !is_port(store.port)) reader.refuse("port", "must be a port from 1 to 65535");
  house.absorb(reader);
  return store;
}

crypto::tlog::VerifierKey read_log(ObjectReader& house) {
  const auto key = crypto::tlog::parse_verifier_key(house.text("log", log_key_limit));
  if (house.ok() && !key) house.refuse("log", key.error().message);
  return key ? *key : crypto::tlog::VerifierKey{};
}

std::string read_people_name(ObjectReader& house) {
  std::string name = house.line("name", people_name_limit);
  if (house.ok() && name.empty()) house.refuse("name", "must be one line that is not empty");
  return name;
}

std::string read_authority(ObjectReader& house) {
  std::string pem = house.text("authority_pem", pem_limit);
  if (house.ok() && !pem.starts_with("-----BEGIN CERTIFICATE-----\n"))
    house.refuse("authority_pem", "must be a certificate in PEM");
  return pem;
}

template <class Entry>
Json with_revocation(Json json, const Entry& entry) {
  if (entry.revoked_at) json["revoked_at"] = to_string(*entry.revoked_at);
  return json;
}

Json recipients_json(const House& house) {
  Json list = Json::array();
  for (const RecipientEntry& entry : house.recipients)
    list.push_back({{"name", entry.name}, {"age", crypto::age::to_string(entry.age)}});
  return list;
}

Json coordinators_json(const House& house) {
  Json list = Json::array();
  for (const CoordinatorEntry& entry : house.coordinators)
    list.push_back(with_revocation(
        {{"name", entry.name}, {"minisign", crypto::minisign::to_word(entry.minisign)}}, entry));
  return list;
}

Json devices_json(const House& house) {
  Json list = Json::array();
  for (const DeviceEntry& entry : house.devices)
    list.push_back(with_revocation({{"name", entry.name},
                                    {"minisign", crypto::minisign::to_word(entry.minisign)},
                                    {"age", crypto::age::to_string(entry.age)}},
                                   entry));
  return list;
}

}  // namespace

Result<House> parse_house(std::string_view json) {
  const auto document = parse_strict(json, house_limit_bytes, depth_limit);
  if (!document) return pass(document.error());
  ObjectReader reader(*document);
  reader.exactly("format", house_format);
  House house;
  house.house = read_plain_name(reader, "house");
  house.name = read_people_name(reader);
  house.serial =
      static_cast<std::uint64_t>(reader.number("serial", 1, std::numeric_limits<std::int64_t>::max()));
  house.issued_at = reader.moment("issued_at");
  house.recipients = read_recipients(reader);
  house.coordinators = read_coordinators(reader);
  house.devices = read_devices(reader);
  house.store = read_store(reader);
  house.authority_pem = read_authority(reader);
  house.log = read_log(reader);
  house.outbox_keep_days =
      static_cast<int>(reader.optional_number("outbox_keep_days", 1, outbox_keep_days_most)
                           .value_or(outbox_keep_days_default));
  if (auto done = reader.done(); !done) return pass(done.error());
  return house;
}

std::string to_json(const House& house) {
  Json json = {
      {"format", house_format},
      {"house", house.house},
      {"name", house.name},
      {"serial", house.serial},
      {"issued_at", to_string(house.issued_at)},
      {"recipients", recipients_json(house)},
      {"coordinators", coordinators_json(house)},
      {"devices", devices_json(house)},
      {"store", {{"name", house.store.name}, {"host", house.store.host}, {"port", house.store.port}}},
      {"authority_pem", house.authority_pem},
      {"log", crypto::tlog::to_string(house.log)},
  };
  // Left out where it says nothing new, so that a program of before reads the file.
  if (house.outbox_keep_days != outbox_keep_days_default) json["outbox_keep_days"] = house.outbox_keep_days;
  return dump(json, 2) + "\n";
}

Result<House> open_house(std::string_view json, std::string_view minisig,
                         const crypto::minisign::VerifyKey& house_key) {
  const auto comment = crypto::minisign::verify(house_key, as_bytes(json), minisig);
  if (!comment) return pass(placed(comment.error(), "house.json.minisig"));
  return parse_house(json);
}

const DeviceEntry* find_device(const House& house, std::string_view name) {
  const auto found = std::find_if(house.devices.begin(), house.devices.end(),
                                  [&](const DeviceEntry& entry) { return entry.name == name; });
  return found == house.devices.end() ? nullptr : &*found;
}

const CoordinatorEntry* find_coordinator(const House& house, const crypto::minisign::KeyNumber& number) {
  const auto found =
      std::find_if(house.coordinators.begin(), house.coordinators.end(),
                   [&](const CoordinatorEntry& entry) { return entry.minisign.number == number; });
  return found == house.coordinators.end() ? nullptr : &*found;
}

}  // namespace tafel::envelope
