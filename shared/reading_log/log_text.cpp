#include "shared/reading_log/log_text.hpp"

#include "shared/reading_log/line_start.hpp"

#include <algorithm>

namespace tafel::reading_log {
namespace {

std::string next_place(const Log& log) {
  return "line " + std::to_string(log.chain.count + 1);
}

std::string why_unreadable(const Log& log, const Error& error) {
  if (log.chain.count != 0) return describe(error);
  return "this is not the first line of an access log (" + describe(error) + ")";
}

Done add(Log& log, const Form& form, std::string_view line) {
  auto reading = read_line(form, line);
  if (!reading) return fail(reading.error().fault, why_unreadable(log, reading.error()), next_place(log));
  if (auto followed = follow(log.chain, line); !followed) return followed;
  log.readings.push_back(std::move(*reading));
  return {};
}

// Where the last line starts, with its newline if it has one. Blank lines behind a whole line are a last line together.
std::size_t last_line(std::string_view text) {
  const std::size_t word = text.find_last_not_of('\n');
  if (word == std::string_view::npos) return 0;
  const std::size_t newline = text.find('\n', word);
  if (newline != std::string_view::npos && newline + 1 < text.size()) return newline + 1;
  const std::size_t before = text.rfind('\n', word);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::string_view without_newline(std::string_view line) {
  return line.substr(0, line.find_last_not_of('\n') + 1);
}

// A last line is torn when its newline is missing, or when it cannot be read: a block of it never reached the disk, or
// reached it damaged.
bool is_torn(const Form& form, std::string_view line) {
  return !line.ends_with('\n') || !read_line(form, without_newline(line));
}

// The first line has no line before it that shows that this is a log: it must be the start of one by itself.
bool is_torn_first(const Form& form, std::string_view line) {
  return is_torn(form, line) && begins_a_line(form, without_newline(line));
}

std::size_t whole_lines(const Form& form, std::string_view text) {
  const std::size_t last = last_line(text);
  const std::string_view line = text.substr(last);
  const bool torn = last == 0 ? is_torn_first(form, line) : is_torn(form, line);
  return torn ? last : text.size();
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
  log.whole_bytes = whole_lines(form, text);
  log.torn = text.substr(log.whole_bytes);
  text = text.substr(0, log.whole_bytes);
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (auto done = add(log, form, text.substr(0, end)); !done) return pass(done.error());
    text.remove_prefix(std::min(end, text.size() - 1) + 1);
  }
  if (contradicts(log.torn, log.chain))
    return fail(Fault::altered,
                "the access log was changed: its last line, cut off or damaged, does not follow from the one "
                "before it",
                next_place(log));
  return log;
}

}  // namespace tafel::reading_log
