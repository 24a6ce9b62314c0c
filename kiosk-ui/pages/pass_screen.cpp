#include "kiosk-ui/pages/pass_screen.hpp"

#include "kiosk-ui/parts/chair_pin.hpp"
#include "kiosk-ui/parts/people_choices.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/left_to_do.hpp"
#include "kiosk-ui/state/after_answer.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

void say_what_is_left(Choice& choice, PassedFor what, const view::SessionView& session,
                      const view::PersonView& person) {
  if (person.presence == view::Presence::away) {
    choice.detail = words::away_now;
    choice.icon = icon::minus_circle;
    return;
  }
  choice.detail = in_words(what, left_to_do(session, person));
  choice.icon = choice.detail == words::hand_over::nothing ? icon::check_circle : icon::sand;
}

std::optional<Intent> ask_who(Ui& ui, Rect area, const view::SessionView& session, PassScreenState& state,
                              const UnsignedByPerson& not_signed) {
  ui.scene("hand-over", "who");
  PeopleChoices people = participants(session, "participant");
  const Page at = page(ui, area,
                       {.help = words::help::hand_over,
                        .title = std::string(words::hand_over::title),
                        .lead = people.ids.empty() ? std::string() : std::string(words::hand_over::lead),
                        .back = words::back});
  for (std::size_t i = 0; i < people.ids.size(); ++i) {
    const auto* person = person_of(session, people.ids[i]);
    say_what_is_left(people.choices[i], passed_for(state.from), session, *person);
    if (not_signed.contains(person->id) && person->presence == view::Presence::at_table) {
      people.choices[i].detail = words::hand_over::not_signed;
      people.choices[i].icon = icon::warning;
    }
  }
  if (const auto tapped =
          choices(ui, "participants", at.body, people.choices, size::tile, words::top::nobody_yet)) {
    state.participant = people.ids[*tapped];
    state.pin.clear();
  }
  if (at.back) return GoTo{state.from};
  return std::nullopt;
}

constexpr auto somebody_else = "somebody-else";

// To whom the screen goes now: that person's pad is there at once, and nothing of whoever had it before.
Page next_page(Ui& ui, Rect area, const view::PersonView& person, bool has_signed) {
  ui.scene("hand-over", "pin", person.id);
  const std::string asks = sentence_of({words::hand_over::give_to, " ", person.name});
  const Page at =
      page(ui, area,
           {.help = words::help::own_pin,
            .title = has_signed ? sentence_of({words::hand_over::has_signed, " ", asks}) : asks,
            .lead = std::string(words::hand_over::pin),
            .back = words::back,
            .more = {{.id = somebody_else, .label = words::hand_over::somebody_else, .icon = icon::people}},
            .beside_pad = 0.F});
  ui.note("pin-of:" + person.id, person.name, at.pad);
  return at;
}

}  // namespace

std::optional<Intent> draw_pass_screen(Ui& ui, Rect area, const view::DeviceView& view,
                                       PassScreenState& state, const UnsignedByPerson& not_signed,
                                       const Surroundings& around) {
  const auto* person = person_of(*view.session, state.participant);
  if (person == nullptr) return ask_who(ui, area, *view.session, state, not_signed);
  const Page at = next_page(ui, area, *person, state.has_signed);
  if (at.back) return GoTo{state.from};
  if (at.more == somebody_else) {
    state = {.participant = {}, .pin = {}, .from = state.from};
    return std::nullopt;
  }
  if (!draw_pin_of(ui, at.pad, view, person->id, state.pin, around)) return std::nullopt;
  return Request{BeginTurn{person->id, state.pin}};
}

}  // namespace tafel::kiosk
