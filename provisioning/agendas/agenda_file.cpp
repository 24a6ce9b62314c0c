#include "provisioning/agendas/agenda_file.hpp"

#include "provisioning/agendas/agenda_spelling.hpp"
#include "provisioning/agendas/dossier_tag.hpp"
#include "shared/json/line_of.hpp"
#include "shared/json/new_words.hpp"
#include "shared/json/strict_json.hpp"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

namespace tafel::provisioning {
namespace {

using Json = nlohmann::json;

using TagOf = std::function<std::string(const std::string& number)>;

bool can_have_tag(const Json& session) {
  return session.is_object() && session.contains("number") && session["number"].is_string();
}

// Leaves what is not of an agenda's form as it is: the parser says what is wrong with it.
void fill_tags(Json& agenda, const TagOf& tag_of) {
  if (!agenda.is_object() || !agenda.contains("sessions") || !agenda["sessions"].is_array()) return;
  for (Json& session : agenda["sessions"])
    if (can_have_tag(session) && !session.contains("tag")) session["tag"] = tag_of(session["number"]);
}

Done check_tags(const Json& agenda, const TagOf& tag_of) {
  std::size_t index = 0;
  for (const Json& session : agenda["sessions"]) {
    if (session["tag"] != tag_of(session["number"]))
      return fail(Fault::refused, "is not this house's tag of that dossier; leave it out",
                  "/sessions/" + std::to_string(index) + "/tag");
    ++index;
  }
  return {};
}

// The same as fill_tags does, but without the key: to check a file is to suppose the right tags.
std::string any_tag(const std::string& /*number*/) {
  return std::string(64, '0');
}

std::vector<AgendaProblem> by_line(std::vector<Error> errors, std::string_view text) {
  std::vector<AgendaProblem> problems;
  problems.reserve(errors.size());
  for (Error& error : errors) problems.push_back({line_of(text, error.place), std::move(error)});
  std::ranges::stable_sort(problems, {}, &AgendaProblem::line);
  return problems;
}

// The reader of a packed agenda asks less: it takes what was packed under another table of letters.
std::vector<Error> errors_of_new(const Json& agenda) {
  std::vector<Error> errors = agenda::agenda_errors(agenda);
  for (Error& error : letters_without_glyph(agenda)) errors.push_back(std::move(error));
  return errors;
}

}  // namespace

AgendaCheck check_agenda(std::string_view text, const std::optional<Date>& today) {
  std::vector<Error> errors;
  auto json = parse_noting_doubles(text, agenda::agenda_limit_bytes, agenda::agenda_depth_limit, errors);
  if (json) {
    spell_once(*json);
    fill_tags(*json, any_tag);
    for (Error& error : errors_of_new(*json)) errors.push_back(std::move(error));
  } else {
    errors.push_back(json.error());
  }
  if (!errors.empty()) return {by_line(std::move(errors), text), {}};
  return {{}, by_line(agenda::agenda_doubts(*json, today), text)};
}

Result<std::string> prepared_agenda(std::string_view text, const crypto::Secret& tag_key) {
  auto json = parse_strict(text, agenda::agenda_limit_bytes, agenda::agenda_depth_limit);
  if (!json) return pass(json.error());
  spell_once(*json);
  const TagOf tag_of = [&](const std::string& number) { return dossier_tag(tag_key, number); };
  fill_tags(*json, tag_of);
  if (auto errors = errors_of_new(*json); !errors.empty()) return pass(std::move(errors.front()));
  if (auto done = check_tags(*json, tag_of); !done) return pass(done.error());
  return json->dump();
}

}  // namespace tafel::provisioning
