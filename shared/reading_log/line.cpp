#include "shared/reading_log/line.hpp"

#include "shared/base/utf8.hpp"
#include "shared/json/strict_json.hpp"
#include "shared/store_api/reason.hpp"

#include <nlohmann/json.hpp>

namespace tafel::reading_log {
namespace {

constexpr std::size_t line_limit_bytes = 8UL * 1024;

}  // namespace

std::string line_of(const Form& form, const Reading& reading, const crypto::Hash& prev) {
  nlohmann::ordered_json line;
  line["at"] = to_string(reading.at);
  line[std::string(form.who)] = reading.who;
  line["action"] = reading.action;
  if (!form.session.empty()) line[std::string(form.session)] = reading.session;
  line[std::string(form.record)] = reading.record;
  line["reason"] = reading.reason;
  line["prev"] = crypto::to_hex(prev);
  return line.dump();
}

Result<std::string> readable_line(const Form& form, const Reading& reading, const crypto::Hash& prev) {
  const auto refuse = [](const std::string& why) {
    return fail(Fault::refused, "the reading cannot be kept in the access log: " + why);
  };
  for (const std::string* text :
       {&reading.who, &reading.action, &reading.session, &reading.record, &reading.reason})
    if (!is_utf8(*text)) return refuse("not UTF-8");
  std::string line = line_of(form, reading, prev);
  if (const auto back = read_line(form, line); !back) return refuse(describe(back.error()));
  return line;
}

Result<Reading> read_line(const Form& form, std::string_view line) {
  const auto json = parse_strict(line, line_limit_bytes, 2);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  Reading reading;
  reading.at = reader.moment("at");
  reading.who = reader.line(form.who, who_limit_bytes);
  reading.action = reader.line("action", 100);
  if (!form.session.empty()) reading.session = reader.line(form.session, 40);
  reading.record = reader.line(form.record, 64);
  reading.reason = reader.line("reason", store_api::reason_limit_bytes);
  reader.text("prev", 64);  // chain.hpp looks at it
  if (auto done = reader.done(); !done) return pass(done.error());
  return reading;
}

}  // namespace tafel::reading_log
