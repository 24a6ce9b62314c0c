// The stated form of a dossier's number within its house: 1 to 40 of A-Z, 0-9 and "-", each "-" between two others.
// Records of one dossier are found and counted by it, so it has one spelling. `tafel agenda` brings what a coordinator typed into this form
// (provisioning/agendas/agenda_spelling.hpp). Thread: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tafel::agenda {

// In English, with the first letter that does not belong or the hyphen that is one too many; nothing when the number is of the form. `number` is UTF-8.
[[nodiscard]] std::optional<std::string> problem_with_dossier_number(std::string_view number);

}  // namespace tafel::agenda
