// Reading a list of event lines back into a state by the same rules that let them happen.
#pragma once

#include "shared/base/result.hpp"
#include "shared/domain/decide.hpp"
#include "shared/record/chain.hpp"
#include "shared/record/texts.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace tafel::record {

struct Replayed {
  domain::State state;
  Head head;
  std::set<std::string>
      standing_texts;  // commitments whose words belong in the record: made and not taken back
};

// The remark on a session that was held under rules that this program does not know, or "". Of such a session nothing can be said:
// what its rules allowed is not known here, and its events may have other fields. Asked before they are parsed.
[[nodiscard]] std::string rules_unknown(const std::vector<std::string>& lines);

// Every line as a link of the chain. Errors: malformed or altered, with "event N" as place.
[[nodiscard]] Result<std::vector<Link>> parse_chain(const std::vector<std::string>& lines);

// Called with the state before each allowed event.
using Witness = std::function<void(const domain::State& before, const Link& link)>;

// Plays the links through `decide`, which must allow each and return exactly that event. Error: refused,
// with the rule's id in the message and "event N" as place; what was played until then is in `upto`.
[[nodiscard]] Done replay_links(const std::vector<Link>& links, Replayed& upto, const Witness& witness = {});

// All of these. Error also: missing, for a session under other rules.
// Facts whose openings are among `texts` are opened first.
[[nodiscard]] Result<Replayed> replay(const std::vector<std::string>& lines, const Texts& texts);

}  // namespace tafel::record
