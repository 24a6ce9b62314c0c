#include "shared/json/new_words.hpp"

#include "shared/base/letters_with_glyph.hpp"
#include "shared/base/lone_marks.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace tafel {
namespace {

using Json = nlohmann::json;

std::optional<std::string> problem_with_new_letters(std::string_view text) {
  if (auto found = find_without_glyph(text)) return std::move(found->why);
  return problem_with_lone_marks(text);
}

// By reference: a copy of a request would be a copy of its PIN, which nobody wipes.
void look_into(const Json& value, const Json::json_pointer& at, std::vector<Error>& errors) {
  if (const auto* text = value.get_ptr<const std::string*>()) {
    if (auto problem = problem_with_new_letters(*text))
      errors.push_back({Fault::malformed, std::move(*problem), at.to_string(), Flaw::wrong_field});
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) look_into(value[i], at / i, errors);
  } else if (value.is_object()) {
    for (auto each = value.begin(); each != value.end(); ++each)
      look_into(each.value(), at / each.key(), errors);
  }
}

}  // namespace

std::vector<Error> letters_without_glyph(const Json& document) {
  std::vector<Error> errors;
  look_into(document, Json::json_pointer(), errors);
  return errors;
}

}  // namespace tafel
