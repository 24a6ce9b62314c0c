#include "provisioning/notes/extract.hpp"

#include "provisioning/notes/own_sections.hpp"
#include "provisioning/verslag/documents_in_words.hpp"
#include "shared/text/categories_nl.hpp"
#include "shared/text/notes_nl.hpp"
#include "shared/text/paper_nl.hpp"

namespace tafel::provisioning {
namespace {

namespace notes = text::notes;
namespace words = text::paper;

paper::Rich about(const OpenedRecord& record, const domain::Subject& subject) {
  if (!subject.member.empty()) return paper::plain(record.member(subject.member.front()));
  paper::Rich rich = paper::plain(subject.contact);
  if (subject.necessity) paper::add_line(rich, words::contact_needed(record.words(*subject.necessity)));
  return rich;
}

paper::Rich content(const OpenedRecord& record, const domain::StatementMade& made) {
  paper::Rich rich = paper::plain(record.words(made.text));
  paper::add_line(rich, std::string(words::relevance) + record.words(made.relevance));
  add_beside(rich, record, {documents::Thing::statement, made.id.value});
  return rich;
}

void add_own_statements(paper::Document& document, const OwnPart& part) {
  document.blocks.push_back(paper::Heading{1, std::string(notes::own_statements)});
  if (part.statements.empty()) {
    document.blocks.push_back(paper::Paragraph{paper::plain(notes::no_statements)});
    return;
  }
  paper::Table table{
      {{std::string(words::about), 2}, {std::string(words::statement), 5}, {std::string(notes::theme), 2.6}},
      {}};
  for (const auto& statement : part.statements)
    table.rows.push_back({about(part.record, statement.made.about), content(part.record, statement.made),
                          paper::quiet(text::name_of(text::data_categories, statement.made.category))});
  document.blocks.push_back(std::move(table));
}

}  // namespace

paper::Document write_extract(const OwnPart& part, Instant at) {
  paper::Document document =
      blank_note(part, notes::extract_for(part.record.participant(part.who.person.id)), at);
  document.blocks.push_back(paper::Fields{
      {{std::string(words::participant), name_and_place(part)}, session_field(part), dossier_field(part)}});
  add_own_statements(document, part);
  document.blocks.push_back(paper::Heading{1, std::string(notes::own_actions)});
  add_own_actions(document, part);
  add_own_items(document, part);
  document.blocks.push_back(
      paper::Notice{std::string(notes::still_secret), std::string(notes::still_secret_words)});
  add_origin(document, part);
  return document;
}

}  // namespace tafel::provisioning
