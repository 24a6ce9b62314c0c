#include "kiosk-ui/readings/progress.hpp"

#include "kiosk-ui/readings/followed.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/voting_round.hpp"
#include "kiosk-ui/words.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/text/dutch_date.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

constexpr std::int64_t ms_per_minute = 60'000;
constexpr double ms_per_s = 1000;
constexpr int minutes_per_hour = 60;

template <typename Things, typename Test>
std::size_t how_many(const Things& things, Test test) {
  return static_cast<std::size_t>(std::count_if(things.begin(), things.end(), test));
}

std::string counted(std::size_t count, std::string_view what) {
  return sentence_of({std::to_string(count), " ", what});
}
std::string part_of(std::size_t part, std::size_t whole, std::string_view what) {
  return sentence_of({std::to_string(part), " ", words::rail::of, " ", std::to_string(whole), " ", what});
}

}  // namespace

Progress opening_progress(const view::SessionView& session, std::string_view today) {
  const auto opened = parse_instant(session.opened_at);
  const bool another_day = opened && to_string(belgian_day(*opened)) != today;
  return {sentence_of(
              {words::rail::since, " ",
               another_day ? text::short_date(belgian_day(*opened)) : clock_time(session.opened_at, today)}),
          true};
}

Progress attendance_progress(const view::SessionView& session) {
  const auto here = how_many(session.people, is_at_table);
  if (here == 0) return {};
  return {counted(here, words::rail::at_table), true};
}

Progress beforehand_progress(const view::SessionView& session) {
  const auto all = session.supplements.size();
  if (all == 0) return {};
  return {counted(all, all == 1 ? words::rail::supplement : words::rail::supplements), true};
}

Progress follow_up_progress(const view::SessionView& session) {
  const auto all = session.followed_actions.size() + session.followed_items.size();
  const auto left = left_to_say(session);
  return {part_of(all - left, all, words::rail::said), left == 0};
}

Progress discussion_progress(const view::SessionView& session) {
  const auto drafted = how_many(session.statements,
                                [](const auto& one) { return one.status == view::StatementStatus::drafted; });
  if (drafted > 0) return {counted(drafted, words::rail::to_confirm), false};
  const auto confirmed = how_many(
      session.statements, [](const auto& one) { return one.status == view::StatementStatus::confirmed; });
  if (confirmed == 0) return {};
  return {counted(confirmed, words::rail::confirmed), true};
}

Progress plan_progress(const view::SessionView& session) {
  const auto goals = session.goals.size();
  const auto actions = session.actions.size();
  if (actions > 0) return {counted(actions, actions == 1 ? words::rail::action : words::rail::actions), true};
  if (goals > 0) return {counted(goals, goals == 1 ? words::rail::goal : words::rail::goals), true};
  return {};
}

Progress sharing_progress(const view::SessionView& session) {
  const auto put =
      how_many(session.items, [](const auto& item) { return item.state != view::ItemState::withdrawn; });
  if (put == 0) return {};
  const bool closed = session.phase == view::Phase::closed;  // nothing waits any more
  if (const auto open = how_many(session.items, is_undecided); open > 0 && !closed)
    return {part_of(open, put, words::rail::open), false};
  const auto agreed =
      how_many(session.items, [](const auto& item) { return item.state == view::ItemState::consensus; });
  return {counted(agreed, words::rail::with_consensus), true};
}

Progress closing_progress(const view::SessionView& session) {
  if (session.phase == view::Phase::closed) return {std::string(words::rail::closed), true};
  const auto left = how_many(session.closing, [](const auto& requirement) { return !requirement.met; });
  if (left > 0) return {sentence_of({words::rail::still, " ", counted(left, words::rail::to_do)}), false};
  return {std::string(words::rail::ready), false};
}

std::optional<TimeUsed> time_used(const view::SessionView& session, Instant now) {
  const auto opened = parse_instant(session.opened_at);
  const auto closed = parse_instant(session.closed_at);
  const std::int64_t used = opened ? closed.value_or(now).unix_ms - opened->unix_ms : -1;
  if (used < 0) return std::nullopt;
  TimeUsed time{static_cast<int>(used / ms_per_minute), std::nullopt};
  if (!closed) time.changes_in_s = static_cast<double>(ms_per_minute - used % ms_per_minute) / ms_per_s;
  return time;
}

std::string duration_in_words(int minutes) {
  const std::string left = std::to_string(minutes % minutes_per_hour);
  if (minutes < minutes_per_hour) return sentence_of({left, " ", words::rail::minutes});
  return sentence_of({std::to_string(minutes / minutes_per_hour), " ", words::rail::hours, " ",
                      left.size() == 1 ? "0" : "", left, " ", words::rail::minutes});
}

}  // namespace tafel::kiosk
