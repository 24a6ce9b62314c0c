#include "shared/record/record.hpp"

#include "shared/domain/outcomes.hpp"
#include "shared/json/strict_json.hpp"
#include "shared/record/replay.hpp"

#include <nlohmann/json.hpp>

namespace tafel::record {
namespace {

using nlohmann::json;

constexpr std::string_view format = "tafelgeheim/record/v1";
constexpr int depth_limit = 5;
constexpr std::size_t events_limit = 100'000;
constexpr std::size_t event_limit_bytes = 1024UL * 1024;
constexpr std::size_t items_limit = 1000;

json outcomes_to_json(const std::vector<domain::ItemOutcome>& outcomes) {
  json list = json::array();
  for (const auto& outcome : outcomes)
    list.push_back({{"item", outcome.item.value}, {"version", outcome.version}, {"shared", outcome.shared}});
  return list;
}

json texts_to_json(const Texts& texts) {
  json list = json::array();
  for (const auto& [sha256, text] : texts)
    list.push_back({{"sha256", sha256}, {"salt", text.salt}, {"words", text.words}});
  return list;
}

void read_texts(ObjectReader& reader, Texts& texts) {
  for (ObjectReader& entry : reader.objects("texts", events_limit)) {
    const std::string sha256 = entry.text("sha256", 64);
    SaltedWords text;
    text.salt = entry.text("salt", 64);
    text.words = entry.text("words", words_limit_bytes);
    if (!texts.emplace(sha256, std::move(text)).second) entry.refuse("sha256", "stands twice");
    reader.absorb(entry);
  }
}

void read_outcomes(ObjectReader& reader, std::vector<domain::ItemOutcome>& outcomes) {
  for (ObjectReader& entry : reader.objects("outcomes", items_limit)) {
    domain::ItemOutcome outcome;
    outcome.item.value = entry.text("item", 40);
    outcome.version = static_cast<int>(entry.number("version", 1, 1'000'000));
    outcome.shared = entry.boolean("shared");
    outcomes.push_back(std::move(outcome));
    reader.absorb(entry);
  }
}

// Exactly the words that were not withdrawn, each matching its commitment.
bool texts_are_complete(const Texts& texts, const std::set<std::string>& standing) {
  if (texts.size() != standing.size()) return false;
  for (const auto& [sha256, text] : texts) {
    if (!standing.contains(sha256) || !matches(sha256, text)) return false;
  }
  return true;
}

}  // namespace

std::string head_signing_text(const Record& record) {
  return "tafelgeheim/chain-head/v1\nsession " + record.session + "\nevents " +
         std::to_string(record.events.size()) + "\nhead " + record.head + "\n";
}

Result<Record> build_record(std::vector<std::string> events, Texts texts, const std::string& device,
                            const crypto::SigningKey& device_key) {
  const auto replayed = replay(events, texts);
  if (!replayed) return pass(replayed.error());
  const domain::State& state = replayed->state;
  if (state.phase != domain::Phase::closed)
    return fail(Fault::refused, "seal.complete: the session is not closed", state.dossier.session.value);
  if (state.device != device)
    return fail(Fault::refused, "seal.complete: the session was opened on device " + state.device, device);
  if (!texts_are_complete(texts, replayed->standing_texts))
    return fail(Fault::refused, "seal.complete: the texts are not exactly those that stand");
  Record record;
  record.session = state.dossier.session.value;
  record.house = state.dossier.house;
  record.device = device;
  record.events = std::move(events);
  record.texts = std::move(texts);
  record.head = replayed->head.hash;
  record.outcomes = domain::outcomes_of(state);
  record.device_signature = crypto::to_base64(crypto::sign(device_key, as_bytes(head_signing_text(record))));
  return record;
}

std::string to_json(const Record& record) {
  const json object{{"format", format},
                    {"session", record.session},
                    {"house", record.house},
                    {"device", record.device},
                    {"events", record.events},
                    {"texts", texts_to_json(record.texts)},
                    {"head", record.head},
                    {"outcomes", outcomes_to_json(record.outcomes)},
                    {"device_signature", record.device_signature}};
  return object.dump(1) + "\n";
}

Result<Record> parse_record(std::string_view text) {
  const auto object = parse_strict(text, record_limit_bytes, depth_limit);
  if (!object) return pass(object.error());
  ObjectReader reader(*object);
  Record record;
  reader.exactly("format", format);
  record.session = reader.text("session", 40);
  record.house = reader.text("house", 40);
  record.device = reader.text("device", 40);
  record.events = reader.texts("events", events_limit, event_limit_bytes);
  read_texts(reader, record.texts);
  record.head = reader.text("head", 64);
  read_outcomes(reader, record.outcomes);
  record.device_signature = reader.text("device_signature", 88);
  if (auto done = reader.done(); !done) return pass(done.error());
  return record;
}

}  // namespace tafel::record
