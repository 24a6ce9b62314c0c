// All that the figures for policy take from one session: classes and numbers, never a typed word, a name or a moment
// (art. 15 §4). What is not here cannot reach a report.
#pragma once

#include "shared/domain/state.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tafel::provisioning::figures {

// The classes of a count, by their index in the lists of shared/text/figures_nl.hpp.
struct ItemCounts {
  int kind = 0;  // disclosure, reporting; an extension is counted with the retention
  int end = 0;   // consensus, no consensus, withdrawn
};

struct SessionCounts {
  std::string session;  // to count each once; never published
  std::string family;   // the dossier's number: how many cliëntsystemen a count is about; never published
  std::string keys;     // public keys of that session, known only to whoever has read it; never published
  int year = 0;         // by the Belgian calendar, of the opening
  int quarter = 0;      // 0 to 3
  int kind = 0;
  std::optional<int> route;      // of a first session
  std::optional<int> retention;  // of a closing session
  bool minor = false;
  int legal_basis = 0;
  bool informed = false;
  int size = 0;
  int duration = 0;
  std::set<int> organisations;  // art. 10, 1 to 23: who sat at the table
  std::set<int> data;           // art. 15 §1, 1 to 14: of statements that were not withdrawn
  std::vector<ItemCounts> items;
};

// Requires a closed session that verified.
[[nodiscard]] SessionCounts count_session(const domain::State& state);

}  // namespace tafel::provisioning::figures
