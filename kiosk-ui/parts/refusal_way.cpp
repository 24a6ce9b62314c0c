#include "kiosk-ui/parts/refusal_way.hpp"

#include "kiosk-ui/parts/requirements.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

RefusalWay stay_here() {
  return {std::string(words::refusal::understood), StayHere{}};
}
RefusalWay to_question(RefusalGo question) {
  return {std::string(words::refusal::to_question), std::move(question)};
}
RefusalWay to_place(Place place, std::string_view called) {
  return {sentence_of({words::go_to, " ", called}), place};
}

// ---- The rules of the session

RefusalWay way_in_turn(view::Step step, const TurnState& turn) {
  const auto tab = [&](TurnState::Tab to, std::string_view called) {
    if (turn.tab == to) return stay_here();
    return RefusalWay{sentence_of({words::go_to, " ", called}), to};
  };
  switch (step) {
    case view::Step::discussion:
      return tab(TurnState::Tab::statements, words::turn::statements);
    case view::Step::sharing:
      return tab(TurnState::Tab::vote, words::turn::vote);
    case view::Step::closing:
      return tab(TurnState::Tab::verslag, words::turn::verslag);
    default:  // the table has to mend it
      return {std::string(words::turn::end), GiveBack{}};
  }
}

RefusalWay way_in_statement(std::string_view rule) {
  if (rule == "art15.categories") return to_question(DiscussionStep::category);
  if (rule == "art13.purpose-bound" || rule == "art15.persons" || rule == "art15.controller")
    return to_question(DiscussionStep::people);
  return to_question(DiscussionStep::text);
}

RefusalWay way_in_item(std::string_view rule, const SharingState& form) {
  if (rule == "art14.2.sharer" || rule == "art14.reporting") return to_question(SharingStep::sharer);
  if (rule == "art14.2.necessary") return to_question(SharingStep::necessity);
  if (rule == "art14.2.exactly") return to_question(SharingStep::sources);
  if (rule == "art15.extension") return to_question(SharingStep::extension);
  if (rule == "art14.2.subject")
    return to_question(form.draft.recipient.empty() ? SharingStep::recipient : SharingStep::sources);
  return to_question(SharingStep::information);
}

RefusalWay way_in_closing(std::string_view rule, const ClosingState& closing) {
  const ClosingStep step = rule == "art5.route"      ? ClosingStep::route
                           : rule == "art5.minors"   ? ClosingStep::minors
                           : rule == "art13.verslag" ? ClosingStep::verslag
                                                     : ClosingStep::end;
  return closing.step == step ? stay_here() : to_question(step);
}

RefusalWay way_on_this_page(const RefusedDeed& refused, const UiState& state) {
  if (state.place == Place::discussion && is_form(state.discussion)) return way_in_statement(refused.rule);
  if (state.place == Place::sharing && is_form(state.sharing.step) &&
      state.sharing.step != SharingStep::end_round)
    return way_in_item(refused.rule, state.sharing);
  if (state.place == Place::closing) return way_in_closing(refused.rule, state.closing);
  return stay_here();
}

// ---- The rules of the machine

// Nothing that needs a PIN, which is gone by now, nor what somebody signs: that is done anew by whoever signs. Nor what
// a form says, for that form is still open: its own button sends the words as they are by then.
bool can_be_asked_again(const Request& asked) {
  if (!form_of_deed(asked).empty()) return false;
  return std::holds_alternative<Propose>(asked) || std::holds_alternative<Seal>(asked) ||
         std::holds_alternative<SendNow>(asked) || std::holds_alternative<Export>(asked);
}

RefusalWay way_on_machine(const RefusedDeed& refused, bool in_turn) {
  const std::string_view rule = refused.rule;
  if (rule == "device.pin" || rule == "device.pin-weak")
    return {std::string(words::refusal::type_again), StayHere{}};
  if (in_turn && (rule == "device.clock" || rule == "device.turn"))
    return {std::string(words::turn::end), GiveBack{}};
  if (rule == "device.turn") return {std::string(words::discussion::hand_on), Place::pass_screen};
  if (rule == "device.clock") return {std::string(words::rail::lock), Request{Lock{}}};
  if (in_turn) return stay_here();
  if (rule == "device.agenda" || rule == "device.no-session") return to_place(Place::day, words::rail::day);
  const bool passes = rule == "device.full" || rule == "device.busy" || rule == "device.export";
  if (passes && refused.asked != nullptr && can_be_asked_again(*refused.asked))
    return {std::string(words::refusal::again), *refused.asked};
  return stay_here();
}

}  // namespace

RefusalWay way_out(const RefusedDeed& refused, const UiState& state, bool in_turn) {
  if (!refused.step) return way_on_machine(refused, in_turn);
  if (in_turn) return way_in_turn(*refused.step, state.turn);
  if (place_of(*refused.step) != state.place) return {go_words(*refused.step), place_of(*refused.step)};
  return way_on_this_page(refused, state);
}

}  // namespace tafel::kiosk
