#include "kiosk-ui/screens/hand_over.hpp"

#include "kiosk-ui/screens/chair_pin.hpp"
#include "kiosk-ui/screens/readable.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/widgets/words.hpp"

namespace tafel::kiosk {
namespace {

// What still waits for this participant, in words.
std::string waiting_for(const domain::PersonView& person) {
  if (person.presence == "away") return std::string(words::away_now);
  std::string all;
  const auto add = [&](int count, std::string_view one, std::string_view many) {
    if (count == 0) return;
    if (!all.empty()) all += " · ";
    all += sentence_of({std::to_string(count), " ", count == 1 ? one : many});
  };
  add(person.open_ballots, words::hand_over::ballot, words::hand_over::ballots);
  add(person.unconfirmed_statements, words::hand_over::statement, words::hand_over::statements);
  return all.empty() ? std::string(words::hand_over::nothing) : all;
}

std::optional<Intent> ask_who(Ui& ui, Rect area, const domain::SessionView& session, HandOverState& state) {
  ui.scene("hand-over", "who");
  const Page at = page(ui, area,
                       {.title = std::string(words::hand_over::title),
                        .lead = std::string(words::hand_over::lead),
                        .back = words::back});
  PeopleChoices people = participants(session, "participant");
  for (std::size_t i = 0; i < people.ids.size(); ++i) {
    const auto& person = *person_of(session, people.ids[i]);
    const bool waits = person.open_ballots > 0 || person.unconfirmed_statements > 0;
    people.choices[i].detail = waiting_for(person);
    people.choices[i].icon = waits ? icon::sand : icon::check_circle;
  }
  if (const auto tapped =
          choices(ui, "participants", at.body, people.choices, size::tile, words::top::nobody_yet)) {
    state.participant = people.ids[*tapped];
    state.pin.clear();
  }
  if (at.back) return GoTo{state.from};
  return std::nullopt;
}

}  // namespace

std::optional<Intent> draw_hand_over(Ui& ui, Rect area, const ipc::DeviceView& view, HandOverState& state,
                                     const Surroundings& around) {
  const auto* person = person_of(*view.session, state.participant);
  if (person == nullptr) return ask_who(ui, area, *view.session, state);
  ui.scene("hand-over", "pin");
  const Page at = page(
      ui, area, {.title = person->name, .lead = std::string(words::hand_over::pin), .back = words::previous});
  if (at.back) {
    state.participant.clear();
    state.pin.clear();
    return std::nullopt;
  }
  if (!draw_pin_of(ui, at.body, view, person->id, state.pin, around)) return std::nullopt;
  return Request{BeginTurn{person->id, state.pin}};
}

}  // namespace tafel::kiosk
