// Reading a list of event lines back into a state by the same rules that let them happen.
#pragma once

#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/domain/decide.hpp"
#include "shared/record/chain.hpp"

namespace tafel::record {

struct Replayed {
  domain::State state;
  Head head;
};

// Errors: malformed or altered (chain), refused (a rule does not allow an event), each with "event N" as place.
[[nodiscard]] Result<Replayed> replay(const std::vector<std::string>& lines);

}  // namespace tafel::record
