#include "provisioning/verslag/documents_in_words.hpp"
#include "provisioning/verslag/sections.hpp"
#include "shared/text/categories_nl.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/paper_nl.hpp"

#include <map>

namespace tafel::provisioning {
namespace {

namespace words = text::paper;

paper::Rich about(const OpenedRecord& record, const domain::Subject& subject) {
  if (!subject.member.empty()) return paper::plain(record.member(subject.member.front()));
  paper::Rich rich = paper::plain(subject.contact);
  paper::add_line(rich, std::string(words::contact));
  if (subject.necessity) paper::add_line(rich, words::contact_needed(record.words(*subject.necessity)));
  return rich;
}

paper::Rich content(const OpenedRecord& record, const domain::Statement& statement) {
  paper::Rich rich = paper::plain(record.words(statement.made.text));
  paper::add_line(rich, std::string(words::relevance) + record.words(statement.made.relevance));
  add_beside(rich, record, {documents::Thing::statement, statement.made.id.value});
  return rich;
}

paper::Rich source(const OpenedRecord& record, const domain::Statement& statement) {
  paper::Rich rich = paper::plain(record.participant(statement.made.by));
  paper::add_line(rich, record.organisation_of(statement.made.by));
  const bool is_confirmed = statement.status == domain::StatementStatus::confirmed;
  rich.push_back({"\n" + record.time(statement.at) + ", " +
                      std::string(is_confirmed ? words::confirmed : words::not_confirmed),
                  paper::Tone::quiet});
  return rich;
}

std::vector<paper::Rich> row_of(const OpenedRecord& record, const domain::Statement& statement) {
  return {paper::quiet(number_of(statement.made.id.value)), about(record, statement.made.about),
          content(record, statement), source(record, statement)};
}

paper::Table empty_table() {
  return {{{std::string(words::number), 0.5},
           {std::string(words::about), 2},
           {std::string(words::statement), 5},
           {std::string(words::source), 2.5}},
          {}};
}

// Of a record under version 3 of the rules nothing but the words is known.
paper::Rich supplied(const OpenedRecord& record, const domain::Supplement& supplement) {
  paper::Rich rich = paper::plain(record.words(supplement.text));
  if (!supplement.kind || !supplement.on) return rich;
  const auto kind = *supplement.kind == domain::SupplementKind::running_trajectory ? words::supplement_running
                                                                                   : words::supplement_follow;
  paper::add_line(rich, std::string(kind) + ", " + text::dutch_date(*supplement.on));
  return rich;
}

}  // namespace

void add_supplements(paper::Document& document, const OpenedRecord& record) {
  if (record.state.dossier.supplements.empty()) return;
  document.blocks.push_back(paper::Heading{1, std::string(words::supplements)});
  paper::Fields fields;
  for (const auto& supplement : record.state.dossier.supplements) {
    const auto* organisation = domain::find(record.state, supplement.organisation);
    fields.fields.push_back({organisation == nullptr ? supplement.organisation.value : organisation->name,
                             supplied(record, supplement)});
  }
  document.blocks.push_back(fields);
}

// Whatever was taken back or thrown away is counted: nobody's name, theme or hour is told (art. 13 §2). A draft that was
// corrected is in the verslag, in its new words.
void add_statements(paper::Document& document, const OpenedRecord& record) {
  document.blocks.push_back(paper::Heading{1, std::string(words::statements)});
  std::map<int, paper::Table> themes;
  std::size_t withdrawn = 0;
  for (const auto& statement : record.state.statements) {
    if (statement.is_withdrawn()) ++withdrawn;
    if (!statement.stands()) continue;
    themes.try_emplace(statement.made.category, empty_table())
        .first->second.rows.push_back(row_of(record, statement));
  }
  if (themes.empty()) document.blocks.push_back(paper::Paragraph{paper::plain(words::no_statements)});
  for (auto& [category, table] : themes) {
    document.blocks.push_back(
        paper::Heading{2, words::theme(category, text::name_of(text::data_categories, category))});
    document.blocks.push_back(std::move(table));
  }
  if (withdrawn > 0) document.blocks.push_back(paper::Paragraph{paper::quiet(words::withdrawn(withdrawn))});
}

}  // namespace tafel::provisioning
