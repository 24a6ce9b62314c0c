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

}  // namespace

Result<Log> parse_log(const Form& form, std::string_view text) {
  Log log;
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos)
      return fail(Fault::altered, "the last line was not written to its end", next_place(log));
    if (auto done = add(log, form, text.substr(0, end)); !done) return pass(done.error());
    text.remove_prefix(end + 1);
  }
  return log;
}

}  // namespace tafel::reading_log
