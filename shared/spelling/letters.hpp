// One spelling for what is one thing: "é" is one character, however the file wrote it (Unicode NFC), and an identifier
// has one kind of hyphen, digit and space. The screen cannot set an accent over a letter of its own, and two spellings
// of a name or number would look the same and differ. Thread: any.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace tafel {

// Every string in `json`, keys excepted. The strings are UTF-8.
void compose_letters(nlohmann::json& json);

// The name with one plain space where it has spaces of any kind, and none at its ends. UTF-8.
[[nodiscard]] std::string spaced_once(const std::string& name);

// The name as it is kept: its letters composed, and spaced once. UTF-8.
[[nodiscard]] std::string spelled_name(const std::string& typed);

// The identifier with "-" for every hyphen, dash and minus, ASCII digits for those of every script, a plain space for
// all white space inside, and none at its ends. Letters are composed, and stay as they are. UTF-8.
[[nodiscard]] std::string plainly_spelled(const std::string& identifier);

}  // namespace tafel
