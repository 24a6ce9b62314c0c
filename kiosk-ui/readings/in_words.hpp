// Values of the view as people read them: times of the clock on the wall, days in words, people by id.
#pragma once

#include "shared/base/time.hpp"
#include "shared/view/device_view.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

// "10.32 uur" on `today` ("2026-11-23"), and "22 november 2026, 10.32 uur" on any other day; "" of what is no instant.
[[nodiscard]] std::string clock_time(std::string_view instant, std::string_view today);
[[nodiscard]] std::string day_of(
    std::string_view instant);  // "23 november 2026", or "" of what is no instant
[[nodiscard]] std::string day_in_words(std::string_view day);  // "23 november 2026", or the argument itself
// Of the room's own clock: "10.32 uur", and "23 november 2026".
[[nodiscard]] std::string wall_clock(Instant now);
[[nodiscard]] std::string wall_day(Instant now);
[[nodiscard]] std::string moved_day(std::string_view day, int days, int months);

[[nodiscard]] std::string born_in_words(const view::MemberView& member);
[[nodiscard]] bool is_at_table(const view::PersonView& person);
[[nodiscard]] const view::PersonView* person_of(const view::SessionView& session, std::string_view id);
// Now or earlier, at the table or gone since: the id is that of one real person.
[[nodiscard]] bool is_checked_in(const view::SessionView& session, std::string_view id);
[[nodiscard]] const view::ItemView* item_of(const view::SessionView& session, std::string_view id);
// Can anything still be added? After the close a participant can only take back.
[[nodiscard]] bool is_open(const view::SessionView& session);
// Is the statement part of the verslag: not taken back, not thrown away?
[[nodiscard]] bool stands(const view::StatementView& statement);
// Those that stand, in order. Of one that was taken back, thrown away or replaced the view has no words: whatever lists
// statements lists these. They live as long as `session`.
[[nodiscard]] std::vector<const view::StatementView*> standing(const view::SessionView& session);
[[nodiscard]] const view::StatementView* statement_of(const view::SessionView& session, std::string_view id);

// The names at hand for the suggestions above the keyboard: members, people, organisations.
[[nodiscard]] std::vector<std::string> names_at_hand(const view::SessionView& session);
[[nodiscard]] std::string sentence_of(std::initializer_list<std::string_view> parts);  // joined as they are
// "An, Bo en nog 3": the first `shown` of the names, and how many more there are.
[[nodiscard]] std::string first_of(const std::vector<std::string_view>& names, std::size_t shown,
                                   std::string_view between);
[[nodiscard]] std::string names_in_words(const std::vector<std::string_view>& names);  // "An, Bo en Chris"
[[nodiscard]] std::string step_of(std::string_view what, std::size_t step, std::size_t steps);
// The main action of a question whose answers lead on by themselves: only for whoever comes back to an earlier one.
[[nodiscard]] std::string_view next_when(bool chosen);

}  // namespace tafel::kiosk
