// Every size, in millimetres of the panel; `Scale` turns them into pixels. No other file has a raw length.
#pragma once

namespace tafel::kiosk {

// A length that contains text: when the text grows it grows by `share` of that (0: not at all, 1: as much).
struct TextLength {
  float mm = 0;
  float share = 0;
  constexpr operator float() const { return mm; }  // as it is at 100 %
};
constexpr TextLength operator+(TextLength one, TextLength other) {
  return {one.mm + other.mm, (one.share * one.mm + other.share * other.mm) / (one.mm + other.mm)};
}
constexpr TextLength operator+(TextLength one, float other) {
  return one + TextLength{other, 0};
}
constexpr TextLength operator+(float one, TextLength other) {
  return other + one;
}
constexpr TextLength operator*(TextLength one, float times) {
  return {one.mm * times, one.share};
}
constexpr TextLength operator*(float times, TextLength one) {
  return one * times;
}
constexpr TextLength operator*(int times, TextLength one) {
  return one * static_cast<float>(times);
}

}  // namespace tafel::kiosk

namespace tafel::kiosk::size {

constexpr float as_text = 1;     // grows as the text does
constexpr float as_line = 0.2F;  // room around one line becomes less generous

// The size that a finger needs (ISO 9241-411 finds errors rising below half an inch).
constexpr TextLength touch{12.7F, 0.2F};
constexpr float gap = 2.5F;

constexpr TextLength button{14.F, as_line};
constexpr TextLength tall_button{18.F, as_line};  // the main action
constexpr float choice = 30.F;                    // akkoord, niet akkoord
constexpr TextLength rail{66.F, as_text};
constexpr TextLength rail_entry{15.F, as_line};
constexpr float margin = 7.F;  // around a page
constexpr float inset = 4.5F;  // inside a card
constexpr float tight = 1.2F;  // between lines that belong together
constexpr float space = 5.F;   // between things that do not
constexpr float radius = 2.2F;
constexpr float hairline = 0.3F;
constexpr float border = 0.6F;     // around what is chosen
constexpr float ring = 0.8F;       // around what has the keyboard focus
constexpr float ring_edge = 0.5F;  // between it and what it surrounds
constexpr float key_row = 13.F;
constexpr float key_gap = 2.5F;
constexpr float pad_key = 19.F;
constexpr TextLength pad_height{14.5F, 0.08F};
constexpr float pin_dot = 5.F;
constexpr TextLength icon{8.6F, as_text};     // column of an icon
constexpr TextLength tile{82.F, as_text};     // least width of a person's tile
constexpr TextLength chip{60.F, as_text};     // least width of a choice
constexpr TextLength column{118.F, as_text};  // least width of a reading column
constexpr TextLength dialog{170.F, as_text};
constexpr float caret = 0.5F;
constexpr float drag = 4.F;    // a finger that moves further than this scrolls, and no longer taps
constexpr float wheel = 18.F;  // one notch
constexpr float scroll_bar = 1.2F;
constexpr float least_list = 10.F;
// Large text: lower than this neither a list scrolls by itself nor a page beneath the part above it.
constexpr TextLength list_seen{20.F, as_text};
constexpr TextLength page_seen{55.F, as_text};

}  // namespace tafel::kiosk::size
