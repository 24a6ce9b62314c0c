#include "appliance/drafts/drafts.hpp"

#include "shared/crypto/secret.hpp"
#include "shared/domain/limits.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {
namespace {

using nlohmann::json;

struct Kind {
  const char* name;
  std::vector<std::string> Concerns::*ids;
};

constexpr std::array kinds = {
    Kind{"statements", &Concerns::statements}, Kind{"items", &Concerns::items},
    Kind{"goals", &Concerns::goals},           Kind{"actions", &Concerns::actions},
    Kind{"people", &Concerns::people},
};

Concerns read_concerns(ObjectReader reader, ObjectReader& outer) {
  Concerns concerns;
  for (const Kind& kind : kinds)
    if (reader.has(kind.name))
      concerns.*kind.ids = reader.texts(kind.name, draft_limits::concerns, domain::limits::id_bytes);
  outer.absorb(reader);
  return concerns;
}

json to_json(const Concerns& concerns) {
  json object = json::object();
  for (const Kind& kind : kinds)
    if (!(concerns.*kind.ids).empty()) object[kind.name] = concerns.*kind.ids;
  return object;
}

void wipe(Draft& draft) {
  for (auto& [name, words] : draft.fields) crypto::wipe(words);
}

}  // namespace

// ---- As JSON ---------------------------------------------------------------------------------------------------

Draft read_draft(ObjectReader& reader, const json& object) {
  Draft draft;
  draft.key.by = reader.optional_text("by", domain::limits::id_bytes).value_or("");
  draft.key.page = reader.text("page", draft_limits::page_bytes);
  ObjectReader fields = reader.object("fields");
  std::size_t bytes = 0;
  const auto given = object.find("fields");
  const json none = json::object();
  for (const auto& [name, words] : (given != object.end() && given->is_object() ? *given : none).items()) {
    draft.fields[name] = fields.typed(name, draft_limits::field_bytes);
    bytes += name.size() + draft.fields[name].size();
  }
  if (draft.fields.size() > draft_limits::fields) reader.refuse("fields", "has more than 24 fields");
  if (bytes > draft_limits::draft_bytes) reader.refuse("fields", "is longer than 128 KiB in all");
  reader.absorb(fields);
  if (reader.has("concerns")) draft.concerns = read_concerns(reader.object("concerns"), reader);
  return draft;
}

std::string to_json(const Draft& draft) {
  return json{{"by", draft.key.by},
              {"page", draft.key.page},
              {"fields", draft.fields},
              {"concerns", to_json(draft.concerns)},
              {"nth", draft.nth}}
      .dump();
}

Result<Draft> draft_from_json(const std::string& text) {
  constexpr int depth = 4;
  auto object = parse_strict(text, 8 * draft_limits::draft_bytes, depth);
  if (!object) return pass(object.error());
  ObjectReader reader(*object);
  Draft draft = read_draft(reader, *object);
  draft.nth = reader.number("nth", 0, INT64_MAX);
  if (auto done = reader.done(); !done) return pass(done.error());
  return draft;
}

// ---- All of a session ------------------------------------------------------------------------------------------

Drafts::~Drafts() {
  for (auto& [slot, draft] : slots_) wipe(draft);
}

void Drafts::put(Slot slot, Draft draft) {
  if (const auto old = slots_.find(slot); old != slots_.end()) wipe(old->second);
  slots_[slot] = std::move(draft);
}

void Drafts::drop(const std::vector<Slot>& slots) {
  for (const Slot slot : slots) {
    if (const auto found = slots_.find(slot); found != slots_.end()) wipe(found->second);
    slots_.erase(slot);
  }
}

Drafts::Slot Drafts::slot_of(const DraftKey& key) const {
  Slot unused = first_slot;
  for (const auto& [slot, draft] : slots_) {
    if (draft.key == key) return slot;
    if (slot == unused) ++unused;
  }
  return unused;
}

std::int64_t Drafts::next_nth() const {
  std::int64_t last = 0;
  for (const auto& [slot, draft] : slots_) last = std::max(last, draft.nth);
  return last + 1;
}

std::vector<const Draft*> Drafts::of(const std::string& by) const {
  std::vector<const Draft*> found;
  for (const auto& [slot, draft] : slots_)
    if (draft.key.by == by) found.push_back(&draft);
  std::ranges::sort(found, std::less(), &Draft::nth);
  return found;
}

std::vector<Drafts::Slot> Drafts::slots_of(const std::string& by) const {
  std::vector<Slot> found;
  for (const auto& [slot, draft] : slots_)
    if (draft.key.by == by) found.push_back(slot);
  return found;
}

}  // namespace tafel::appliance
