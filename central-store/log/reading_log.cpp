#include "central-store/log/reading_log.hpp"

#include "central-store/storage/conflict.hpp"
#include "shared/reading_log/chain.hpp"

#include <algorithm>

namespace tafel::store {
namespace {

constexpr std::size_t lines_at_once = 1000;

// The next lines of the table; how many there were.
Result<std::size_t> follow_some(RecordStorage& storage, reading_log::Chain& chain) {
  const auto lines = storage.access_lines(chain.count, lines_at_once);
  if (!lines) return pass(lines.error());
  for (const std::string& line : *lines)
    if (auto followed = follow(chain, line); !followed) return pass(followed.error());
  return lines->size();
}

// The chain as it is after its first `count` lines, taken from the last of them.
Result<reading_log::Chain> chain_after(RecordStorage& storage, std::uint64_t count) {
  if (count == 0) return reading_log::Chain{};
  const auto line = storage.access_lines(count - 1, 1);
  if (!line) return pass(line.error());
  if (line->empty())
    return fail(Fault::altered, "the access log was changed or cut off", "line " + std::to_string(count));
  return reading_log::Chain{count, crypto::sha256(line->front())};
}

// From `chain` on to the end, which must be the head.
Done check_from(RecordStorage& storage, reading_log::Chain chain) {
  const auto head = storage.access_head();
  if (!head) return pass(head.error());
  for (std::size_t found = lines_at_once; found == lines_at_once;) {
    const auto some = follow_some(storage, chain);
    if (!some) return pass(some.error());
    found = *some;
  }
  if (chain == reading_log::Chain{head->count, head->hash}) return {};
  return fail(Fault::altered, "the access log was changed or cut off", "line " + std::to_string(chain.count));
}

}  // namespace

Done note_reading(RecordStorage& storage, const reading_log::Reading& reading) {
  for (int attempt = 0; attempt < writing_attempts; ++attempt) {
    const auto head = storage.access_head();
    if (!head) return pass(head.error());
    const auto line = readable_line(reading_log::store_form, reading, head->hash);
    if (!line) return pass(line.error());
    const auto written = storage.append_access(*head, std::span(&*line, 1));
    if (!written) return pass(written.error());
    if (*written == Written::done) return {};
  }
  return others_were_first();
}

Done check_reading_log(RecordStorage& storage) {
  return check_from(storage, {});
}

Done check_last_readings(RecordStorage& storage, std::uint64_t lines) {
  const auto head = storage.access_head();
  if (!head) return pass(head.error());
  const auto before = chain_after(storage, head->count - std::min(head->count, lines));
  if (!before) return pass(before.error());
  return check_from(storage, *before);
}

}  // namespace tafel::store
