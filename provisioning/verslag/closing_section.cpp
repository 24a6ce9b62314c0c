#include "provisioning/verslag/sections.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

namespace words = text::paper;

// The last word of each participant on the present edition.
const domain::VerslagReading* reading_by(const domain::State& state, const domain::ParticipantId& who) {
  const domain::VerslagReading* last = nullptr;
  for (const auto& reading : state.verslag.readings)
    if (reading.by == who) last = &reading;
  return last;
}

paper::Rich reading_cell(const OpenedRecord& record, const domain::VerslagReading* said) {
  if (said == nullptr) return paper::quiet(words::not_read);
  if (said->reading == domain::Reading::approved) return paper::plain(words::approved);
  paper::Rich rich = paper::strong(words::remarked);
  rich.push_back({"\n" + record.words(said->remark), paper::Tone::plain});
  return rich;
}

std::string_view name_of(domain::Route route) {
  switch (route) {
    case domain::Route::refer_to_care:
      return words::route_refer;
    case domain::Route::join_running_care:
      return words::route_join;
    case domain::Route::start_trajectory:
      return words::route_start;
  }
  return "";
}

paper::Rich route(const OpenedRecord& record) {
  paper::Rich rich = paper::plain(name_of(record.state.route->route));
  if (record.state.route->minors_involvement)
    paper::add_line(
        rich, std::string(words::minors_involved) + record.words(record.state.route->minors_involvement));
  return rich;
}

std::string feedback(const domain::State& state) {
  std::string lines;
  for (const auto& participant : state.participants) {
    if (!participant.person.represents || !participant.will_brief) continue;
    const std::string whom =
        participant.person.represents->name + " (" + participant.person.represents->function + ")";
    const std::string delegate = domain::call_participant(state, participant.person.id);
    lines += (lines.empty() ? "" : "\n") + (*participant.will_brief ? words::will_brief(delegate, whom)
                                                                    : words::will_not_brief(delegate, whom));
  }
  return lines;
}

std::string retention(const domain::State& state) {
  const int years = state.closed ? state.closed->retention_years : 0;
  if (years == 0) return std::string(words::retention_open);
  return words::retention_years(
      years, paper::dutch_day(domain::clock_of(state, state.closed_at.value_or(state.last_at))));
}

std::string what_of(const OpenedRecord& record, const domain::Fact& fact) {
  if (const auto* resumed = std::get_if<domain::SessionResumed>(&fact))
    return words::resumed(resumed->chair.name);
  if (const auto* corrected = std::get_if<domain::ClockCorrected>(&fact))
    return words::clock_corrected(corrected->chair.name, paper::dutch_day_and_time(corrected->clock));
  if (const auto* struck = std::get_if<domain::CheckInStruck>(&fact))
    return words::struck(record.participant(struck->who));
  if (const auto* lifted = std::get_if<domain::AnonymityLifted>(&fact))
    return words::anonymity_lifted(record.words(lifted->reason));
  if (const auto* ended = std::get_if<domain::RoundEnded>(&fact))
    return words::round_ended(record.words(ended->reason));
  if (const auto* shown = std::get_if<domain::NumberRevealed>(&fact))
    return words::number_shown(record.member(shown->member));
  return "";
}

}  // namespace

void add_readings(paper::Document& document, const OpenedRecord& record) {
  const auto& state = record.state;
  document.blocks.push_back(paper::Heading{1, std::string(words::readings)});
  if (state.verslag.edition == 0) {
    document.blocks.push_back(paper::Paragraph{paper::plain(words::no_verslag)});
    return;
  }
  std::string intro = words::edition(state.verslag.edition);
  if (state.verslag.outdated) intro += " " + std::string(words::outdated);
  document.blocks.push_back(paper::Paragraph{paper::plain(intro)});
  paper::Table table{{{std::string(words::participant), 3}, {std::string(words::reading), 5}}, {}};
  for (const auto& participant : state.participants)
    if (participant.is_participant())
      table.rows.push_back({paper::plain(record.participant(participant.person.id)),
                            reading_cell(record, reading_by(state, participant.person.id))});
  document.blocks.push_back(std::move(table));
}

void add_closing(paper::Document& document, const OpenedRecord& record) {
  document.blocks.push_back(paper::Heading{1, std::string(words::closing)});
  paper::Fields fields;
  if (record.state.closed && record.state.closed->not_held)
    fields.fields.push_back(
        {std::string(words::not_held), paper::plain(record.words(record.state.closed->not_held))});
  if (record.state.route) fields.fields.push_back({std::string(words::route), route(record)});
  if (const std::string lines = feedback(record.state); !lines.empty())
    fields.fields.push_back({std::string(words::feedback), paper::plain(lines)});
  fields.fields.push_back({std::string(words::retention), paper::plain(retention(record.state))});
  document.blocks.push_back(std::move(fields));
}

void add_particulars(paper::Document& document, const OpenedRecord& record) {
  paper::Fields fields;
  for (const auto& event : record.events)
    if (const std::string what = what_of(record, event.fact); !what.empty())
      fields.fields.push_back({record.time(event.at), paper::plain(what)});
  if (fields.fields.empty()) return;
  document.blocks.push_back(paper::Heading{1, std::string(words::events)});
  document.blocks.push_back(std::move(fields));
}

}  // namespace tafel::provisioning
