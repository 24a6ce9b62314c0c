#include "kiosk-ui/pages/own_verslag.hpp"

#include "kiosk-ui/parts/read_back.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/state/unsigned_choices.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/button_rows.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

const view::ReadingView* reading_of(const view::VerslagView& verslag, const std::string& who) {
  for (const auto& reading : verslag.readings)
    if (reading.participant == who) return &reading;
  return nullptr;
}

std::string_view verslag_lead(const view::VerslagView& verslag, const std::string& who) {
  if (verslag.edition == 0) return words::turn::no_verslag;
  const auto* reading = reading_of(verslag, who);
  if (reading != nullptr && reading->mark == view::ReadingMark::approved) return words::turn::approved;
  if (reading != nullptr && reading->mark == view::ReadingMark::remarked) return words::turn::remarked;
  return words::turn::verslag_lead;
}

// art. 12: a delegate says whether the one represented will be briefed. The answers are beside the question, or in
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
  Feedback f{
      .asks = sentence_of({words::turn::feedback, " ", person.represents, "?"}),
      .answers = {answer("feedback:no", words::turn::feedback_no, person.feedback == view::Feedback::no),
                  answer("feedback:yes", words::turn::feedback_yes, person.feedback == view::Feedback::yes)}};
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
      intent = Request{Propose{facts::FeedbackStated{person.id, i == 1}}};
  }
  if (f.beside) ui.label(inside, Type::body, ui.colours().ink, f.asks);
  return intent;
}

}  // namespace

std::optional<Intent> draw_own_verslag(Ui& ui, Rect area, const view::SessionView& session,
                                       const view::PersonView& person, TurnState& state) {
  ui.scene("turn", "verslag");
  PageParts parts{.title = std::string(words::turn::verslag_title),
                  .lead = std::string(verslag_lead(session.verslag, person.id)),
                  .main = words::turn::ready,
                  .main_icon = icon::tablet};
  if (session.verslag.edition > 0 && session.verslag.takes_readings)
    parts.more = {{.id = "verslag:remark", .label = words::turn::remark, .icon = icon::pencil},
                  {.id = "verslag:approve", .label = words::turn::approve, .icon = icon::check}};
  const Page at = page(ui, area, parts);
  Rect body = at.body;
  std::optional<Intent> intent;
  if (!person.represents.empty() && is_open(session)) {
    const Feedback asked = feedback_of(ui, body.w, person);
    ui.lacks_height(asked.height - body.h);
    intent = draw_feedback(ui, body.cut_top(asked.height, ui.mm(size::gap)), asked, person);
  }
  if (session.verslag.edition > 0) draw_read_back(ui, body, session);
  if (at.more == "verslag:approve") return Request{Propose{facts::VerslagApproved{person.id}}};
  if (at.more == "verslag:remark") state.tab = TurnState::Tab::remark;
  if (at.main) return give_back(state);
  return intent;
}

std::optional<Intent> draw_own_remark(Ui& ui, Rect area, const view::SessionView& session,
                                      const view::PersonView& person, TurnState& state, TypingState& typed) {
  ui.scene("turn", "remark");
  const Page at = page(ui, area,
                       {.title = std::string(words::turn::remark_title),
                        .lead = std::string(words::turn::remark_lead),
                        .main = words::save,
                        .main_icon = icon::check,
                        .main_enabled = !state.remark.empty(),
                        .back = words::back});
  typing(ui, at, typed, {{"remark", words::turn::remark, &state.remark, true}}, names_at_hand(session));
  if (at.back) state.tab = TurnState::Tab::verslag;
  if (at.main) return Request{Propose{facts::VerslagRemarked{person.id, state.remark.said()}}};
  return std::nullopt;
}

}  // namespace tafel::kiosk
