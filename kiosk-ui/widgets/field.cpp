#include "kiosk-ui/widgets/field.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page_scroll.hpp"
#include "kiosk-ui/widgets/text_box.hpp"
#include "kiosk-ui/widgets/utf8.hpp"
#include "kiosk-ui/widgets/words.hpp"

#include <algorithm>
#include <cmath>
#include <string.h>
#include <utility>

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

void draw_lines(Ui& ui, const TextBox& box, const TextEdit& edit, float scrolled, bool focused) {
  const std::string_view text = edit.text();
  const Rect& inside = box.inside;
  for (std::size_t i = 0; i < box.lines.size(); ++i) {
    const Line& each = box.lines[i];
    const Point at{inside.x, inside.y + box.tall * static_cast<float>(i) - scrolled};
    if (at.y + box.tall < inside.y || at.y > inside.bottom()) continue;
    draw_selection(ui, at, edit, each, box.tall);
    ui.line(at, Type::body, ui.colours().ink, text.substr(each.begin, each.end - each.begin));
  }
  if (!focused) return;
  const std::size_t row = line_of(box.lines, edit.caret());
  const std::size_t end = std::clamp(edit.caret(), box.lines[row].begin, box.lines[row].end);
  const float x = ui.width(Type::body, text.substr(box.lines[row].begin, end - box.lines[row].begin));
  ui.fill(
      {inside.x + x, inside.y + box.tall * static_cast<float>(row) - scrolled, ui.mm(size::caret), box.tall},
      ui.colours().accent);
}

void wipe_clipboard(TypingState& state) {
  explicit_bzero(state.clipboard.data(), state.clipboard.size());
  state.clipboard.clear();
}

void copy(const TextEdit& edit, TypingState& state) {
  if (!edit.has_selection()) return;
  wipe_clipboard(state);
  state.clipboard = edit.selected();
}

// What Ctrl+C, X and V do, for who has no keys: side by side, and `bar` keeps what they leave.
void copy_buttons(Ui& ui, Rect& bar, TextEdit& edit, TypingState& state) {
  const auto tapped = [&](const std::string& id, std::string_view label) {
    const Button each{.id = id, .label = label};
    const float wide = button_width(ui, each);
    return wide <= bar.w && button(ui, bar.cut_left(wide, ui.mm(size::gap)), each);
  };
  if (edit.has_selection()) {
    if (tapped("edit:copy", words::copy)) copy(edit, state);
    if (tapped("edit:cut", words::cut)) {
      copy(edit, state);
      edit.erase_before();
    }
  }
  if (!state.clipboard.empty() && tapped("edit:paste", words::paste)) edit.insert(state.clipboard);
}

struct Typing {
  TypingState& state;
  TextEdit& edit;
  const TextBox& box;
  bool many_lines;
  bool next_field = false;

  void press(const KeyPress& key) {
    if (apply_key(edit, key, box, state.column)) return;
    if (key.key == Key::copy || key.key == Key::cut) copy(edit, state);
    if (key.key == Key::cut && edit.has_selection()) edit.erase_before();
    if (key.key == Key::paste) edit.insert(state.clipboard);
    if (key.key != Key::enter) return;
    if (many_lines)
      edit.insert("\n");
    else
      next_field = true;
  }
  void character(char32_t code) {
    state.column = -1;
    edit.insert(utf8::encode(code));
  }
};

// Typed into the field that the keyboard is at. Its lines are broken anew after each key.
bool take_typed(Ui& ui, Rect where, const Field& f, TypingState& state) {
  if (ui.touch().is_inert() || !ui.focus().edits("field:" + f.name)) return false;
  bool next_field = false;
  for (const Typed& typed : ui.input().typed) {
    const TextBox box = text_box(ui, where, *f.edit, f.many_lines);
    Typing typing{state, *f.edit, box, f.many_lines};
    if (const auto* key = std::get_if<KeyPress>(&typed))
      typing.press(*key);
    else
      typing.character(std::get<char32_t>(typed));
    next_field = next_field || typing.next_field;
  }
  return next_field;
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
  std::string clipboard = std::move(state.clipboard);
  const DraftIs draft = state.draft;
  state = {};
  state.clipboard = std::move(clipboard);
  state.draft = draft;
  state.shown = shown;
}

