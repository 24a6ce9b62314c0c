#include "appliance/requests/name_spelling.hpp"

#include "shared/spelling/letters.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace tafel::appliance {
namespace {

using nlohmann::json;

void spell_field(json& object, const char* key) {
  if (object.is_object() && object.contains(key) && object[key].is_string())
    object[key] = spaced_once(object[key].get_ref<const std::string&>());
}

// The person, the one who is represented, and each of a list.
void spell_whoever_is_in(json& value) {
  spell_field(value, "name");
  spell_field(value, "function");
  if (value.is_structured())
    for (json& inner : value) spell_whoever_is_in(inner);
}

}  // namespace

void spell_names(json& fact) {
  compose_letters(fact);
  if (!fact.is_object()) return;
  for (const char* key : {"person", "organisation"})
    if (fact.contains(key)) spell_whoever_is_in(fact[key]);
  if (fact.contains("about")) spell_field(fact["about"], "contact");
}

}  // namespace tafel::appliance
