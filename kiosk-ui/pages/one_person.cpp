#include "kiosk-ui/pages/one_person.hpp"

#include "kiosk-ui/parts/chair_pin.hpp"
#include "kiosk-ui/parts/presence.hpp"
#include "kiosk-ui/parts/reason_page.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/left_to_do.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

bool pin_is_locked(const view::DeviceView& view, const std::string& who) {
  for (const auto& wait : view.pin_waits)
    if (wait.who == who && wait.locked) return true;
  return false;
}

// What still waits for this person, and cannot come from an empty chair.
std::string waits_for_who_leaves(const view::SessionView& session, const view::PersonView& person) {
  const LeftToDo left = left_to_do(session, person);
  std::string all;
  const auto add = [&](bool waits, std::string_view sentence) {
    if (waits) all += sentence_of({all.empty() ? "" : " ", sentence});
  };
  add(left.ballots == 1, words::attendance::leaves_ballot);
  add(left.ballots > 1,
      sentence_of({words::attendance::leaves_ballots_before, " ", std::to_string(left.ballots), " ",
                   words::attendance::leaves_ballots_after}));
  add(left.statements > 0, words::attendance::leaves_statements);
  add(left.feedback, words::attendance::leaves_feedback);
  return all;
}

// Asked only where something stays open: whoever leaves can be noted as returned.
Intent leave(const view::SessionView& session, const view::PersonView& person) {
  const Request left{Propose{facts::LeftTable{person.id}}};
  const std::string open = waits_for_who_leaves(session, person);
  if (open.empty()) return left;
  return Ask{{sentence_of({person.name, " ", words::attendance::leaves, " ", open}),
              std::string(words::attendance::leave), std::string(words::attendance::leave_not)},
             left};
}

std::optional<Intent> deeds(Ui& ui, Rect area, const view::DeviceView& view, const view::PersonView& person,
                            AttendanceState& attendance) {
  ui.scene("attendance", "person");
  OnePersonState& state = std::get<OnePersonState>(attendance);
  const std::string lead = sentence_of({function_of(person), " · ", person.organisation});
  const Page at =
      page(ui, area, {.help = words::help::person, .title = person.name, .lead = lead, .back = words::back});
  List list(ui, "deeds", at.body);
  const Rect first = list.row(mark_height(ui), ui.mm(size::space));
  mark(ui, {first.x, first.y}, presence_of(person, ui.today()).mark());
  const auto deed = [&](std::string_view id, std::string_view label, std::string_view icon, Weight weight) {
    const Button b{.id = "person:" + std::string(id), .label = label, .icon = icon, .weight = weight};
    Rect row = list.row(ui.mm(size::tall_button));
    return button(ui, row.cut_left(std::max(ui.mm(size::column), button_width(ui, b))), b);
  };
  const bool open = view.session && is_open(*view.session);
  if (open && is_at_table(person) && deed("leave", words::attendance::leave, icon::leave, Weight::plain))
    return leave(*view.session, person);
  if (open && person.presence == view::Presence::away &&
      deed("return", words::attendance::come_back, icon::enter, Weight::plain))
    return Request{Propose{facts::ReturnedToTable{person.id}}};
  if (person.can_be_struck && deed("strike", words::attendance::strike, icon::person_off, Weight::danger))
    state.step = OnePersonStep::reason;
  if (pin_is_locked(view, person.id) &&
      deed("unlock-pin", words::attendance::unlock_pin, icon::unlock, Weight::plain))
    state.step = OnePersonStep::unlock_pin, state.chair = view.chair;
  if (at.back) attendance = {};
  return std::nullopt;
}

// A chair unblocks a participant's PIN with the own PIN, each time: an unlocked screen alone buys nobody more guesses.
std::optional<Intent> unlock_pin(Ui& ui, Rect area, const view::DeviceView& view,
                                 const view::PersonView& person, OnePersonState& state,
                                 const Surroundings& around) {
  ui.scene("attendance", "unlock-pin");
  const Page at = chair_page(ui, area,
                             {.help = words::help::unlock_pin,
                              .title = person.name,
                              .lead = std::string(words::attendance::unlock_pin_lead),
                              .back = words::back},
                             view, state.chair);
  if (at.back) {
    state.pin.clear();
    state.step = OnePersonStep::deeds;
    return std::nullopt;
  }
  if (!draw_chair_pin(ui, {at.body, at.pad}, view, state.chair, state.pin, around)) return std::nullopt;
  return Request{UnlockPin{person.id, state.chair, state.pin}};
}

std::optional<Intent> strike_reason(Ui& ui, Rect area, const view::PersonView& person,
                                    AttendanceState& attendance, TypingState& typed) {
  ui.scene("attendance", "reason");
  OnePersonState& state = std::get<OnePersonState>(attendance);
  const ReasonPage asks{.help = words::help::strike,
                        .title = std::string(words::attendance::strike),
                        .lead = person.name,
                        .field = words::attendance::strike_why,
                        .main = words::attendance::strike_main,
                        .main_icon = icon::person_off};
  const ReasonAnswer answer = ask_reason(ui, area, asks, state.reason, typed);
  if (answer == ReasonAnswer::given)
    return Request{Propose{facts::CheckInStruck{person.id, state.reason.said()}}};
  return answer == ReasonAnswer::back ? stop_form(attendance) : std::nullopt;
}

}  // namespace

std::optional<Intent> draw_one_person(Ui& ui, Rect area, const view::DeviceView& view,
                                      const view::PersonView& person, AttendanceState& attendance,
                                      TypingState& typed, const Surroundings& around) {
  OnePersonState& state = std::get<OnePersonState>(attendance);
  switch (state.step) {
    case OnePersonStep::deeds:
      return deeds(ui, area, view, person, attendance);
    case OnePersonStep::unlock_pin:
      return unlock_pin(ui, area, view, person, state, around);
    case OnePersonStep::reason:
      return strike_reason(ui, area, person, attendance, typed);
  }
  return std::nullopt;
}

}  // namespace tafel::kiosk
