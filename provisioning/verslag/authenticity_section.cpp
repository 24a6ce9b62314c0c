#include "provisioning/verslag/sections.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/paper_nl.hpp"

namespace tafel::provisioning {
namespace {

namespace words = text::paper;

// In two halves: on paper a line of 64 digits is read aloud more easily as two.
std::string in_halves(const std::string& hex) {
  return hex.substr(0, 32) + "\n" + hex.substr(32);
}

std::string log_place(const Provenance& provenance) {
  if (!provenance.log_index) return std::string(words::no_log_index);
  return words::log_place(std::to_string(*provenance.log_index + 1), provenance.log);  // as the screen counts
}

std::string commands(const Provenance& provenance) {
  const std::string file = provenance.session + ".age";
  return "sha256sum " + file + "\n" + "minisign -V -H -m " + file + " \\\n    -P " + provenance.device_key +
         "\n" + "age -d -i coordinator.agekey " + file + "\n" +
         "tafel verify --house house.json --identity coordinator.agekey \\\n    " +
         (provenance.log_index ? "" : "--undelivered ") + file;
}

}  // namespace

void add_authenticity(paper::Document& document, const OpenedRecord& record, const Reader& reader) {
  const auto& provenance = record.provenance;
  document.blocks.push_back(paper::Together{370});
  document.blocks.push_back(paper::Heading{1, std::string(words::authenticity)});
  document.blocks.push_back(paper::Paragraph{paper::plain(
      provenance.log_index ? words::authenticity_words : words::authenticity_words_undelivered)});
  document.blocks.push_back(paper::Fields{
      {{std::string(words::fingerprint), paper::strong(in_halves(provenance.sha256))},
       {std::string(words::file_size),
        paper::plain(std::to_string(provenance.size) + std::string(words::bytes))},
       {std::string(words::session_id), paper::plain(provenance.session)},
       {std::string(words::device), paper::plain(provenance.device)},
       {std::string(words::device_key), paper::plain(provenance.device_key)},
       {std::string(words::sealed_at), paper::plain(paper::dutch_day_and_time(provenance.sealed_at))},
       {std::string(words::log_index), paper::plain(log_place(provenance))},
       {std::string(words::rules), paper::plain(words::held_under(record.state.rules, record.state.citations,
                                                                  record.state.verslag_template))},
       {std::string(words::printed),
        paper::plain(words::printed_by(paper::dutch_day_and_time(reader.at), reader.user, reader.reason))}}});
  document.blocks.push_back(paper::Heading{2, std::string(words::check_yourself)});
  document.blocks.push_back(paper::Code{commands(provenance)});
}

}  // namespace tafel::provisioning
