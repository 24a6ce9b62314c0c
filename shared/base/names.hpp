// The words of an enumeration, as JSON, files and screens' sockets write them. Each enumeration has one table, beside
// the enumeration or in a header of its own; reading and writing both use it, so they cannot disagree.
//
//   enum class Route { refer_to_care, start_trajectory };
//   constexpr auto names(Route) {
//     using enum Route;
//     return std::to_array<Named<Route>>({{refer_to_care, "refer-to-care"}, {start_trajectory, "start-trajectory"}});
//   }
//   name(Route::refer_to_care)                // "refer-to-care"
//   value_named<Route>("start-trajectory")    // Route::start_trajectory; std::nullopt for another word
//
// A table that misses an enumerator, or has a value or a word twice, does not compile. Thread: any.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace tafel {

template <class E>
struct Named {
  E value{};
  std::string_view text;
};

// An enumeration with a table.
template <class E>
concept NamedEnumeration = std::is_enum_v<E> && requires {
  names(E{});
};

// GCC and Clang spell an enumerator by its name and any other value as a cast: "… value = (tafel::Route)7]".
template <auto value>
consteval bool is_enumerator() {
  constexpr std::string_view here = __PRETTY_FUNCTION__;
  constexpr std::size_t before_digits = here.find_last_not_of("0123456789", here.size() - 2);
  return here[before_digits] != ')';
}

// Does the table name each enumerator once, each by another word? Enumerators count from 0 without a gap.
template <class E>
consteval bool names_each_once() {
  constexpr auto table = names(E{});
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (static_cast<std::size_t>(table[i].value) >= table.size()) return false;
    for (std::size_t j = 0; j < i; ++j)
      if (table[i].value == table[j].value || table[i].text == table[j].text) return false;
  }
  return !is_enumerator<static_cast<E>(table.size())>();
}

template <NamedEnumeration E>
[[nodiscard]] constexpr std::string_view name(E value) {
  static_assert(names_each_once<E>(), "the table of names must name each enumerator once");
  for (const auto& [candidate, text] : names(E{}))
    if (candidate == value) return text;
  return {};
}

template <NamedEnumeration E>
[[nodiscard]] constexpr std::optional<E> value_named(std::string_view wanted) {
  static_assert(names_each_once<E>(), "the table of names must name each enumerator once");
  for (const auto& [value, text] : names(E{}))
    if (text == wanted) return value;
  return std::nullopt;
}

// "first, follow-up, closing": for a message about a word that is none of them.
template <NamedEnumeration E>
[[nodiscard]] std::string every_name() {
  std::string all;
  for (const auto& [value, text] : names(E{})) all += (all.empty() ? "" : ", ") + std::string(text);
  return all;
}

}  // namespace tafel
