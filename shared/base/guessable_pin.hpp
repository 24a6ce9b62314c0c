// The PINs that anybody would try first, refused for chairs by `tafel` and for participants by tafeld; the screen says so
// before it asks for the same digits again. Thread: any.
#pragma once

#include "shared/base/bytes.hpp"

namespace tafel {

// Of six digits as ASCII. 30,959 of the million (3.1 %) are refused (tests/shared/base/guessable_pin_test.cpp counts them):
// - fewer than three different digits (000000, 121212);
// - a run up or down (123456, 987654, also through 9 and 0);
// - one half said twice (123123), or backwards (123321);
// - each digit doubled (112233);
// - three numbers of two digits at equal distances (121314, 102030);
// - two lines of the keypad (147258, 123789, 159753), in any direction;
// - a year from 2000 to 2039 in it (202026, 120261);
// - a day of 2020 to 2031 as day, month, year, or month, day, year, or year, month, day (241226, 122426, 261224).
// The years are those in which a PIN is chosen, and some before: a birthday is not refused.
[[nodiscard]] bool is_guessable(ByteView pin);

}  // namespace tafel
