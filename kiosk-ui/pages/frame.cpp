#include "kiosk-ui/pages/frame.hpp"

#include "kiosk-ui/pages/layers.hpp"
#include "kiosk-ui/pages/shown_page.hpp"
#include "kiosk-ui/parts/busy.hpp"
#include "kiosk-ui/parts/dark_screen.hpp"
#include "kiosk-ui/parts/rail.hpp"
#include "kiosk-ui/parts/status_line.hpp"
#include "kiosk-ui/parts/still_there.hpp"
#include "kiosk-ui/parts/strip.hpp"
#include "kiosk-ui/parts/top_bar.hpp"
#include "kiosk-ui/parts/turn_head.hpp"
#include "kiosk-ui/parts/warnings.hpp"
#include "kiosk-ui/state/unsigned_choices.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/help.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/widgets/page_scroll.hpp"
#include "kiosk-ui/widgets/pin_pad.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace tafel::kiosk {
namespace {

// The values that are the same all over one frame.
struct Frame {
  const view::DeviceView& view;
  UiState& state;
  const Surroundings& around;
  Situation now;
  std::vector<Warning> warnings;

  [[nodiscard]] bool shows(Layer layer) const { return is_shown(layer, now); }
  [[nodiscard]] bool leads_to_members() const {
    return now.page == PageKind::session && state.place != Place::members;
  }
};

Situation situation_of(const Ui& ui, const view::DeviceView& view, UiState& state, const Surroundings& around,
                       const Display& display) {
  const PageKind page = page_kind(view, state, around);
  const bool typed = std::exchange(state.typing.on_page, false);
  const bool pad = has_pin_pad(page, view, state);
  return {.page = page,
          .rail_fits = rail_fits(ui),
          .typing = typed && !pad,  // no page has both: the last frame was another page
          .pad = pad,
          .refused = state.refusal.has_value(),
          .wrong = !warnings_of(view, around).empty(),
          .course_open = state.rail_open,
          .busy = around.busy,
          .asked = state.asked.has_value(),
          .help_open = state.help_open,
          .connected = around.connected,
          .dark = is_for_ears_alone(display),
          .display_open = state.display_open && !state.hidden,
          .locks_soon = around.locks_in_s.has_value()};
}

// The answer of each layer in this frame.
using Answers = std::map<Layer, Intent>;

void answer(Answers& answers, Layer layer, std::optional<Intent> intent) {
  if (intent) answers.insert_or_assign(layer, std::move(*intent));
}

std::optional<Intent> uppermost(const Answers& answers) {
  return answers.empty() ? std::nullopt : std::optional(answers.rbegin()->second);
}

// While no tafeld listens on the other side of the socket, only targets that need none answer.
void let_answer(Ui& ui, Layer layer, const Situation& now) {
  using Who = Touch::Answers;
  const bool alone = layer == Layer::question || layer == Layer::help || layer == Layer::display ||
                     layer == Layer::still_there;
  ui.touch().answers(!gets_touch(layer, now)  ? Who::nothing
                     : alone || now.connected ? Who::all
                                              : Who::own_side);
}

// ---- Beside the page and in its place

Place here(const Frame& frame) {
  const UiState& state = frame.state;
  if (frame.now.page == PageKind::outside)
    return state.place == Place::deliveries ? Place::deliveries : Place::day;
  if (state.place == Place::pass_screen) return state.pass_screen.from;
  if (state.place == Place::members) return state.members.from;
  return state.place == Place::day ? Place::attendance : state.place;
}

Strip strip_of(const Frame& frame) {
  return {.view = frame.view,
          .around = frame.around,
          .here = here(frame),
          .leads_away = leads_away(frame.now.page),
          .course_open = frame.state.rail_open,
          .leads_to_members = frame.leads_to_members(),
          .says_purpose = frame.now.typing && frame.now.page == PageKind::session};
}

std::optional<Intent> draw_course(Ui& ui, Rect area, const Frame& frame) {
  ui.scene("rail", "");
  const PageScroll scroll(ui, area);
  ui.lacks_height(rail_height(ui) - scroll.sheet().h);
  return draw_rail(ui, scroll.sheet(), frame.view, here(frame), frame.around);
}

// ---- Above the page

// While a person types, the page needs all the height there is: the names make room, and in large text the strip
// says what the bar does.
TopBar top_bar_now(const Frame& frame) {
  const bool has_strip = !frame.now.rail_fits && frame.now.page != PageKind::turn;
  if (frame.now.typing && has_strip) return TopBar::hidden_names;
  if (frame.now.page == PageKind::handed) return TopBar::people;
  if (frame.now.typing || !frame.now.rail_fits) return TopBar::brief;
  return frame.leads_to_members() ? TopBar::whole : TopBar::no_way;
}

float bar_height(const Ui& ui, float width, const Frame& frame) {
  return top_bar_height(ui, *frame.view.session, width, top_bar_now(frame));
}

float warnings_height(const Ui& ui, float width, const Frame& frame) {
  float tall = 0;
  for (const Warning& warning : frame.warnings) tall += warning_height(ui, warning, width);
  return tall;
}

float above_height(const Ui& ui, float width, const Frame& frame) {
  return warnings_height(ui, width, frame) + (frame.shows(Layer::bar) ? bar_height(ui, width, frame) : 0);
}

// They scroll where they have less height than they need.
void draw_warnings(Ui& ui, Rect& area, const Frame& frame, float height) {
  if (height <= 0) return;
  Rect where = area.cut_top(height);
  if (warnings_height(ui, area.w, frame) <= height + 1) {
    for (const Warning& warning : frame.warnings)
      draw_warning(ui, where.cut_top(warning_height(ui, warning, where.w)), warning);
    return;
  }
  List list(ui, "warnings", where);
  for (const Warning& warning : frame.warnings)
    draw_warning(ui, list.row(warning_height(ui, warning, list.width()), 0), warning);
}

std::optional<Intent> draw_bar(Ui& ui, Rect& area, const Frame& frame) {
  if (!frame.shows(Layer::bar)) return std::nullopt;
  ui.focus().zone(Zone::top);
  return draw_top_bar(ui, area.cut_top(bar_height(ui, area.w, frame)), *frame.view.session,
                      top_bar_now(frame));
}

// The ways of a turn stay within it; all others lead out of the hands that have the screen.
bool stays_in_hands(const RefusalGo& go) {
  return std::holds_alternative<StayHere>(go) || std::holds_alternative<GiveBack>(go) ||
         std::holds_alternative<TurnState::Tab>(go);
}

Refusal refusal_of(const Frame& frame) {
  Refusal refusal = *frame.state.refusal;
  if (!leads_away(frame.now.page) && !stays_in_hands(frame.state.refusal_go)) refusal.go.clear();
  return refusal;
}

// With the space above it.
float refused_height(const Ui& ui, float width, const Frame& frame, RefusalWords words) {
  if (!frame.shows(Layer::refusal)) return 0;
  return refusal_height(ui, refusal_of(frame), width - 2 * ui.mm(size::margin), words) + ui.mm(size::space);
}

std::optional<RefusalAnswer> draw_refusal(Ui& ui, Rect& area, const Frame& frame, RefusalWords words) {
  if (!frame.shows(Layer::refusal)) return std::nullopt;
  const Refusal refusal = refusal_of(frame);
  ui.focus().zone(Zone::notice);
  Rect strip = area.cut_top(refused_height(ui, area.w, frame, words)).inset(ui.mm(size::margin), 0);
  strip.cut_top(ui.mm(size::space));
  return refusal_banner(ui, strip, refusal, words);
}

// A question of a form that closed since: followed, it would open an empty form in its middle.
bool leads_into_closed_form(const UiState& state) {
  if (std::holds_alternative<DiscussionStep>(state.refusal_go)) return !is_form(state.discussion);
  return std::holds_alternative<SharingStep>(state.refusal_go) && !is_form(state.sharing.step);
}

void forget_refusal_of_closed_form(UiState& state) {
  if (!leads_into_closed_form(state)) return;
  state.refusal.reset();
  state.refusal_go = StayHere{};
}

struct Follow {
  UiState& state;
  const view::DeviceView& view;

