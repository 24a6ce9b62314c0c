#include "provisioning/verslag/verslag.hpp"

#include "provisioning/verslag/belgian_time.hpp"
#include "provisioning/verslag/sections.hpp"
#include "shared/text/paper_nl.hpp"

namespace tafel::provisioning {

namespace paper = text::paper;

Document write_verslag(const Reading& reading, const Reader& reader) {
  const auto& dossier = reading.state.dossier;
  Document document;
  document.title = std::string(paper::title) + ", " + dossier.title;
  document.subject = std::string(paper::dossier) + " " + dossier.number;
  document.author = reading.house;
  document.footer =
      reading.house + "  ·  " + dossier.number + "  ·  " + std::string(paper::confidential_short);
  document.made_at = reader.at;
  add_session(document, reading);
  add_basis(document, reading);
  add_members(document, reading);
  add_attendance(document, reading);
  add_statements(document, reading);
  add_plan(document, reading);
  add_sharing(document, reading);
  add_readings(document, reading);
  add_closing(document, reading);
  add_particulars(document, reading);
  add_authenticity(document, reading, reader);
  return document;
}

std::string number_of(const std::string& id) {
  return id.size() > 1 ? id.substr(1) : id;
}

}  // namespace tafel::provisioning