// Fields of one line stand two in a row, so that the keyboard leaves room for all; one of many lines takes the rest.
std::vector<Rect> places_of(const Ui& ui, Rect where, const std::vector<Field>& fields) {
  std::vector<Rect> places;
  const float gap = ui.mm(size::gap);
  const bool many = fields.size() > 1 &&
                    std::none_of(fields.begin(), fields.end(), [](const Field& f) { return f.many_lines; });
  const float half = (where.w - gap) / 2;
  const auto fits = [&](const Field& f) { return ui.width(Type::caption, f.asks) <= half; };
  const bool paired = many && std::all_of(fields.begin(), fields.end(), fits);
  Rect row;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].many_lines) {
      places.push_back(where);
    } else if (!paired) {
      places.push_back(where.cut_top(field_height(ui, fields[i], where.w), gap));
    } else {
      if (i % 2 == 0) row = where.cut_top(field_height(ui, fields[i], half), gap);
      places.push_back(row.cut_left(half, gap));
    }
  }
  return places;
}

}  // namespace

float field_height(const Ui& ui, const Field& f, float width) {
  const float lines = f.many_lines ? shortest_lines : 1;
  const float box = std::max(ui.mm(size::touch), lines * ui.line_height(Type::body) + 2 * ui.mm(size::gap));
  return ui.height(Type::caption, f.asks, width) + ui.mm(size::tight) + box;
}

namespace {

// The least that the fields above the keyboard need.
float fields_height(const Ui& ui, const std::vector<Field>& fields, float width) {
  float tall = 0;
  for (const Field& f : fields) tall += field_height(ui, f, width) + ui.mm(size::gap);
  return tall;
}

// Beneath the words that say what it asks.
Rect box_of(const Ui& ui, Rect where, const Field& f) {
  where.cut_top(ui.height(Type::caption, f.asks, where.w), ui.mm(size::tight));
  return where;
}

// What it asks, or why it did not take what was typed last.
void draw_caption(Ui& ui, Rect where, const Field& f) {
  const TextEdit::Refused refused = f.edit->refused();
  if (refused == TextEdit::Refused::nothing) {
    ui.text(where, Type::caption, ui.colours().quiet, f.asks);
    return;
  }
  const std::string_view said =
      refused == TextEdit::Refused::too_long ? words::field_full : words::field_unfit;
  Rect line{where.x, where.y, where.w, ui.line_height(Type::caption)};
  ui.text(line.cut_left(ui.mm(size::icon)), Type::caption, ui.colours().bad, icon::warning);
  ui.text(line, Type::caption, ui.colours().bad, said);
  ui.note("refused:" + f.name, said, line);
}

void wheel_text(const Ui& ui, const Rect& where, const TextBox& box, TextSight& sight) {
  const Input& input = ui.input();
  if (input.wheel != 0 && where.contains(input.at) &&
      box.inside.h < box.tall * static_cast<float>(box.lines.size()))
    sight.scrolled -= input.wheel * ui.mm(size::wheel);
}

std::string all_words(const std::vector<Field>& fields) {
  std::string all;
  for (const Field& f : fields) all += f.edit->text() + '\n';
  return all;
}

// Whether the words on the page would outlive a crash. Drawn last: a key of this very frame is not kept yet.
void draw_draft(Ui& ui, Rect where, const std::vector<Field>& fields, DraftIs draft) {
  const bool empty =
      std::all_of(fields.begin(), fields.end(), [](const Field& f) { return f.edit->empty(); });
  if (draft == DraftIs::none || (empty && draft != DraftIs::disk_full)) return;
  const bool kept = draft == DraftIs::kept;
  const bool waits = draft == DraftIs::not_yet;
  const std::string_view said = kept                          ? words::draft::kept
                                : waits                       ? words::draft::not_yet
                                : draft == DraftIs::disk_full ? words::draft::disk_full
                                                              : words::draft::refused;
  const Palette& p = ui.colours();
  Rect line{where.x, where.y, where.w, ui.line_height(Type::caption)};
  line = line.cut_right(ui.width(Type::caption, said) + ui.mm(size::icon));
  const Colour ink = kept || waits ? p.quiet : p.bad;
  ui.text(line.cut_left(ui.mm(size::icon)), Type::caption, ink,
          kept    ? icon::check
          : waits ? icon::sand
                  : icon::warning);
  ui.text(line, Type::caption, ink, said);
  ui.note("draft", said, line);
}

}  // namespace

