#include "provisioning/agendas/agenda_file.hpp"

#include "provisioning/agendas/dossier_tag.hpp"
#include "shared/base/strict_json.hpp"

#include <functional>

namespace tafel::provisioning {
namespace {

using Json = nlohmann::json;
constexpr int depth_limit = 12;

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

}  // namespace

std::vector<Error> check_agenda(std::string_view text) {
  auto json = parse_strict(text, agenda::agenda_limit_bytes, depth_limit);
  if (!json) return {json.error()};
  fill_tags(*json, [](const std::string&) { return std::string(64, '0'); });
  return agenda::agenda_errors(json->dump());
}

Result<std::string> with_tags(std::string_view text, const crypto::Secret& tag_key) {
  auto json = parse_strict(text, agenda::agenda_limit_bytes, depth_limit);
  if (!json) return pass(json.error());
  const TagOf tag_of = [&](const std::string& number) { return dossier_tag(tag_key, number); };
  fill_tags(*json, tag_of);
  std::string filled = json->dump();
  if (const auto agenda = agenda::parse_agenda(filled); !agenda) return pass(agenda.error());
  if (auto done = check_tags(*json, tag_of); !done) return pass(done.error());
  return filled;
}

}  // namespace tafel::provisioning
