#include "central-store/http/access_log.hpp"

#include <nlohmann/json.hpp>

namespace tafel::store {
namespace {

constexpr std::size_t lines_at_once = 1000;

std::string line_of(const Access& access, const crypto::Hash& previous) {
  const nlohmann::ordered_json line{{"at", to_string(access.at)}, {"who", access.who},
                                    {"action", access.action},    {"record", access.record},
                                    {"reason", access.reason},    {"prev", crypto::to_hex(previous)}};
  return line.dump();
}

bool names_previous(const std::string& line, const crypto::Hash& previous) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  return json.is_object() && json.contains("prev") && json["prev"] == crypto::to_hex(previous);
}

}  // namespace

Done note_access(RecordStorage& storage, const Access& access) {
  const auto head = storage.access_head();
  if (!head) return pass(head.error());
  const std::string line = line_of(access, head->hash);
  return storage.append_access(line, crypto::sha256(line));
}

Done check_access_log(RecordStorage& storage) {
  const auto head = storage.access_head();
  if (!head) return pass(head.error());
  crypto::Hash previous{};
  std::uint64_t number = 0;
  for (;;) {
    const auto lines = storage.access_lines(number, lines_at_once);
    if (!lines) return pass(lines.error());
    for (const std::string& line : *lines) {
      ++number;
      if (!names_previous(line, previous))
        return fail(Fault::altered, "the access log was changed", "line " + std::to_string(number));
      previous = crypto::sha256(line);
    }
    if (lines->size() < lines_at_once) break;
  }
  if (number == head->count && previous == head->hash) return {};
  return fail(Fault::altered, "the access log was changed or cut off", "line " + std::to_string(number));
}

}  // namespace tafel::store
