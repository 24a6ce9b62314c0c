#include "kiosk-ui/parts/followed_card.hpp"

#include "kiosk-ui/readings/followed.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

#include <utility>

namespace tafel::kiosk {
namespace {

using Course = view::ActionCourse;

Button deed(const std::string& card, std::string_view course, std::string_view label, bool enabled) {
  return {.id = sentence_of({card, ":", course}), .label = label, .enabled = enabled};
}

// The first is rightmost.
std::vector<Button> deeds_on(const view::FollowedActionView& action) {
  const auto one = [&](Course course, std::string_view label) {
    return deed("action:" + action.id, name(course), label, action.can_be_reviewed);
  };
  return {one(Course::lapsed, words::follow_up::lapsed), one(Course::not_done, words::follow_up::not_done),
          one(Course::running, words::follow_up::running), one(Course::done, words::follow_up::done)};
}

std::vector<Button> deeds_on(const view::FollowedItemView& item) {
  const auto one = [&](view::ItemCourse course, std::string_view label) {
    return deed("item:" + item.id, name(course), label, item.can_be_reviewed);
  };
  std::vector<Button> all{one(view::ItemCourse::stopped, words::follow_up::stop),
                          one(view::ItemCourse::not_yet, words::follow_up::not_yet),
                          one(view::ItemCourse::told, words::follow_up::told)};
  all[0].weight = Weight::danger;
  if (item.course == view::ItemCourse::not_yet && item.can_be_reviewed) {
    all[1].enabled = false;
    all[1].why_not = words::follow_up::said_already;
  }
  return all;
}

std::string why_not(const view::SessionView& session, const view::FollowedActionView& action) {
  if (action.can_be_reviewed) return {};
  return std::string(is_open(session) ? words::plan::names_hidden : words::session_closed);
}

std::string why_not(const view::SessionView& session, const view::FollowedItemView& item) {
  if (item.can_be_reviewed) return {};
  if (!is_open(session)) return std::string(words::session_closed);
  const bool stopped = item.course == view::ItemCourse::stopped;
  return std::string(stopped ? words::follow_up::stopped_for_good : words::plan::names_hidden);
}

std::string after(std::string_view heading, const std::string& words) {
  return words.empty() ? std::string() : sentence_of({heading, " ", words});
}

struct Sign {
  std::string_view icon;
  Tone tone = Tone::neutral;
};

Sign sign_of(const std::optional<Course>& course) {
  if (!course) return {icon::sand, Tone::waiting};
  switch (*course) {
    case Course::done:
      return {icon::check_circle, Tone::good};
    case Course::running:
      return {icon::clock, Tone::accent};
    case Course::not_done:
      return {icon::cross_circle, Tone::bad};
    case Course::lapsed:
      break;
  }
  return {icon::minus_circle, Tone::neutral};
}

Sign sign_of(const std::optional<view::ItemCourse>& course) {
  if (!course) return {icon::sand, Tone::waiting};
  if (*course == view::ItemCourse::told) return {icon::check_circle, Tone::good};
  if (*course == view::ItemCourse::not_yet) return {icon::clock, Tone::accent};
  return {icon::minus_circle, Tone::neutral};
}

FollowedWords words_of(const view::FollowedActionView& action) {
  const auto [icon, tone] = sign_of(action.course);
  return {action.text,
          owner_and_day(action),
          after(words::follow_up::for_goal, action.goal),
          course_in_words(action),
          icon,
          tone,
          after(words::follow_up::explanation, action.why)};
}

FollowedWords words_of(const view::FollowedItemView& item) {
  const auto [icon, tone] = sign_of(item.course);
  return {item.information,
          sharer_and_day(item),
          after(words::follow_up::necessary, item.why),
          course_in_words(item),
          icon,
          tone,
          after(words::follow_up::reason, item.reason)};
}

std::vector<Mark> marks_of(const FollowedWords& words) {
  return {{words.icon, words.course, words.tone}};
}

float words_height(const Ui& ui, const FollowedWords& words, float inner) {
  const auto line = [&](Type type, const std::string& said) {
    return said.empty() ? 0 : ui.height(type, said, inner) + ui.mm(size::tight);
  };
  return 2 * ui.mm(size::inset) + line(Type::body, words.text) + line(Type::caption, words.who) +
         line(Type::caption, words.because) + marks_height(ui, marks_of(words), inner) +
         line(Type::body, words.why) + ui.mm(size::gap);
}

}  // namespace

FollowedCard::FollowedCard(const Ui& ui, FollowedWords words, CardDeeds deeds, float width)
    : words_(std::move(words)),
      deeds_(std::move(deeds)),
      height_(words_height(ui, words_, width - 2 * ui.mm(size::inset)) + deeds_.height()) {}

FollowedCard::FollowedCard(const Ui& ui, const view::SessionView& session,
                           const view::FollowedActionView& action, float width)
    : FollowedCard(ui, words_of(action), CardDeeds(ui, width, deeds_on(action), why_not(session, action)),
                   width) {}

FollowedCard::FollowedCard(const Ui& ui, const view::SessionView& session, const view::FollowedItemView& item,
                           float width)
    : FollowedCard(ui, words_of(item), CardDeeds(ui, width, deeds_on(item), why_not(session, item)), width) {}

std::string FollowedCard::draw(Ui& ui, Rect where) const {
  const Palette& p = ui.colours();
  card(ui, where);
  Rect inside = where.inset(ui.mm(size::inset));
  const auto line = [&](Type type, Colour colour, const std::string& words) {
    if (words.empty()) return;
    ui.text(inside.cut_top(ui.height(type, words, inside.w), ui.mm(size::tight)), type, colour, words);
  };
  line(Type::body, p.ink, words_.text);
  line(Type::caption, p.quiet, words_.who);
  line(Type::caption, p.quiet, words_.because);
  const std::vector<Mark> said = marks_of(words_);
  marks(ui, inside.cut_top(marks_height(ui, said, inside.w), ui.mm(size::tight)), said);
  line(Type::body, p.ink, words_.why);
  const std::string touched = deeds_.draw(ui, where);
  return touched.substr(touched.rfind(':') + 1);
}

}  // namespace tafel::kiosk
