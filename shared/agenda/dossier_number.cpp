#include "shared/agenda/dossier_number.hpp"

#include "shared/base/utf8.hpp"
#include "shared/domain/limits.hpp"

#include <algorithm>
#include <cstdint>
#include <iomanip>
#include <sstream>

namespace tafel::agenda {
namespace {

bool belongs(char letter) {
  return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '-';
}

std::string shown(std::string_view letter) {
  if (letter == " ") return "a space";
  std::ostringstream words;
  words << '"' << letter << "\" (U+" << std::hex << std::uppercase << std::setw(4) << std::setfill('0')
        << static_cast<std::uint32_t>(utf8_letter(letter).letter) << ")";
  return words.str();
}

}  // namespace

std::optional<std::string> problem_with_dossier_number(std::string_view number) {
  const std::string form = "a dossier number is 1 to " + std::to_string(domain::limits::id_bytes) +
                           " of A-Z, 0-9 and -, each - between two others";
  const auto* strange = std::ranges::find_if_not(number, belongs);
  if (strange != number.end()) {
    const std::string_view rest = number.substr(static_cast<std::size_t>(strange - number.begin()));
    return "holds " + shown(rest.substr(0, utf8_letter(rest).size)) + ": " + form;
  }
  if (number.empty()) return "is empty: " + form;
  if (number.size() > domain::limits::id_bytes) return "is too long: " + form;
  if (number.starts_with('-') || number.ends_with('-'))
    return "has a hyphen at its edge, take it out: " + form;
  if (number.find("--") != std::string_view::npos) return "has two hyphens in a row, write one: " + form;
  return std::nullopt;
}

}  // namespace tafel::agenda
