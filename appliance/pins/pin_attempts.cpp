#include "appliance/pins/pin_attempts.hpp"

#include "appliance/json_file.hpp"
#include "shared/json/strict_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {
namespace {

using nlohmann::json;

constexpr std::string_view attempts_format = "tafelgeheim/pin-attempts/v1";
constexpr std::size_t attempts_limit_bytes = 1024UL * 1024;
constexpr std::size_t entries_limit = 5000;

// The wait after `wrong` tries: none for the first four, then 15 s, 30 s, 60 s, …
std::int64_t wait_ms_after(int wrong) {
  if (wrong < free_tries) return 0;
  return std::int64_t{first_wait_seconds} * 1000 << std::min(wrong - free_tries, tries_until_locked);
}

}  // namespace

Result<PinAttempts::Counts> PinAttempts::counts_in(const json& document) {
  ObjectReader reader(document);
  reader.exactly("format", attempts_format);
  Counts counts;
  for (ObjectReader& entry : reader.objects("counts", entries_limit)) {
    const PinOwner owner{entry.text("session", 40), entry.text("id", 40)};
    const auto wrong = static_cast<int>(entry.number("wrong", 0, tries_until_locked));
    counts[owner] = {wrong, entry.moment("last_try")};
    reader.absorb(entry);
  }
  if (auto done = reader.done(); !done) return pass(done.error());
  return counts;
}

Result<PinAttempts> PinAttempts::load(const Path& path) {
  PinAttempts attempts(path);
  auto counts = read_json_as(path, attempts_limit_bytes, counts_in);
  if (!counts && counts.error().fault == Fault::missing) return attempts;
  if (!counts) return pass(counts.error());
  attempts.counts_ = std::move(*counts);
  return attempts;
}

PinGate PinAttempts::gate(const PinOwner& who, Instant now) const {
  const auto found = counts_.find(who);
  if (found == counts_.end()) return {};
  const Count& count = found->second;
  const std::int64_t wait = wait_ms_after(count.wrong);
  // A clock that was set back makes nobody wait longer than the wait itself.
  const std::int64_t left = std::clamp<std::int64_t>(count.last_try.unix_ms + wait - now.unix_ms, 0, wait);
  return {count.wrong, static_cast<int>((left + 999) / 1000), count.wrong >= tries_until_locked};
}

Done PinAttempts::count_try(const PinOwner& who, Instant now) {
  Counts counts = counts_;
  Count& count = counts[who];
  count = {std::min(count.wrong + 1, tries_until_locked), now};
  return replace(std::move(counts));
}

Done PinAttempts::clear(const PinOwner& who) {
  Counts counts = counts_;
  if (counts.erase(who) == 0) return {};
  return replace(std::move(counts));
}

Done PinAttempts::clear_session(const std::string& session) {
  Counts counts = counts_;
  if (std::erase_if(counts, [&](const auto& entry) { return entry.first.session == session; }) == 0)
    return {};
  return replace(std::move(counts));
}

std::vector<PinOwner> PinAttempts::owners() const {
  std::vector<PinOwner> owners;
  for (const auto& [owner, count] : counts_) owners.push_back(owner);
  return owners;
}

Done PinAttempts::replace(Counts counts) {
  json list = json::array();
  for (const auto& [owner, count] : counts)
    list.push_back({{"session", owner.session},
                    {"id", owner.id},
                    {"wrong", count.wrong},
                    {"last_try", to_string(count.last_try)}});
  if (auto done = write_json_durably(path_, {{"format", attempts_format}, {"counts", list}},
                                     attempts_limit_bytes, reader_of(counts_in));
      !done)
    return done;
  counts_ = std::move(counts);
  return {};
}

}  // namespace tafel::appliance
