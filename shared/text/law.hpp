// Citations of the law: each under a name, from the data file with a version that the build was given
// (shared/text/data/citations-*.json). The Criminal Code is being renumbered, so no other file spells one out; the
// first event of a session records the version.
//
//   constexpr std::string_view lead = cited<"Alleen met consensus (", law::sharing, ").">;
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace tafel::text {

// A string literal as a template argument.
template <std::size_t size>
struct Literal {
  char chars[size]{};
  constexpr Literal(const char (&from)[size]) {  // implicit: it replaces the literal
    for (std::size_t i = 0; i < size; ++i) chars[i] = from[i];
  }
  [[nodiscard]] constexpr std::string_view view() const { return {chars, size - 1}; }
  [[nodiscard]] std::string text() const { return std::string(view()); }
};

template <Literal... parts>
struct Joined {
  static constexpr auto chars = [] {
    std::array<char, (parts.view().size() + ... + 0)> all{};
    std::size_t at = 0;
    const auto add = [&](std::string_view part) {
      for (const char c : part) all[at++] = c;
    };
    (add(parts.view()), ...);
    return all;
  }();
};

// One sentence of literals and citations.
template <Literal... parts>
constexpr std::string_view cited{Joined<parts...>::chars.data(), Joined<parts...>::chars.size()};

}  // namespace tafel::text

#include "shared/text/law_places.hpp"  // made by CMake
