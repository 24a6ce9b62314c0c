#include "provisioning/verslag/blank_paper.hpp"

#include <utility>

namespace tafel::provisioning {

paper::Document blank_paper(const OpenedRecord& record, std::string title, Instant at,
                            std::string_view whose) {
  const std::string& number = record.state.dossier.number;
  paper::Document document;
  document.title = std::move(title);
  document.subject = std::string(text::paper::dossier) + " " + number;
  document.author = record.house;
  document.footer = record.house + "  ·  " + number + "  ·  " + std::string(whose);
  document.made_at = at;
  return document;
}

}  // namespace tafel::provisioning
