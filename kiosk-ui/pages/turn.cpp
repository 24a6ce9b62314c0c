#include "kiosk-ui/pages/turn.hpp"

#include "kiosk-ui/pages/discussion.hpp"
#include "kiosk-ui/pages/readback.hpp"
#include "kiosk-ui/pages/stemronde.hpp"
#include "kiosk-ui/parts/display.hpp"
#include "kiosk-ui/parts/rail.hpp"
#include "kiosk-ui/parts/standing.hpp"
#include "kiosk-ui/readings/readable.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/button_rows.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/widgets/words.hpp"

namespace tafel::kiosk {
namespace {

using Part = TurnState::Tab;

struct TurnTab {
  const char* id;
  std::string_view label;
  Part part;
};
constexpr TurnTab tabs[] = {{"turn:verslag", words::turn::verslag, Part::verslag},
                            {"turn:statements", words::turn::statements, Part::statements},
                            {"turn:vote", words::turn::vote, Part::vote}};

bool is_here(const TurnState& state, Part part) {
  return state.tab == part || (part == Part::verslag && state.tab == Part::remark);
}

// While a remark is typed in large text the tabs make room for it: the way back leads to them.
std::vector<Button> head_buttons(bool with_tabs) {
  std::vector<Button> all{{.id = "turn:end", .label = words::turn::end, .icon = icon::tablet}};
  if (!with_tabs) return all;
  for (const auto& each : tabs) all.push_back({.id = each.id, .label = each.label});
  return all;
}

// Who holds the screen, and beneath it whether all is kept. A name that needs a second line is set smaller.
struct Holder {
  std::string_view name;
  Type type = Type::strong;
  float name_height = 0;
};

// The buttons in one row beside the name, or, when the text is too large for that, in rows beneath it.
struct Head {
  std::vector<Button> buttons;
  ButtonRows rows;
  Holder holder;
  float beside = 0;  // width left of the buttons; 0 when the name stands above them
  float line = 0;    // height of the name's line
  float height = 0;
};
Head head_of(const Ui& ui, float width, const view::PersonView& person, const view::DeviceView& view,
             const Surroundings& around, bool with_tabs) {
  Head head{.buttons = head_buttons(with_tabs), .rows = {}, .holder = {.name = person.name}};
  const float room = width - 2 * ui.mm(size::margin);
  const float signs = ui.mm(size::icon) + display_button_width(ui) + ui.mm(size::gap);
  const float words = std::max(ui.width(Type::strong, person.name), standing_width(ui, view, around)) + 1;
  float in_one_row = signs + words + ui.mm(size::space);
  head.beside = in_one_row;
  for (const Button& each : head.buttons) in_one_row += button_width(ui, each) + ui.mm(size::gap);
  if (in_one_row > room) head.beside = 0;
  Holder& holder = head.holder;
  const float column = head.beside > 0 ? words : room - signs;
  if (ui.height(Type::strong, person.name, column) > ui.line_height(Type::strong))
    holder.type = Type::caption;
  holder.name_height = ui.height(holder.type, person.name, column);
  const float tall = ui.mm(size::button);
  head.line = std::max(tall, holder.name_height + standing_height(ui));
  head.rows = button_rows(ui, room - head.beside, tall, 0, head.buttons, Align::right);
  head.height = head.beside > 0 ? std::max(head.line, head.rows.height) + 2 * ui.mm(size::gap)
                                : head.line + head.rows.height + 3 * ui.mm(size::gap);
  return head;
}

// Whose turn it is, what there is to do, and the way to give the screen back.
std::optional<Intent> draw_head(Ui& ui, Rect where, const Head& head, const view::DeviceView& view,
                                const Surroundings& around, TurnState& state) {
  ui.fill(where, ui.colours().rail);
  Rect inside = where.inset(ui.mm(size::margin), ui.mm(size::gap));
  const Rect all =
      head.beside > 0 ? inside.cut_right(inside.w - head.beside) : inside.cut_bottom(head.rows.height);
  std::optional<Intent> intent;
  for (std::size_t i = 0; i < head.buttons.size(); ++i) {
    const Rect at = head.rows.places[i];
    const Rect place{all.x + at.x, all.y + at.y, at.w, at.h};
    if (i == 0) {
      if (button(ui, place, head.buttons[i])) intent = Request{EndTurn{}};
      continue;
    }
    const TurnTab& each = tabs[i - 1];
    if (tab(ui, place, {each.id, each.label, is_here(state, each.part), TabOn::rail})) state.tab = each.part;
  }
  Rect line = inside.cut_top(head.line);
  const Rect display = line.cut_left(display_button_width(ui), ui.mm(size::gap));
  if (display_button(ui, display.middle(display.w, ui.mm(size::button)))) intent = OpenDisplay{};
  ui.label(line.cut_left(ui.mm(size::icon)), Type::strong, ui.colours().on_rail, icon::person);
  const Holder& holder = head.holder;
  line = line.middle(line.w, holder.name_height + standing_height(ui));
  ui.text(line.cut_top(holder.name_height), holder.type, ui.colours().on_rail, holder.name);
  ui.note("turn", holder.name, line);
  draw_standing(ui, line, view, around, ui.colours().on_rail_quiet);
  return intent;
}

// Confirm and take back, below a statement of one's own.
std::optional<Intent> deeds(Ui& ui, Rect bar, const view::StatementView& statement, const std::string& by) {
  const std::string id = "statement:" + statement.id;
  std::optional<Intent> intent;
  const Button back{
      .id = id + ":take-back", .label = words::turn::take_back, .icon = icon::undo, .weight = Weight::danger};
  if (button(ui, bar.cut_right(button_width(ui, back), ui.mm(size::gap)), back))
    intent = Ask{{std::string(words::turn::take_back_asks), std::string(words::turn::take_back), true},
                 facts::statement_taken_back(statement.id, by)};
  if (statement.status != "drafted") return intent;
  const Button confirm{
      .id = id + ":confirm", .label = words::turn::confirm, .icon = icon::check, .weight = Weight::main};
  if (button(ui, bar.cut_right(button_width(ui, confirm)), confirm))
    intent = Request{facts::statement_confirmed(statement.id, by)};
  return intent;
}

std::optional<Intent> statements(Ui& ui, Rect area, const view::SessionView& session, const std::string& by) {
  ui.scene("turn", "statements");
  std::vector<const view::StatementView*> own;
  for (const auto& statement : session.statements)
    if (statement.by == by && (statement.status == "drafted" || statement.status == "confirmed"))
      own.push_back(&statement);
  const Page at =
      page(ui, area,
           {.title = std::string(words::turn::statements_title),
            .lead = std::string(own.empty() ? words::turn::no_statements : words::turn::statements_lead),
            .main = words::turn::ready,
            .main_icon = icon::tablet});
  std::optional<Intent> intent;
  List list(ui, "statements", at.body);
  for (const auto* statement : own) {
    const Rect row =
        list.row(statement_height(ui, *statement, list.width()) + ui.mm(size::button + size::gap));
    if (!ui.visible(row)) continue;
    draw_statement(ui, row, *statement);
    Rect bar = row.inset(ui.mm(size::inset), ui.mm(size::gap));
    if (auto asked = deeds(ui, bar.cut_bottom(ui.mm(size::button)), *statement, by)) intent = asked;
  }
  if (at.main) return Request{EndTurn{}};
  return intent;
}

const view::ReadingView* reading_of(const view::VerslagView& verslag, const std::string& who) {
  for (const auto& reading : verslag.readings)
    if (reading.participant == who) return &reading;
  return nullptr;
}

std::string_view verslag_lead(const view::VerslagView& verslag, const std::string& who) {
  if (verslag.edition == 0) return words::turn::no_verslag;
  const auto* reading = reading_of(verslag, who);
  if (reading != nullptr && reading->mark == "goedgekeurd") return words::turn::approved;
  if (reading != nullptr && reading->mark == "opmerking") return words::turn::remarked;
  return words::turn::verslag_lead;
}

// art. 12: a delegate says whether the one represented will be briefed. The answers stand beside the question, or in
// large text beneath it.
struct Feedback {
  std::string asks;
  std::vector<Button> answers;  // no, yes
  ButtonRows rows;
  float words = 0;  // height of the question
  float width = 0;  // of the answers
  bool beside = false;
  float height = 0;
};
Feedback feedback_of(const Ui& ui, float width, const view::PersonView& person) {
  const auto answer = [&](const char* id, std::string_view label, bool chosen) {
    return Button{.id = id,
                  .label = label,
                  .icon = chosen ? icon::check : std::string_view{},
                  .weight = chosen ? Weight::main : Weight::plain};
  };
  Feedback f{.asks = sentence_of({words::turn::feedback, " ", person.represents, "?"}),
             .answers = {answer("feedback:no", words::turn::feedback_no, person.feedback == "no"),
                         answer("feedback:yes", words::turn::feedback_yes, person.feedback == "yes")}};
  const float inner = width - 2 * ui.mm(size::inset);
  const float tall = ui.mm(size::button);
  for (const Button& each : f.answers) f.width += button_width(ui, each) + ui.mm(size::gap);
  f.words = ui.height(Type::body, f.asks, inner - f.width);
  f.beside = f.width <= inner / 2 && f.words <= tall;
  if (!f.beside) f.words = ui.height(Type::body, f.asks, inner);
  f.rows = button_rows(ui, f.beside ? f.width : inner, tall, 0, f.answers, Align::right);
  f.height = 2 * ui.mm(size::gap) + (f.beside ? tall : f.words + ui.mm(size::gap) + f.rows.height);
  return f;
}

std::optional<Intent> draw_feedback(Ui& ui, Rect where, const Feedback& f, const view::PersonView& person) {
  card(ui, where);
  Rect inside = where.inset(ui.mm(size::inset), ui.mm(size::gap));
  if (!f.beside) ui.text(inside.cut_top(f.words, ui.mm(size::gap)), Type::body, ui.colours().ink, f.asks);
  const Rect bar = f.beside ? inside.cut_right(f.width) : inside;
  std::optional<Intent> intent;
  for (std::size_t i = 0; i < f.answers.size(); ++i) {
    const Rect place = f.rows.places[i];
    if (button(ui, {bar.x + place.x, bar.y + place.y, place.w, place.h}, f.answers[i]))
      intent = Request{facts::feedback_stated(person.id, i == 1)};
  }
  if (f.beside) ui.label(inside, Type::body, ui.colours().ink, f.asks);
  return intent;
}

std::optional<Intent> verslag(Ui& ui, Rect area, const view::SessionView& session,
                              const view::PersonView& person, TurnState& state) {
  ui.scene("turn", "verslag");
  PageParts parts{.title = std::string(words::turn::verslag_title),
                  .lead = std::string(verslag_lead(session.verslag, person.id)),
                  .main = words::turn::ready,
                  .main_icon = icon::tablet};
  if (session.verslag.edition > 0)
    parts.more = {{.id = "verslag:remark", .label = words::turn::remark, .icon = icon::pencil},
                  {.id = "verslag:approve", .label = words::turn::approve, .icon = icon::check}};
  const Page at = page(ui, area, parts);
  Rect body = at.body;
  std::optional<Intent> intent;
  if (!person.represents.empty()) {
    const Feedback asked = feedback_of(ui, body.w, person);
    ui.lacks_height(asked.height - body.h);
    intent = draw_feedback(ui, body.cut_top(asked.height, ui.mm(size::gap)), asked, person);
  }
  if (session.verslag.edition > 0) draw_readback(ui, body, session);
  if (at.more == "verslag:approve") return Request{facts::verslag_approved(person.id)};
  if (at.more == "verslag:remark") state.tab = Part::remark;
  if (at.main) return Request{EndTurn{}};
  return intent;
}

std::optional<Intent> remark(Ui& ui, Rect area, const view::SessionView& session,
                             const view::PersonView& person, UiState& state) {
  ui.scene("turn", "remark");
  const Page at = page(ui, area,
                       {.title = std::string(words::turn::remark_title),
                        .lead = std::string(words::turn::remark_lead),
                        .main = words::save,
                        .main_icon = icon::check,
                        .main_enabled = !state.turn.remark.empty(),
                        .back = words::back});
  typing(ui, at, state.typing, {{"remark", words::turn::remark, &state.turn.remark, true}},
         names_at_hand(session));
  if (at.back) state.turn.tab = Part::verslag;
  if (at.main) return Request{facts::verslag_remarked(person.id, state.turn.remark.text())};
  return std::nullopt;
}

}  // namespace

std::optional<Intent> draw_turn(Ui& ui, Rect area, const view::DeviceView& view, UiState& state,
                                const Surroundings& around) {
  const view::SessionView& session = *view.session;
  const auto* person = person_of(session, view.turn);
  if (person == nullptr) return std::nullopt;
  const bool with_tabs = state.turn.tab != Part::remark || rail_fits(ui);
  const Head head = head_of(ui, area.w, *person, view, around, with_tabs);
  const Rect top = area.cut_top(head.height);
  std::optional<Intent> intent;
  switch (state.turn.tab) {
    case Part::vote:
      intent = draw_stemronde(ui, area, session, person->id, state.turn);
      break;
    case Part::statements:
      intent = statements(ui, area, session, person->id);
      break;
    case Part::verslag:
      intent = verslag(ui, area, session, *person, state.turn);
      break;
    case Part::remark:
      intent = remark(ui, area, session, *person, state);
      break;
  }
  ui.focus().zone(Zone::top);
  if (auto ended = draw_head(ui, top, head, view, after_typing(around, state.typing), state.turn))
    return ended;
  return intent;
}

}  // namespace tafel::kiosk
