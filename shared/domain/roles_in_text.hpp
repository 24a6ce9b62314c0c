// Free text as an expert may read it (art. 12, memorandum): where it names a member, the role is shown instead. Found are
// the names of the dossier, whole or in part, whatever their case and accents; a nickname, a diminutive or a description
// is not, so the screen says that texts may still name somebody. Pure. Thread: any.
#pragma once

#include "shared/domain/state.hpp"

#include <string>

namespace tafel::domain {

// "[dochter] vertelde het": in brackets, so that nobody takes the role for what was said. A name of several members is
// "[naam]".
[[nodiscard]] std::string with_roles(const State& state, const std::string& text);

}  // namespace tafel::domain
