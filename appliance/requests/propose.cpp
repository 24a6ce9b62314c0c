// Proposing a fact in words.
#include "appliance/answers/mistakes.hpp"
#include "appliance/requests/proposal_origin.hpp"
#include "appliance/requests/requests.hpp"
#include "appliance/requests/said_fact.hpp"
#include "appliance/screen/rights.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {
namespace {

constexpr std::size_t id_bytes = 40;

// Facts that have a request of their own: the sender may not say what is in them, or a PIN comes with them.
bool has_own_request(std::string_view what) {
  return what == "session-opened" || what == "chair-changed" || what == "session-resumed" ||
         what == "clock-corrected" || what == "checked-in" || what == "ballot-cast" ||
         what == "session-closed";
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
  auto fact = said_fact(what, request.fields.at("fact"), proposal, random);
  if (!fact) return std::move(fact.error());
  if (auto no = objection_to(*fact, replaced, session, screen)) return std::move(*no);
  proposal.facts.push_back(std::move(*fact));
  if (!replaced.empty()) proposal.facts.emplace_back(domain::StatementDropped{replaced});
  return record_said(std::move(proposal), request.now, screen, session);
}

}  // namespace tafel::appliance
