#include "tests/demo/screen.hpp"

#include "tests/demo/utf8_text.hpp"

#include <iostream>
#include <map>
#include <stdexcept>
#include <thread>

namespace tafel::demo {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds patience{30'000};  // for anything; a sanitized build on a busy machine is slow
constexpr milliseconds glance{5};
constexpr milliseconds settle{120};   // a list that was just scrolled
constexpr milliseconds at_rest{250};  // nothing is written any more
constexpr milliseconds unseen{500};   // a touch that changed nothing by then changes nothing
constexpr std::size_t on_glass = 45;  // characters: longer texts are typed on the keyboard

void rest(milliseconds time) {
  std::this_thread::sleep_for(time);
}

// Letters that the glass shows only after a long press on another.
const std::map<char32_t, char32_t> accents = {{U'ë', U'e'}, {U'ï', U'i'}, {U'ö', U'o'}, {U'ü', U'u'},
                                              {U'á', U'a'}, {U'ó', U'o'}, {U'í', U'i'}, {U'ê', U'e'}};

bool is_capital(char32_t character) {
  return character >= U'A' && character <= U'Z';
}

char32_t small(char32_t letter) {
  return is_capital(letter) ? letter + 32 : letter;
}

bool is_letter(char32_t character) {
  return small(character) >= U'a' && small(character) <= U'z';
}

// The content of every field on the page.
std::string written_in(const WidgetList& list) {
  std::string all;
  for (const Widget& each : list.widgets)
    if (each.kind == "field") all += each.value + "\n";
  return all;
}

std::string list_text(const WidgetList& list) {
  std::string text = list.screen + "/" + list.step + (list.busy ? " (busy)" : "") + ":";
  for (const Widget& each : list.widgets)
    if (each.kind != "key") text += " " + each.id + (each.enabled ? "" : "(-)");
  return text;
}

}  // namespace

template <class Move>
void Screen::moves(const Move& move) {
  const auto start = Clock::now();
  move();
  tally_.fingers += Clock::now() - start;
}

WidgetList Screen::look() {
  return wait_until("the kiosk to be at rest", [](const WidgetList&) { return true; });
}

WidgetList Screen::wait_until(const std::string& what, const Condition& condition) {
  const auto deadline = Clock::now() + patience;
  while (Clock::now() < deadline) {
    const auto list = read_widget_list(file_);
    if (list && list->find("refusal:close") != nullptr) give_up(what + ", but the screen refused");
    if (list && list->connected && !list->busy && condition(*list)) return *list;
    rest(glance);
  }
  give_up(what);
}

void Screen::page(const std::string& screen, const std::string& step) {
  wait_until("page " + screen + "/" + step,
             [&](const WidgetList& list) { return list.screen == screen && list.step == step; });
}

bool Screen::is_on(const std::string& screen, const std::string& step) {
  const WidgetList list = look();
  return list.screen == screen && list.step == step;
}

void Screen::bring(const std::string& id) {
  (void)in_sight(id);
}

// A finger that comes down again before the eye saw what the first touch did would land on the page before.
void Screen::tap(const Widget& widget) {
  const auto shown = read_widget_list(file_);
  moves([&] { finger_.tap(widget.x + widget.w / 2, widget.y + widget.h / 2); });
  const auto seen_by = Clock::now() + unseen;
  while (Clock::now() < seen_by) {
    const auto list = read_widget_list(file_);
    if (list && shown && list->frame > shown->frame) return;
    rest(glance);
  }
}

void Screen::touch(const std::string& id) {
  tap(in_sight(id));
  tally_.touched(id);
}

// The list is written again when the question leaves (busy) and when its answer is there; at rest it is not. A page that
// is laid out anew writes it too, before the question leaves.
void Screen::ask(const std::string& id) {
  bring(id);
  const long before = look().frame;
  touch(id);
  wait_until("an answer to " + id, [&](const WidgetList& list) { return list.frame > before; });
  come_to_rest();
}

void Screen::come_to_rest() {
  long last = look().frame;
  for (auto since = Clock::now(); Clock::now() - since < at_rest; rest(glance))
    if (const long now = look().frame; now != last) {
      last = now;
      since = Clock::now();
    }
}

void Screen::touch_labelled(const std::string& id_prefix, const std::string& label) {
  const auto wanted = [&](const Widget& widget) {
    return widget.id.starts_with(id_prefix) && widget.label.find(label) != std::string::npos;
  };
  const WidgetList list = wait_until(id_prefix + " labelled " + label,
                                     [&](const WidgetList& now) { return now.find_if(wanted) != nullptr; });
  touch(list.find_if(wanted)->id);
}

// As a person does: looks whether the dot came, and touches once more when it did not, and says so.
void Screen::pin(const std::string& digits) {
  for (std::size_t typed = 0; typed < digits.size(); ++typed) {
    const std::string key = std::string("pin:") + digits[typed];
    touch(key);
    if (has_more_dots_than(typed)) continue;
    std::cerr << "touched again: " << key << '\n';
    touch(key);
  }
}

// Or another page already: the last digit sends.
bool Screen::has_more_dots_than(std::size_t count) {
  const auto deadline = Clock::now() + milliseconds(3000);
  while (Clock::now() < deadline) {
    const auto list = read_widget_list(file_);
    const Widget* typed = list ? list->find("pin-typed") : nullptr;
    if (list && (typed == nullptr || typed->label != std::to_string(count))) return true;
    rest(glance);
  }
  return false;
}

// Touchable now; scrolls when it is not on the page, first down, then from the top.
Widget Screen::in_sight(const std::string& id) {
  const auto deadline = Clock::now() + patience;
  auto missing_since = Clock::now();
  while (Clock::now() < deadline) {
    const auto list = read_widget_list(file_);
    const Widget* widget = list ? list->find(id) : nullptr;
    if (widget != nullptr && widget->enabled && !list->busy && list->connected) return *widget;
    if (widget != nullptr && !list->busy) read_on(*list);
    if (widget != nullptr || !list || list->busy) missing_since = Clock::now();
    if (Clock::now() - missing_since > milliseconds(400) && scroll(id)) missing_since = Clock::now();
    rest(glance);
  }
  give_up(id);
}

// Touches "Verder" as long as a page that is signed was not read to its end.
void Screen::read_on(const WidgetList& list) {
  const Widget* more = list.find("read-on");
  if (more == nullptr || !more->enabled) return;
  tap(*more);
  ++tally_.scrolls;
  rest(settle);
}

// Goes through the page's list from top to bottom until `id` is there. False when there is no list.
bool Screen::scroll(const std::string& id) {
  const auto is_list = [](const Widget& widget) { return widget.kind == "list"; };
  bool up = true;
  for (int notches = 0; notches < 200; ++notches) {
    const WidgetList now = look();
    if (now.find(id) != nullptr) break;
    const Widget* list = now.find_if(is_list);
    if (list == nullptr) return false;
    if (up && !list->above) up = false;
    if (!up && !list->below) break;
    if (notches == 0) ++tally_.scrolls;
    finger_.wheel(list->x + list->w / 2, list->y + list->h / 2, !up);
    rest(milliseconds(60));
  }
  rest(settle);
  return true;
}

void Screen::write(const std::string& field, const std::string& text) {
  const std::string id = "field:" + field;
  touch(id);
  if (look().find(id)->value == text) return;
  empty(id);
  const std::u32string characters = characters_of(text);
  for (const char32_t character : characters) {
    if (characters.size() > on_glass && finger_.can_type(character)) {
      strike(character);
    } else {
      put_on_glass(character);
    }
  }
  wait_until(id + " to hold \"" + text + "\"", [&](const WidgetList& list) {
    const Widget* widget = list.find(id);
    return widget != nullptr && widget->value == text;
  });
}

void Screen::write_on_glass(const std::string& text) {
  for (const char32_t character : characters_of(text)) put_on_glass(character);
}

void Screen::write_on_keyboard(const std::string& text) {
  for (const char32_t character : characters_of(text)) strike(character);
}

void Screen::strike(char32_t character) {
  moves([&] { finger_.type(character); });
  ++tally_.keys;
}

void Screen::empty(const std::string& field) {
  const auto is_empty = [&](const WidgetList& list) {
    const Widget* widget = list.find(field);
    return widget != nullptr && widget->value.empty();
  };
  const WidgetList before =
      wait_until(field, [&](const WidgetList& list) { return list.find(field) != nullptr; });
  for (std::size_t left = characters_of(before.find(field)->value).size(); left > 0; --left)
    finger_.press_backspace();
  wait_until(field + " to be empty", is_empty);
}

void Screen::put_on_glass(char32_t character) {
  if (character == U' ') return type_key("space");
  if (const auto accent = accents.find(character); accent != accents.end())
    return hold_for_accent(accent->second, utf8_of(character));
  if (is_letter(character)) {
    set_case(character);
    return type_key(utf8_of(small(character)));
  }
  const WidgetList list = look();
  if (list.find("key:" + utf8_of(character)) != nullptr) return type_key(utf8_of(character));
  touch_key("symbols");
  type_key(utf8_of(character));
  touch_key("symbols");
}

// Where a sentence begins the keys have capitals already.
void Screen::set_case(char32_t letter) {
  const std::string key = "key:" + utf8_of(small(letter));
  const auto shows = [&](const WidgetList& list) {
    const Widget* widget = list.find(key);
    return widget != nullptr && widget->label == utf8_of(letter);
  };
  if (shows(wait_until(key, [&](const WidgetList& list) { return list.find(key) != nullptr; }))) return;
  touch_key("shift");
  wait_until("the keys to show " + utf8_of(letter), shows);
}

// A key that types: done once the field has it, so that the next one is judged by what the keys show then.
void Screen::type_key(const std::string& key) {
  const std::string before = written_in(look());
  touch_key(key);
  wait_until(key + " to be typed", [&](const WidgetList& list) { return written_in(list) != before; });
}

void Screen::hold_for_accent(char32_t letter, const std::string& accent) {
  set_case(letter);
  const Widget key = in_sight("key:" + utf8_of(letter));
  const std::string id = "accent:" + accent;
  tally_.touched("key:" + utf8_of(letter));
  moves([&] {
    finger_.hold(key.x + key.w / 2, key.y + key.h / 2,
                 [&] { wait_until(id, [&](const WidgetList& list) { return list.find(id) != nullptr; }); });
  });
  touch(id);
}

void Screen::touch_key(const std::string& key) {
  touch("key:" + key);
}

void Screen::give_up(const std::string& missing) {
  const auto list = read_widget_list(file_);
  throw std::runtime_error("waited in vain for: " + missing + "\non the screen: " +
                           (list ? list_text(*list) : "nothing yet, " + file_.string() + " is not there"));
}

}  // namespace tafel::demo
