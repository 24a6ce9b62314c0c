// One spelling for every identifier and name of an agenda, before it is checked and packed: what is hashed, compared or
// counted later is one thing however the coordinator's own programs wrote it. Whatever cannot be brought into its form
// stays as it is, and the reader of the agenda refuses it with its place. Thread: any.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace tafel::provisioning {

// "VH-2026-0117" for " vh–2026–0117": plainly spelled, in capitals.
[[nodiscard]] std::string dossier_number_of(const std::string& typed);

// Eleven digits for "85.07.30-033.28", "850730 033-28" and the like.
[[nodiscard]] std::string national_number_of(const std::string& typed);

// Letters composed everywhere (NFC), names with single spaces, dossier numbers and national numbers in their form. Free
// texts keep their spaces. What is not of an agenda's form is left as it is.
void spell_once(nlohmann::json& agenda);

}  // namespace tafel::provisioning
