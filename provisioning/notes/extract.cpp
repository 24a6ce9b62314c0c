#include "provisioning/notes/extract.hpp"

#include "provisioning/notes/own_sections.hpp"
#include "shared/text/categories_nl.hpp"
#include "shared/text/notes_nl.hpp"
#include "shared/text/paper_nl.hpp"

namespace tafel::provisioning {
namespace {

namespace notes = text::notes;
namespace paper = text::paper;

Rich about(const Reading& reading, const domain::Subject& subject) {
  if (!subject.member.empty()) return plain(reading.member(subject.member.front()));
  Rich rich = plain(subject.contact);
  if (subject.necessity)
    rich.push_back({"\n" + paper::contact_needed(reading.words(*subject.necessity)), Tone::quiet});
  return rich;
}

Rich content(const Reading& reading, const domain::StatementMade& made) {
  Rich rich = plain(reading.words(made.text));
  rich.push_back({"\n" + std::string(paper::relevance) + reading.words(made.relevance), Tone::quiet});
  return rich;
}

void add_own_statements(Document& document, const OwnPart& part) {
  document.blocks.push_back(Heading{1, std::string(notes::own_statements)});
  if (part.statements.empty()) {
    document.blocks.push_back(Paragraph{plain(notes::no_statements)});
    return;
  }
  Table table{
      {{std::string(paper::about), 2}, {std::string(paper::statement), 5}, {std::string(notes::theme), 2.6}},
      {}};
  for (const auto& statement : part.statements)
    table.rows.push_back({about(part.reading, statement.made.about), content(part.reading, statement.made),
                          quiet(text::name_of(text::data_categories, statement.made.category))});
  document.blocks.push_back(std::move(table));
}

}  // namespace

Document write_extract(const OwnPart& part, Instant at) {
  Document document = blank_note(part, notes::extract_for(part.who.person.name), at);
  document.blocks.push_back(Fields{
      {{std::string(paper::participant), name_and_place(part)}, session_field(part), dossier_field(part)}});
  add_own_statements(document, part);
  document.blocks.push_back(Heading{1, std::string(notes::own_actions)});
  add_own_actions(document, part);
  add_own_items(document, part);
  document.blocks.push_back(Notice{std::string(notes::still_secret), std::string(notes::still_secret_words)});
  add_origin(document, part);
  return document;
}

}  // namespace tafel::provisioning
