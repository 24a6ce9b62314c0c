#include "kiosk-ui/parts/requirements.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>
#include <utility>

namespace tafel::kiosk {
namespace {

Button go_button(const WayThere& way) {
  return {.id = way.id, .label = way.words, .icon = icon::right};
}

std::string article_of(const view::Requirement& r) {
  return r.met ? r.article : sentence_of({words::missing, " · ", r.article});
}

bool offers(const view::Requirement& r, const WayThere& way) {
  return !r.met && !way.words.empty();
}

}  // namespace

Place place_of(view::Step step) {
  switch (step) {
    case view::Step::opening:
      return Place::opening;
    case view::Step::attendance:
      return Place::attendance;
    case view::Step::discussion:
      return Place::discussion;
    case view::Step::follow_up:
      return Place::follow_up;
    case view::Step::plan:
      return Place::plan;
    case view::Step::sharing:
      return Place::sharing;
    case view::Step::closing:
      return Place::closing;
  }
  return Place::closing;
}

std::string go_words(view::Step step) {
  constexpr std::pair<view::Step, std::string_view> names[] = {
      {view::Step::opening, words::rail::opening},     {view::Step::attendance, words::rail::attendance},
      {view::Step::follow_up, words::rail::follow_up}, {view::Step::discussion, words::rail::discussion},
      {view::Step::plan, words::rail::plan},           {view::Step::sharing, words::rail::sharing},
      {view::Step::closing, words::rail::closing}};
  return sentence_of(
      {words::go_to, " ",
       std::ranges::find(names, step, &std::pair<view::Step, std::string_view>::first)->second});
}

float requirement_height(const Ui& ui, const view::Requirement& r, float width, const WayThere& way) {
  const bool go = offers(r, way);
  float inner = width - ui.mm(size::icon) - ui.mm(size::gap);
  if (go) inner -= button_width(ui, go_button(way)) + ui.mm(size::gap);
  const float words =
      ui.height(Type::body, r.sentence, inner) + ui.height(Type::caption, article_of(r), inner);
  return std::max(words, go ? ui.mm(size::button) : 0) + ui.mm(size::gap);
}

bool draw_requirement(Ui& ui, Rect where, const view::Requirement& r, const WayThere& way) {
  if (!ui.visible(where)) return false;
  const Palette& p = ui.colours();
  bool touched = false;
  Rect inside = where.inset(ui.mm(size::gap) / 2, ui.mm(size::gap) / 2);
  if (offers(r, way)) {
    const Button go = go_button(way);
    const Rect at = inside.cut_right(button_width(ui, go), ui.mm(size::gap));
    touched = button(ui, at.middle(at.w, ui.mm(size::button)), go);
  }
  Rect sign = inside.cut_left(ui.mm(size::icon));
  sign.h = ui.line_height(Type::body);
  ui.label(sign, Type::strong, r.met ? p.good : p.bad, r.met ? icon::check_circle : icon::cross_circle);
  ui.text(inside.cut_top(ui.height(Type::body, r.sentence, inside.w)), Type::body, p.ink, r.sentence);
  ui.text(inside, Type::caption, r.met ? p.quiet : p.bad, article_of(r));
  return touched;
}

}  // namespace tafel::kiosk
