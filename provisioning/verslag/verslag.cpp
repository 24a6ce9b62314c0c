#include "provisioning/verslag/verslag.hpp"

#include "provisioning/verslag/sections.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/paper_nl.hpp"

namespace tafel::provisioning {

namespace paper = text::paper;

namespace {

void write(Document& section, Element element, const Reading& reading, const Reader& reader) {
  switch (element) {
    case Element::session:
      return add_session(section, reading);
    case Element::basis:
      return add_basis(section, reading);
    case Element::members:
      return add_members(section, reading);
    case Element::attendance:
      return add_attendance(section, reading);
    case Element::supplements:
      return add_supplements(section, reading);
    case Element::statements:
      return add_statements(section, reading);
    case Element::plan:
      return add_plan(section, reading);
    case Element::sharing:
      return add_sharing(section, reading);
    case Element::readings:
      return add_readings(section, reading);
    case Element::closing:
      return add_closing(section, reading);
    case Element::particulars:
      return add_particulars(section, reading);
    case Element::authenticity:
      return add_authenticity(section, reading, reader);
  }
}

// A section writes its usual heading; the template has the last word.
void set_heading(Document& section, const std::string& heading) {
  for (auto& block : section.blocks) {
    if (auto* title = std::get_if<Title>(&block)) title->title = heading;
    if (auto* usual = std::get_if<Heading>(&block); usual != nullptr && usual->level == 1)
      usual->text = heading;
  }
}

}  // namespace

Document write_verslag(const Reading& reading, const Reader& reader, const VerslagTemplate& made_of) {
  const auto& dossier = reading.state.dossier;
  Document document;
  document.title = made_of.elements.front().heading + ", " + dossier.title;
  document.subject = std::string(paper::dossier) + " " + dossier.number + ", " + made_of.version;
  document.author = reading.house;
  document.footer =
      reading.house + "  ·  " + dossier.number + "  ·  " + std::string(paper::confidential_short);
  document.made_at = reader.at;
  for (const auto& element : made_of.elements) {
    Document section;
    write(section, element.element, reading, reader);
    set_heading(section, element.heading);
    document.blocks.insert(document.blocks.end(), section.blocks.begin(), section.blocks.end());
  }
  return document;
}

std::string number_of(const std::string& id) {
  return id.size() > 1 ? id.substr(1) : id;
}

}  // namespace tafel::provisioning
