#include "tests/appliance/house_fixture.hpp"

#include "appliance/inbox/refused_packs.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/aead.hpp"
#include "shared/crypto/box.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/crypto/kdf.hpp"

#include <doctest/doctest.h>
#include <stdlib.h>

namespace tafel::test {
namespace {

using nlohmann::json;

crypto::SystemRandom& system_random() {
  static crypto::SystemRandom random;
  return random;
}

constexpr std::int64_t day_ms = 86'400'000;
constexpr crypto::PinCost cheap{1, 8};

void put_file(const std::filesystem::path& path, std::string_view content) {
  std::filesystem::create_directories(path.parent_path());
  REQUIRE(write_file_durably(path, as_bytes(content)));
}

json chair(const std::string& id, const std::string& name, const std::string& role, std::string pin_text) {
  const auto salt = system_random().take<sizeof(crypto::Salt)>();
  const auto box = crypto::make_box_key(system_random());
  const auto pin = crypto::Secret::taken_from(pin_text);
  const auto key = crypto::key_from_pin(pin, salt, crypto::Secret(), cheap);
  const std::string context = "tafelgeheim/chair/v1\n" + id;
  return {{"id", id},
          {"name", name},
          {"role", role},
          {"pin_salt", crypto::to_hex(salt)},
          {"pin_cost", {{"passes", cheap.passes}, {"memory_kib", cheap.memory_kib}}},
          {"box_public", crypto::to_hex(box.public_key)},
          {"box_secret",
           crypto::to_hex(crypto::seal(key, box.secret.view(), as_bytes(context), system_random()))}};
}

}  // namespace

TempFolder::TempFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "tafeld-test-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  path_ = name;
}
TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

json session_document(const std::string& session, const std::string& title) {
  const json met = {{"met", true}, {"judged_by", "An Peeters"}, {"judged_on", "2026-11-20"}};
  return {{"session", session},
          {"kind", "follow-up"},
          {"house", "huis-test"},
          {"number", "VH-2026-7"},
          {"tag", std::string(64, 'a')},
          {"title", title},
          {"purpose", "De moeder beschermen."},
          {"legal_basis", {{"kind", "decree"}}},
          {"criteria", {{"raised_risk", met}, {"intersectoral_sharing", met}, {"coordinated_approach", met}}},
          {"members",
           {{{"id", "m1"},
             {"name", "Sofie Maes"},
             {"relation", "moeder"},
             {"born", "1988-04-12"},
             {"is_protected", true},
             {"informed", {{"told", true}}},
             {"national_number", "88041200259"}},
            {{"id", "m2"},
             {"name", "Tom Maes"},
             {"relation", "vader"},
             {"born", "1985-09-30"},
             {"is_protected", false},
             {"informed", {{"told", true}}}}}},
          {"organisations",
           {{{"id", "o1"}, {"name", "CAW"}, {"category", 3}},
            {{"id", "o2"}, {"name", "Politie"}, {"category", 6}}}},
          {"invited",
           {{{"id", "p1"},
             {"name", "Ann"},
             {"function", "begeleider"},
             {"organisation", "o1"},
             {"ground", "involvement"}},
            {{"id", "p2"},
             {"name", "Dirk"},
             {"function", "inspecteur"},
             {"organisation", "o2"},
             {"ground", "involvement"}},
            {{"id", "p3"},
             {"name", "Katrien"},
             {"function", "teamleider"},
             {"organisation", "o2"},
             {"ground", "involvement"},
             {"represents", {{"name", "Joke"}, {"function", "begeleider"}}}}}}};
}

json agenda_document(const std::string& day) {
  return {{"format", "tafelgeheim/agenda/v1"},
          {"house", "huis-test"},
          {"device", "tafel-1"},
          {"day", day},
          {"sessions", {session_document(session_1, "Overleg 1"), session_document(session_2, "Overleg 2")}}};
}

json chairs_document() {
  return {{"format", "tafelgeheim/chairs/v1"},
          {"house", "huis-test"},
          {"chairs",
           {chair("c1", "Ann", "coordinator", chair_pin),
            chair("c2", "Bea Claes", "representative", second_chair_pin)}}};
}

HouseFixture::HouseFixture(Instant now)
    : now_(now),
      house_key_(crypto::minisign::make_sign_key(system_random())),
      coordinator_(crypto::minisign::make_sign_key(system_random())),
      second_coordinator_(crypto::minisign::make_sign_key(system_random())),
      reader_(crypto::age::make_identity(system_random())),
      log_{"store.huis-test/log", crypto::make_signing_key(system_random())} {
  std::filesystem::create_directories(state().inbox());
  REQUIRE(appliance::make_device_keys(state(), "tafel-1", system_random()));
  auto device = appliance::load_device_keys(state());
  REQUIRE(device);
  device_ = std::move(*device);
  write_house();
  drop("chairs", pack(header(envelope::PackKind::chairs), chairs_document()));
  drop("agenda", pack(header(envelope::PackKind::agenda), agenda_document(to_string(belgian_day(now)))));
}

