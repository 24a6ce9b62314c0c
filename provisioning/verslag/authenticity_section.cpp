#include "provisioning/verslag/sections.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/paper_nl.hpp"

namespace tafel::provisioning {
namespace {

namespace paper = text::paper;

// In two halves: on paper a line of 64 digits is read aloud more easily as two.
std::string in_halves(const std::string& hex) {
  return hex.substr(0, 32) + "\n" + hex.substr(32);
}

std::string log_place(const Provenance& provenance) {
  if (!provenance.log_index) return std::string(paper::no_log_index);
  return paper::log_place(std::to_string(*provenance.log_index), provenance.log);
}

std::string commands(const Provenance& provenance) {
  const std::string file = provenance.session + ".age";
  return "sha256sum " + file + "\n" + "minisign -V -H -m " + file + " \\\n    -P " + provenance.device_key +
         "\n" + "age -d -i coordinator.agekey " + file + "\n" +
         "tafel verify --house house.json --identity coordinator.agekey \\\n    " + file;
}

}  // namespace

void add_authenticity(Document& document, const Reading& reading, const Reader& reader) {
  const auto& provenance = reading.provenance;
  document.blocks.push_back(Together{370});
  document.blocks.push_back(Heading{1, std::string(paper::authenticity)});
  document.blocks.push_back(Paragraph{plain(paper::authenticity_words)});
  document.blocks.push_back(Fields{
      {{std::string(paper::fingerprint), strong(in_halves(provenance.sha256))},
       {std::string(paper::file_size), plain(std::to_string(provenance.size) + std::string(paper::bytes))},
       {std::string(paper::session_id), plain(provenance.session)},
       {std::string(paper::device), plain(provenance.device)},
       {std::string(paper::device_key), plain(provenance.device_key)},
       {std::string(paper::sealed_at), plain(dutch_day_and_time(provenance.sealed_at))},
       {std::string(paper::log_index), plain(log_place(provenance))},
       {std::string(paper::rules), plain(paper::held_under(reading.state.rules, reading.state.citations,
                                                           reading.state.verslag_template))},
       {std::string(paper::printed),
        plain(paper::printed_by(dutch_day_and_time(reader.at), reader.user, reader.reason))}}});
  document.blocks.push_back(Heading{2, std::string(paper::check_yourself)});
  document.blocks.push_back(Code{commands(provenance)});
}

}  // namespace tafel::provisioning
