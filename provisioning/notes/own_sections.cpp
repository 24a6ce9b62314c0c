#include "provisioning/notes/own_sections.hpp"

#include "provisioning/verslag/item_sentence.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/notes_nl.hpp"
#include "shared/text/paper_nl.hpp"

namespace tafel::provisioning {

namespace notes = text::notes;
namespace paper = text::paper;

Document blank_note(const OwnPart& part, std::string_view title, Instant at) {
  const auto& dossier = part.reading.state.dossier;
  Document document;
  document.title = std::string(title);
  document.subject = std::string(paper::dossier) + " " + dossier.number;
  document.author = part.reading.house;
  document.footer =
      part.reading.house + "  ·  " + dossier.number + "  ·  " + std::string(paper::confidential_short);
  document.made_at = at;
  document.blocks.push_back(
      Title{std::string(paper::confidential), std::string(title), part.reading.house + ", " + dossier.title});
  return document;
}

Field session_field(const OwnPart& part) {
  return {std::string(notes::session), plain(dutch_day_and_time(part.reading.state.opened_at))};
}

Field dossier_field(const OwnPart& part) {
  return {std::string(paper::dossier), strong(part.reading.state.dossier.number)};
}

Rich name_and_place(const OwnPart& part) {
  Rich rich = strong(part.who.person.name);
  rich.push_back({"\n" + part.who.person.function + ", " + part.reading.organisation_of(part.who.person.id),
                  Tone::quiet});
  return rich;
}

void add_own_actions(Document& document, const OwnPart& part) {
  if (part.actions.empty()) {
    document.blocks.push_back(Paragraph{plain(notes::no_actions)});
    return;
  }
  Table table{{{std::string(paper::action), 5}, {std::string(paper::due), 1.6}}, {}};
  for (const auto& action : part.actions)
    table.rows.push_back({plain(part.reading.words(action.set.text)), plain(dutch_date(action.set.due))});
  document.blocks.push_back(std::move(table));
}

// Without a number: it would tell that there were others.
void add_own_items(Document& document, const OwnPart& part) {
  document.blocks.push_back(Heading{1, std::string(notes::to_share)});
  if (part.items.empty()) {
    document.blocks.push_back(Paragraph{plain(notes::nothing_to_share)});
    return;
  }
  Table table{{{std::string(notes::agreed), 1}}, {}};
  for (const auto& item : part.items)
    table.rows.push_back({plain(item_sentence(part.reading, item.content()))});
  document.blocks.push_back(std::move(table));
}

void add_origin(Document& document, const OwnPart& part) {
  document.blocks.push_back(Paragraph{
      quiet(notes::from_record(dutch_day_and_time(document.made_at), part.reading.provenance.sha256))});
}

}  // namespace tafel::provisioning
