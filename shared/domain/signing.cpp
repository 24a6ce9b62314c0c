#include "shared/domain/signing.hpp"

#include "shared/domain/json.hpp"

#include <cassert>
#include <nlohmann/json.hpp>

namespace tafel::domain {
namespace {

template <class Kind>
constexpr bool is_signed = requires(Kind& kind) {
  kind.signature;
};

ParticipantId signer(const CheckedIn& fact) {
  return fact.who;
}
template <class Kind>
ParticipantId signer(const Kind& fact) {
  return fact.by;
}

}  // namespace

std::optional<Signed> signed_by(const Fact& fact) {
  return std::visit(
      [](const auto& kind) -> std::optional<Signed> {
        if constexpr (is_signed<decltype(kind)>) {
          return Signed{signer(kind), kind.signature};
        } else {
          return std::nullopt;
        }
      },
      fact);
}

Fact with_signature(Fact fact, PersonalSignature signature) {
  std::visit(
      [&](auto& kind) {
        if constexpr (is_signed<decltype(kind)>) {
          kind.signature = std::move(signature);
        } else {
          assert(!"nobody signs this kind of fact");
        }
      },
      fact);
  return fact;
}

std::string signing_text(const State& state, const Fact& fact, std::string_view prev_hex) {
  nlohmann::json said = to_json(fact);
  said.erase("signature");
  std::string text = "tafelgeheim/" + std::string(name_of(fact)) + "/v1\n";
  text += "session " + state.dossier.session.value + "\n";
  text += "after " + std::string(prev_hex) + "\n";
  text += "fact " + said.dump() + "\n";
  if (const auto* ballot = std::get_if<BallotCast>(&fact)) {
    const Item* item = find(state, ballot->item);
    if (item != nullptr) text += "content " + to_json(item->content()).dump() + "\n";
  }
  return text;
}

}  // namespace tafel::domain
