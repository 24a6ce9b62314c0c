#include "appliance/keys/session_keys.hpp"

#include "appliance/json_file.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/aead.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/json/strict_json.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {
namespace {

using nlohmann::json;

constexpr std::string_view session_keys_format = "tafelgeheim/session-keys/v1";
constexpr std::size_t session_keys_limit_bytes = 1024UL * 1024;
constexpr std::size_t session_chairs_limit = 200;  // two rosters, while one takes over from the other
constexpr std::size_t participants_limit = 1000;

std::string context_of(const std::string& session, const std::string& participant) {
  return "tafelgeheim/participant/v1\n" + session + "\n" + participant;
}

std::map<std::string, Bytes> sealed_for(const crypto::Secret& session_key,
                                        const std::vector<const ChairRoster*>& rosters) {
  std::map<std::string, Bytes> sealed;
  for (const auto* roster : rosters)
    for (const auto& chair : roster->chairs)
      sealed[crypto::to_hex(chair.box_public)] = crypto::seal_to(chair.box_public, session_key);
  return sealed;
}

}  // namespace

Result<SessionKeys> SessionKeys::create(const Path& path, const std::string& session,
                                        const crypto::Secret& session_key, const ChairRoster& roster) {
  SessionKeys keys(path, session);
  if (auto done = keys.seal_for(session_key, {&roster}); !done) return pass(done.error());
  return keys;
}

Result<SessionKeys> SessionKeys::load(const Path& path, const std::string& session) {
  auto document = read_json(path, session_keys_limit_bytes);
  if (!document) return pass(document.error());
  SessionKeys keys(path, session);
  if (auto done = keys.take(*document); !done) return pass(placed(done.error(), path.string()));
  return keys;
}

Done SessionKeys::take(const json& document) {
  ObjectReader reader(document);
  reader.exactly("format", session_keys_format);
  reader.exactly("session", session_);
  for (ObjectReader& entry : reader.objects("chairs", session_chairs_limit)) {
    const std::string box_public = entry.text("box_public", 64);
    chairs_[box_public] = hex_field(entry, "sealed", std::nullopt);
    reader.absorb(entry);
  }
  for (ObjectReader& entry : reader.objects("participants", participants_limit)) {
    const std::string id = entry.text("id", 40);
    ParticipantKey key;
    const Bytes salt = hex_field(entry, "salt", key.salt.size());
    std::copy(salt.begin(), salt.end(), key.salt.begin());
    key.cost.passes = static_cast<std::uint32_t>(entry.number("passes", 1, 20));
    key.cost.memory_kib = static_cast<std::uint32_t>(entry.number("memory_kib", 8, 256L * 1024));
    key.sealed = hex_field(entry, "sealed", std::nullopt);
    participants_[id] = std::move(key);
    reader.absorb(entry);
  }
  return reader.done();
}

Done SessionKeys::save() const {
  json chairs = json::array();
  for (const auto& [box_public, sealed] : chairs_)
    chairs.push_back({{"box_public", box_public}, {"sealed", crypto::to_hex(sealed)}});
  json participants = json::array();
  for (const auto& [id, key] : participants_)
    participants.push_back({{"id", id},
                            {"salt", crypto::to_hex(key.salt)},
                            {"passes", key.cost.passes},
                            {"memory_kib", key.cost.memory_kib},
                            {"sealed", crypto::to_hex(key.sealed)}});
  const json document{{"format", session_keys_format},
                      {"session", session_},
                      {"chairs", chairs},
                      {"participants", participants}};
  return write_json_durably(path_, document, session_keys_limit_bytes,
                            [&](const json& written) { return SessionKeys(path_, session_).take(written); });
}

Result<crypto::Secret> SessionKeys::session_key_for(const crypto::BoxKey& chair) const {
  const auto found = chairs_.find(crypto::to_hex(chair.public_key));
  if (found == chairs_.end())
    return fail(Fault::refused, "this session was opened before this chair was enrolled");
  auto key = crypto::open_box(chair, found->second);
  if (key && key->size() != crypto::aead_key_size)
    return fail(Fault::malformed, "a session key has 32 bytes");
  return key;
}

Done SessionKeys::seal_for(const crypto::Secret& session_key,
                           const std::vector<const ChairRoster*>& rosters) {
  auto before = std::exchange(chairs_, sealed_for(session_key, rosters));
  auto done = save();
  if (!done) chairs_ = std::move(before);
  return done;
}

Done SessionKeys::put_participant(const std::string& participant, const crypto::Secret& pin,
                                  const crypto::SigningKey& key, const crypto::Secret& device_secret,
                                  crypto::PinCost cost, crypto::Random& random) {
  ParticipantKey entry{random.take<sizeof(crypto::Salt)>(), cost, {}};
  const auto pin_key = crypto::key_from_pin(pin, entry.salt, device_secret, cost);
  entry.sealed = crypto::seal(pin_key, key.seed.view(), as_bytes(context_of(session_, participant)), random);
  auto before = participants_;
  participants_[participant] = std::move(entry);
  auto done = save();
  if (!done) participants_ = std::move(before);
  return done;
}

Result<crypto::SigningKey> SessionKeys::open_participant(const std::string& participant,
                                                         const crypto::Secret& pin,
                                                         const crypto::Secret& device_secret) const {
  const auto found = participants_.find(participant);
  if (found == participants_.end())
    return fail(Fault::missing, "this participant has no key in this session");
  const auto pin_key = crypto::key_from_pin(pin, found->second.salt, device_secret, found->second.cost);
  auto seed = crypto::open(pin_key, found->second.sealed, as_bytes(context_of(session_, participant)));
  if (!seed) return pass(seed.error());
  if (seed->size() != 32) return fail(Fault::malformed, "a signing key has 32 bytes");
  return crypto::signing_key_from_seed(std::move(*seed));
}

Done destroy_session_keys(const Path& path) {
  return destroy_file_durably(path, session_keys_limit_bytes);
}

}  // namespace tafel::appliance
