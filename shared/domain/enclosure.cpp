#include "shared/domain/enclosure.hpp"

#include "shared/domain/json.hpp"

#include <cassert>
#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::domain {
namespace {

template <class Kind>
constexpr bool is_enclosable = requires(Kind& kind) {
  kind.enclosed_in;
};

}  // namespace

bool can_be_enclosed(const Fact& fact) {
  return std::visit([]<class Kind>(const Kind&) { return is_enclosable<Kind>; }, fact);
}

const Commitment* enclosure_of(const Fact& fact) {
  return std::visit(
      []<class Kind>(const Kind& kind) -> const Commitment* {
        if constexpr (is_enclosable<Kind>) {
          if (!kind.enclosed_in.sha256.empty()) return &kind.enclosed_in;
        }
        return nullptr;
      },
      fact);
}

Fact enclosed(Fact fact, Commitment commitment) {
  std::visit(
      [&]<class Kind>(Kind& kind) {
        if constexpr (is_enclosable<Kind>) {
          kind.enclosed_in = std::move(commitment);
        } else {
          assert(!"this kind of fact cannot be withdrawn");
        }
      },
      fact);
  return fact;
}

bool is_withheld(const Fact& fact) {
  return std::visit(
      []<class Kind>(const Kind& kind) {
        if constexpr (is_enclosable<Kind>) {
          return is_withheld(kind);
        } else {
          return false;
        }
      },
      fact);
}

nlohmann::json chain_form(const Fact& fact) {
  const Commitment* commitment = enclosure_of(fact);
  if (commitment == nullptr) return to_json(fact);
  const auto id = std::visit(
      []<class Kind>(const Kind& kind) {
        if constexpr (is_enclosable<Kind>) {
          return kind.id.value;
        } else {
          return std::string();
        }
      },
      fact);
  return {{"commitment", {{"sha256", commitment->sha256}}}, {"id", id}};
}

}  // namespace tafel::domain
