// Proposing a fact in words.
#include "appliance/answers/mistakes.hpp"
#include "appliance/requests/name_spelling.hpp"
#include "appliance/requests/proposal_origin.hpp"
#include "appliance/requests/requests.hpp"
#include "appliance/screen/rights.hpp"
#include "shared/domain/json.hpp"
#include "shared/record/commit_words.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {

using nlohmann::json;

namespace {

constexpr std::size_t id_bytes = 40;

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

// Facts that have a request of their own: the sender may not say what is in them.
bool has_own_request(std::string_view what) {
  return what == "session-opened" || what == "session-resumed" || what == "clock-corrected" ||
         what == "checked-in" || what == "ballot-cast";
}

// Whether `fact` may take the place of the draft `replaced`, of which there is none where the id is empty.
std::optional<Reply> objection_to(const domain::Fact& fact, const domain::StatementId& replaced,
                                  const CurrentSession& session, const ScreenHolder& screen) {
  if (replaced.empty()) return objection_to(fact, screen);
  const auto* made = std::get_if<domain::StatementMade>(&fact);
  if (made == nullptr) return wrong_field("/replaces", "belongs to a statement");
  return objection_to_rewording(*made, domain::find(session.live()->state(), replaced), screen);
}

}  // namespace

Reply propose(Request& request, const ScreenHolder& screen, CurrentSession& session, crypto::Random& random) {
  Proposal proposal = begin_proposal(request, screen);
  const std::string what = request.name("what");
  (void)request.reader.object("fact");
  const domain::StatementId replaced{request.reader.optional_text("replaces", id_bytes).value_or("")};
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (has_own_request(what)) return wrong_field("/what", "is recorded by a request of its own");
  json said = request.fields.at("fact");
  spell_names(said);
  auto committed = record::commit_words(said, random);
  if (!committed) return ipc::malformed(committed.error());
  auto fact = domain::proposal_from_json(what, committed->fact);
  if (!fact) return ipc::malformed(fact.error());
  if (auto no = objection_to(*fact, replaced, session, screen)) return std::move(*no);
  proposal.facts.push_back(std::move(*fact));
  if (!replaced.empty()) proposal.facts.emplace_back(domain::StatementDropped{replaced});
  proposal.texts = std::move(committed->texts);
  auto events = session.record(std::move(proposal), request.now, screen.signer());
  if (!events) return std::move(events.error());
  return ipc::Accepted{answer_to(events->front().fact, session.live()->state())};
}

}  // namespace tafel::appliance
