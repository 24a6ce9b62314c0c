#include "tests/provisioning/played_house.hpp"

#include "shared/agenda/agenda_texts.hpp"
#include "shared/crypto/tlog/tlog.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/envelope/record_receipt.hpp"
#include "shared/net/authority/authority.hpp"

#include <stdexcept>

namespace tafel::testing {
namespace {

void must(const Finished& finished) {
  if (finished.status != 0) throw std::runtime_error(finished.err + finished.out);
}

std::string receipt_of(const envelope::House& house, const fs::path& log_key, const std::string& entry) {
  const std::string line = read(log_key);
  const auto seed = crypto::from_base64(line.substr(0, line.find('\n')));
  const crypto::tlog::LogSigner signer{house.log.name,
                                       crypto::signing_key_from_seed(crypto::Secret::copy_of(*seed))};
  const auto leaf = crypto::tlog::leaf_hash(as_bytes(entry));
  const auto other = crypto::tlog::leaf_hash(as_bytes("another record"));
  const std::vector<crypto::Hash> leaves{other, leaf, other};
  const auto checkpoint = to_text(crypto::tlog::Checkpoint{house.log.name, 3, crypto::tlog::root_of(leaves)});
  return to_text(
      crypto::tlog::Proof{1, crypto::tlog::inclusion_path(leaves, 1), sign_note(signer, checkpoint)});
}

std::vector<crypto::age::Recipient> recipients_of(const envelope::House& house) {
  std::vector<crypto::age::Recipient> recipients;
  for (const auto& entry : house.recipients) recipients.push_back(entry.age);
  return recipients;
}

}  // namespace

DeviceKeys make_device_keys(const SampleTable& table) {
  crypto::SystemRandom random;
  DeviceKeys keys{crypto::minisign::make_sign_key(random), crypto::age::make_identity(random)};
  keys.sign.key = crypto::signing_key_from_seed(crypto::Secret::copy_of(table.device_key.seed.view()));
  return keys;
}

DeviceFiles device_files(const DeviceKeys& keys, const std::string& device, const std::string& house) {
  const nlohmann::json request{{"format", "tafelgeheim/device-request/v1"},
                               {"device", device},
                               {"minisign", to_word(verify_key_of(keys.sign))},
                               {"age", to_string(recipient_of(keys.identity))}};
  const auto csr = net::make_key_and_csr({house, net::Role::device, device});
  return {request.dump(2), csr->csr_pem, to_text(csr->key_pem.view())};
}

PlayedHouse::PlayedHouse(const std::string& store_port) {
  must(tafel({"house", "create", "--dir", dir(), "--house", house_name, "--name", "Veilig Huis Proef",
              "--store-name", "store-1", "--store-host", "localhost", "--store-port", store_port}));
  must(tafel({"coordinator", "add", "--dir", dir(), "--name", "an"}));
}

void PlayedHouse::enrol(const SampleTable& table) {
  device = make_device_keys(table);
  const DeviceFiles files = device_files(device, "tafel-1");
  write(folder_ / "request.json", files.request);
  write(folder_ / "tls.csr", files.csr);
  write(folder_ / "tls.key", files.tls_key);
  must(tafel({"device", "enrol", "--dir", dir(), "--request", folder_ / "request.json", "--csr",
              folder_ / "tls.csr"}));
}

void PlayedHouse::seal(const SampleTable& table, const std::string& name) {
  seal(table, table.sealed(), name);
}

void PlayedHouse::seal(const SampleTable& table, const record::Record& record, const std::string& name,
                       const std::string& device_name) {
  crypto::SystemRandom random;
  const auto house = envelope::parse_house(read(file("house.json")));
  const std::string plaintext = record::to_json(record);
  const auto age = crypto::age::encrypt(as_bytes(plaintext), recipients_of(*house), random);
  envelope::Manifest manifest{house->house,
                              device_name,
                              table.state.dossier.session.value,
                              table.now,
                              crypto::sha256(ByteView(*age)),
                              age->size(),
                              table.state.dossier.tag,
                              std::nullopt};
  if (table.state.closed && table.state.closed->retention_years > 0)
    manifest.retention_years = table.state.closed->retention_years;
  const auto minisig =
      crypto::minisign::sign(device.sign, *age, envelope::signature_comment(device_name), to_line(manifest));
  const auto entry = crypto::tlog::log_entry(manifest.session, manifest.age_sha256,
                                             crypto::sha256(std::string_view(*minisig)));
  write(folder_ / (name + ".age"), to_text(*age));
  write(folder_ / (name + ".age.minisig"), *minisig);
  write(folder_ / (name + ".age.tlog-proof"), receipt_of(*house, file("store/log.key"), entry));
}

Words PlayedHouse::verify(const std::string& name) const {
  return {"verify", "--house", file("house.json"), "--identity", identity(), folder_ / (name + ".age")};
}

Words PlayedHouse::reading(const std::string& action, const std::string& name) const {
  return {action,     "--house",      file("house.json"),     "--identity",
          identity(), "--access-log", folder_ / "access.log", folder_ / (name + ".age")};
}

nlohmann::json sample_agenda() {
  nlohmann::json session = sample_dossier();
  agenda::each_text(session, [](nlohmann::json& text, const std::string&) { text = text["words"]; });
  session.erase("tag");
  return {{"format", "tafelgeheim/agenda/v1"},
          {"house", house_name},
          {"device", "tafel-1"},
          {"day", "2026-11-23"},
          {"sessions", nlohmann::json::array({session})}};
}

}  // namespace tafel::testing
