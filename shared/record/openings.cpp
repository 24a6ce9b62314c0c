#include "shared/record/openings.hpp"

#include "shared/domain/enclosure.hpp"
#include "shared/domain/json.hpp"
#include "shared/json/strict_json.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::record {
namespace {

constexpr int opening_depth_limit = 6;

const SaltedWords* opening_of(const Texts& texts, const domain::Commitment& commitment) {
  const auto found = texts.find(commitment.sha256);
  const bool matching = found != texts.end() && matches(commitment.sha256, found->second);
  return matching ? &found->second : nullptr;
}

// The fact that `opening` says, which must be `withheld`: of the same kind and statement, and in canonical JSON.
Result<domain::Fact> opened(const domain::Fact& withheld, const SaltedWords& opening) {
  const auto json = parse_strict(opening.words, words_limit_bytes, opening_depth_limit);
  if (!json) return pass(json.error());
  auto said = domain::fact_from_json(domain::name_of(withheld), *json);
  if (!said) return pass(said.error());
  if (domain::is_withheld(*said)) return fail(Fault::malformed, "the opening is a commitment itself");
  if (domain::to_json(*said).dump() != opening.words)
    return fail(Fault::malformed, "the opening is not the canonical encoding of what it says");
  domain::Fact fact = domain::enclosed(std::move(*said), *domain::enclosure_of(withheld));
  if (domain::chain_form(fact) != domain::chain_form(withheld))
    return fail(Fault::altered, "the opening is of another statement");
  return fact;
}

}  // namespace

EnclosedFact enclose(const domain::Fact& fact, crypto::Random& random) {
  SaltedWords opening{crypto::to_hex(random.take<salt_bytes>()), domain::to_json(fact).dump()};
  const domain::Commitment commitment = commitment_of(opening);
  return {domain::enclosed(fact, commitment), commitment.sha256, std::move(opening)};
}

Done open_facts(std::vector<Link>& links, const Texts& texts) {
  for (Link& link : links) {
    if (!domain::is_withheld(link.event.fact)) continue;
    const SaltedWords* opening = opening_of(texts, *domain::enclosure_of(link.event.fact));
    if (opening == nullptr) continue;
    auto fact = opened(link.event.fact, *opening);
    if (!fact) {
      Error error = fact.error();
      error.place = place_of_event(link.seq) + (error.place.empty() ? "" : " ") + error.place;
      return pass(std::move(error));
    }
    link.event.fact = std::move(*fact);
  }
  return {};
}

}  // namespace tafel::record
