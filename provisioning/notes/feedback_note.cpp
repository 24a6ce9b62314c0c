#include "provisioning/notes/feedback_note.hpp"

#include "provisioning/notes/own_sections.hpp"
#include "shared/text/notes_nl.hpp"
#include "shared/text/paper_nl.hpp"

namespace tafel::provisioning {
namespace {

namespace notes = text::notes;

Done check_will_brief(const domain::Participant& who) {
  const std::string& id = who.person.id.value;
  if (!who.person.represents) return fail(Fault::refused, "is no permanent delegate: represents nobody", id);
  if (!who.will_brief) return fail(Fault::refused, "did not state to brief the represented person", id);
  if (!*who.will_brief) return fail(Fault::refused, "stated not to brief the represented person", id);
  return {};
}

paper::Rich represented_cell(const domain::Represented& represented) {
  paper::Rich rich = paper::strong(represented.name);
  paper::add_line(rich, represented.function);
  return rich;
}

// An empty row is the room to write in.
paper::Table signatures(const std::string& delegate, const std::string& represented) {
  const std::string room = "\n\n\n";
  return {{{std::string(notes::date), 1.2},
           {notes::signature_of(delegate), 2},
           {notes::signature_of(represented), 2}},
          {{paper::plain(room), paper::plain(room), paper::plain(room)}}};
}

}  // namespace

Result<paper::Document> write_feedback_note(const OwnPart& part, Instant at) {
  if (auto done = check_will_brief(part.who); !done) return pass(done.error());
  const std::string delegate = part.record.participant(part.who.person.id);
  const auto& represented = *part.who.person.represents;
  paper::Document document = blank_note(part, notes::feedback_title, at);
  document.blocks.push_back(paper::Fields{{{std::string(notes::delegate), name_and_place(part)},
                                           {std::string(notes::on_behalf_of), represented_cell(represented)},
                                           session_field(part),
                                           dossier_field(part)}});
  document.blocks.push_back(paper::Paragraph{paper::plain(notes::stated(delegate, represented.name))});
  document.blocks.push_back(
      paper::Notice{std::string(notes::bound_from_now), notes::bound(represented.name)});
  document.blocks.push_back(paper::Heading{1, notes::actions_of(delegate)});
  add_own_actions(document, part);
  add_own_items(document, part);
  if (!part.items.empty())
    document.blocks.push_back(paper::Paragraph{paper::quiet(notes::only_the_delegate(delegate))});
  document.blocks.push_back(paper::Heading{1, std::string(notes::signing)});
  document.blocks.push_back(signatures(delegate, represented.name));
  add_origin(document, part);
  return document;
}

}  // namespace tafel::provisioning
