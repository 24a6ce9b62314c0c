// Free text as an expert may read it (art. 12, memorandum): where it names a member, the role is shown instead. A name is
// found whole or in part, in any case, with or without accents, with the s of possession, and with its words written as
// one. A nickname, a diminutive or a description is not found, nor a surname that is a common word in small letters, so
// the screen says that texts may still name somebody. Pure. Thread: any.
#pragma once

#include "shared/domain/state.hpp"

#include <string>

namespace tafel::domain {

// "[dochter] vertelde het": in brackets, so that nobody takes the role for what was said. "[naam]" is a name of several
// members, or of a member who may be a stranger ("Jan Vermeulen"). The whole name of a participant stays.
[[nodiscard]] std::string with_roles(const State& state, const std::string& text);

}  // namespace tafel::domain
