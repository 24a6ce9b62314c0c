#include "shared/agenda/agenda_texts.hpp"

#include <nlohmann/json.hpp>

namespace tafel::agenda {
namespace {

void walk(nlohmann::json& at, const std::string& pointer, std::string_view rest, const TextVisit& visit) {
  if (rest.empty()) return visit(at, pointer);
  rest.remove_prefix(1);
  const std::string step(rest.substr(0, rest.find('/')));
  rest.remove_prefix(step.size());
  if (step == "*" && at.is_array()) {
    for (std::size_t i = 0; i < at.size(); ++i) walk(at[i], pointer + "/" + std::to_string(i), rest, visit);
  } else if (at.is_object() && at.contains(step)) {
    walk(at[step], pointer + "/" + step, rest, visit);
  }
}

}  // namespace

void each_text(nlohmann::json& session, const TextVisit& visit) {
  for (const auto place : text_places) walk(session, "", place, visit);
}

}  // namespace tafel::agenda
