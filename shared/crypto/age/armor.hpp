// The armored form of an age file, which `age --armor` writes: text, for mail. It is not the file that was signed, and
// nothing here reads it. Thread: any.
#pragma once

#include "shared/base/bytes.hpp"

#include <optional>
#include <string>

namespace tafel::crypto::age {

// In English, with the command that makes the file it was made of; nothing for a file of another form.
[[nodiscard]] std::optional<std::string> problem_with_armor(ByteView file);

}  // namespace tafel::crypto::age
