#include "kiosk-ui/pages/attendance.hpp"

#include "kiosk-ui/parts/presence.hpp"
#include "kiosk-ui/readings/beforehand.hpp"
#include "kiosk-ui/readings/followed.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/why_not_now.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

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
  mark(ui, {inside.x, where.bottom() - ui.mm(size::inset) - mark_height(ui)},
       presence_of(person, ui.today()).mark());
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

struct Head {
  std::string title;
  std::string lead;
};

const view::PersonView* chair_of(const view::SessionView& session) {
  const auto found = std::ranges::find_if(session.people, &view::PersonView::is_chair);
  return found == session.people.end() ? nullptr : &*found;
}

// Speaks to whoever has the screen now: it goes round the table until nobody is expected any more.
Head head_of(const view::SessionView& session, const AttendanceState& state) {
  const auto* tiles = std::get_if<AttendanceTiles>(&state);
  const auto* newcomer = tiles == nullptr ? nullptr : person_of(session, tiles->welcomes);
  const auto* chair = chair_of(session);
  if (chair != nullptr && session.chair_must_sign && newcomer == nullptr)
    return {std::string(words::attendance::title),
            sentence_of({words::attendance::chair_first, " ", chair->name, words::attendance::chair_taps})};
  if (newcomer == nullptr)
    return {std::string(words::attendance::title), std::string(words::attendance::lead)};
  const std::string welcome = sentence_of({words::attendance::welcome, " ", newcomer->name});
  const bool all_here = std::ranges::none_of(
      session.people, [](const auto& person) { return person.presence == view::Presence::invited; });
  if (all_here) return {welcome, std::string(words::attendance::all_here)};
  return {sentence_of({welcome, ". ", words::attendance::pass_on}),
          std::string(words::attendance::pass_on_lead)};
}

struct WayOn {
  std::string_view words;
  Place place;
};
WayOn way_on_from_here(const view::SessionView& session) {
  if (has_follow_up(session)) return {words::follow_up::go_there, Place::follow_up};
  if (has_beforehand(session)) return {words::beforehand::go_there, Place::beforehand};
  return {words::attendance::go_on, Place::discussion};
}

}  // namespace

std::optional<Intent> draw_attendance(Ui& ui, Rect area, const view::SessionView& session,
                                      AttendanceState& state) {
  ui.scene("attendance", "tiles");
  const Head head = head_of(session, state);
  PageParts parts{.help = words::help::attendance, .title = head.title, .lead = head.lead};
  const WayOn next = way_on_from_here(session);
  parts.main = next.words;
  parts.main_icon = icon::right;
  parts.main_enabled = !session.chair_must_sign;
  parts.more = {{.id = "attendance:add",
                 .label = words::attendance::add,
                 .icon = icon::person_add,
                 .enabled = why_no_more_people(session).empty(),
                 .why_not = std::string(why_no_more_people(session))}};
  const Page at = page(ui, area, parts);
  if (const auto* person = draw_tiles(ui, at.body, session)) {
    const bool arrives = person->presence == view::Presence::invited;
    if (arrives && is_open(session)) state = CheckInState{.person = person->id};
    if (!arrives) state = OnePersonState{.person = person->id};
  }
  if (at.more == "attendance:add") state = AddPersonState{};
  if (at.main) return GoTo{next.place};
  return std::nullopt;
}

}  // namespace tafel::kiosk
