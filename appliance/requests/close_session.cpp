// Closing the session, which nobody can undo: with the chair's own PIN, for an unlocked screen alone is anybody's.
#include "appliance/requests/proposal_origin.hpp"
#include "appliance/requests/requests.hpp"
#include "appliance/requests/said_fact.hpp"
#include "shared/domain/limits.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {
namespace {

nlohmann::json text_said(ObjectReader& reader, std::string_view key) {
  ObjectReader text = reader.object(key);
  nlohmann::json words = {{"words", text.text("words", domain::limits::words_bytes)}};
  reader.absorb(text);
  return words;
}

}  // namespace

Reply close_session(Request& request, const ChairRoster& chairs, PinCheck& pins, const ScreenHolder& screen,
                    CurrentSession& session, crypto::Random& random) {
  Proposal proposal = begin_proposal(request, screen);
  const std::string chair = request.name("chair");
  const crypto::Secret pin = request.pin();
  nlohmann::json said = nlohmann::json::object();
  if (request.reader.has("not_held")) said["not_held"] = text_said(request.reader, "not_held");
  if (auto mistake = request.mistake()) return std::move(*mistake);
  auto key = pins.chair_key(chairs, chair, pin, request.now);
  if (!key) return std::move(key.error());
  auto fact = said_fact("session-closed", std::move(said), proposal, random);
  if (!fact) return std::move(fact.error());
  proposal.facts.push_back(std::move(*fact));
  return record_said(std::move(proposal), request.now, screen, session);
}

}  // namespace tafel::appliance
