// What the session before left open, as people read it (art. 4, art. 14 §2). Pure. Thread: any.
#pragma once

#include "shared/view/session_view.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace tafel::kiosk {

// Did the session before leave anything of which this one says what became of it?
[[nodiscard]] bool has_follow_up(const view::SessionView& session);
[[nodiscard]] std::size_t left_to_say(const view::SessionView& session);

// "Griet Claes · CAW Oost-Brabant · tegen maandag 7 december 2026"
[[nodiscard]] std::string owner_and_day(const view::FollowedActionView& action);
// "Griet Claes deelt met Sara Willems · akkoord op 23 november 2026"
[[nodiscard]] std::string sharer_and_day(const view::FollowedItemView& item);
[[nodiscard]] std::string course_in_words(const view::FollowedActionView& action);
[[nodiscard]] std::string course_in_words(const view::FollowedItemView& item);
// The question that goes with each course of an action.
[[nodiscard]] std::string_view asks_why(view::ActionCourse course);

}  // namespace tafel::kiosk
