#include "shared/outbox/delivery_status.hpp"

#include "shared/base/files.hpp"
#include "shared/base/printable.hpp"
#include "shared/base/unfit_letter.hpp"
#include "shared/envelope/names.hpp"
#include "shared/json/strict_json.hpp"
#include "shared/outbox/outbox.hpp"

#include <limits>
#include <nlohmann/json.hpp>

namespace tafel::outbox {
namespace {

constexpr std::string_view format = "tafelgeheim/delivery/v1";
constexpr std::size_t limit_bytes = 16UL * 1024;  // a reason of 4,096 bytes, escaped, and the rest
constexpr std::size_t reason_limit_bytes = 4096;
constexpr std::size_t code_limit_bytes = 100;

void add_words(nlohmann::ordered_json& json, const char* key, std::string_view words, std::size_t limit) {
  const std::string line = printable_line(words, limit);
  if (!is_blank(line)) json[key] = line;
}

Instant instant_of(ObjectReader& reader, std::string_view key, const std::string& text) {
  const auto instant = parse_instant(text);
  if (!instant && reader.ok()) reader.refuse(key, "not a moment as YYYY-MM-DDThh:mm:ss.mmmZ");
  return instant.value_or(Instant{});
}

}  // namespace

std::string to_json(const DeliveryStatus& status) {
  nlohmann::ordered_json json{{"format", format},
                              {"session", status.session},
                              {"state", name(status.state)},
                              {"since", to_string(status.since)},
                              {"tries", status.tries}};
  if (status.next_try_at) json["next_try_at"] = to_string(*status.next_try_at);
  if (status.log_index) json["log_index"] = *status.log_index;
  // The store's words: an unfit letter in them would make the whole status unreadable.
  add_words(json, "reason_code", status.reason_code, code_limit_bytes);
  add_words(json, "reason", status.reason, reason_limit_bytes);
  return json.dump(2) + "\n";
}

Result<DeliveryStatus> parse_status(std::string_view text) {
  const auto json = parse_strict(text, limit_bytes, 2);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  reader.exactly("format", format);
  DeliveryStatus status;
  status.session = envelope::read_session(reader, "session");
  const auto state = value_named<DeliveryState>(reader.text("state", 20));
  if (!state && reader.ok()) reader.refuse("state", "not waiting, sending, delivered or refused");
  status.state = state.value_or(DeliveryState::waiting);
  status.since = instant_of(reader, "since", reader.text("since", 24));
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  status.tries = static_cast<std::uint64_t>(reader.number("tries", 0, most));
  if (const auto next = reader.optional_text("next_try_at", 24))
    status.next_try_at = instant_of(reader, "next_try_at", *next);
  if (const auto index = reader.optional_number("log_index", 0, most))
    status.log_index = static_cast<std::uint64_t>(*index);
  status.reason_code = reader.optional_text("reason_code", code_limit_bytes).value_or("");
  status.reason = reader.optional_text("reason", reason_limit_bytes).value_or("");
  if (auto done = reader.done(); !done) return pass(done.error());
  return status;
}

std::filesystem::path status_path(const std::filesystem::path& outbox, std::string_view session) {
  return outbox / (std::string(session) + ".status.json");
}

Done write_status(const std::filesystem::path& outbox, const DeliveryStatus& status) {
  return write_parsed(status_path(outbox, status.session), to_json(status), limit_bytes, parse_status,
                      readable_by_group);
}

Result<DeliveryStatus> read_status(const std::filesystem::path& outbox, std::string_view session) {
  return read_parsed(status_path(outbox, session), limit_bytes, parse_status);
}

}  // namespace tafel::outbox
