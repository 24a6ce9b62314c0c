// The line of a dossier's records: each session names the one before (docs/formats.md, "The session that follows").
// Whoever has two records of it checks here that nothing was left out between them, and that what the later one says it
// took over is what the earlier one sealed, word for word. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/domain/state.hpp"
#include "shared/record/texts.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tafel::record {

// A record that holds. What the pointers are to outlives it.
struct SealedSession {
  std::string sha256;  // of its .age, hex
  std::string head;    // of its chain, hex
  const domain::State* state = nullptr;
  const Texts* texts = nullptr;
};

// What documents of the dossier say of its line; sessions by their id.
struct SaidOfLine {
  std::vector<std::pair<std::string, std::string>>
      orders;  // of two that follow the same one: which comes first
  std::map<std::string, std::optional<std::string>>
      bound;  // a session under another number: after which it comes
};

enum class Place { follows, ordered, bound };  // by its own words, or by a document
struct Placed {
  SealedSession session;
  Place place{};
  std::optional<std::size_t> before;  // where in the line the session is that it names itself
};

// The sessions from the first to the last. The first may follow one that was not given; nothing in the middle may. Where
// a document orders two that follow the same one, all that comes of the first is before the second. A bound session comes
// directly after its own, before what follows that one; several of them as they were opened.
// Errors: refused, naming the sessions: another house or dossier, one given twice, two that follow the same one without an
// order, one that follows a session that was not given.
[[nodiscard]] Result<std::vector<Placed>> in_line(const std::vector<SealedSession>& sessions,
                                                  const SaidOfLine& said = {});

// Does `after` name exactly `before`, and carry exactly what had to travel? An item of `ended` was told or stopped outside
// a table before `after` was opened, and need not be carried. Errors: refused, with the place in `after` as
// a JSON pointer within its dossier.
[[nodiscard]] Done check_follows(const SealedSession& before, const SealedSession& after,
                                 const std::set<domain::ItemId>& ended = {});

}  // namespace tafel::record
