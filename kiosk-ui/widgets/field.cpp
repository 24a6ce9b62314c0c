#include "kiosk-ui/widgets/field.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/field_places.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page_scroll.hpp"
#include "kiosk-ui/widgets/text_box.hpp"
#include "kiosk-ui/widgets/utf8.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>
#include <cmath>
#include <string.h>
#include <utility>

namespace tafel::kiosk {
namespace {

std::string_view words_of(const Line& line, std::string_view text) {
  return text.substr(line.begin, line.end - line.begin);
}

void draw_selection(Ui& ui, Point at, const TextEdit& edit, const Line& line, const TextBox& box) {
  const std::size_t begin = std::max(edit.selection_begin(), line.begin);
  const std::size_t end = std::min(edit.selection_end(), line.end);
  if (begin >= end) return;
  const std::string_view words = words_of(line, edit.text());
  for (const Stretch& each : stretches(words, begin - line.begin, end - line.begin, box.ruler))
    ui.fill({at.x + each.left, at.y, each.right - each.left, box.tall}, ui.colours().accent_soft);
}

void draw_lines(Ui& ui, const TextBox& box, const TextEdit& edit, float scrolled, bool focused) {
  const std::string_view text = edit.text();
  const Rect& inside = box.inside;
  for (std::size_t i = 0; i < box.lines.size(); ++i) {
    const Line& each = box.lines[i];
    const Point at{inside.x, inside.y + box.tall * static_cast<float>(i) - scrolled};
    if (at.y + box.tall < inside.y || at.y > inside.bottom()) continue;
    draw_selection(ui, at, edit, each, box);
    ui.line(at, Type::body, ui.colours().ink, words_of(each, text));
  }
  if (!focused) return;
  const std::size_t row = line_of(box.lines, edit.caret());
  const Line& line = box.lines[row];
  const std::size_t end = std::clamp(edit.caret(), line.begin, line.end);
  const float x = caret_x(words_of(line, text), end - line.begin, box.ruler);
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

// Copy, cut and paste for whoever has no keys: side by side; `bar` keeps the room they leave.
void copy_buttons(Ui& ui, Rect& bar, TextEdit& edit, TypingState& state) {
  const auto tapped = [&](const std::string& id, std::string_view label) {
    const Button each{.id = id, .label = label, .behaviour = {.own_side = true}};
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
      typing.character(std::get<Character>(typed).code);
    next_field = next_field || typing.next_field;
  }
  return next_field;
}

std::size_t focused_index(const TypingState& state, const std::vector<Field>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (fields[i].name == state.focus) return i;
  return 0;
}

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

// The field's question, or the reason why it did not take the last words.
void draw_caption(Ui& ui, const Rect& where, const Field& f) {
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

// Would the words on the page outlive a crash?
struct DraftNote {
  std::string_view icon;
  std::string_view said;
  Colour ink;
};
DraftNote draft_note(const Palette& p, DraftIs draft) {
  switch (draft) {
    case DraftIs::kept:
      return {icon::check, words::draft::kept, p.quiet};
    case DraftIs::not_yet:
      return {icon::sand, words::draft::not_yet, p.quiet};
    case DraftIs::disk_full:
      return {icon::warning, words::draft::disk_full, p.bad};
    default:
      return {icon::warning, words::draft::refused, p.bad};
  }
}

// Its place, at the right end: beside the field's question, or at the bottom of the page.
struct DraftPlace {
  Rect line;
  Type type;
};

// A key of this very frame makes of a kept draft one that is not kept yet.
float note_width(const Ui& ui, DraftIs draft, Type type) {
  const float now = ui.width(type, draft_note(ui.colours(), draft).said);
  return std::max(now, ui.width(type, words::draft::not_yet)) + ui.mm(size::icon);
}

DraftPlace draft_place(const Ui& ui, const FieldPlace& first, const Field& f, DraftIs draft, Rect& bar) {
  Rect line = first.caption;
  line.h = ui.line_height(Type::caption);
  const float asks = ui.width(Type::caption, f.asks) + ui.mm(size::gap);
  if (asks + note_width(ui, draft, Type::caption) <= line.w) return {line, Type::caption};
  return {bar.cut_right(note_width(ui, draft, Type::steady), ui.mm(size::gap)), Type::steady};
}

void draw_draft(Ui& ui, const DraftPlace& place, const std::vector<Field>& fields, DraftIs draft) {
  const bool empty =
      std::all_of(fields.begin(), fields.end(), [](const Field& f) { return f.edit->empty(); });
  if (draft == DraftIs::none || (empty && draft != DraftIs::disk_full)) return;
  const DraftNote note = draft_note(ui.colours(), draft);
  Rect line = place.line;
  line = line.cut_right(ui.width(place.type, note.said) + ui.mm(size::icon));
  ui.note("draft", note.said, line);
  ui.label(line.cut_left(ui.mm(size::icon)), place.type, note.ink, note.icon);
  ui.label(line, place.type, note.ink, note.said);
}

}  // namespace

void forget_typing(TypingState& state) {
  wipe_clipboard(state);
  state = {};
}

namespace {

// True when it was touched.
bool draw_field(Ui& ui, const FieldPlace& place, const Field& f, TypingState& state, bool focused) {
  const Palette& p = ui.colours();
  const std::string id = "field:" + f.name;
  const Rect& where = place.box;
  draw_caption(ui, place.caption, f);
  const Tapped touched =
      ui.target(id, f.asks, where, true, Kind::field, f.edit->text(), {.own_side = true, .types = true});
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

void move_to(Ui& ui, TypingState& state, const Field& f) {
  state.focus = f.name;
  ui.focus().text_moves_to("field:" + f.name);
}

// In the bar at the bottom: what the keyboard has no keys for.
void offer(Ui& ui, Rect bar, TextEdit& edit, TypingState& state, const std::vector<std::string>& known) {
  if (!state.keyboard.accents_of.empty()) return;
  copy_buttons(ui, bar, edit, state);
  if (!edit.has_selection()) suggestions(ui, bar, edit, matching(known, edit.word_before_caret()));
}

}  // namespace

void typing(Ui& ui, const Page& page, TypingState& state, const std::vector<Field>& fields,
            const std::vector<std::string>& known) {
  begin_page(state, fields);
  state.on_page = true;
  for (const Field& f : fields) f.edit->holds(f.many_lines ? TextEdit::Holds::words : TextEdit::Holds::name);
  for (const Field& f : fields)
    if (ui.focus().id() == "field:" + f.name) state.focus = f.name;
  const std::size_t focus = focused_index(state, fields);
  const Field& now = fields[focus];
  ui.focus().text_is_at("field:" + now.name);
  Rect where = page.body;
  const float below = keyboard_height(ui) + ui.mm(size::gap);
  const auto needs = [&](float lines) {
    return below + least_fields_height(ui, fields, focus, where.w, lines);
  };
  ui.body_needs({needs(good_lines), needs(1)}, where.h);
  const Rect keys = where.cut_bottom(keyboard_height(ui), ui.mm(size::gap));
  const FieldPlaces places = field_places(ui, where, fields, focus);
  const std::string before = all_words(fields);
  bool next = false;
  for (const FieldPlace& place : places.shown) {
    const Field& f = fields[place.field];
    if (place.field == focus) next = take_typed(ui, place.box, f, state);
    if (draw_field(ui, place, f, state, place.field == focus)) state.focus = f.name;
    if (place.field == focus) bring_up(ui, place.caption, keys);
  }
  keyboard(ui, keys, state.keyboard, {now.edit, now.many_lines, &next, now.capitals});
  if (places.next && button(ui, places.next->where,
                            {.id = "next-field",
                             .label = places.next->label,
                             .icon = icon::right,
                             .behaviour = {.own_side = true}}))
    next = true;
  Rect bar = page.bar;
  const FieldPlace& first = places.shown.front();
  const DraftPlace draft = draft_place(ui, first, fields[first.field], state.draft, bar);
  offer(ui, bar, *now.edit, state, known);
  if (state.draft == DraftIs::kept && all_words(fields) != before) state.draft = DraftIs::not_yet;
  draw_draft(ui, draft, fields, state.draft);
  if (next) move_to(ui, state, fields[(focus + 1) % fields.size()]);
}

}  // namespace tafel::kiosk
