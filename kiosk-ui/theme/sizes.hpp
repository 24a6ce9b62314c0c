// Every size, in millimetres of the panel; `Scale` turns them into pixels. No other file has a raw length.
#pragma once

namespace tafel::kiosk::size {

// What a finger needs (ISO 9241-411 finds errors rising below half an inch).
constexpr float touch = 12.7F;
constexpr float gap = 2.5F;

constexpr float button = 14.F;
constexpr float tall_button = 18.F;  // the main action
constexpr float choice = 30.F;       // akkoord, niet akkoord
constexpr float rail = 66.F;
constexpr float rail_entry = 15.F;
constexpr float margin = 7.F;  // around a page
constexpr float inset = 4.5F;  // inside a card
constexpr float tight = 1.2F;  // between lines that belong together
constexpr float space = 5.F;   // between things that do not
constexpr float radius = 2.2F;
constexpr float hairline = 0.3F;
constexpr float border = 0.6F;  // around what is chosen
constexpr float ring = 0.8F;       // around what has the keyboard focus
constexpr float ring_edge = 0.5F;  // between it and what it surrounds
constexpr float key_row = 13.F;
constexpr float key_gap = 2.5F;
constexpr float pad_key = 19.F;
constexpr float pad_height = 14.5F;
constexpr float pin_dot = 5.F;
constexpr float icon = 8.6F;     // column in which an icon stands
constexpr float tile = 82.F;     // least width of a person's tile
constexpr float chip = 60.F;     // least width of a choice
constexpr float column = 118.F;  // least width of a reading column
constexpr float dialog = 170.F;
constexpr float caret = 0.5F;
constexpr float drag = 4.F;    // a finger that moves further than this scrolls, and no longer taps
constexpr float wheel = 18.F;  // one notch
constexpr float scroll_bar = 1.2F;
constexpr float least_list = 10.F;

}  // namespace tafel::kiosk::size
