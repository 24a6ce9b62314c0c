#include "tests/central-store/test_house.hpp"

#include "shared/crypto/hash.hpp"
#include "shared/crypto/tlog/tlog.hpp"

#include <csignal>
#include <cstdio>
#include <stdexcept>

namespace tafel::test {
namespace {

constexpr const char* house_name = "voorbeeld";

net::Peer peer(net::Role role, const std::string& name) {
  return {house_name, role, name};
}

}  // namespace

std::string Sealed::sha() const {
  return crypto::to_hex(crypto::sha256(age_file));
}

TestHouse::TestHouse()
    : authority(folder_.path(), house_name, SystemClock().now()),
      device(authority.client(peer(net::Role::device, "tafel-1"), "device")),
      other_device(authority.client(peer(net::Role::device, "tafel-2"), "device-2")),
      coordinator(authority.client(peer(net::Role::coordinator, "an"), "coordinator")),
      other_coordinator(authority.client(peer(net::Role::coordinator, "bo"), "coordinator-2")),
      store(authority.server(peer(net::Role::store, "archief"), "127.0.0.1", "store")),
      now(SystemClock().now()),
      random(std::make_unique<crypto::SystemRandom>()),
      device_key(crypto::minisign::make_sign_key(*random)),
      other_device_key(crypto::minisign::make_sign_key(*random)),
      coordinator_key(crypto::minisign::make_sign_key(*random)),
      other_coordinator_key(crypto::minisign::make_sign_key(*random)),
      house_key(crypto::minisign::make_sign_key(*random)) {
  const auto recipient = crypto::age::recipient_of(crypto::age::make_identity(*random));
  const auto log_key = crypto::make_signing_key(*random);
  house.house = house_name;
  house.name = "Veilig Huis Voorbeeld";
  house.serial = 1;
  house.issued_at = now;
  house.recipients = {{"an", recipient}};
  house.coordinators = {{"an", crypto::minisign::verify_key_of(coordinator_key), {}},
                        {"bo", crypto::minisign::verify_key_of(other_coordinator_key), {}}};
  house.devices = {{"tafel-1", crypto::minisign::verify_key_of(device_key), recipient, {}},
                   {"tafel-2",
                    crypto::minisign::verify_key_of(other_device_key),
                    crypto::age::recipient_of(crypto::age::make_identity(*random)),
                    {}}};
  house.store = {"archief", "127.0.0.1", "443"};
  house.authority_pem = authority.authority().certificate_pem;
  house.log = {"archief.voorbeeld", log_key.public_key};
  write_text(folder_ / "log.key", crypto::to_base64(log_key.seed.view()) + "\n");
  write_text(folder_ / "house.pub",
             crypto::minisign::to_file(crypto::minisign::verify_key_of(house_key), "house"));
  write_house();
}

void TestHouse::write_house() {
  const std::string json = envelope::to_json(house);
  write_text(folder_ / "house.json", json);
  write_text(folder_ / "house.json.minisig",
             must(crypto::minisign::sign(house_key, as_bytes(json), "house", "house")));
}

std::string TestHouse::session(unsigned n) {
  std::string id = "00000000-0000-4000-8000-000000000000";
  const std::string digits = std::to_string(n);
  return id.replace(id.size() - digits.size(), digits.size(), digits);
}

Sealed TestHouse::seal(const std::string& session, std::size_t size, const std::string& device_name) {
  Bytes content(size);
  random->fill(content);
  Sealed sealed{session, must(crypto::age::encrypt(content, {house.recipients.front().age}, *random)), {}};
  envelope::Manifest manifest;
  manifest.house = house_name;
  manifest.device = device_name;
  manifest.session = session;
  manifest.sealed_at = SystemClock().now();
  manifest.age_sha256 = crypto::sha256(sealed.age_file);
  manifest.age_size = sealed.age_file.size();
  manifest.dossier_tag = std::string(64, 'a');
  const auto& key = device_name == "tafel-2" ? other_device_key : device_key;
  sealed.minisig =
      must(crypto::minisign::sign(key, sealed.age_file, "sealed record", envelope::to_line(manifest)));
  return sealed;
}

envelope::DocumentHeader TestHouse::document_header(const std::string& tag) {
  return {house_name, tag, envelope::DocumentClass::document, {}, {2026, 11, 25}};
}

Sealed TestHouse::seal_document(const envelope::DocumentHeader& header, std::size_t size) {
  const std::string text = "{\"what\":\"" + std::string(size, 'x') + "\"}";
  auto files = must(envelope::seal_document(header, text, house, coordinator_key, *random));
  return {"", std::move(files.age_file), std::move(files.minisig)};
}

std::string TestHouse::entry_of(const Sealed& sealed) const {
  if (sealed.session.empty())
    return crypto::tlog::document_log_entry(crypto::sha256(sealed.age_file), crypto::sha256(sealed.minisig));
  return crypto::tlog::log_entry(sealed.session, crypto::sha256(sealed.age_file),
                                 crypto::sha256(sealed.minisig));
}

net::ClientConfig TestHouse::client(const Identity& identity, const std::string& port) const {
  net::ClientConfig config;
  config.host = "127.0.0.1";
  config.port = port;
  config.authority_pem = authority.pem();
  config.certificate_pem = identity.certificate;
  config.key_pem = identity.key;
  config.expected_server = peer(net::Role::store, "archief");
  return config;
}

net::Request TestHouse::put(const Sealed& sealed) {
  return {"PUT",
          (sealed.session.empty() ? "/v1/documents/" : "/v1/records/") + sealed.sha(),
          {{"tafel-minisig", crypto::to_base64(as_bytes(sealed.minisig))}},
          sealed.age_file};
}

std::vector<std::string> RunningStore::command(const TestHouse& house, const std::string& port) {
  return {program("tafel-store"), "--state",       house / "state",         "--house",
          house / "house.json",   "--house-key",   house / "house.pub",     "--listen",
          "127.0.0.1:" + port,    "--certificate", house.store.certificate, "--key",
          house.store.key,        "--authority",   house.authority.pem(),   "--crl",
          house.authority.crl(),  "--log-key",     house / "log.key",       "--port-file",
          house / "port"};
}

RunningStore::RunningStore(const TestHouse& house, std::vector<std::string> under, const std::string& port,
                           const std::vector<std::string>& more_options)
    : log_(house / "store.log") {
  std::filesystem::remove(house / "port");
  for (const std::string& word : command(house, port)) under.push_back(word);
  for (const std::string& word : more_options) under.push_back(word);
  process_ = std::make_unique<Child>(under, log_);
  const bool ready = eventually([&] {
    port_ = read_text(house / "port");
    return !port_.empty() || !process_->runs();
  });
  if (!ready || port_.empty()) throw std::runtime_error("the store does not start: " + log());
  port_.pop_back();
}

std::string RunningStore::log() const {
  return read_text(log_);
}

void RunningStore::reload() {
  const auto count = [this] {
    std::size_t found = 0;
    const std::string text = log();
    for (std::size_t at = text.find("read anew"); at != std::string::npos;
         at = text.find("read anew", at + 1))
      ++found;
    return found;
  };
  const std::size_t before = count();
  process_->signal(SIGHUP);
  if (!eventually([&] { return count() > before; })) throw std::runtime_error("no reload: " + log());
}

int RunningStore::stop() {
  process_->signal(SIGTERM);
  return process_->wait();
}

}  // namespace tafel::test
