// A coordinator's agenda before it is packed. The coordinator need not know the tags of dossiers: packing fills
// them in, checking does as if.
#pragma once

#include "shared/agenda/agenda.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/secret.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::provisioning {

struct AgendaProblem {
  std::size_t line = 0;  // in the file, from 1
  Error error;           // its place is a JSON pointer, or "byte N" where the file is no JSON
};

struct AgendaCheck {
  std::vector<AgendaProblem> wrong;     // empty when it can be packed
  std::vector<AgendaProblem> doubtful;  // of an agenda that can be packed: probably a mistake
};

// Everything that is wrong with an agenda, or else everything doubtful, each in the order of its lines. `today` as for
// agenda::agenda_doubts.
[[nodiscard]] AgendaCheck check_agenda(std::string_view json, const std::optional<Date>& today = {});

// The agenda with every session's tag, its identifiers and names in one spelling (agenda_spelling.hpp). Only for what check_agenda finds sound. A tag that is there must be the right one. Errors: malformed, with
// the place of the first thing that is wrong; refused (a tag of another key).
[[nodiscard]] Result<std::string> prepared_agenda(std::string_view json, const crypto::Secret& tag_key);

}  // namespace tafel::provisioning
