#include "shared/reading_log/log_text.hpp"

namespace tafel::reading_log {
namespace {

std::string next_place(const Log& log) {
  return "line " + std::to_string(log.chain.count + 1);
}

Done add(Log& log, const Form& form, std::string_view line) {
  auto reading = read_line(form, line);
  if (!reading) return pass(placed(reading.error(), next_place(log)));
  if (auto followed = follow(log.chain, line); !followed) return followed;
  log.readings.push_back(std::move(*reading));
  return {};
}

// Where the last line starts, with its newline if it has one.
std::size_t last_line(std::string_view text) {
  if (text.empty()) return 0;
  const std::size_t before = text.substr(0, text.size() - 1).rfind('\n');
  return before == std::string_view::npos ? 0 : before + 1;
}

// A line is torn when its newline is missing, or when a block of it never reached the disk, which then has zeros there.
bool is_torn(std::string_view line) {
  return !line.ends_with('\n') || line.find('\0') != std::string_view::npos;
}

std::size_t whole_lines(std::string_view text) {
  const std::size_t last = last_line(text);
  return is_torn(text.substr(last)) ? last : text.size();
}

// A torn line that still has the whole of its `prev` would follow the line before it, or that line was changed. A part
// of a `prev` says nothing: what is behind it may be the rest of an older torn line.
bool contradicts(std::string_view torn, const Chain& chain) {
  constexpr std::string_view key = "\"prev\":\"";
  const std::size_t found = torn.rfind(key);
  if (found == std::string_view::npos) return false;
  const std::string_view rest = torn.substr(found + key.size());
  const std::string_view prev = rest.substr(0, rest.find('"'));
  const bool is_whole = prev.size() == 2 * chain.head.size() && prev.size() < rest.size();
  return is_whole && prev != crypto::to_hex(chain.head);
}

}  // namespace

Result<Log> parse_log(const Form& form, std::string_view text) {
  Log log;
  log.whole_bytes = whole_lines(text);
  log.torn = text.substr(log.whole_bytes);
  text = text.substr(0, log.whole_bytes);
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (auto done = add(log, form, text.substr(0, end)); !done) return pass(done.error());
    text.remove_prefix(end + 1);
  }
  if (contradicts(log.torn, log.chain))
    return fail(Fault::altered,
                "the access log was changed: its last line, cut off, does not follow from the one before it",
                next_place(log));
  return log;
}

}  // namespace tafel::reading_log
