#include "provisioning/verslag/sections.hpp"
#include "shared/text/categories_nl.hpp"
#include "shared/text/paper_nl.hpp"

#include <map>

namespace tafel::provisioning {
namespace {

namespace words = text::paper;

// The state knows that words were taken back; when, only the events say.
Instant taken_back_at(const OpenedRecord& record, const domain::Statement& statement) {
  for (const auto& event : record.events)
    if (const auto* fact = std::get_if<domain::StatementTakenBack>(&event.fact);
        fact && fact->id == statement.made.id)
      return event.at;
  return statement.at;
}

paper::Rich about(const OpenedRecord& record, const domain::Subject& subject) {
  if (!subject.member.empty()) return paper::plain(record.member(subject.member.front()));
  paper::Rich rich = paper::plain(subject.contact);
  paper::add_line(rich, std::string(words::contact));
  if (subject.necessity) paper::add_line(rich, words::contact_needed(record.words(*subject.necessity)));
  return rich;
}

paper::Rich content(const OpenedRecord& record, const domain::Statement& statement) {
  switch (statement.status) {
    case domain::StatementStatus::taken_back:
      return paper::quiet(words::withdrawn_at(record.time(taken_back_at(record, statement))));
    case domain::StatementStatus::dropped:
      return paper::quiet(words::draft_dropped);
    case domain::StatementStatus::drafted:
    case domain::StatementStatus::confirmed:
      break;
  }
  paper::Rich rich = paper::plain(record.words(statement.made.text));
  paper::add_line(rich, std::string(words::relevance) + record.words(statement.made.relevance));
  return rich;
}

paper::Rich source(const OpenedRecord& record, const domain::Statement& statement) {
  paper::Rich rich = paper::plain(record.participant(statement.made.by));
  paper::add_line(rich, record.organisation_of(statement.made.by));
  std::string line = "\n" + record.time(statement.at);
  if (statement.stands())
    line += ", " + std::string(statement.status == domain::StatementStatus::confirmed ? words::confirmed
                                                                                      : words::not_confirmed);
  rich.push_back({line, paper::Tone::quiet});
  return rich;
}

// A statement taken back or dropped is mentioned as such, and nothing of it is told.
std::vector<paper::Rich> row_of(const OpenedRecord& record, const domain::Statement& statement) {
  const paper::Rich whom = statement.stands() ? about(record, statement.made.about) : paper::plain("");
  return {paper::quiet(number_of(statement.made.id.value)), whom, content(record, statement),
          source(record, statement)};
}

paper::Table empty_table() {
  return {{{std::string(words::number), 0.5},
           {std::string(words::about), 2},
           {std::string(words::statement), 5},
           {std::string(words::source), 2.5}},
          {}};
}

}  // namespace

void add_supplements(paper::Document& document, const OpenedRecord& record) {
  if (record.state.dossier.supplements.empty()) return;
  document.blocks.push_back(paper::Heading{1, std::string(words::supplements)});
  paper::Fields fields;
  for (const auto& supplement : record.state.dossier.supplements) {
    const auto* organisation = domain::find(record.state, supplement.organisation);
    fields.fields.push_back({organisation == nullptr ? supplement.organisation.value : organisation->name,
                             paper::plain(record.words(supplement.text))});
  }
  document.blocks.push_back(fields);
}

void add_statements(paper::Document& document, const OpenedRecord& record) {
  document.blocks.push_back(paper::Heading{1, std::string(words::statements)});
  std::map<int, paper::Table> themes;
  for (const auto& statement : record.state.statements)
    themes.try_emplace(statement.made.category, empty_table())
        .first->second.rows.push_back(row_of(record, statement));
  if (themes.empty()) document.blocks.push_back(paper::Paragraph{paper::plain(words::no_statements)});
  for (auto& [category, table] : themes) {
    document.blocks.push_back(
        paper::Heading{2, words::theme(category, text::name_of(text::data_categories, category))});
    document.blocks.push_back(std::move(table));
  }
}

}  // namespace tafel::provisioning
