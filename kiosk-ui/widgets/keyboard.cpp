#include "kiosk-ui/widgets/keyboard.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/key_rows.hpp"
#include "kiosk-ui/widgets/utf8.hpp"
#include "kiosk-ui/words.hpp"

#include <map>

namespace tafel::kiosk {
namespace {

constexpr float rows = 5;
constexpr double repeat_every_s = 0.08;
constexpr double repeat_words_every_s = 0.24;
constexpr double second_tap_s = 0.45;

const std::map<std::string_view, std::vector<std::string_view>>& accents() {
  static const std::map<std::string_view, std::vector<std::string_view>> table{
      {"a", {"á", "à", "â", "ä", "ã", "å", "æ"}},
      {"e", {"é", "è", "ê", "ë", "ę"}},
      {"i", {"í", "ì", "î", "ï"}},
      {"o", {"ó", "ò", "ô", "ö", "õ", "ø", "œ"}},
      {"u", {"ú", "ù", "û", "ü"}},
      {"y", {"ý", "ÿ", "ij"}},
      {"c", {"ç", "ć", "č"}},
      {"n", {"ñ", "ń"}},
      {"s", {"ß", "ś", "š", "ş"}},
      {"z", {"ž", "ź", "ż"}},
      {"l", {"ł"}},
      {"g", {"ğ"}},
      {"'", {"‘", "’", "„", "“", "”", "\""}},
      {"-", {"–", "—", "•"}},
      {".", {"…", "!", ";"}},
  };
  return table;
}

struct TaskKey {
  std::string_view shown;
  std::string_view label;
  float weight;  // relative to a letter
};

TaskKey task_of(std::string_view name, const KeyboardState& state) {
  if (name == "shift")
    return state.shift == Shift::locked ? TaskKey{icon::shift_lock, words::shift_lock, 1}
                                        : TaskKey{icon::shift, words::shift, 1};
  if (name == "undo") return {icon::undo, words::undo, 1};
  if (name == "redo") return {icon::redo, words::redo, 1};
  if (name == "backspace") return {icon::backspace, words::erase, 1};
  if (name == "symbols") return {state.symbols ? words::letters : "„ € ë", words::symbols, 1.7F};
  if (name == "left") return {icon::left, words::caret_left, 1};
  if (name == "right") return {icon::right, words::caret_right, 1};
  if (name == "erase-word") return {words::erase_word, words::erase_word, 2};
  if (name == "enter") return {icon::enter_key, words::enter, 1.3F};
  if (name == "space") return {"", words::space, 3};
  return {name, name, 1};
}

// Once makes one capital; twice in a row, and they stay until the key is touched again.
void touch_shift(KeyboardState& state, double now) {
  const bool again = state.shift == Shift::once && !state.by_itself && now - state.shifted_at < second_tap_s;
  state.shifted_at = now;
  state.by_itself = false;
  state.shift = again ? Shift::locked : state.shift == Shift::off ? Shift::once : Shift::off;
}

void letter_was_typed(KeyboardState& state) {
  if (state.shift == Shift::once) state.shift = Shift::off;
  state.by_itself = false;
}

// Where a sentence begins, shift is on by itself. What somebody chose at that very place stays.
void begin_sentence(KeyboardState& state, const KeyboardTarget& target) {
  if (target.edit == nullptr) return;
  const KeyboardState::Caret now{target.edit, target.edit->caret(), target.edit->text().size()};
  if (now == state.seen) return;
  state.seen = now;
  if (state.shift != Shift::off && !state.by_itself) return;
  const std::string_view before = std::string_view(target.edit->text()).substr(0, now.at);
  state.by_itself = begins_sentence(before, target.capitals);
  state.shift = state.by_itself ? Shift::once : Shift::off;
}

void do_task(std::string_view name, KeyboardState& state, const KeyboardTarget& target) {
  TextEdit& edit = *target.edit;
  if (name == "undo") {
    edit.undo();
  } else if (name == "redo") {
    edit.redo();
  } else if (name == "symbols") {
    state.symbols = !state.symbols;
  } else if (name == "backspace") {
    edit.erase_before();
  } else if (name == "erase-word") {
    edit.erase_word_before();
  } else if (name == "left") {
    edit.left();
  } else if (name == "right") {
    edit.right();
  } else if (name == "space") {
    edit.insert(" ");
  } else if (name == "enter") {
    if (target.many_lines)
      edit.insert("\n");
    else if (target.next_field != nullptr)
      *target.next_field = true;
  }
}

bool is_task(std::string_view name) {
  return utf8::length(name) > 1;
}

double repeat_s(std::string_view name) {
  if (name == "erase-word") return repeat_words_every_s;
  return name == "backspace" || name == "left" || name == "right" ? repeat_every_s : 0;
}

// A key that erases or moves repeats while the finger stays, after half a second. Never twice in one frame: the loss
// can be seen before more goes, however slow the machine is.
void repeat(Ui& ui, std::string_view name, KeyboardState& state, const KeyboardTarget& target) {
  const double every = repeat_s(name);
  if (every == 0 || ui.touch().held_s() < hold_s) return;
  const double now = ui.touch().now();
  if (ui.touch().take_hold() || now >= state.repeats_at) {
    do_task(name, state, target);
    state.repeats_at = now + every;
  }
  ui.touch().again(state.repeats_at - now);
}

bool has_a_use(std::string_view name, const TextEdit& edit) {
  return name == "undo" ? edit.can_undo() : name == "redo" ? edit.can_redo() : true;
}

void draw_key(Ui& ui, Rect where, std::string_view name, KeyboardState& state, const KeyboardTarget& target) {
  const TaskKey task = task_of(name, state);
  const bool useful = target.edit != nullptr && has_a_use(name, *target.edit);
  const bool enabled = useful && state.accents_of.empty();
  const std::string id = "key:" + std::string(name);
  const bool shifted = state.shift != Shift::off;
  const std::string shown = !is_task(name) && shifted ? upper(task.shown) : std::string(task.shown);
  const Tapped touched = ui.target(id, is_task(name) ? task.label : std::string_view(shown), where, enabled,
                                   Kind::key, {}, {.quick = true, .own_side = true, .pad = "keys"});
  if (touched.down) repeat(ui, name, state, target);
  card(ui, where, touched.down, name == "shift" && shifted);
  ui.label(where, Type::steady, useful ? ui.colours().ink : ui.colours().quiet, shown, Align::centre);
  if (touched.held && !accents_of(name).empty()) {
    ui.touch().take_hold();
    state.accents_of = name;
    state.accents_at = where;
  } else if (touched.tapped) {
    if (name == "shift") return touch_shift(state, ui.touch().pressed_at());
    if (is_task(name)) return do_task(name, state, target);
    target.edit->insert(shown);
    letter_was_typed(state);
  }
}

void draw_row(Ui& ui, Rect row, KeyRow keys, KeyboardState& state, const KeyboardTarget& target) {
  const float gap = ui.mm(size::key_gap);
  float weights = 0;
  for (const auto name : keys) weights += is_task(name) ? task_of(name, state).weight : 1;
  const float unit = (row.w - gap * static_cast<float>(keys.size() - 1)) / weights;
  for (const auto name : keys)
    draw_key(ui, row.cut_left(unit * (is_task(name) ? task_of(name, state).weight : 1), gap), name, state,
             target);
}

void draw_accents(Ui& ui, Rect keys, KeyboardState& state, TextEdit& edit) {
  const auto all = accents_of(state.accents_of);
  const float gap = ui.mm(size::key_gap);
  const float wide = ui.mm(size::touch) + gap;
  const float total = wide * static_cast<float>(all.size() + 1) + gap;
  const float x = std::clamp(state.accents_at.centre().x - total / 2, keys.x, keys.right() - total);
  const float tall = ui.mm(size::key_row) + 2 * gap;
  const float above = state.accents_at.y - tall;
  // Never over the field: those of the uppermost row open beneath it.
  Rect strip{x, above < keys.y - 2 * gap ? state.accents_at.bottom() : above, total, tall};
  card(ui, strip, false, true);
  strip = strip.inset(gap);
  const auto close = [&] {
    state.accents_of.clear();
    letter_was_typed(state);
  };
  for (const auto accent : all) {
    const Rect where = strip.cut_left(ui.mm(size::touch), gap);
    const Tapped touched = ui.target("accent:" + std::string(accent), accent, where, true, Kind::key, {},
                                     {.own_side = true, .pad = "accents"});
    card(ui, where, touched.down);
    const std::string shown = state.shift != Shift::off ? upper(accent) : std::string(accent);
    ui.label(where, Type::steady, ui.colours().ink, shown, Align::centre);
    if (!touched.tapped) continue;
    edit.insert(shown);
    return close();
  }
  const Rect where = strip.cut_left(ui.mm(size::touch));
  const Tapped touched = ui.target("accent:close", words::close, where, true, Kind::key, {},
                                   {.own_side = true, .pad = "accents", .way_back = WayBack::accents});
  ui.label(where, Type::steady, ui.colours().quiet, icon::cross, Align::centre);
  if (touched.tapped) close();
}

}  // namespace

std::vector<std::string_view> accents_of(std::string_view key) {
  const auto found = accents().find(key);
  return found == accents().end() ? std::vector<std::string_view>{} : found->second;
}

std::string upper(std::string_view character) {
  const auto [code, bytes] = utf8::at(character, 0);
  if (bytes != character.size()) {  // "ij"
    std::string both;
    for (std::size_t at = 0; at < character.size(); at = utf8::next(character, at))
      both += upper(character.substr(at, utf8::at(character, at).bytes));
    return both;
  }
  if (code >= U'a' && code <= U'z') return utf8::encode(code - 32);
  if (code >= 0xe0 && code <= 0xfe && code != 0xf7) return utf8::encode(code - 32);
  if (code == 0xff) return utf8::encode(0x178);
  // Latin Extended-A pairs capitals with the next code; in two stretches the capital is the odd one.
  const bool odd_capitals = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17e);
  if (odd_capitals) return utf8::encode(code % 2 == 0 ? code - 1 : code);
  if (code >= 0x100 && code <= 0x177) return utf8::encode(code & ~char32_t{1});
  return std::string(character);
}

