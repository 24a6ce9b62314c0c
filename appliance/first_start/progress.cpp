#include "appliance/first_start/progress.hpp"

#include "appliance/json_file.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tafel::appliance {
namespace {

constexpr std::string_view progress_format = "tafelgeheim/first-start/v1";
constexpr std::size_t progress_limit_bytes = 4096;
constexpr std::size_t short_name_limit = 40;
constexpr std::array by_hand{FirstStartStep::house, FirstStartStep::panel, FirstStartStep::touch,
                             FirstStartStep::sound, FirstStartStep::clock, FirstStartStep::network};

void read_confirmed(ObjectReader& reader, FirstStartProgress& progress) {
  for (const std::string& word : reader.texts("confirmed", by_hand.size(), short_name_limit)) {
    const auto step = value_named<FirstStartStep>(word);
    if (step && is_confirmed_by_hand(*step))
      progress.confirmed.insert(*step);
    else
      reader.refuse("confirmed", "is no step that is confirmed");
  }
}

Result<FirstStartProgress> progress_in(const nlohmann::json& document) {
  ObjectReader reader(document);
  reader.exactly("format", progress_format);
  FirstStartProgress progress;
  progress.house = reader.text("house", short_name_limit);
  progress.device = reader.text("device", short_name_limit);
  progress.exported = reader.boolean("exported");
  read_confirmed(reader, progress);
  if (auto done = reader.done(); !done) return pass(done.error());
  return progress;
}

}  // namespace

Result<FirstStartProgress> load_progress(const Path& path) {
  auto progress = read_json_as(path, progress_limit_bytes, progress_in);
  if (!progress && progress.error().fault == Fault::missing) return FirstStartProgress{};
  return progress;
}

Done save_progress(const Path& path, const FirstStartProgress& progress) {
  nlohmann::json confirmed = nlohmann::json::array();
  for (const FirstStartStep step : progress.confirmed) confirmed.push_back(std::string(tafel::name(step)));
  return write_json_durably(path,
                            {{"format", progress_format},
                             {"house", progress.house},
                             {"device", progress.device},
                             {"exported", progress.exported},
                             {"confirmed", std::move(confirmed)}},
                            progress_limit_bytes, reader_of(progress_in));
}

FirstStartStep next_step(const FirstStartProgress& progress, const FirstStartHas& has) {
  if (progress.device.empty()) return FirstStartStep::name;
  if (!has.keys) return FirstStartStep::keys;
  const bool has_house = progress.confirmed.contains(FirstStartStep::house);
  if (!progress.exported && !has_house) return FirstStartStep::request;
  if (!has.answer && !has_house) return FirstStartStep::answer;
  for (const FirstStartStep step : by_hand)
    if (!progress.confirmed.contains(step)) return step;
  return FirstStartStep::ready;
}

bool is_confirmed_by_hand(FirstStartStep step) {
  return std::ranges::find(by_hand, step) != by_hand.end();
}

}  // namespace tafel::appliance
