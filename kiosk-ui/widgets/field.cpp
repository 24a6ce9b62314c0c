#include "kiosk-ui/widgets/field.hpp"

#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace tafel::kiosk {
namespace {

void draw_selection(Ui& ui, Point at, const TextEdit& edit, const Line& line, float tall) {
  const std::size_t begin = std::max(edit.selection_begin(), line.begin);
  const std::size_t end = std::min(edit.selection_end(), line.end);
  if (begin >= end) return;
  const std::string_view text = edit.text();
  const float left = ui.width(Type::body, text.substr(line.begin, begin - line.begin));
  const float wide = ui.width(Type::body, text.substr(begin, end - begin));
  ui.fill({at.x + left, at.y, wide, tall}, ui.colours().accent_soft);
}

// A finger puts the caret where it comes down and selects from there while it moves.
void place_caret(Ui& ui, Rect inside, float scrolled, const std::vector<Line>& lines, TextEdit& edit) {
  const Input& input = ui.input();
  const float row = std::floor((input.at.y - inside.y + scrolled) / ui.line_height(Type::body));
  const auto index = static_cast<std::size_t>(std::clamp(row, 0.F, static_cast<float>(lines.size() - 1)));
  const std::size_t at =
      position_at(edit.text(), lines[index], input.at.x - inside.x, ui.advance(Type::body));
  edit.place(at, !input.pressed);
}

void draw_lines(Ui& ui, Rect inside, const TextEdit& edit, const std::vector<Line>& lines, float scrolled,
                bool focused) {
  const float tall = ui.line_height(Type::body);
  const std::string_view text = edit.text();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Point at{inside.x, inside.y + tall * static_cast<float>(i) - scrolled};
    if (at.y + tall < inside.y || at.y > inside.bottom()) continue;
    draw_selection(ui, at, edit, lines[i], tall);
    ui.line(at, Type::body, ui.colours().ink, text.substr(lines[i].begin, lines[i].end - lines[i].begin));
  }
  if (!focused) return;
  const std::size_t row = line_of(lines, edit.caret());
  const std::size_t end = std::clamp(edit.caret(), lines[row].begin, lines[row].end);
  const float x = ui.width(Type::body, text.substr(lines[row].begin, end - lines[row].begin));
  ui.fill({inside.x + x, inside.y + tall * static_cast<float>(row) - scrolled, ui.mm(size::caret), tall},
          ui.colours().accent);
}

void apply(TextEdit& edit, const KeyPress& press, bool many_lines, bool& next_field) {
  switch (press.key) {
    case Key::left:
      return edit.left(press.shift, press.word);
    case Key::right:
      return edit.right(press.shift, press.word);
    case Key::home:
    case Key::up:
      return edit.home(press.shift);
    case Key::end:
    case Key::down:
      return edit.end(press.shift);
    case Key::backspace:
      return press.word ? edit.erase_word_before() : edit.erase_before();
    case Key::erase:
      return edit.erase_after();
    case Key::select_all:
      return edit.select_all();
    case Key::enter:
      if (many_lines) return edit.insert("\n");
      next_field = true;
      return;
    case Key::tab:
      next_field = true;
      return;
    case Key::escape:
      return;
  }
}

void take_typed(Ui& ui, TextEdit& edit, bool many_lines, bool& next_field) {
  if (ui.touch().is_inert()) return;
  for (const Typed& typed : ui.input().typed) {
    if (const auto* press = std::get_if<KeyPress>(&typed))
      apply(edit, *press, many_lines, next_field);
    else
      edit.insert(utf8::encode(std::get<char32_t>(typed)));
  }
}

std::size_t focused_index(const TypingState& state, const std::vector<Field>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (fields[i].name == state.focus) return i;
  return 0;
}

constexpr float shortest_lines = 2;

void begin_page(TypingState& state, const std::vector<Field>& fields) {
  std::string shown;
  for (const Field& f : fields) shown += f.name + " ";
  if (shown == state.shown) return;
  state = {};
  state.shown = shown;
}

// Fields of one line stand two in a row, so that the keyboard leaves room for all; one of many lines takes the rest.
std::vector<Rect> places_of(const Ui& ui, Rect where, const std::vector<Field>& fields) {
  std::vector<Rect> places;
  const float gap = ui.mm(size::gap);
  const bool paired = fields.size() > 1 &&
                      std::none_of(fields.begin(), fields.end(), [](const Field& f) { return f.many_lines; });
  const float half = (where.w - gap) / 2;
  Rect row;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].many_lines) {
      places.push_back(where);
    } else if (!paired) {
      places.push_back(where.cut_top(field_height(ui, false), gap));
    } else {
      if (i % 2 == 0) row = where.cut_top(field_height(ui, false), gap);
      places.push_back(row.cut_left(half, gap));
    }
  }
  return places;
}

}  // namespace

float field_height(const Ui& ui, bool many_lines) {
  const float lines = many_lines ? shortest_lines : 1;
  const float box = std::max(ui.mm(size::touch), lines * ui.line_height(Type::body) + 2 * ui.mm(size::gap));
  return ui.line_height(Type::caption) + ui.mm(size::tight) + box;
}

bool field(Ui& ui, Rect where, const Field& f, bool focused) {
  const Palette& p = ui.colours();
  ui.label(where.cut_top(ui.line_height(Type::caption), ui.mm(size::tight)), Type::caption, p.quiet, f.asks);
  const Tapped touched = ui.target("field:" + f.name, f.asks, where, true, Kind::field, f.edit->text());
  const float radius = ui.mm(size::radius);
  ui.fill(where, p.surface, radius);
  ui.border(where, focused ? p.accent : p.line, ui.mm(focused ? size::border : size::hairline), radius);

  Rect inside = where.inset(ui.mm(size::inset), ui.mm(size::gap));
  const float tall = ui.line_height(Type::body);
  if (!f.many_lines) inside = inside.middle(inside.w, tall);
  const auto lines = break_lines(f.edit->text(), inside.w - ui.mm(size::caret), ui.advance(Type::body));
  // The line of the caret is always in sight.
  const float caret_bottom = static_cast<float>(line_of(lines, f.edit->caret()) + 1) * tall;
  const float scrolled = std::max(0.F, caret_bottom - inside.h);
  if (touched.down) place_caret(ui, inside, scrolled, lines, *f.edit);
  ui.push_clip(where.inset(0, ui.mm(size::hairline)));
  draw_lines(ui, inside, *f.edit, lines, scrolled, focused);
  ui.pop_clip();
  return touched.down || touched.tapped;
}

void typing(Ui& ui, const Page& page, TypingState& state, const std::vector<Field>& fields,
            const std::vector<std::string>& known) {
  begin_page(state, fields);
  state.on_page = true;
  Rect where = page.body;
  const Rect keys = where.cut_bottom(keyboard_height(ui), ui.mm(size::gap));
  const std::size_t focus = focused_index(state, fields);
  bool next = false;
  take_typed(ui, *fields[focus].edit, fields[focus].many_lines, next);
  const std::vector<Rect> places = places_of(ui, where, fields);
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (field(ui, places[i], fields[i], i == focus)) state.focus = fields[i].name;
  const Field& now = fields[focus];
  keyboard(ui, keys, state.keyboard, {now.edit, now.many_lines, &next});
  if (state.keyboard.accents_of.empty())
    suggestions(ui, page.bar, *now.edit, matching(known, now.edit->word_before_caret()));
  if (next) state.focus = fields[(focus + 1) % fields.size()].name;
}

}  // namespace tafel::kiosk
