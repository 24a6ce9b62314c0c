#include "kiosk-ui/pages/set_up.hpp"

#include "kiosk-ui/parts/fact_card.hpp"
#include "kiosk-ui/parts/set_up_checks.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/stick_label.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

using view::FirstStartStep;
namespace setup = words::setup;

// As in certificates: tafeld says the same, and would refuse.
bool is_short_name(const std::string& name) {
  constexpr std::size_t longest = 40;
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !name.empty() && name.size() <= longest && std::ranges::all_of(name, fits) && name.front() != '-' &&
         name.back() != '-';
}

std::optional<Intent> names(Ui& ui, Rect area, SetUpState& state, TypingState& typed) {
  ui.scene("set-up", "name");
  const bool complete = is_short_name(state.house.said()) && is_short_name(state.device.said());
  const bool begun = !state.house.empty() && !state.device.empty();
  PageParts parts = set_up_page(words::help::setup_name, 1, setup::name_title, setup::name_lead);
  parts.lead_beside = true;
  parts.main = setup::name_main;
  parts.main_icon = icon::lock;
  parts.main_enabled = complete;
  if (begun && !complete) parts.hint = std::string(setup::name_form);
  const Page at = page(ui, area, parts);
  typed.draft = DraftIs::none;  // nothing of it is kept before the keys are made
  typing(ui, at, typed,
         {{"house", setup::house_field, &state.house, false, Capitals::none},
          {"device", setup::device_field, &state.device, false, Capitals::none}},
         {});
  if (!at.main) return std::nullopt;
  return Request{SetUp{MakeKeys{state.house.said(), state.device.said()}}};
}

std::optional<Intent> ask_start_over() {
  const Question question{.asks = std::string(setup::start_over_asks),
                          .yes = std::string(setup::start_over),
                          .no = std::string(setup::start_over_not),
                          .destroys = true};
  return Ask{question, Request{SetUp{StartOver{}}}};
}

Button start_over_button() {
  return {.id = "start-over", .label = setup::start_over, .icon = icon::again, .weight = Weight::quiet};
}

std::optional<Intent> keys(Ui& ui, Rect area) {
  ui.scene("set-up", "keys");
  PageParts parts = set_up_page(words::help::setup_keys, 1, setup::keys_title, setup::keys_lead);
  parts.more = {start_over_button()};
  return page(ui, area, parts).more.empty() ? std::nullopt : ask_start_over();
}

// ---- The stick

void draw_identity(Ui& ui, Rect area, const view::FirstStartView& view) {
  List list(ui, "identity", area);
  const Fact print{setup::fingerprint, view.fingerprint, FactLetters::figures};
  const Fact image{setup::image, view.image.empty() ? std::string(setup::no_image) : in_groups(view.image),
                   FactLetters::small};
  for (const Fact& fact : {print, image}) draw_fact(ui, list.row(fact_height(ui, fact, list.width())), fact);
}

// The folder of the stick that was touched.
std::optional<std::string> touched_stick(Ui& ui, Rect area, const Surroundings& around) {
  heading(ui, area.cut_top(heading_height(ui)), setup::sticks);
  ui.touch().again(1);
  std::vector<Choice> all;
  for (std::size_t i = 0; i < around.sticks.size(); ++i) {
    const bool usable = has_usable_label(around.sticks[i]);
    all.push_back({.id = "stick:" + std::to_string(i),
                   .label = usable ? stick_label(around.sticks[i], around.sticks)
                                   : std::string(words::sending::unreadable_stick),
                   .icon = icon::usb,
                   .enabled = usable});
  }
  const auto tapped = choices(ui, "sticks", area, all, size::chip, setup::no_stick);
  return tapped ? std::optional(around.sticks[*tapped]) : std::nullopt;
}

Rect stick_column(Ui& ui, Rect& body) {
  return body.cut_right(std::max(ui.mm(size::tile), body.w * 0.4F), ui.mm(size::margin));
}

std::optional<Intent> request(Ui& ui, Rect area, const view::FirstStartView& view, SetUpState& state,
                              const Surroundings& around) {
  ui.scene("set-up", "request");
  PageParts parts = set_up_page(words::help::setup_request, 2, setup::request_title, setup::request_lead);
  if (state.asks_again)
    parts.back = words::back;
  else
    parts.more = {start_over_button()};
  const Page at = page(ui, area, parts);
  Rect body = at.body;
  const Rect right = stick_column(ui, body);
  draw_identity(ui, body, view);
  const auto stick = touched_stick(ui, right, around);
  if (at.back) state = {};
  if (!at.more.empty()) return ask_start_over();
  return stick ? std::optional<Intent>(Request{SetUp{ExportRequest{*stick}}}) : std::nullopt;
}

