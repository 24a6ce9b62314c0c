#include "appliance/requests/said_fact.hpp"

#include "appliance/requests/name_spelling.hpp"
#include "shared/domain/json.hpp"
#include "shared/record/commit_words.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {

using nlohmann::json;

namespace {

// The values that `tafeld` filled in, for the answer.
json filled_in(const domain::Fact& fact) {
  constexpr std::array keys = {"id", "version", "edition", "outcomes", "retention_years"};
  const json said = domain::to_json(fact);
  json answer = json::object();
  for (const auto* key : keys)
    if (said.contains(key)) answer[key] = said[key];
  if (const auto* added = std::get_if<domain::PersonAdded>(&fact)) answer["id"] = added->person.id.value;
  return answer;
}

json answer_to(const domain::Fact& fact, const domain::State& state) {
  json answer = filled_in(fact);
  if (const auto* revealed = std::get_if<domain::NumberRevealed>(&fact))
    if (const auto* member = domain::find(state, revealed->member))
      answer["national_number"] = member->national_number;
  return answer;
}

}  // namespace

Or<domain::Fact> said_fact(std::string_view what, json said, Proposal& proposal, crypto::Random& random) {
  spell_names(said);
  auto committed = record::commit_words(said, random);
  if (!committed) return instead(ipc::malformed(committed.error()));
  auto fact = domain::proposal_from_json(what, committed->fact);
  if (!fact) return instead(ipc::malformed(fact.error()));
  proposal.texts = std::move(committed->texts);
  return std::move(*fact);
}

Reply record_said(Proposal proposal, Instant now, const ScreenHolder& screen, CurrentSession& session) {
  auto events = session.record(std::move(proposal), now, screen.signer());
  if (!events) return std::move(events.error());
  return ipc::Accepted{answer_to(events->front().fact, session.live()->state())};
}

}  // namespace tafel::appliance
