// The rules of the decree, as two pure functions on values. The daemon, the verifier, the PDF and the tests
// use the same two. docs/decreet.md lists for each rule the article, the function and the tests.
#pragma once

#include "shared/domain/rule.hpp"
#include "shared/domain/rules_version.hpp"
#include "shared/domain/state.hpp"

#include <string>
#include <variant>

namespace tafel::domain {

// Why something may not happen: the rule, and one Dutch sentence that a chair can act on.
struct Refusal {
  Rule rule{};
  std::string sentence;
  Step go{};  // where in the session what is missing can be mended
};

using Decision = std::variant<Event, Refusal>;

// May `fact` happen at `now`? The event has the ids and outcomes that follow from the state filled in. There
// is no random argument: nothing that is decided needs one.
[[nodiscard]] Decision decide(const State& state, const Fact& fact, Instant now);

// The proposal with what follows from the state filled in: ids, versions, editions, outcomes. Who signs a
// fact signs the completed one.
[[nodiscard]] Fact completed(const State& state, Fact proposal);

// The state after `event`, which `decide` allowed in `state`.
[[nodiscard]] State evolve(State state, const Event& event);

}  // namespace tafel::domain
