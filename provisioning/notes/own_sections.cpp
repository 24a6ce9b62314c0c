#include "provisioning/notes/own_sections.hpp"

#include "provisioning/verslag/blank_paper.hpp"
#include "provisioning/verslag/documents_in_words.hpp"
#include "provisioning/verslag/item_sentence.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/notes_nl.hpp"
#include "shared/text/paper_nl.hpp"

namespace tafel::provisioning {

namespace notes = text::notes;
namespace words = text::paper;

paper::Document blank_note(const OwnPart& part, std::string_view title, Instant at) {
  paper::Document document = blank_paper(part.record, std::string(title), at);
  document.blocks.push_back(paper::Title{std::string(words::confidential), document.title,
                                         part.record.house + ", " + part.record.state.dossier.title});
  return document;
}

paper::Field session_field(const OwnPart& part) {
  return {std::string(notes::session), paper::plain(paper::dutch_day_and_time(part.record.state.opened_at))};
}

paper::Field dossier_field(const OwnPart& part) {
  return {std::string(words::dossier), paper::strong(part.record.state.dossier.number)};
}

paper::Rich name_and_place(const OwnPart& part) {
  paper::Rich rich = paper::strong(part.record.participant(part.who.person.id));
  paper::add_line(rich, part.who.person.function + ", " + part.record.organisation_of(part.who.person.id));
  return rich;
}

namespace {

// With what a document says of it: an item that was stopped is not to be shared any more.
paper::Rich own(const OwnPart& part, const std::string& said, const documents::About& about) {
  paper::Rich rich = paper::plain(said);
  add_beside(rich, part.record, about);
  return rich;
}

}  // namespace

void add_own_actions(paper::Document& document, const OwnPart& part) {
  if (part.actions.empty()) {
    document.blocks.push_back(paper::Paragraph{paper::plain(notes::no_actions)});
    return;
  }
  paper::Table table{{{std::string(words::action), 5}, {std::string(words::due), 1.6}}, {}};
  for (const auto& action : part.actions)
    table.rows.push_back(
        {own(part, part.record.words(action.set.text), {documents::Thing::action, action.set.id.value}),
         paper::plain(text::dutch_date(action.set.due))});
  document.blocks.push_back(std::move(table));
}

// Without a number: it would tell that there were others.
void add_own_items(paper::Document& document, const OwnPart& part) {
  document.blocks.push_back(paper::Heading{1, std::string(notes::to_share)});
  if (part.items.empty()) {
    document.blocks.push_back(paper::Paragraph{paper::plain(notes::nothing_to_share)});
    return;
  }
  paper::Table table{{{std::string(notes::agreed), 1}}, {}};
  for (const auto& item : part.items)
    table.rows.push_back(
        {own(part, item_sentence(part.record, item.content()), {documents::Thing::item, item.id.value})});
  document.blocks.push_back(std::move(table));
}

void add_origin(paper::Document& document, const OwnPart& part) {
  document.blocks.push_back(paper::Paragraph{paper::quiet(
      notes::from_record(paper::dutch_day_and_time(document.made_at), part.record.provenance.sha256))});
}

}  // namespace tafel::provisioning
