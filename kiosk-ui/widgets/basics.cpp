#include "kiosk-ui/widgets/basics.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"

#include <cmath>

namespace tafel::kiosk {
namespace {

struct ButtonColours {
  Colour ground;
  Colour words;
  Colour edge;
};

ButtonColours colours_of(const Palette& p, Weight weight, bool down, bool enabled) {
  // A quiet button has no ground of its own: a disabled one must not be heavier than the live ones beside it.
  if (!enabled && weight == Weight::quiet) return {faded(p.paper, 0), p.quiet, faded(p.edge, 0)};
  if (!enabled) return {p.sunken, p.quiet, p.line};
  switch (weight) {
    case Weight::main:
      return {down ? p.accent_down : p.accent, p.on_accent, down ? p.accent_down : p.accent};
    case Weight::plain:
      return {down ? p.sunken : p.surface, p.accent, p.edge};
    case Weight::quiet:
      return {down ? p.sunken : faded(p.paper, 0), p.accent, faded(p.edge, 0)};
    case Weight::danger:
      return {down ? p.bad_soft : p.surface, p.bad, p.edge};
  }
  return {};
}

}  // namespace

Colour ink_of(const Palette& p, Tone tone) {
  switch (tone) {
    case Tone::neutral:
      return p.ink;
    case Tone::accent:
      return p.accent;
    case Tone::good:
      return p.good;
    case Tone::bad:
      return p.bad;
    case Tone::waiting:
      return p.waiting;
  }
  return p.ink;
}

Colour ground_of(const Palette& p, Tone tone) {
  switch (tone) {
    case Tone::neutral:
      return p.sunken;
    case Tone::accent:
      return p.accent_soft;
    case Tone::good:
      return p.good_soft;
    case Tone::bad:
      return p.bad_soft;
    case Tone::waiting:
      return p.waiting_soft;
  }
  return p.sunken;
}

float button_width(const Ui& ui, const Button& b) {
  const float icon = b.icon.empty() ? 0 : ui.mm(size::icon);
  return std::ceil(ui.width(Type::strong, b.label)) + icon + 2 * ui.mm(size::inset);
}

namespace {

// The twin may have been drawn before the finger was known to be on this one: then the next frame shows it.
bool is_pressed_with_twin(Ui& ui, const Button& b) {
  const bool pressed = ui.touch().began_in(b.id) || ui.touch().began_in(std::string(b.twin));
  if (pressed && ui.input().pressed) ui.touch().again(0);
  return pressed;
}

}  // namespace

bool button(Ui& ui, Rect where, const Button& b) {
  Behaviour behaviour = b.behaviour;
  behaviour.why_not = b.why_not;
  const Tapped touched = ui.target(b.id, b.label, where, b.enabled, Kind::button, {}, behaviour);
  const bool down = b.twin.empty() ? touched.down : is_pressed_with_twin(ui, b);
  const ButtonColours colours =
      colours_of(ui.colours(), b.weight, down, b.enabled && ui.is_heard(b.behaviour));
  const float radius = ui.mm(size::radius);
  ui.fill(where, colours.ground, radius);
  ui.border(where, colours.edge, ui.mm(size::hairline), radius);
  Rect inside = where.inset(ui.mm(size::inset) / 2, 0);
  const float icon = b.icon.empty() ? 0 : ui.mm(size::icon);
  const float used = std::min(ui.width(Type::strong, b.label), inside.w - icon) + icon;
  inside = inside.middle(used + 1, inside.h);
  if (icon > 0) ui.label(inside.cut_left(icon), Type::strong, colours.words, b.icon);
  ui.label(inside, Type::strong, colours.words, b.label, icon > 0 ? Align::left : Align::centre);
  return touched.tapped;
}

namespace {

struct TabColours {
  Colour ground;
  Colour words;
  Colour bar;
};
TabColours colours_of(const Palette& p, TabOn on, bool here) {
  if (on == TabOn::rail)
    return here ? TabColours{p.rail_here, p.on_rail, p.on_rail}
                : TabColours{p.rail, p.on_rail_quiet, p.rail_here};
  return here ? TabColours{p.accent_soft, p.accent, p.accent} : TabColours{p.paper, p.quiet, p.line};
}

}  // namespace

bool tab(Ui& ui, Rect where, const Tab& t) {
  const Tapped touched = ui.target(t.id, t.label, where);
  const TabColours colours = colours_of(ui.colours(), t.on, t.here || touched.down);
  ui.fill(where, colours.ground);
  const float bar = ui.mm(t.here ? size::tight : size::border);
  ui.fill({where.x, where.y + where.h - bar, where.w, bar}, colours.bar);
  ui.label(where, Type::strong, colours.words, t.label, Align::centre);
  return touched.tapped;
}

void card(Ui& ui, Rect where) {
  const float radius = ui.mm(size::radius);
  ui.fill(where, ui.colours().surface, radius);
  ui.border(where, ui.colours().line, ui.mm(size::hairline), radius);
}

void card(Ui& ui, Rect where, bool down, bool chosen) {
  const Palette& p = ui.colours();
  const float radius = ui.mm(size::radius);
  ui.fill(where, down ? p.sunken : chosen ? p.accent_soft : p.surface, radius);
  ui.border(where, chosen ? p.accent : p.edge, ui.mm(chosen ? size::border : size::hairline), radius);
}

void sunken_card(Ui& ui, Rect where) {
  const float radius = ui.mm(size::radius);
  ui.fill(where, ui.colours().sunken, radius);
  ui.border(where, ui.colours().line, ui.mm(size::hairline), radius);
}

float mark_height(const Ui& ui) {
  return ui.line_height(Type::caption) + 2 * ui.mm(size::tight);
}

float mark_width(const Ui& ui, const Mark& m) {
  const float icon = m.icon.empty() ? 0 : ui.mm(size::icon) * 0.9F;
  return std::ceil(ui.width(Type::caption, m.word)) + icon + 2 * ui.mm(size::gap);
}

void mark(Ui& ui, Point at, const Mark& m) {
  const Rect where{at.x, at.y, mark_width(ui, m), mark_height(ui)};
  ui.fill(where, ground_of(ui.colours(), m.tone), where.h / 2);
  Rect inside = where.inset(ui.mm(size::gap), 0);
  const Colour ink = ink_of(ui.colours(), m.tone);
  if (!m.icon.empty()) ui.label(inside.cut_left(ui.mm(size::icon) * 0.9F), Type::caption, ink, m.icon);
  ui.label(inside, Type::caption, ink, m.word);
}

namespace {

// The corner of each mark, the first at (0, 0).
std::vector<Point> places_of(const Ui& ui, const std::vector<Mark>& all, float width) {
  std::vector<Point> places;
  const float gap = ui.mm(size::gap) / 2;
  Point at;
  for (const Mark& m : all) {
    const float wide = mark_width(ui, m);
    if (at.x > 0 && at.x + wide > width) at = {0, at.y + mark_height(ui) + gap};
    places.push_back(at);
    at.x += wide + gap;
  }
  return places;
}

}  // namespace

float marks_height(const Ui& ui, const std::vector<Mark>& all, float width) {
  return all.empty() ? 0 : places_of(ui, all, width).back().y + mark_height(ui);
}

void marks(Ui& ui, Rect where, const std::vector<Mark>& all) {
  const auto places = places_of(ui, all, where.w);
  for (std::size_t i = 0; i < all.size(); ++i)
    mark(ui, {where.x + places[i].x, where.y + places[i].y}, all[i]);
}

namespace {

float choice_height(const Ui& ui, const Choice& c, float width) {
  float inner = width - 2 * ui.mm(size::inset);
  if (!c.icon.empty() || c.chosen) inner -= ui.mm(size::icon);
  float tall = ui.height(Type::strong, c.label, inner);
  if (!c.detail.empty()) tall += ui.height(Type::caption, c.detail, inner);
  return std::max(ui.mm(size::button), tall + 2 * ui.mm(size::gap));
}

struct Columns {
  std::size_t count = 1;
  float wide = 0;
};
Columns columns_in(const Ui& ui, float width, float least_width_mm) {
  const float gap = ui.mm(size::gap);
  const float least = ui.mm(TextLength{least_width_mm, size::as_text});
  const auto count = std::max<std::size_t>(1, static_cast<std::size_t>((width + gap) / (least + gap)));
  return {count, (width - gap * static_cast<float>(count - 1)) / static_cast<float>(count)};
}

float row_height(const Ui& ui, const std::vector<Choice>& all, std::size_t first, const Columns& columns) {
  float tall = 0;
  for (std::size_t i = first; i < std::min(all.size(), first + columns.count); ++i)
    tall = std::max(tall, choice_height(ui, all[i], columns.wide));
  return tall;
}

bool draw_choice(Ui& ui, Rect where, const Choice& c) {
  const Tapped touched = ui.target(c.id, c.label, where, c.enabled, Kind::button, {}, {.why_not = c.detail});
  const Palette& p = ui.colours();
  if (c.enabled)
    card(ui, where, touched.down, c.chosen);
  else
    sunken_card(ui, where);
  Rect inside = where.inset(ui.mm(size::inset), 0);
  const bool enabled = c.enabled && ui.is_heard({});
  const Colour ink = enabled ? p.ink : p.quiet;
  const std::string_view icon = c.chosen ? icon::check_circle : c.icon;
  if (!icon.empty())
    ui.label(inside.cut_left(ui.mm(size::icon)), Type::strong, enabled ? p.accent : p.quiet, icon);
  const float name = ui.height(Type::strong, c.label, inside.w);
  const float detail = c.detail.empty() ? 0 : ui.height(Type::caption, c.detail, inside.w);
  inside = {inside.x, where.y + (where.h - name - detail) / 2, inside.w, name + detail};
  ui.text(inside.cut_top(name), Type::strong, ink, c.label);
  if (detail > 0) ui.text(inside, Type::caption, p.quiet, c.detail);
  return touched.tapped;
}

}  // namespace

std::optional<std::size_t> choices(Ui& ui, const std::string& name, Rect where,
                                   const std::vector<Choice>& all, float least_width_mm,
                                   std::string_view when_empty) {
  std::optional<std::size_t> tapped;
  if (ui.touch().turned()) begin_list_anew(ui, name);  // nobody's question begins where another left its list
  List list(ui, name, where);
  if (all.empty() && !when_empty.empty()) {
    const Rect row = list.row(ui.height(Type::body, when_empty, list.width()));
    ui.text(row, Type::body, ui.colours().ink, when_empty);
    ui.note("empty", when_empty, row);
  }
  const Columns columns = columns_in(ui, list.width(), least_width_mm);
  for (std::size_t first = 0; first < all.size(); first += columns.count) {
    Rect row = list.row(row_height(ui, all, first, columns));
    if (!ui.visible(row)) continue;
    for (std::size_t i = first; i < std::min(all.size(), first + columns.count); ++i)
      if (draw_choice(ui, row.cut_left(columns.wide, ui.mm(size::gap)), all[i])) tapped = i;
  }
  return tapped;
}

float choices_height(const Ui& ui, const std::vector<Choice>& all, float width, float least_width_mm) {
  const Columns columns = columns_in(ui, List::width_in(ui, width), least_width_mm);
  float tall = 0;
  for (std::size_t first = 0; first < all.size(); first += columns.count)
    tall += row_height(ui, all, first, columns) + ui.mm(size::gap);
  return tall;
}

float heading_height(const Ui& ui) {
  return ui.line_height(Type::strong) + ui.mm(size::gap);
}

void heading(Ui& ui, Rect where, std::string_view words) {
  ui.label(where, Type::strong, ui.colours().quiet, words);
}

}  // namespace tafel::kiosk
