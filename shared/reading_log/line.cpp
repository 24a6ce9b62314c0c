#include "shared/reading_log/line.hpp"

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

Result<Reading> read_line(const Form& form, std::string_view line) {
  const auto json = parse_strict(line, line_limit_bytes, 2);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  Reading reading;
  reading.at = reader.moment("at");
  reading.who = reader.text(form.who, 200);
  reading.action = reader.text("action", 100);
  if (!form.session.empty()) reading.session = reader.text(form.session, 40);
  reading.record = reader.text(form.record, 64);
  reading.reason = reader.text("reason", store_api::reason_limit_bytes);
  reader.text("prev", 64);  // chain.hpp looks at it
  if (auto done = reader.done(); !done) return pass(done.error());
  return reading;
}

}  // namespace tafel::reading_log
