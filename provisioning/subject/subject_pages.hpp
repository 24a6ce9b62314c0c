// The pages with what is held about one member, for that member. They have nothing that is withheld, and say the same of
// what is left out whether there is any or not. Pure. Thread: any.
#pragma once

#include "provisioning/subject/held.hpp"
#include "shared/paper/document.hpp"

namespace tafel::provisioning::subject {

// Of the house and dossier of `line`. `at`: when they are made.
[[nodiscard]] paper::Document write_subject_pages(const Held& held, const std::vector<OpenedRecord>& line,
                                                  Instant at);

// "23 november 2026 en 7 december 2026"; each day once.
[[nodiscard]] std::string days_in_words(std::vector<Date> days);

}  // namespace tafel::provisioning::subject
