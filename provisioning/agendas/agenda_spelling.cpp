#include "provisioning/agendas/agenda_spelling.hpp"

#include "shared/agenda/agenda_texts.hpp"
#include "shared/spelling/letters.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tafel::provisioning {
namespace {

using Json = nlohmann::json;
using Spelling = std::string (*)(const std::string&);

void spell(Json& value, Spelling spelling) {
  if (value.is_string()) value = spelling(value.get_ref<const std::string&>());
}

void spell_field(Json& object, const char* key, Spelling spelling) {
  if (object.is_object() && object.contains(key)) spell(object[key], spelling);
}

void spell_all(Json& json, Spelling spelling) {
  spell(json, spelling);
  if (json.is_structured())
    for (Json& inner : json) spell_all(inner, spelling);
}

template <class Visit>
void each_in(Json& object, const char* list, const Visit& visit) {
  if (!object.is_object() || !object.contains(list) || !object[list].is_array()) return;
  for (Json& entry : object[list]) visit(entry);
}

void spell_session(Json& session) {
  if (!session.is_object()) return;
  const Json as_typed = session;
  spell_all(session, &spaced_once);
  agenda::each_text(
      session, [&](Json& text, const std::string& pointer) { text = as_typed[Json::json_pointer(pointer)]; });
  spell_field(session, "number", &dossier_number_of);
  each_in(session, "members",
          [](Json& member) { spell_field(member, "national_number", &national_number_of); });
}

char upper(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

bool parts_digits(char letter) {
  return letter == '.' || letter == '-' || letter == ' ' || letter == '/';
}

}  // namespace

std::string dossier_number_of(const std::string& typed) {
  std::string number = plainly_spelled(typed);
  std::ranges::transform(number, number.begin(), upper);
  return number;
}

std::string national_number_of(const std::string& typed) {
  std::string number = plainly_spelled(typed);
  std::erase_if(number, parts_digits);
  return number.empty() ? typed : number;  // only dots is a mistake, and not "no number"
}

void spell_once(Json& agenda) {
  compose_letters(agenda);
  each_in(agenda, "sessions", &spell_session);
}

}  // namespace tafel::provisioning
