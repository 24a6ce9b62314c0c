#include "appliance/deliveries/sealed_list.hpp"

#include "appliance/json_file.hpp"
#include "shared/base/files.hpp"
#include "shared/base/log.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/envelope/names.hpp"
#include "shared/json/strict_json.hpp"
#include "shared/outbox/outbox.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace tafel::appliance {
namespace {

using nlohmann::json;

constexpr std::string_view sealed_format = "tafelgeheim/sealed/v1";
constexpr std::size_t sealed_limit = 20'000;
constexpr std::size_t sealed_limit_bytes = 8UL * 1024 * 1024;
constexpr std::size_t adopted_entries_limit = 4 * sealed_limit;  // four files for each record

using Notes = std::map<std::string, SealedNote>;

Result<Notes> notes_in(const json& document) {
  ObjectReader reader(document);
  reader.exactly("format", sealed_format);
  Notes notes;
  for (ObjectReader& entry : reader.objects("sealed", sealed_limit)) {
    const std::string session = envelope::read_session(entry, "session");
    const Instant sealed_at = entry.moment("sealed_at");
    const auto size = entry.number("age_size", 0, std::numeric_limits<std::int64_t>::max());
    notes[session] = {sealed_at, static_cast<std::uint64_t>(size)};
    reader.absorb(entry);
  }
  if (auto done = reader.done(); !done) return pass(done.error());
  return notes;
}

std::optional<envelope::Manifest> signed_manifest(const Path& minisig,
                                                  const crypto::minisign::VerifyKey& device) {
  const auto text = read_text(minisig, crypto::minisign::file_limit_bytes);
  if (!text) return std::nullopt;
  const auto comment = crypto::minisign::verify_trusted_comment(device, *text);
  if (!comment) return std::nullopt;
  auto manifest = envelope::parse_manifest(*comment);
  return manifest ? std::optional(std::move(*manifest)) : std::nullopt;
}

Notes signed_before(const Path& outbox, const crypto::minisign::VerifyKey& device) {
  Notes notes;
  std::size_t looked_at = 0;
  std::error_code trouble;
  for (std::filesystem::directory_iterator entry(outbox, trouble), end;
       !trouble && entry != end && looked_at < adopted_entries_limit; entry.increment(trouble), ++looked_at) {
    if (entry->path().extension() != crypto::minisign::signature_ending) continue;
    const auto manifest = signed_manifest(entry->path(), device);
    if (manifest && entry->path().stem() == outbox::record_path(outbox, manifest->session).filename())
      notes[manifest->session] = {manifest->sealed_at, manifest->age_size};
  }
  return notes;
}

void forget_oldest(Notes& notes) {
  const auto oldest = std::ranges::min_element(
      notes, {}, [](const auto& entry) { return std::pair(entry.second.sealed_at, entry.first); });
  notes.erase(oldest);
}

}  // namespace

Result<SealedList> SealedList::load(const Path& path, const Path& outbox,
                                    const crypto::minisign::VerifyKey& device) {
  SealedList list(path);
  auto notes = read_json_as(path, sealed_limit_bytes, notes_in);
  if (!notes && notes.error().fault != Fault::missing) return pass(notes.error());
  if (notes) {
    list.notes_ = std::move(*notes);
    return list;
  }
  list.notes_ = signed_before(outbox, device);
  // Unwritten, the next start begins the list again.
  if (auto written = list.write(list.notes_); !written) log::error("sealed: " + describe(written.error()));
  return list;
}

Done SealedList::note(const std::string& session, const SealedNote& sealed) {
  auto notes = notes_;
  notes[session] = sealed;
  if (notes.size() > sealed_limit) forget_oldest(notes);
  if (auto written = write(notes); !written) return written;
  notes_ = std::move(notes);
  return {};
}

Done SealedList::write(const Notes& notes) const {
  json list = json::array();
  for (const auto& [session, sealed] : notes)
    list.push_back(
        {{"session", session}, {"sealed_at", to_string(sealed.sealed_at)}, {"age_size", sealed.age_size}});
  return write_json_durably(path_, {{"format", sealed_format}, {"sealed", list}}, sealed_limit_bytes,
                            reader_of(notes_in));
}

}  // namespace tafel::appliance
