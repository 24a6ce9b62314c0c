#include "provisioning/verslag/sections.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/categories_nl.hpp"
#include "shared/text/paper_nl.hpp"

#include <map>

namespace tafel::provisioning {
namespace {

namespace paper = text::paper;

// The state knows that words were taken back; when, only the events say.
Instant taken_back_at(const Reading& reading, const domain::Statement& statement) {
  for (const auto& event : reading.events)
    if (const auto* fact = std::get_if<domain::StatementTakenBack>(&event.fact);
        fact && fact->id == statement.made.id)
      return event.at;
  return statement.at;
}

Rich about(const Reading& reading, const domain::Subject& subject) {
  if (!subject.member.empty()) return plain(reading.member(subject.member.front()));
  Rich rich = plain(subject.contact);
  rich.push_back({"\n" + std::string(paper::contact), Tone::quiet});
  if (subject.necessity)
    rich.push_back({"\n" + paper::contact_needed(reading.words(*subject.necessity)), Tone::quiet});
  return rich;
}

Rich content(const Reading& reading, const domain::Statement& statement) {
  switch (statement.status) {
    case domain::StatementStatus::taken_back:
      return quiet(paper::withdrawn_at(dutch_time(taken_back_at(reading, statement))));
    case domain::StatementStatus::dropped:
      return quiet(paper::draft_dropped);
    case domain::StatementStatus::drafted:
    case domain::StatementStatus::confirmed:
      break;
  }
  Rich rich = plain(reading.words(statement.made.text));
  rich.push_back(
      {"\n" + std::string(paper::relevance) + reading.words(statement.made.relevance), Tone::quiet});
  return rich;
}

Rich source(const Reading& reading, const domain::Statement& statement) {
  Rich rich = plain(reading.participant(statement.made.by));
  rich.push_back({"\n" + reading.organisation_of(statement.made.by), Tone::quiet});
  std::string line = "\n" + dutch_time(statement.at);
  if (statement.stands())
    line += ", " + std::string(statement.status == domain::StatementStatus::confirmed ? paper::confirmed
                                                                                      : paper::not_confirmed);
  rich.push_back({line, Tone::quiet});
  return rich;
}

// Of what was taken back or dropped nothing is told but that it was.
std::vector<Rich> row_of(const Reading& reading, const domain::Statement& statement) {
  const Rich whom = statement.stands() ? about(reading, statement.made.about) : plain("");
  return {quiet(number_of(statement.made.id.value)), whom, content(reading, statement),
          source(reading, statement)};
}

Table empty_table() {
  return {{{std::string(paper::number), 0.5},
           {std::string(paper::about), 2},
           {std::string(paper::statement), 5},
           {std::string(paper::source), 2.5}},
          {}};
}

}  // namespace

void add_supplements(Document& document, const Reading& reading) {
  if (reading.state.dossier.supplements.empty()) return;
  document.blocks.push_back(Heading{1, std::string(paper::supplements)});
  Fields fields;
  for (const auto& supplement : reading.state.dossier.supplements) {
    const auto* organisation = domain::find(reading.state, supplement.organisation);
    fields.fields.push_back({organisation == nullptr ? supplement.organisation.value : organisation->name,
                             plain(reading.words(supplement.text))});
  }
  document.blocks.push_back(fields);
}

void add_statements(Document& document, const Reading& reading) {
  document.blocks.push_back(Heading{1, std::string(paper::statements)});
  std::map<int, Table> themes;
  for (const auto& statement : reading.state.statements)
    themes.try_emplace(statement.made.category, empty_table())
        .first->second.rows.push_back(row_of(reading, statement));
  if (themes.empty()) document.blocks.push_back(Paragraph{plain(paper::no_statements)});
  for (auto& [category, table] : themes) {
    document.blocks.push_back(
        Heading{2, paper::theme(category, text::name_of(text::data_categories, category))});
    document.blocks.push_back(std::move(table));
  }
}

}  // namespace tafel::provisioning
