#include "shared/json/new_words.hpp"

#include "shared/base/letters_with_glyph.hpp"

#include <nlohmann/json.hpp>

namespace tafel {

std::vector<Error> letters_without_glyph(const nlohmann::json& document) {
  std::vector<Error> errors;
  const nlohmann::json leaves = document.flatten();  // outlives the loop over its items
  for (const auto& [pointer, value] : leaves.items())
    if (value.is_string())
      if (const auto found = find_without_glyph(value.get_ref<const std::string&>()))
        errors.push_back({Fault::malformed, found->why, pointer, Flaw::wrong_field});
  return errors;
}

}  // namespace tafel
