// Voting: the ballots of one participant, all or none.
#include "appliance/answers/mistakes.hpp"
#include "appliance/requests/proposal_origin.hpp"
#include "appliance/requests/requests.hpp"
#include "shared/domain/json.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {

using nlohmann::json;

namespace {

constexpr std::size_t ballots_limit = 200;

Error moved(Error error, std::string_view from, const std::string& to) {
  if (error.place.starts_with(from)) error.place = to + error.place.substr(from.size());
  return error;
}

// The fact that `ballot`, at `place` in the request, means. The voter is the one whose turn it is.
Or<domain::Fact> ballot_of(json ballot, const std::string& voter, const std::string& place) {
  if (!ballot.is_object()) return instead(wrong_field(place, "must be an object"));
  for (const auto* key : {"by", "signature"})
    if (ballot.contains(key))
      return instead(ipc::Malformed{"unknown-field", "is not known here", place + "/" + key});
  ballot["by"] = voter;
  auto fact = domain::proposal_from_json("ballot-cast", ballot);
  if (!fact) return instead(ipc::malformed(moved(fact.error(), "/fact", place)));
  return std::move(*fact);
}

}  // namespace

Reply vote(Request& request, const ScreenHolder& screen, CurrentSession& session) {
  const auto& ballots = request.reader.array("ballots", ballots_limit);
  Proposal votes = begin_proposal(request, screen);
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (ballots.empty()) return wrong_field("/ballots", "no ballot");
  for (std::size_t i = 0; i < ballots.size(); ++i) {
    auto ballot = ballot_of(ballots[i], screen.hands(), "/ballots/" + std::to_string(i));
    if (!ballot) return std::move(ballot.error());
    votes.facts.push_back(std::move(*ballot));
  }
  auto events = session.record(std::move(votes), request.now, screen.signer());
  if (!events) return std::move(events.error());
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
