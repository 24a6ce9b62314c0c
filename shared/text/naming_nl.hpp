// What tells two people of one name apart, in Dutch, the same on the screen and on paper. Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace tafel::text::naming {

// "Sara Peeters (dochter)"
inline std::string with(std::string_view name, std::string_view detail) {
  return detail.empty() ? "" : std::string(name) + " (" + std::string(detail) + ")";
}
inline std::string with(std::string_view name, std::string_view detail, std::string_view second) {
  return second.empty() ? "" : with(name, std::string(detail) + ", " + std::string(second));
}
inline std::string born_on(std::string_view day) {
  return "geboren op " + std::string(day);
}
// The organisation for which a chair sits who is not on the agenda (art. 10, 1°).
constexpr std::string_view agency = "Agentschap Justitie en Handhaving";
// The roles of a chair.
constexpr std::string_view coordinator = "coördinator";
constexpr std::string_view representative = "vertegenwoordiger van de coördinator";

// A role in the place of a name in free text, and a name that several have.
inline std::string in_brackets(std::string_view role) {
  return "[" + std::string(role) + "]";
}
constexpr std::string_view some_name = "[naam]";

constexpr std::string_view unborn = "ongeboren";
// "oudste dochter", of two.
inline std::string oldest(std::string_view relation) {
  return "oudste " + std::string(relation);
}
inline std::string youngest(std::string_view relation) {
  return "jongste " + std::string(relation);
}

}  // namespace tafel::text::naming
