#include "tests/shared/domain/given.hpp"

#include "shared/domain/consensus.hpp"
#include "shared/domain/json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace tafel::testing {
namespace {

// A proposal completed is complete: deciding an event returns that very event.
void check_decides_to_itself(const State& state, const Event& event) {
  const Decision again = decide(state, event.fact, event.at);
  REQUIRE(std::holds_alternative<Event>(again));
  CHECK(to_json(std::get<Event>(again).fact) == to_json(event.fact));
  CHECK(std::get<Event>(again).at == event.at);
}

}  // namespace

Table& Table::opened(Dossier dossier) {
  return after(testing::opened(std::move(dossier)));
}
Table& Table::opened_under(const std::string& rules, Dossier dossier) {
  if (rules == "3") return after(opened_under_3(as_of_version_3(std::move(dossier))));
  return after(with(testing::opened(std::move(dossier)), [&](auto& fact) { fact.rules = rules; }));
}

Table& Table::opened_without_chair(Dossier dossier) {
  const auto takes_no_part = [](auto& fact) { fact.seat->takes_no_part = committed("vervangt een zieke"); };
  return after(with(testing::opened(std::move(dossier)), takes_no_part)).seated({"p1"});
}

Table& Table::seated(const std::vector<std::string>& who) {
  for (const std::string& each : who) after(checked_in(each));
  return *this;
}
Table& Table::after(const Fact& proposal) {
  const Decision decision = decide(state_, proposal, now_);
  if (const auto* refusal = std::get_if<Refusal>(&decision))
    FAIL("given ", std::string(name_of(proposal)), ", but ", std::string(id_of(refusal->rule)), ": ",
         refusal->sentence);
  const Event& event = std::get<Event>(decision);
  check_decides_to_itself(state_, event);
  state_ = evolve(std::move(state_), event);
  history_.push_back(event);
  return *this;
}
Table& Table::after_all(const std::vector<Fact>& proposals) {
  for (const Fact& each : proposals) after(each);
  return *this;
}
Table& Table::later(std::int64_t milliseconds) {
  now_.unix_ms += milliseconds;
  return *this;
}
Table& Table::stated(const std::string& by, const std::string& member) {
  after(statement(by, member));
  return after(confirmed(state_.statements.back().made.id.value, by));
}
Table& Table::agreed(const std::vector<std::string>& who, const std::string& item) {
  for (const std::string& each : who) after(ballot(each, item));
  return *this;
}

std::string Table::when(const Fact& proposal) const {
  const Decision decision = decide(state_, proposal, now_);
  const auto* refusal = std::get_if<Refusal>(&decision);
  return refusal == nullptr ? "allowed" : std::string(id_of(refusal->rule));
}
Refusal Table::refusal(const Fact& proposal) const {
  const Decision decision = decide(state_, proposal, now_);
  REQUIRE(std::holds_alternative<Refusal>(decision));
  return std::get<Refusal>(decision);
}

std::string Table::outcome(const std::string& item) const {
  const Item* found = find(state_, ItemId{item});
  REQUIRE(found != nullptr);
  switch (tally(state_, *found).outcome) {
    case Outcome::consensus:
      return "consensus";
    case Outcome::refused:
      return "refused";
    case Outcome::open:
      return "open";
  }
  return "";
}

}  // namespace tafel::testing
