// The sections of the verslag. Each has at most one heading of level 1. Internal to verslag.hpp.
#pragma once

#include "provisioning/verslag/verslag.hpp"

namespace tafel::provisioning {

void add_session(paper::Document& document, const OpenedRecord& record);
void add_basis(paper::Document& document, const OpenedRecord& record);
void add_members(paper::Document& document, const OpenedRecord& record);
void add_attendance(paper::Document& document, const OpenedRecord& record);
void add_supplements(paper::Document& document, const OpenedRecord& record);  // nothing when there are none
void add_statements(paper::Document& document, const OpenedRecord& record);
void add_plan(paper::Document& document, const OpenedRecord& record);  // with add_follow_up
void add_follow_up(paper::Document& document,
                   const OpenedRecord& record);  // nothing when it follows no session
void add_sharing(paper::Document& document, const OpenedRecord& record);
void add_readings(paper::Document& document, const OpenedRecord& record);
void add_closing(paper::Document& document, const OpenedRecord& record);
void add_particulars(paper::Document& document, const OpenedRecord& record);
void add_authenticity(paper::Document& document, const OpenedRecord& record, const Reader& reader);

// "inbreng 3" is statement u3: the number without its letter.
[[nodiscard]] std::string number_of(const std::string& id);

}  // namespace tafel::provisioning
