#include "provisioning/agendas/next_session.hpp"

#include "provisioning/verslag/kind_in_words.hpp"
#include "shared/domain/following.hpp"
#include "shared/domain/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tafel::provisioning {
namespace {

using nlohmann::json;

// An agenda has words where an event has commitments.
void put_words(json& value, const record::Texts& texts) {
  if (value.is_object() && value.size() == 1 && value.contains("sha256")) {
    const auto found = texts.find(value["sha256"].get<std::string>());
    value = found == texts.end() ? "" : found->second.words;
  } else if (value.is_structured()) {
    for (json& inner : value) put_words(inner, texts);
  }
}

void seat(domain::Bearer& bearer, const std::vector<domain::Person>& invited) {
  if (std::ranges::find(invited, bearer.seat, &domain::Person::id) == invited.end()) bearer.seat = {};
}

domain::Follows follows(const record::SealedSession& before, const std::vector<domain::Person>& invited,
                        const std::set<domain::ItemId>& ended) {
  domain::Follows carried = domain::following(*before.state);
  std::erase_if(carried.items, [&](const auto& item) { return ended.contains(item.id); });
  carried.record = before.sha256;
  carried.head = before.head;
  for (auto& action : carried.actions) seat(action.owner, invited);
  for (auto& item : carried.items) seat(item.sharer, invited);
  return carried;
}

}  // namespace

bool can_be_next(const record::SealedSession& before, terms::SessionKind kind) {
  const bool began_nothing = before.state->dossier.kind == terms::SessionKind::first &&
                             before.state->closed && before.state->closed->not_held;
  return (kind == terms::SessionKind::first) == began_nothing;
}

json next_session(const record::SealedSession& before, const NextSession& next) {
  domain::Dossier dossier = before.state->dossier;
  dossier.session = {next.session};
  dossier.kind = next.kind;
  dossier.title = kind_in_words(next.kind);
  dossier.title.front() = static_cast<char>(dossier.title.front() - 'a' + 'A');
  dossier.supplements.clear();
  dossier.invited.clear();
  for (const auto& each : before.state->participants) dossier.invited.push_back(each.person);
  dossier.follows = follows(before, dossier.invited, next.ended);
  json session = domain::to_json(dossier);
  put_words(session, *before.texts);
  session.erase("tag");
  return session;
}

std::string next_agenda(const record::SealedSession& before, const NextSession& next, Date day,
                        const std::string& device) {
  constexpr int indentation = 2;
  nlohmann::ordered_json agenda;
  agenda["format"] = "tafelgeheim/agenda/v1";
  agenda["house"] = before.state->dossier.house;
  agenda["device"] = device;
  agenda["day"] = to_string(day);
  agenda["sessions"] = nlohmann::ordered_json::array({next_session(before, next)});
  return agenda.dump(indentation) + "\n";
}

}  // namespace tafel::provisioning
