// The votes that a round waits for, over all items: one line beside the Stemronde. Pure.
#pragma once

#include "shared/view/session_view.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

// Put to the table, and without an outcome yet.
[[nodiscard]] bool is_undecided(const view::ItemView& item);

// An open item rests on a goal, and no trajectory was decided yet that the goal could be of.
[[nodiscard]] bool waits_for_trajectory(const view::SessionView& session);

// Why no item can be voted on: "" when one can.
[[nodiscard]] std::string_view why_no_ballot(const view::SessionView& session);

// The ballot of `participant` on the item as it is worded now.
[[nodiscard]] std::optional<view::Choice> signed_choice(const view::ItemView& item,
                                                        std::string_view participant);

// "nog 3 van 8 moeten stemmen"
[[nodiscard]] std::string must_vote_in_words(std::size_t waiting, std::size_t voters);

struct VotingRound {
  std::string what;                     // "Nog 3 van 8 moeten stemmen"
  std::vector<std::string_view> names;  // of whom; they live as long as the session
  bool done = false;                    // there is nothing more to decide
};
[[nodiscard]] VotingRound voting_round(const view::SessionView& session);
// With `named` of the names at most, and how many more there are.
[[nodiscard]] std::string in_words(const VotingRound& status, std::size_t named);

}  // namespace tafel::kiosk