void HouseFixture::write_house() {
  house_.house = "huis-test";
  house_.name = "Veilig Huis Test";
  house_.serial = 1;
  house_.issued_at = now_;
  house_.recipients = {{"an", crypto::age::recipient_of(reader_)}};
  house_.coordinators = {{"an", crypto::minisign::verify_key_of(coordinator_), std::nullopt},
                         {"bea", crypto::minisign::verify_key_of(second_coordinator_), std::nullopt}};
  house_.devices = {{"tafel-1", device_key(), crypto::age::recipient_of(device_.identity), std::nullopt}};
  house_.store = {"store", "localhost", "8443"};
  house_.authority_pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
  house_.log = crypto::tlog::verifier_of(log_);
  sign_house();
}

void HouseFixture::revoke_coordinator(Instant now) {
  ++house_.serial;
  house_.coordinators.front().revoked_at = now;
  sign_house();
}

void HouseFixture::keep_outbox(int days) {
  ++house_.serial;
  house_.outbox_keep_days = days;
  sign_house();
}

void HouseFixture::move_store(const std::string& host, const std::string& port) {
  ++house_.serial;
  house_.store.host = host;
  house_.store.port = port;
  sign_house();
}

void HouseFixture::sign_house() const {
  const std::string json = envelope::to_json(house_);
  auto signature = crypto::minisign::sign(house_key_, as_bytes(json), "house", "house file");
  REQUIRE(signature);
  put_file(state().house_json(), json);
  put_file(state().house_signature(), *signature);
  put_file(state().house_key(),
           crypto::minisign::to_file(crypto::minisign::verify_key_of(house_key_), "house"));
}

crypto::minisign::VerifyKey HouseFixture::device_key() const {
  return crypto::minisign::verify_key_of(device_.sign);
}

envelope::PackHeader HouseFixture::header(envelope::PackKind kind) const {
  return {"huis-test", "tafel-1", kind, Instant{now_.unix_ms - 60'000}, Instant{now_.unix_ms + day_ms}};
}

envelope::Pack HouseFixture::pack(const envelope::PackHeader& header, const json& document) {
  return pack_text(header, document.dump());
}

envelope::Pack HouseFixture::pack_of_second(const envelope::PackHeader& header, const json& document) {
  return signed_pack(header, document.dump(), second_coordinator_);
}

envelope::Pack HouseFixture::pack_text(const envelope::PackHeader& header, std::string_view document) {
  return signed_pack(header, document, coordinator_);
}

envelope::Pack HouseFixture::signed_pack(const envelope::PackHeader& header, std::string_view document,
                                         const crypto::minisign::SignKey& coordinator) {
  auto addressee = house_.devices.front();
  addressee.name = header.device;
  auto made = envelope::make_pack(header, as_bytes(document), addressee, coordinator, system_random());
  REQUIRE_MESSAGE(made, (made ? "" : describe(made.error())));
  return std::move(*made);
}

std::string HouseFixture::receipt_of(const std::string& session, ByteView age_file,
                                     std::string_view minisig) const {
  const auto entry = crypto::tlog::log_entry(session, crypto::sha256(age_file), crypto::sha256(minisig));
  const crypto::tlog::Checkpoint checkpoint{log_.name, 1, crypto::tlog::leaf_hash(as_bytes(entry))};
  return crypto::tlog::to_text(
      crypto::tlog::Proof{0, {}, crypto::tlog::sign_note(log_, crypto::tlog::to_text(checkpoint))});
}

std::string HouseFixture::refusal_of(const std::string& name) const {
  const std::string sha256 = crypto::to_hex(crypto::sha256(name));
  std::string why;
  const auto refused = appliance::RefusedPacks::load(state().refused_packs());
  for (const auto& pack : refused.all())
    if (pack.name_sha256 == sha256) why = tafel::name(pack.why);
  return why;
}

bool HouseFixture::is_in_inbox(const std::string& name) const {
  std::error_code ignored;
  for (const char* ending : {".age", ".age.minisig", ".age.doomed"})
    if (std::filesystem::exists(std::filesystem::symlink_status(state().inbox() / (name + ending), ignored)))
      return true;
  return false;
}

void HouseFixture::drop(const std::string& name, const envelope::Pack& pack) const {
  put_file(state().inbox() / (name + ".age"), as_text(pack.age_file));
  put_file(state().inbox() / (name + ".age.minisig"), pack.minisig);
}

}  // namespace tafel::test
