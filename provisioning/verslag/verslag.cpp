#include "provisioning/verslag/verslag.hpp"

#include "provisioning/verslag/blank_paper.hpp"
#include "provisioning/verslag/documents_in_words.hpp"
#include "provisioning/verslag/sections.hpp"

namespace tafel::provisioning {

namespace {

void write(paper::Document& section, Element element, const OpenedRecord& record, const Reader& reader) {
  switch (element) {
    case Element::session:
      return add_session(section, record);
    case Element::basis:
      return add_basis(section, record);
    case Element::members:
      return add_members(section, record);
    case Element::attendance:
      return add_attendance(section, record);
    case Element::supplements:
      return add_supplements(section, record);
    case Element::statements:
      return add_statements(section, record);
    case Element::plan:
      return add_plan(section, record);
    case Element::sharing:
      return add_sharing(section, record);
    case Element::readings:
      return add_readings(section, record);
    case Element::closing:
      return add_closing(section, record);
    case Element::particulars:
      return add_particulars(section, record);
    case Element::authenticity:
      return add_authenticity(section, record, reader);
  }
}

// A section writes its usual heading; the template has the last word.
void set_heading(paper::Document& section, const std::string& heading) {
  for (auto& block : section.blocks) {
    if (auto* title = std::get_if<paper::Title>(&block)) title->title = heading;
    if (auto* usual = std::get_if<paper::Heading>(&block); usual != nullptr && usual->level == 1)
      usual->text = heading;
  }
}

}  // namespace

paper::Document write_verslag(const OpenedRecord& record, const Reader& reader,
                              const VerslagTemplate& made_of) {
  paper::Document document =
      blank_paper(record, made_of.elements.front().heading + ", " + record.state.dossier.title, reader.at);
  document.subject += ", " + made_of.version;
  for (const auto& element : made_of.elements) {
    paper::Document section;
    write(section, element.element, record, reader);
    set_heading(section, element.heading);
    document.blocks.insert(document.blocks.end(), section.blocks.begin(), section.blocks.end());
    // Right after the first element, before anything that a document corrects.
    if (element.element == made_of.elements.front().element) add_documents(document, record);
  }
  return document;
}

std::string number_of(const std::string& id) {
  return id.size() > 1 ? id.substr(1) : id;
}

}  // namespace tafel::provisioning
