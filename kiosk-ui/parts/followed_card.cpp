#include "kiosk-ui/parts/followed_card.hpp"

#include "kiosk-ui/readings/followed.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

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

}  // namespace

FollowedCard::Said FollowedCard::said_of(const view::FollowedActionView& action) {
  const std::string words = course_in_words(action);
  if (!action.course) return {words, icon::sand, Tone::waiting};
  switch (*action.course) {
    case Course::done:
      return {words, icon::check_circle, Tone::good};
    case Course::running:
      return {words, icon::clock, Tone::accent};
    case Course::not_done:
      return {words, icon::cross_circle, Tone::bad};
    case Course::lapsed:
      break;
  }
  return {words, icon::minus_circle, Tone::neutral};
}

FollowedCard::Said FollowedCard::said_of(const view::FollowedItemView& item) {
  const std::string words = course_in_words(item);
  if (!item.course) return {words, icon::sand, Tone::waiting};
  if (*item.course == view::ItemCourse::told) return {words, icon::check_circle, Tone::good};
  if (*item.course == view::ItemCourse::not_yet) return {words, icon::clock, Tone::accent};
  return {words, icon::minus_circle, Tone::neutral};
}

FollowedCard::Words FollowedCard::words_of(const view::FollowedActionView& action) {
  return {action.text, owner_and_day(action), after(words::follow_up::for_goal, action.goal), said_of(action),
          after(words::follow_up::explanation, action.why)};
}

FollowedCard::Words FollowedCard::words_of(const view::FollowedItemView& item) {
  return {item.information, sharer_and_day(item), after(words::follow_up::necessary, item.why), said_of(item),
          after(words::follow_up::reason, item.reason)};
}

FollowedCard::FollowedCard(const Ui& ui, const view::SessionView& session,
                           const view::FollowedActionView& action, float width)
    : words_(words_of(action)),
      deeds_(ui, width, deeds_on(action), why_not(session, action)),
      height_(words_height(ui, width - 2 * ui.mm(size::inset)) + deeds_.height()) {}

FollowedCard::FollowedCard(const Ui& ui, const view::SessionView& session, const view::FollowedItemView& item,
                           float width)
    : words_(words_of(item)),
      deeds_(ui, width, deeds_on(item), why_not(session, item)),
      height_(words_height(ui, width - 2 * ui.mm(size::inset)) + deeds_.height()) {}

float FollowedCard::words_height(const Ui& ui, float inner) const {
  const auto line = [&](Type type, const std::string& words) {
    return words.empty() ? 0 : ui.height(type, words, inner) + ui.mm(size::tight);
  };
  return 2 * ui.mm(size::inset) + line(Type::body, words_.text) + line(Type::caption, words_.who) +
         line(Type::caption, words_.because) + marks_height(ui, {words_.said.mark()}, inner) +
         line(Type::body, words_.why) + ui.mm(size::gap);
}

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
  const std::vector<Mark> said{words_.said.mark()};
  marks(ui, inside.cut_top(marks_height(ui, said, inside.w), ui.mm(size::tight)), said);
  line(Type::body, p.ink, words_.why);
  const std::string touched = deeds_.draw(ui, where);
  return touched.substr(touched.rfind(':') + 1);
}

}  // namespace tafel::kiosk
