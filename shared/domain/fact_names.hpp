// The one table of the names of facts: as an event has it under "what", and a request.
#pragma once

#include "shared/domain/fact.hpp"

#include <string_view>
#include <tuple>

namespace tafel::domain {

template <class Kind>
struct FactName {
  std::string_view text;
};

constexpr std::tuple fact_names{FactName<SessionOpened>{"session-opened"},
                                FactName<ChairChanged>{"chair-changed"},
                                FactName<SessionResumed>{"session-resumed"},
                                FactName<ClockCorrected>{"clock-corrected"},
                                FactName<PersonAdded>{"person-added"},
                                FactName<CheckedIn>{"checked-in"},
                                FactName<LeftTable>{"left-table"},
                                FactName<ReturnedToTable>{"returned-to-table"},
                                FactName<CheckInStruck>{"check-in-struck"},
                                FactName<AnonymityLifted>{"anonymity-lifted"},
                                FactName<StatementMade>{"statement-made"},
                                FactName<StatementConfirmed>{"statement-confirmed"},
                                FactName<StatementTakenBack>{"statement-taken-back"},
                                FactName<StatementDropped>{"statement-dropped"},
                                FactName<GoalSet>{"goal-set"},
                                FactName<GoalDropped>{"goal-dropped"},
                                FactName<ActionSet>{"action-set"},
                                FactName<ActionDropped>{"action-dropped"},
                                FactName<ActionReviewed>{"action-reviewed"},
                                FactName<ItemReviewed>{"item-reviewed"},
                                FactName<ItemPut>{"item-put"},
                                FactName<ItemWithdrawn>{"item-withdrawn"},
                                FactName<BallotCast>{"ballot-cast"},
                                FactName<RoundEnded>{"round-ended"},
                                FactName<VerslagDrawnUp>{"verslag-drawn-up"},
                                FactName<VerslagApproved>{"verslag-approved"},
                                FactName<VerslagRemarked>{"verslag-remarked"},
                                FactName<RouteDecided>{"route-decided"},
                                FactName<RetentionSet>{"retention-set"},
                                FactName<FeedbackStated>{"feedback-stated"},
                                FactName<NumberRevealed>{"number-revealed"},
                                FactName<SessionClosed>{"session-closed"}};

// A kind without a name, or with two, does not compile.
template <class Kind>
constexpr std::string_view fact_name = std::get<FactName<Kind>>(fact_names).text;

}  // namespace tafel::domain
