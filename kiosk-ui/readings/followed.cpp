#include "kiosk-ui/readings/followed.hpp"

#include "kiosk-ui/readings/calendar_month.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

template <class Followed>
std::size_t not_said(const std::vector<Followed>& all) {
  return static_cast<std::size_t>(
      std::ranges::count_if(all, [](const Followed& each) { return !each.course; }));
}

}  // namespace

bool has_follow_up(const view::SessionView& session) {
  return !session.followed_actions.empty() || !session.followed_items.empty();
}

std::size_t left_to_say(const view::SessionView& session) {
  return not_said(session.followed_actions) + not_said(session.followed_items);
}

std::string owner_and_day(const view::FollowedActionView& action) {
  return sentence_of({action.owner_name, " · ", action.organisation, " · ", words::plan::by, " ",
                      weekday_in_words(action.due)});
}

std::string sharer_and_day(const view::FollowedItemView& item) {
  const bool is_report = item.kind == view::ItemKind::reporting;
  return sentence_of({item.sharer_name, " ",
                      is_report ? words::follow_up::reports_to : words::follow_up::shares_with, " ",
                      item.recipient, " · ", words::follow_up::agreed_on, " ", day_in_words(item.agreed_on)});
}

std::string course_in_words(const view::FollowedActionView& action) {
  if (!action.course) return std::string(words::follow_up::not_said);
  switch (*action.course) {
    case view::ActionCourse::done:
      return std::string(words::follow_up::is_done);
    case view::ActionCourse::running:
      return std::string(words::follow_up::is_running);
    case view::ActionCourse::not_done:
      return std::string(words::follow_up::is_not_done);
    case view::ActionCourse::lapsed:
      return std::string(words::follow_up::has_lapsed);
  }
  return {};
}

std::string course_in_words(const view::FollowedItemView& item) {
  if (!item.course) return std::string(words::follow_up::not_said);
  switch (*item.course) {
    case view::ItemCourse::told:
      return sentence_of({words::follow_up::was_told, " ", day_in_words(item.told_on)});
    case view::ItemCourse::not_yet:
      return std::string(words::follow_up::not_told);
    case view::ItemCourse::stopped:
      return std::string(words::follow_up::was_stopped);
  }
  return {};
}

std::string_view asks_why(view::ActionCourse course) {
  switch (course) {
    case view::ActionCourse::done:
      return words::follow_up::why_done;
    case view::ActionCourse::running:
      return words::follow_up::why_running;
    case view::ActionCourse::not_done:
      return words::follow_up::why_not_done;
    case view::ActionCourse::lapsed:
      return words::follow_up::why_lapsed;
  }
  return {};
}

}  // namespace tafel::kiosk