void forget_typing(TypingState& state) {
  wipe_clipboard(state);
  state = {};
}

bool field(Ui& ui, Rect where, const Field& f, TypingState& state, bool focused) {
  const Palette& p = ui.colours();
  const std::string id = "field:" + f.name;
  draw_caption(ui, {where.x, where.y, where.w, ui.height(Type::caption, f.asks, where.w)}, f);
  where = box_of(ui, where, f);
  const Tapped touched = ui.target(id, f.asks, where, true, Kind::field, f.edit->text());
  const float radius = ui.mm(size::radius);
  ui.fill(where, p.surface, radius);
  ui.border(where, focused ? p.accent : p.edge, ui.mm(focused ? size::border : size::hairline), radius);

  const TextBox box = text_box(ui, where, *f.edit, f.many_lines);
  TextSight& sight = state.sights[f.name];
  touch_text(ui, id, box, *f.edit, state.touch, sight);
  if (ui.touch().began_in(id)) state.column = -1;
  wheel_text(ui, where, box, sight);
  keep_in_sight(box, *f.edit, sight);
  ui.push_clip(where.inset(0, ui.mm(size::hairline)));
  draw_lines(ui, box, *f.edit, sight.scrolled, focused);
  ui.pop_clip();
  const float content = box.tall * static_cast<float>(box.lines.size());
  if (f.many_lines && content > box.inside.h + 1)
    scroll_bar(ui, where.inset(ui.mm(size::tight), ui.mm(size::gap)), content, sight.scrolled);
  return touched.down || touched.tapped;
}

void typing(Ui& ui, const Page& page, TypingState& state, const std::vector<Field>& fields,
            const std::vector<std::string>& known) {
  begin_page(state, fields);
  state.on_page = true;
  for (const Field& f : fields) f.edit->holds(f.many_lines ? TextEdit::Holds::words : TextEdit::Holds::name);
  Rect where = page.body;
  const Rect keys = where.cut_bottom(keyboard_height(ui), ui.mm(size::gap));
  for (const Field& f : fields)
    if (ui.focus().id() == "field:" + f.name) state.focus = f.name;
  const std::size_t focus = focused_index(state, fields);
  ui.focus().text_is_at("field:" + fields[focus].name);
  ui.lacks_height(fields_height(ui, fields, where.w) - where.h);
  const std::vector<Rect> places = places_of(ui, where, fields);
  const std::string before = all_words(fields);
  bool next = take_typed(ui, box_of(ui, places[focus], fields[focus]), fields[focus], state);
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (field(ui, places[i], fields[i], state, i == focus)) state.focus = fields[i].name;
  const Field& now = fields[focus];
  bring_up(ui, places[focus], keys);
  keyboard(ui, keys, state.keyboard, {now.edit, now.many_lines, &next});
  if (state.keyboard.accents_of.empty()) {
    Rect bar = page.bar;
    copy_buttons(ui, bar, *now.edit, state);
    if (!now.edit->has_selection())
      suggestions(ui, bar, *now.edit, matching(known, now.edit->word_before_caret()));
  }
  if (state.draft == DraftIs::kept && all_words(fields) != before) state.draft = DraftIs::not_yet;
  draw_draft(ui, places.front(), fields, state.draft);
  if (!next) return;
  state.focus = fields[(focus + 1) % fields.size()].name;
  ui.focus().text_moves_to("field:" + state.focus);
}

}  // namespace tafel::kiosk
