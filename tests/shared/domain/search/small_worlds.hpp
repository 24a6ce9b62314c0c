// Every order of commands at a small table, to a stated depth.
#pragma once

#include <cstdint>
#include <string>

namespace tafel::search {

// The histories that one search covered. A history is one sequence of events that the rules allowed, from the opening
// on; each is visited once and compared in full at its last event, and every beginning of it is a history of its own.
// Nothing is pruned or merged.
struct Coverage {
  std::uint64_t histories = 0;
  std::uint64_t with_consensus = 0;  // in which at least one item has consensus
  std::uint64_t refused = 0;         // proposals that a rule refused on the way
  std::string disagreement;          // the first, with its history; empty when there is none
};

// The table starts empty: three people who may sit down, leave, return and be struck, and two items.
[[nodiscard]] Coverage search_from_empty_table(int depth);
// Two sit, one of whom may leave; a third may come late. A statement is made and two items are put, one of which
// draws on it.
[[nodiscard]] Coverage search_from_items_put(int depth);
// The same three beside a chair, one of them, who takes no part; an item is put.
[[nodiscard]] Coverage search_beside_a_chair_who_takes_no_part(int depth);
// Two sit at a table that follows another: two actions and an item are carried, and the plan may be changed.
[[nodiscard]] Coverage search_from_what_is_carried(int depth);

}  // namespace tafel::search
