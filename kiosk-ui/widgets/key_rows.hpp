// The places of the keys. A name of more than one character that is not a letter is a key with a task.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace tafel::kiosk {

using KeyRow = std::span<const std::string_view>;

inline constexpr std::array<std::string_view, 12> digits_row{"1", "2", "3", "4", "5", "6",
                                                             "7", "8", "9", "0", "-", "'"};
inline constexpr std::array<std::string_view, 12> letters_top{"a", "z", "e", "r", "t", "y",
                                                              "u", "i", "o", "p", "é", "è"};
inline constexpr std::array<std::string_view, 12> letters_home{"q", "s", "d", "f", "g", "h",
                                                               "j", "k", "l", "m", "ç", "à"};
inline constexpr std::array<std::string_view, 12> letters_low{"shift", "w", "x", "c", "v", "b",
                                                              "n",     ",", ".", ":", "?", "backspace"};
inline constexpr std::array<std::string_view, 12> symbols_top{"„", "”", "“", "‘", "’", "€",
                                                              "%", "&", "@", "§", "°", "*"};
inline constexpr std::array<std::string_view, 12> symbols_home{"(", ")", "/", "+", "=", "–",
                                                               "…", "«", "»", "#", "ù", "ë"};
inline constexpr std::array<std::string_view, 12> symbols_low{"shift", "ï", "ö", "ü", "ê",  "î",
                                                              "ô",     ";", "!", "_", "\"", "backspace"};
inline constexpr std::array<std::string_view, 8> task_row{"symbols", "undo",  "redo",       "left",
                                                          "space",   "right", "erase-word", "enter"};

inline constexpr std::array<KeyRow, 4> letter_page{digits_row, letters_top, letters_home, letters_low};
inline constexpr std::array<KeyRow, 4> symbol_page{digits_row, symbols_top, symbols_home, symbols_low};

}  // namespace tafel::kiosk
