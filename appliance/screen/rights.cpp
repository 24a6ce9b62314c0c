#include "appliance/screen/rights.hpp"

#include "appliance/answers/refusals.hpp"
#include "shared/domain/signing.hpp"
#include "shared/text/device_nl.hpp"

namespace tafel::appliance {

namespace words = text::device;

std::optional<Reply> objection_to(Asker asker, const ScreenHolder& screen) {
  if (asker != Asker::anybody && screen.locked()) return refused(device_rule::locked, words::locked);
  if (asker == Asker::chair && screen.in_turn()) return refused(device_rule::turn, words::turn_is_anothers);
  if (asker == Asker::participant && !screen.in_turn()) return refused(device_rule::turn, words::turn_needed);
  return std::nullopt;
}

std::optional<Reply> objection_to(const domain::Fact& fact, const ScreenHolder& screen) {
  const auto personal = domain::signed_by(fact);
  if (!personal && screen.in_turn()) return refused(device_rule::turn, words::turn_is_anothers);
  if (personal && !screen.in_turn()) return refused(device_rule::turn, words::turn_needed);
  if (personal && personal->by.value != screen.hands())
    return refused(device_rule::turn, words::not_this_participant);
  return std::nullopt;
}

std::optional<Reply> objection_to_rewording(const domain::StatementMade& reworded,
                                            const domain::Statement* before, const ScreenHolder& screen) {
  if (!screen.in_turn()) return std::nullopt;
  const bool own =
      before != nullptr && before->made.by.value == screen.hands() && reworded.by == before->made.by;
  return own ? std::nullopt : std::optional<Reply>(refused(device_rule::turn, words::not_this_participant));
}

}  // namespace tafel::appliance
