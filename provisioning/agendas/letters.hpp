// One spelling for each letter: "é" is one character, however the file wrote it (Unicode NFC). The screen cannot set
// an accent over a letter of its own, and two spellings of a name would look the same and differ.
#pragma once

#include <nlohmann/json.hpp>

namespace tafel::provisioning {

// Every string in `json`, keys excepted. The strings are UTF-8.
void compose_letters(nlohmann::json& json);

}  // namespace tafel::provisioning
