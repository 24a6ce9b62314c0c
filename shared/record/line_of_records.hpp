// The line of a dossier's records: each session names the one before (docs/formats.md, "The session that follows").
// Whoever has two records of it checks here that nothing was left out between them, and that what the later one says it
// took over is what the earlier one sealed, word for word. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/domain/state.hpp"
#include "shared/record/texts.hpp"

#include <set>
#include <string>
#include <vector>

namespace tafel::record {

// A record that holds. What the pointers are to outlives it.
struct SealedSession {
  std::string sha256;  // of its .age, hex
  std::string head;    // of its chain, hex
  const domain::State* state = nullptr;
  const Texts* texts = nullptr;
};

// The sessions from the first to the last. The first may follow one that was not given; nothing in the middle may.
// Errors: refused, naming the sessions: another house or dossier, one given twice, two that follow the same one, one
// that follows a session that was not given.
[[nodiscard]] Result<std::vector<SealedSession>> in_line(const std::vector<SealedSession>& sessions);

// Does `after` name exactly `before`, and carry exactly what had to travel? An item of `ended` was told or stopped outside
// a table before `after` was opened, and need not be carried. Errors: refused, with the place in `after` as
// a JSON pointer within its dossier.
[[nodiscard]] Done check_follows(const SealedSession& before, const SealedSession& after,
                                 const std::set<domain::ItemId>& ended = {});

}  // namespace tafel::record
