// The sections of the verslag. Each has at most one heading of level 1. Internal to verslag.hpp.
#pragma once

#include "provisioning/verslag/verslag.hpp"

namespace tafel::provisioning {

void add_session(Document& document, const Reading& reading);
void add_basis(Document& document, const Reading& reading);
void add_members(Document& document, const Reading& reading);
void add_attendance(Document& document, const Reading& reading);
void add_supplements(Document& document, const Reading& reading);  // nothing when there are none
void add_statements(Document& document, const Reading& reading);
void add_plan(Document& document, const Reading& reading);
void add_sharing(Document& document, const Reading& reading);
void add_readings(Document& document, const Reading& reading);
void add_closing(Document& document, const Reading& reading);
void add_particulars(Document& document, const Reading& reading);
void add_authenticity(Document& document, const Reading& reading, const Reader& reader);

// "inbreng 3" is statement u3: the number without its letter.
[[nodiscard]] std::string number_of(const std::string& id);

}  // namespace tafel::provisioning
