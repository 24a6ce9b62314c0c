#include "kiosk-ui/widgets/pin_pad.hpp"

#include "kiosk-ui/platform/pin_digit.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/words.hpp"

#include <array>
#include <string_view>

namespace tafel::kiosk {
namespace {

constexpr float columns = 3;
constexpr float share_of_page = 0.4F;  // of the width, where the pad itself needs less
constexpr float pad_rows = 4;

void draw_dots(Ui& ui, Rect where, const Pin& pin) {
  const float step = ui.mm(size::pin_dot + size::space);
  const Point centre = where.centre();
  for (std::size_t i = 0; i < Pin::digits; ++i) {
    const float x = centre.x + (static_cast<float>(i) - (Pin::digits - 1) / 2.F) * step;
    const bool typed = i < pin.typed();
    ui.circle({x, centre.y}, ui.mm(size::pin_dot) / 2, typed ? ui.colours().accent : ui.colours().quiet,
              typed);
  }
}

// Small enough that whoever sits farther away does not read it.
bool pad_key(Ui& ui, Rect where, const std::string& id, std::string_view label, std::string_view shown,
             bool enabled) {
  const Tapped touched =
      ui.target(id, label, where, enabled, Kind::key, {}, {.quick = true, .pad = "pin", .tab_enters = true});
  card(ui, where, !enabled);  // nothing shows which one is under the finger: the dots answer
  ui.label(where, Type::strong, enabled ? ui.colours().ink : ui.colours().quiet, shown, Align::centre);
  return touched.tapped;
}

void take_typed(Ui& ui, Pin& pin) {
  for (const Typed& typed : ui.input().typed) {
    const auto* character = std::get_if<Character>(&typed);
    const bool struck = character != nullptr && !character->held;
    if (const auto digit = struck ? pin_digit(character->code) : std::nullopt) pin.add(*digit);
    const auto* key = std::get_if<KeyPress>(&typed);
    if (key != nullptr && key->key == Key::backspace) pin.erase();
  }
}

// The digits, and what is at the left and the right of the last one.
std::array<std::string, 12> keys_of(const PadOrder& order) {
  std::array<std::string, 12> keys;
  for (std::size_t i = 0; i < order.digits.size(); ++i) keys[i == 9 ? 10 : i] = order.digits[i];
  keys.back() = '<';
  return keys;
}

float keys_width(const Ui& ui) {
  return ui.mm(columns * size::pad_key + (columns - 1) * size::gap);
}
float keys_height(const Ui& ui) {
  return ui.mm(pad_rows * size::pad_height + (pad_rows - 1) * size::gap);
}
// Where the column is high, with more room around the dots.
float dots_height(const Ui& ui, const Rect& column) {
  const float room = column.h - keys_height(ui);
  return std::clamp(room, ui.mm(size::pin_dot + 2 * size::gap), ui.mm(size::pin_dot + 2 * size::space));
}
// Not cut off where the column is too low: from its bottom upwards.
Rect keys_in(const Ui& ui, const Rect& column) {
  const float wide = keys_width(ui);
  const float tall = keys_height(ui);
  return {column.x + (column.w - wide) / 2, column.bottom() - tall, wide, tall};
}

}  // namespace

Rect cut_pad_column(const Ui& ui, Rect& area) {
  return area.cut_right(std::max(keys_width(ui), share_of_page * area.w), ui.mm(size::margin));
}
float least_pin_pad_height(const Ui& ui) {
  return keys_height(ui) + dots_height(ui, {});
}
Rect above_pad_keys(const Ui& ui, Rect column) {
  column.cut_bottom(keys_height(ui));
  return column;
}
Rect above_pad_dots(const Ui& ui, Rect column) {
  column.cut_bottom(keys_height(ui) + dots_height(ui, column));
  return column;
}

bool pin_pad(Ui& ui, Rect column, Pin& pin, bool enabled, PadShows shows) {
  const bool was_complete = pin.complete();
  if (enabled && ui.touch().open(true)) take_typed(ui, pin);
  const Rect pad = keys_in(ui, column);
  const float tall = dots_height(ui, column);
  const Rect dots{pad.x, pad.y - tall, pad.w, tall};
  PadOrder& order = ui.touch().pad();
  lay_digits(order, pin);
  const auto keys = keys_of(order);
  const float gap = ui.mm(size::gap);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].empty()) continue;
    const std::size_t rows_above = i / 3;
    const auto across = static_cast<float>(i % 3);
    const auto down = static_cast<float>(rows_above);
    const Rect key{pad.x + across * (ui.mm(size::pad_key) + gap),
                   pad.y + down * (ui.mm(size::pad_height) + gap), ui.mm(size::pad_key),
                   ui.mm(size::pad_height)};
    if (keys[i] == "<") {
      if (pad_key(ui, key, "pin:erase", words::erase, icon::backspace, enabled)) pin.erase();
    } else if (pad_key(ui, key, "pin:" + keys[i], keys[i], keys[i], enabled)) {
      pin.add(keys[i].front());
    }
  }
  if (shows == PadShows::dots) draw_dots(ui, dots, pin);
  ui.note("pin-typed", std::to_string(pin.typed()), dots);
  order.was_full = pin.complete();
  return pin.complete() && !was_complete;
}

}  // namespace tafel::kiosk
