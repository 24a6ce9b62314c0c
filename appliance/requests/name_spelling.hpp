// Names that are typed at the table are spelled as those of an agenda are (provisioning/agendas/agenda_spelling.hpp): two
// spellings of one name would look the same and differ. Thread: any.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace tafel::appliance {

// In a proposed fact: letters composed (NFC) everywhere, and single spaces in the names and functions of a person who is
// added, in the name of a new organisation and in that of a contact. Whatever is not of a fact's form is left as it is:
// the reader of the fact refuses it with its place.
void spell_names(nlohmann::json& fact);

}  // namespace tafel::appliance
