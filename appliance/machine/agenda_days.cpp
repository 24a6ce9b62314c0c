#include "appliance/machine/agenda_days.hpp"

#include "appliance/json_file.hpp"
#include "shared/json/strict_json.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {
namespace {

using nlohmann::json;

constexpr std::string_view days_format = "tafelgeheim/agenda-days/v1";
constexpr std::size_t days_limit = 5000;  // thirteen years; past them the oldest is forgotten
constexpr std::size_t days_limit_bytes = 1024UL * 1024;

using Days = std::map<Date, Instant>;

Result<Days> days_in(const json& document) {
  ObjectReader reader(document);
  reader.exactly("format", days_format);
  Days days;
  for (ObjectReader& entry : reader.objects("days", days_limit)) {
    days[entry.day("day")] = entry.moment("made_at");
    reader.absorb(entry);
  }
  if (auto done = reader.done(); !done) return pass(done.error());
  return days;
}

}  // namespace

Result<AgendaDays> AgendaDays::load(const Path& path) {
  AgendaDays days(path);
  auto made = read_json_as(path, days_limit_bytes, days_in);
  if (!made && made.error().fault == Fault::missing) return days;
  if (!made) return pass(made.error());
  days.made_ = std::move(*made);
  return days;
}

bool AgendaDays::is_superseded(Date day, Instant made_at) const {
  const auto found = made_.find(day);
  return found != made_.end() && made_at < found->second;
}

Done AgendaDays::note(Date day, Instant made_at) {
  auto made = made_;
  made[day] = made_at;
  if (made == made_) return {};
  if (made.size() > days_limit) made.erase(made.begin());
  json list = json::array();
  for (const auto& [each, when] : made)
    list.push_back({{"day", to_string(each)}, {"made_at", to_string(when)}});
  if (auto done = write_json_durably(path_, {{"format", days_format}, {"days", list}}, days_limit_bytes,
                                     reader_of(days_in));
      !done)
    return done;
  made_ = std::move(made);
  return {};
}

}  // namespace tafel::appliance
