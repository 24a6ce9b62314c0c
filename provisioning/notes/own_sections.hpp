// The parts that the extract and the informatienota share. Internal to extract.hpp and feedback_note.hpp.
#pragma once

#include "provisioning/notes/own_part.hpp"

#include <string_view>

namespace tafel::provisioning {

// A paper on this session with nothing in it yet: its title, footer and metadata.
[[nodiscard]] paper::Document blank_note(const OwnPart& part, std::string_view title, Instant at);
[[nodiscard]] paper::Field session_field(const OwnPart& part);
[[nodiscard]] paper::Field dossier_field(const OwnPart& part);
[[nodiscard]] paper::Rich name_and_place(const OwnPart& part);  // name, function and organisation

void add_own_actions(paper::Document& document, const OwnPart& part);
void add_own_items(paper::Document& document, const OwnPart& part);
void add_origin(paper::Document& document, const OwnPart& part);

}  // namespace tafel::provisioning
