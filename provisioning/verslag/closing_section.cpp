#include "provisioning/verslag/sections.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

namespace paper = text::paper;

// The last word of each participant on the edition that stands.
const domain::VerslagReading* reading_by(const domain::State& state, const domain::ParticipantId& who) {
  const domain::VerslagReading* last = nullptr;
  for (const auto& reading : state.verslag.readings)
    if (reading.by == who) last = &reading;
  return last;
}

Rich reading_cell(const Reading& reading, const domain::VerslagReading* said) {
  if (said == nullptr) return quiet(paper::not_read);
  if (said->reading == domain::Reading::approved) return plain(paper::approved);
  Rich rich = strong(paper::remarked);
  rich.push_back({"\n" + reading.words(said->remark), Tone::plain});
  return rich;
}

std::string_view name_of(domain::Route route) {
  switch (route) {
    case domain::Route::refer_to_care:
      return paper::route_refer;
    case domain::Route::join_running_care:
      return paper::route_join;
    case domain::Route::start_trajectory:
      return paper::route_start;
  }
  return "";
}

Rich route(const Reading& reading) {
  Rich rich = plain(name_of(reading.state.route->route));
  if (reading.state.route->minors_involvement)
    rich.push_back(
        {"\n" + std::string(paper::minors_involved) + reading.words(reading.state.route->minors_involvement),
         Tone::quiet});
  return rich;
}

std::string feedback(const domain::State& state) {
  std::string lines;
  for (const auto& participant : state.participants) {
    if (!participant.person.represents || !participant.will_brief) continue;
    const std::string whom =
        participant.person.represents->name + " (" + participant.person.represents->function + ")";
    lines += (lines.empty() ? "" : "\n") + (*participant.will_brief
                                                ? paper::will_brief(participant.person.name, whom)
                                                : paper::will_not_brief(participant.person.name, whom));
  }
  return lines;
}

std::string retention(const domain::State& state) {
  const int years = state.closed ? state.closed->retention_years : 0;
  if (years == 0) return std::string(paper::retention_open);
  return paper::retention_years(years,
                                dutch_day(domain::clock_of(state, state.closed_at.value_or(state.last_at))));
}

std::string what_of(const Reading& reading, const domain::Fact& fact) {
  if (const auto* resumed = std::get_if<domain::SessionResumed>(&fact))
    return paper::resumed(resumed->chair.name);
  if (const auto* corrected = std::get_if<domain::ClockCorrected>(&fact))
    return paper::clock_corrected(corrected->chair.name, dutch_day_and_time(corrected->clock));
  if (const auto* struck = std::get_if<domain::CheckInStruck>(&fact))
    return paper::struck(reading.participant(struck->who), reading.words(struck->reason));
  if (const auto* shown = std::get_if<domain::NumberRevealed>(&fact))
    return paper::number_shown(reading.member(shown->member));
  return "";
}

}  // namespace

void add_readings(Document& document, const Reading& reading) {
  const auto& state = reading.state;
  document.blocks.push_back(Heading{1, std::string(paper::readings)});
  if (state.verslag.edition == 0) {
    document.blocks.push_back(Paragraph{plain(paper::no_verslag)});
    return;
  }
  std::string intro = paper::edition(state.verslag.edition);
  if (state.verslag.outdated) intro += " " + std::string(paper::outdated);
  document.blocks.push_back(Paragraph{plain(intro)});
  Table table{{{std::string(paper::participant), 3}, {std::string(paper::reading), 5}}, {}};
  for (const auto& participant : state.participants)
    if (participant.is_participant())
      table.rows.push_back(
          {plain(participant.person.name), reading_cell(reading, reading_by(state, participant.person.id))});
  document.blocks.push_back(std::move(table));
}

void add_closing(Document& document, const Reading& reading) {
  document.blocks.push_back(Heading{1, std::string(paper::closing)});
  Fields fields;
  if (reading.state.route) fields.fields.push_back({std::string(paper::route), route(reading)});
  if (const std::string lines = feedback(reading.state); !lines.empty())
    fields.fields.push_back({std::string(paper::feedback), plain(lines)});
  fields.fields.push_back({std::string(paper::retention), plain(retention(reading.state))});
  document.blocks.push_back(std::move(fields));
}

void add_particulars(Document& document, const Reading& reading) {
  Fields fields;
  for (const auto& event : reading.events)
    if (const std::string what = what_of(reading, event.fact); !what.empty())
      fields.fields.push_back({dutch_time(event.at), plain(what)});
  if (fields.fields.empty()) return;
  document.blocks.push_back(Heading{1, std::string(paper::events)});
  document.blocks.push_back(std::move(fields));
}

}  // namespace tafel::provisioning