std::optional<Intent> answer(Ui& ui, Rect area, const view::FirstStartView& view, SetUpState& state,
                             const Surroundings& around) {
  ui.scene("set-up", "answer");
  const bool again = state.takes_again;
  PageParts parts = set_up_page(words::help::setup_answer, 3,
                                again ? setup::answer_again_title : setup::answer_title, setup::answer_lead);
  if (again)
    parts.back = words::back;
  else
    parts.more = {start_over_button(),
                  {.id = "request-again", .label = setup::request_again, .icon = icon::usb}};
  const Page at = page(ui, area, parts);
  Rect body = at.body;
  const Rect right = stick_column(ui, body);
  draw_identity(ui, body, view);
  const auto stick = touched_stick(ui, right, around);
  if (at.back) state = {};
  if (at.more == "request-again") state.asks_again = true;
  if (at.more == "start-over") return ask_start_over();
  return stick ? std::optional<Intent>(Request{SetUp{TakeAnswer{*stick}}}) : std::nullopt;
}

// ---- The house, and what a person looks at

std::optional<Intent> confirmed(FirstStartStep step) {
  return Request{SetUp{ConfirmStep{step}}};
}

std::string names_of(const std::vector<std::string>& chairs) {
  return names_in_words({chairs.begin(), chairs.end()});
}

std::optional<Intent> house(Ui& ui, Rect area, const view::FirstStartView& view) {
  ui.scene("set-up", "house");
  PageParts parts = set_up_page(words::help::setup_house, 4, setup::house_title, setup::house_lead);
  parts.main = setup::house_main;
  parts.main_icon = icon::check;
  parts.more = {{.id = "no", .label = setup::house_not, .icon = icon::cross}};
  const Page at = page(ui, area, parts);
  {
    List list(ui, "house", at.body);
    const Fact facts[] = {{setup::house_name, view.house_name, FactLetters::plain},
                          {setup::house_fingerprint, view.house_fingerprint, FactLetters::figures},
                          {setup::chairs, names_of(view.chairs), FactLetters::plain}};
    for (const Fact& fact : facts) draw_fact(ui, list.row(fact_height(ui, fact, list.width())), fact);
  }
  if (!at.more.empty()) return Request{SetUp{DropAnswer{}}};
  return at.main ? confirmed(FirstStartStep::house) : std::nullopt;
}

std::optional<Intent> ready(Ui& ui, Rect area) {
  ui.scene("set-up", "ready");
  const Page at = page(ui, area,
                       {.help = words::help::setup_ready,
                        .title = std::string(setup::ready_title),
                        .lead = std::string(setup::ready_lead),
                        .main = setup::ready_main,
                        .main_icon = icon::check});
  return at.main ? std::optional<Intent>(Request{SetUp{EndFirstStart{}}}) : std::nullopt;
}

std::optional<Intent> network(Ui& ui, Rect area, const view::FirstStartView& view, SetUpState& state) {
  switch (check_network(ui, area, view)) {
    case CheckAnswer::good:
      return confirmed(FirstStartStep::network);
    case CheckAnswer::other:
      state.takes_again = true;
      return std::nullopt;
    case CheckAnswer::none:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Intent> when_good(FirstStartStep step, CheckAnswer answer) {
  return answer == CheckAnswer::good ? confirmed(step) : std::nullopt;
}

}  // namespace

std::optional<Intent> draw_set_up(Ui& ui, Rect area, const view::FirstStartView& view, SetUpState& state,
                                  TypingState& typed, const Surroundings& around) {
  if (state.takes_again) return answer(ui, area, view, state, around);
  switch (view.step) {
    case FirstStartStep::name:
      return names(ui, area, state, typed);
    case FirstStartStep::keys:
      return keys(ui, area);
    case FirstStartStep::request:
      return request(ui, area, view, state, around);
    case FirstStartStep::answer:
      return state.asks_again ? request(ui, area, view, state, around)
                              : answer(ui, area, view, state, around);
    case FirstStartStep::house:
      return house(ui, area, view);
    case FirstStartStep::panel:
      return when_good(view.step, check_panel(ui, area, state));
    case FirstStartStep::touch:
      return when_good(view.step, check_touch(ui, area, state));
    case FirstStartStep::sound:
      return when_good(view.step, check_sound(ui, area, state, around));
    case FirstStartStep::clock:
      return when_good(view.step, check_clock(ui, area, state, around));
    case FirstStartStep::network:
      return network(ui, area, view, state);
    case FirstStartStep::ready:
      return ready(ui, area);
  }
  return std::nullopt;
}

}  // namespace tafel::kiosk
