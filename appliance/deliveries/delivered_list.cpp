#include "appliance/deliveries/delivered_list.hpp"

#include "appliance/json_file.hpp"
#include "shared/envelope/names.hpp"
#include "shared/json/strict_json.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {
namespace {

using nlohmann::json;

constexpr std::string_view delivered_format = "tafelgeheim/delivered/v1";
constexpr std::size_t delivered_limit = 20'000;
constexpr std::size_t delivered_limit_bytes = 8UL * 1024 * 1024;

Result<DeliveredList::Notes> delivered_in(const json& document) {
  ObjectReader reader(document);
  reader.exactly("format", delivered_format);
  DeliveredList::Notes notes;
  for (ObjectReader& entry : reader.objects("delivered", delivered_limit)) {
    const std::string session = envelope::read_session(entry, "session");
    DeliveredNote note;
    note.age_sha256 = envelope::read_hex_hash(entry, "age_sha256");
    note.at = entry.moment("at");
    note.log_index =
        static_cast<std::uint64_t>(entry.number("log_index", 0, std::numeric_limits<std::int64_t>::max()));
    note.left = entry.boolean("left");
    notes[session] = std::move(note);
    reader.absorb(entry);
  }
  if (auto done = reader.done(); !done) return pass(done.error());
  return notes;
}

json entry_of(const std::string& session, const DeliveredNote& note) {
  return {{"session", session},
          {"age_sha256", note.age_sha256},
          {"at", to_string(note.at)},
          {"log_index", note.log_index},
          {"left", note.left}};
}

}  // namespace

Result<DeliveredList> DeliveredList::load(const Path& path) {
  DeliveredList list(path);
  auto notes = read_json_as(path, delivered_limit_bytes, delivered_in);
  if (!notes && notes.error().fault != Fault::missing) return pass(notes.error());
  if (notes) list.notes_ = std::move(*notes);
  return list;
}

Done DeliveredList::note(const Notes& fresh) {
  auto notes = notes_;
  for (const auto& [session, note] : fresh) notes[session] = note;
  while (notes.size() > delivered_limit)
    notes.erase(std::ranges::min_element(notes, {}, [](const auto& entry) { return entry.second.at; }));
  json list = json::array();
  for (const auto& [session, note] : notes) list.push_back(entry_of(session, note));
  if (auto done = write_json_durably(path_, {{"format", delivered_format}, {"delivered", list}},
                                     delivered_limit_bytes, reader_of(delivered_in));
      !done)
    return done;
  notes_ = std::move(notes);
  return {};
}

const DeliveredNote* DeliveredList::find(const std::string& session) const {
  const auto found = notes_.find(session);
  return found == notes_.end() ? nullptr : &found->second;
}

}  // namespace tafel::appliance