std::vector<std::string> matching(const std::vector<std::string>& known, std::string_view word) {
  std::vector<std::string> found;
  if (word.empty()) return found;
  const auto folded = [](std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); at = utf8::next(text, at))
      result += upper(text.substr(at, utf8::at(text, at).bytes));
    return result;
  };
  const std::string start = folded(word);
  for (const std::string& each : known)
    if (each != word && folded(each).starts_with(start)) found.push_back(each);
  return found;
}

float keyboard_height(const Ui& ui) {
  return ui.mm(rows * size::key_row + (rows - 1) * size::key_gap);
}

void suggestions(Ui& ui, Rect where, TextEdit& edit, const std::vector<std::string>& all) {
  std::size_t index = 0;
  for (const std::string& each : all) {
    const Button chip{
        .id = "suggest:" + std::to_string(index++), .label = each, .behaviour = {.own_side = true}};
    const float wide = button_width(ui, chip);
    if (wide > where.w) return;
    if (!button(ui, where.cut_left(wide, ui.mm(size::gap)), chip)) continue;
    edit.replace_word(each);
    return;
  }
}

void keyboard(Ui& ui, Rect where, KeyboardState& state, const KeyboardTarget& target) {
  const Zone before = ui.focus().zone(Zone::keys);
  const Rect keys = where;
  begin_sentence(state, target);
  for (const KeyRow& row : state.symbols ? symbol_page : letter_page)
    draw_row(ui, where.cut_top(ui.mm(size::key_row), ui.mm(size::key_gap)), row, state, target);
  draw_row(ui, where.cut_top(ui.mm(size::key_row)), task_row, state, target);
  if (target.edit != nullptr && !state.accents_of.empty()) draw_accents(ui, keys, state, *target.edit);
  const Shift shown = state.shift;
  begin_sentence(state, target);
  if (state.shift != shown) ui.touch().again(0);
  ui.focus().zone(before);
}

}  // namespace tafel::kiosk
