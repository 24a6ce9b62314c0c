// A coordinator's agenda before it is packed. The coordinator need not know the tags of dossiers: packing fills
// them in, checking does as if.
#pragma once

#include "shared/agenda/agenda.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/secret.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::provisioning {

// Everything that is wrong with an agenda, each at its JSON pointer; empty when it can be packed.
[[nodiscard]] std::vector<Error> check_agenda(std::string_view json);

// The agenda with every session's tag. A tag that is there must be the right one. Errors: malformed, with the place
// of the first thing that is wrong; refused (a tag of another key).
[[nodiscard]] Result<std::string> with_tags(std::string_view json, const crypto::Secret& tag_key);

}  // namespace tafel::provisioning