  std::optional<Intent> operator()(StayHere) const { return std::nullopt; }
  std::optional<Intent> operator()(GiveBack) const { return give_screen_back(view, state.turn); }
  std::optional<Intent> operator()(Place place) const {
    state.place = place;
    return std::nullopt;
  }
  std::optional<Intent> operator()(TurnState::Tab tab) const {
    state.turn.tab = tab;
    return std::nullopt;
  }
  std::optional<Intent> operator()(DiscussionStep step) const {
    state.discussion.step = step;
    return std::nullopt;
  }
  std::optional<Intent> operator()(SharingStep step) const {
    state.sharing.step = step;
    return std::nullopt;
  }
  std::optional<Intent> operator()(ClosingStep step) const {
    state.closing.step = step;
    return std::nullopt;
  }
  std::optional<Intent> operator()(const Request& request) const { return request; }
};

std::optional<Intent> follow(UiState& state, const view::DeviceView& view,
                             std::optional<RefusalAnswer> answered) {
  if (!answered) return std::nullopt;
  state.refusal.reset();
  if (*answered == RefusalAnswer::close) return std::nullopt;
  return std::visit(Follow{state, view}, std::exchange(state.refusal_go, StayHere{}));
}

// What the notices above a page have of its height.
struct Notices {
  float warnings = 0;
  RefusalWords refusal = RefusalWords::whole;
};

// Above a pad no more than leaves it where it is.
Notices notices_above_pad(const Ui& ui, const Rect& area, const Frame& frame) {
  const float bar = frame.shows(Layer::bar) ? bar_height(ui, area.w, frame) : 0;
  const float room = area.h - bar - least_pad_page_height(ui);
  const auto refused = [&](RefusalWords words) { return refused_height(ui, area.w, frame, words); };
  Notices notices;
  notices.warnings =
      std::clamp(room - refused(RefusalWords::one_line), 0.F, warnings_height(ui, area.w, frame));
  for (const RefusalWords fewer : {RefusalWords::two_lines, RefusalWords::one_line})
    if (notices.warnings + refused(notices.refusal) > room) notices.refusal = fewer;
  return notices;
}

Notices notices_above(const Ui& ui, const Rect& area, const Frame& frame) {
  if (frame.now.pad) return notices_above_pad(ui, area, frame);
  return {warnings_height(ui, area.w, frame),
          frame.now.typing ? RefusalWords::two_lines : RefusalWords::whole};
}

// The page with what is above it. In large text a refusal stays uppermost; the rest too, for as long as it leaves the
// page enough, and else scrolls with it. A page with a pad does not scroll: the digits stay where they are.
std::optional<RefusalAnswer> draw_page_and_above(Ui& ui, Rect area, const Frame& frame, Answers& answers) {
  const bool large = ui.text_scale() > 1;
  std::optional<RefusalAnswer> refusal;
  std::optional<PageScroll> scroll;
  const auto scrolls_from_here = [&] {
    if (!frame.now.pad) area = scroll.emplace(ui, area).sheet();
  };
  const Notices notices = notices_above(ui, area, frame);
  if (large) refusal = draw_refusal(ui, area, frame, notices.refusal);
  const bool stays = area.h - above_height(ui, area.w, frame) >= ui.mm(size::page_seen);
  if (large && !stays) scrolls_from_here();
  draw_warnings(ui, area, frame, notices.warnings);
  answer(answers, Layer::bar, draw_bar(ui, area, frame));
  if (large && stays) scrolls_from_here();
  if (!large) refusal = draw_refusal(ui, area, frame, notices.refusal);
  ui.focus().zone(Zone::page);
  answer(answers, Layer::page,
         draw_shown_page(ui, area, frame.now.page, frame.view, frame.state, frame.around));
  if (frame.state.typing.on_page != frame.now.typing)
    ui.touch().again(0);  // the height above it is another now
  return refusal;
}

// ---- Over the page

std::optional<Intent> draw_question(Ui& ui, UiState& state) {
  const auto yes = dialog(ui, state.asked->question);
  if (!yes) return std::nullopt;
  const Ask asked = *std::exchange(state.asked, std::nullopt);
  if (!*yes) return std::nullopt;
  return std::visit([](const auto& deed) { return Intent(deed); }, asked.then);
}

// True when it was closed.
bool draw_explained(Ui& ui, const std::string& why_not) {
  if (!why_not.empty()) return draw_why_not(ui, why_not);
  return !ui.help().words || draw_help(ui, *ui.help().words);
}

void open_what_was_asked(Ui& ui, UiState& state) {
  if (!ui.help().asked && ui.help().why_not.empty()) return;
  state.help_open = true;
  state.why_not = ui.help().why_not;
}

void draw_over(Ui& ui, const Frame& frame, Display& display, Answers& answers) {
  if (frame.shows(Layer::busy)) {
    Rect beside_pad = ui.screen();
    if (frame.now.pad) static_cast<void>(cut_pad_column(ui, beside_pad));
    draw_busy(ui, beside_pad, frame.around);
  }
  if (frame.shows(Layer::question)) {
    let_answer(ui, Layer::question, frame.now);
    answer(answers, Layer::question, draw_question(ui, frame.state));
  }
  if (frame.shows(Layer::help)) {
    let_answer(ui, Layer::help, frame.now);
    frame.state.help_open = !draw_explained(ui, frame.state.why_not);
  }
  open_what_was_asked(ui, frame.state);
  if (frame.shows(Layer::dark)) {
    draw_dark_screen(ui);
    if (!frame.shows(Layer::display) && !frame.shows(Layer::still_there)) ui.hide_ring();
  }
  if (frame.shows(Layer::display)) {
    let_answer(ui, Layer::display, frame.now);
    frame.state.display_open = !draw_display(ui, display, frame.now.page == PageKind::turn);
  }
  if (frame.shows(Layer::still_there)) {
    let_answer(ui, Layer::still_there, frame.now);
    draw_still_there(ui, {*frame.around.locks_in_s, has_unsigned(frame.state.turn)});
  }
}

void draw_under(Ui& ui, const Frame& frame, Answers& answers) {
  if (frame.now.page == PageKind::connecting)
    return answer(answers, Layer::page,
                  draw_shown_page(ui, ui.screen(), frame.now.page, frame.view, frame.state, frame.around));
  Rect area = ui.screen();
  let_answer(ui, frame.shows(Layer::course) ? Layer::course : Layer::page, frame.now);
  const Rect rail = frame.shows(Layer::rail) ? area.cut_left(ui.mm(size::rail)) : Rect{};
  if (frame.shows(Layer::strip)) {
    const Strip strip = strip_of(frame);
    answer(answers, Layer::strip, draw_strip(ui, area.cut_top(strip_height(ui, area.w, strip)), strip));
  }
  if (frame.shows(Layer::course)) return answer(answers, Layer::course, draw_course(ui, area, frame));
  const auto refusal = draw_page_and_above(ui, area, frame, answers);
  ui.focus().zone(Zone::rail);
  if (frame.shows(Layer::rail))
    answer(answers, Layer::rail,
           draw_rail(ui, rail, frame.view, here(frame), after_typing(frame.around, frame.state.typing)));
  answer(answers, Layer::refusal, follow(frame.state, frame.view, refusal));
}

}  // namespace

bool is_dark(const view::DeviceView& view, const UiState& state, const Surroundings& around,
             const Display& display) {
  return is_for_ears_alone(display) && page_kind(view, state, around) == PageKind::turn;
}

std::optional<Intent> draw_screen(Ui& ui, const view::DeviceView& view, UiState& state,
                                  const Surroundings& around, Display& display) {
  if (!view.sealing) state.sealing_seen = false;
  if (state.hidden) state.display_open = false;
  forget_refusal_of_closed_form(state);
  const Frame frame{view, state, around, situation_of(ui, view, state, around, display),
                    warnings_of(view, around)};
  Answers answers;
  draw_under(ui, frame, answers);
  draw_over(ui, frame, display, answers);
  return uppermost(answers);
}

}  // namespace tafel::kiosk
