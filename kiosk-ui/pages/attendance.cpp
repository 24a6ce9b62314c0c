#include "kiosk-ui/pages/attendance.hpp"

#include "kiosk-ui/pages/add_person.hpp"
#include "kiosk-ui/parts/chair_pin.hpp"
#include "kiosk-ui/readings/readable.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/widgets/words.hpp"

namespace tafel::kiosk {
namespace {

using Step = AttendanceState::Step;

struct PresenceMark {
  std::string_view icon;
  std::string words;
  Tone tone;
  [[nodiscard]] Mark mark() const { return {icon, words, tone}; }
};

PresenceMark presence_of(const view::PersonView& person) {
  const auto last = person.stays.empty() ? view::StayView{} : person.stays.back();
  if (is_at_table(person))
    return {icon::check_circle, sentence_of({words::attendance::at_table, " ", clock_time(last.from)}),
            Tone::good};
  if (person.presence == "away")
    return {icon::leave, sentence_of({words::attendance::left_at, " ", clock_time(last.until)}),
            Tone::waiting};
  return {icon::circle, std::string(words::attendance::expected), Tone::neutral};
}

std::string function_of(const view::PersonView& person) {
  if (person.represents.empty()) return person.function;
  return sentence_of({person.function, ", ", words::attendance::stands_for, " ", person.represents});
}

float tile_height(const Ui& ui, const view::PersonView& person, float width) {
  const float inner = width - 2 * ui.mm(size::inset);
  return ui.height(Type::caption, person.organisation, inner) + ui.height(Type::strong, person.name, inner) +
         ui.height(Type::caption, function_of(person), inner) + mark_height(ui) + 2 * ui.mm(size::inset) +
         3 * ui.mm(size::tight);
}

bool draw_tile(Ui& ui, Rect where, const view::PersonView& person) {
  const Tapped touched = ui.target("person:" + person.id, person.name, where);
  const Palette& p = ui.colours();
  card(ui, where, touched.down);
  const bool here = is_at_table(person);
  const float round = ui.mm(size::radius);
  if (here) ui.fill({where.x, where.y + round, ui.mm(size::tight), where.h - 2 * round}, p.good);
  Rect inside = where.inset(ui.mm(size::inset));
  const auto put = [&](Type type, Colour colour, const std::string& words) {
    ui.text(inside.cut_top(ui.height(type, words, inside.w), ui.mm(size::tight)), type, colour, words);
  };
  put(Type::caption, p.quiet, person.organisation);
  put(Type::strong, p.ink, person.name);
  put(Type::caption, p.quiet, function_of(person));
  mark(ui, {inside.x, where.bottom() - ui.mm(size::inset) - mark_height(ui)}, presence_of(person).mark());
  return touched.tapped;
}

// By organisation, as the agenda lists them; a row is as tall as its tallest tile.
const view::PersonView* draw_tiles(Ui& ui, Rect area, const view::SessionView& session) {
  const view::PersonView* tapped = nullptr;
  List list(ui, "people", area);
  const float gap = ui.mm(size::gap);
  const auto columns =
      std::max<std::size_t>(1, static_cast<std::size_t>((list.width() + gap) / (ui.mm(size::tile) + gap)));
  const float wide = (list.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const auto& people = session.people;
  for (std::size_t first = 0; first < people.size(); first += columns) {
    const std::size_t last = std::min(people.size(), first + columns);
    float tall = 0;
    for (std::size_t i = first; i < last; ++i) tall = std::max(tall, tile_height(ui, people[i], wide));
    Rect row = list.row(tall);
    if (!ui.visible(row)) continue;
    for (std::size_t i = first; i < last; ++i)
      if (draw_tile(ui, row.cut_left(wide, gap), people[i])) tapped = &people[i];
  }
  return tapped;
}

std::optional<Intent> tiles(Ui& ui, Rect area, const view::SessionView& session, AttendanceState& state) {
  ui.scene("attendance", "tiles");
  PageParts parts{.title = std::string(words::attendance::title),
                  .lead = std::string(words::attendance::lead)};
  parts.main = words::attendance::go_on;
  parts.main_icon = icon::right;
  parts.more = {{.id = "attendance:add", .label = words::attendance::add, .icon = icon::person_add}};
  const Page at = page(ui, area, parts);
  if (const auto* person = draw_tiles(ui, at.body, session)) {
    state = {};
    state.person = person->id;
    state.step = person->presence == "invited" ? Step::secrecy : Step::person;
  }
  if (at.more == "attendance:add") {
    state = {};
    state.step = Step::add_who;
  }
  if (at.main) return GoTo{Place::discussion};
  return std::nullopt;
}

// A page of reading, with the words as large as fits them.
void draw_notice(Ui& ui, Rect area, std::initializer_list<std::string_view> paragraphs) {
  List list(ui, "notice", area);
  for (const auto paragraph : paragraphs) {
    const Rect row = list.row(ui.height(Type::body, paragraph, list.width()), ui.mm(size::space));
    ui.text(row, Type::body, ui.colours().ink, paragraph);
  }
}

std::optional<Intent> secrecy(Ui& ui, Rect area, const view::PersonView& person, AttendanceState& state) {
  ui.scene("attendance", "secrecy");
  const Page at = page(ui, area,
                       {.title = person.name,
                        .lead = std::string(words::secrecy::lead),
                        .main = words::secrecy::accept,
                        .main_icon = icon::check,
                        .back = words::stop});
  draw_notice(
      ui, at.body,
      {words::secrecy::duty, words::secrecy::punished, words::secrecy::prosecution, words::secrecy::free});
  if (at.back) state = {};
  if (at.main) state.step = person.represents.empty() ? Step::pin : Step::delegate;
  return std::nullopt;
}

std::optional<Intent> delegate(Ui& ui, Rect area, const view::PersonView& person, AttendanceState& state) {
  ui.scene("attendance", "delegate");
  const std::string lead = sentence_of({words::delegate::lead, " ", person.represents});
  const Page at = page(ui, area,
                       {.title = person.name,
                        .lead = lead,
                        .main = words::delegate::accept,
                        .main_icon = icon::check,
                        .back = words::previous});
  draw_notice(ui, at.body, {words::delegate::duty, words::delegate::feedback});
  if (at.back) state.step = Step::secrecy;
  if (at.main) state.step = Step::pin;
  return std::nullopt;
}

std::optional<Intent> choose_pin(Ui& ui, Rect area, const view::DeviceView& view,
                                 const view::PersonView& person, AttendanceState& state,
                                 const Surroundings& around) {
  const bool again = state.step == Step::pin_again;
  ui.scene("attendance", again ? "pin-again" : "pin");
  const std::string_view lead = again                 ? words::attendance::pin_again
                                : state.pins_differed ? words::attendance::pins_differed
                                                      : words::attendance::choose_pin;
  const Page at = page(ui, area, {.title = person.name, .lead = std::string(lead), .back = words::stop});
  if (at.back) {
    state = {};
    return std::nullopt;
  }
  if (!draw_pin_of(ui, at.body, view, person.id, again ? state.pin_again : state.pin, around))
    return std::nullopt;
  if (!again) {
    state.step = Step::pin_again;
    return std::nullopt;
  }
  if (state.pin == state.pin_again) return Request{CheckIn{person.id, state.pin, !person.represents.empty()}};
  state.pin.clear();
  state.pin_again.clear();
  state.pins_differed = true;
  state.step = Step::pin;
  return std::nullopt;
}

bool pin_is_locked(const view::DeviceView& view, const std::string& who) {
  for (const auto& wait : view.pin_waits)
    if (wait.who == who && wait.locked) return true;
  return false;
}

std::optional<Intent> one_person(Ui& ui, Rect area, const view::DeviceView& view,
                                 const view::PersonView& person, AttendanceState& state) {
  ui.scene("attendance", "person");
  const std::string lead = sentence_of({function_of(person), " · ", person.organisation});
  const Page at = page(ui, area, {.title = person.name, .lead = lead, .back = words::back});
  List list(ui, "deeds", at.body);
  const Rect first = list.row(mark_height(ui), ui.mm(size::space));
  mark(ui, {first.x, first.y}, presence_of(person).mark());
  const auto deed = [&](std::string_view id, std::string_view label, std::string_view icon, Weight weight) {
    const Button b{.id = "person:" + std::string(id), .label = label, .icon = icon, .weight = weight};
    Rect row = list.row(ui.mm(size::tall_button));
    return button(ui, row.cut_left(std::max(ui.mm(size::column), button_width(ui, b))), b);
  };
  if (at.back) state = {};
  if (is_at_table(person) && deed("leave", words::attendance::leave, icon::leave, Weight::plain))
    return Request{facts::left_table(person.id)};
  if (person.presence == "away" && deed("return", words::attendance::come_back, icon::enter, Weight::plain))
    return Request{facts::returned_to_table(person.id)};
  if (person.can_be_struck && deed("strike", words::attendance::strike, icon::person_off, Weight::danger))
    state.step = Step::reason;
  if (pin_is_locked(view, person.id) &&
      deed("unlock-pin", words::attendance::unlock_pin, icon::unlock, Weight::plain))
    state.step = Step::unlock_pin, state.chair = view.chair;
  return std::nullopt;
}

// A chair lets go of somebody's PIN with the own PIN, each time: an unlocked screen alone buys nobody more guesses.
std::optional<Intent> unlock_pin(Ui& ui, Rect area, const view::DeviceView& view,
                                 const view::PersonView& person, AttendanceState& state,
                                 const Surroundings& around) {
  ui.scene("attendance", "unlock-pin");
  const Page at = page(
      ui, area,
      {.title = person.name, .lead = std::string(words::attendance::unlock_pin_lead), .back = words::back});
  if (at.back) {
    state.pin.clear();
    state.step = Step::person;
    return std::nullopt;
  }
  if (!draw_chair_pin(ui, at.body, view, state.chair, state.pin, around)) return std::nullopt;
  return Request{UnlockPin{person.id, state.chair, state.pin}};
}

std::optional<Intent> strike_reason(Ui& ui, Rect area, const view::PersonView& person, AttendanceState& state,
                                    TypingState& typed) {
  ui.scene("attendance", "reason");
  const Page at = page(ui, area,
                       {.title = std::string(words::attendance::strike),
                        .lead = person.name,
                        .main = words::attendance::strike_main,
                        .main_icon = icon::person_off,
                        .main_enabled = !state.reason.empty(),
                        .back = words::stop});
  typing(ui, at, typed, {{"reason", words::attendance::strike_why, &state.reason, true}}, {});
  if (at.main) return Request{facts::check_in_struck(person.id, state.reason.text())};
  return at.back ? stop_form(state) : std::nullopt;
}

}  // namespace

std::optional<Intent> draw_attendance(Ui& ui, Rect area, const view::DeviceView& view, UiState& ui_state,
                                      const Surroundings& around) {
  const view::SessionView& session = *view.session;
  AttendanceState& state = ui_state.attendance;
  if (state.step >= Step::add_who) return draw_add_person(ui, area, session, state, ui_state.typing);
  const auto* person = person_of(session, state.person);
  if (person == nullptr) state.step = Step::tiles;
  switch (state.step) {
    case Step::secrecy:
      return secrecy(ui, area, *person, state);
    case Step::delegate:
      return delegate(ui, area, *person, state);
    case Step::pin:
    case Step::pin_again:
      return choose_pin(ui, area, view, *person, state, around);
    case Step::person:
      return one_person(ui, area, view, *person, state);
    case Step::unlock_pin:
      return unlock_pin(ui, area, view, *person, state, around);
    case Step::reason:
      return strike_reason(ui, area, *person, state, ui_state.typing);
    default:
      return tiles(ui, area, session, state);
  }
}

}  // namespace tafel::kiosk
