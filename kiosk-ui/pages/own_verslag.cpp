#include "kiosk-ui/pages/own_verslag.hpp"

#include "kiosk-ui/parts/read_back.hpp"
#include "kiosk-ui/parts/signed_list.hpp"
#include "kiosk-ui/parts/way_on.hpp"
#include "kiosk-ui/readings/in_words.hpp"
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

// What the participant said of the verslag, in small words: nobody else reads them from across the table. "" for
// nothing yet.
std::string_view own_reading(const view::VerslagView& verslag, const std::string& who) {
  const auto* reading = reading_of(verslag, who);
  if (reading != nullptr && reading->mark == view::ReadingMark::approved) return words::turn::approved;
  if (reading != nullptr && reading->mark == view::ReadingMark::remarked)
    return reading->is_of_this_edition ? words::turn::remarked : words::turn::remarked_before;
  return {};
}

void say_own_reading(Ui& ui, Rect& body, std::string_view words) {
  if (words.empty()) return;
  const float tall = ui.height(Type::caption, words, body.w);
  ui.text(body.cut_top(tall, ui.mm(size::gap)), Type::caption, ui.colours().quiet, words);
}

std::string_view own_answer(view::Feedback feedback) {
  if (feedback == view::Feedback::yes) return words::turn::answered_yes;
  if (feedback == view::Feedback::no) return words::turn::answered_no;
  return {};
}

// art. 12: a delegate says whether the one represented will be briefed. The answers are beside the question, or in
// large text beneath it.
struct Feedback {
  std::string asks;
  std::string_view answered;    // before, in small words
  std::vector<Button> answers;  // no, yes
  ButtonRows rows;
  float words = 0;   // height of the question
  float answer = 0;  // of the small words beneath it
  float width = 0;   // of the answers
  bool beside = false;
  float height = 0;
};
Feedback feedback_of(const Ui& ui, float width, const view::PersonView& person) {
  Feedback f{.asks = sentence_of({words::turn::feedback, " ", person.represents, "?"}),
             .answered = own_answer(person.feedback),
             .answers = {{.id = "feedback:no", .label = words::turn::feedback_no, .twin = "feedback:yes"},
                         {.id = "feedback:yes",
                          .label = words::turn::feedback_yes,
                          .enabled = person.may_tell,
                          .why_not = std::string(words::item::declines_modalities),
                          .twin = "feedback:no"}}};
  if (!person.may_tell) f.answered = words::item::declines_modalities;
  const float inner = width - 2 * ui.mm(size::inset);
  const float tall = ui.mm(size::button);
  for (const Button& each : f.answers) f.width += button_width(ui, each) + ui.mm(size::gap);
  f.words = ui.height(Type::body, f.asks, inner - f.width);
  f.beside = f.width <= inner / 2 && f.words <= tall;
  if (!f.beside) f.words = ui.height(Type::body, f.asks, inner);
  if (!f.answered.empty()) f.answer = ui.line_height(Type::caption);
  f.rows = button_rows(ui, f.beside ? f.width : inner, tall, 0, f.answers, Align::right);
  const float said = f.words + f.answer;
  f.height =
      2 * ui.mm(size::gap) + (f.beside ? std::max(tall, said) : said + ui.mm(size::gap) + f.rows.height);
  return f;
}

// It stands on the delegate's name, and may end the turn: both answers ask alike, and tell the table nothing.
Ask asked_before_said(const view::PersonView& person, bool will) {
  return {{.asks = sentence_of({will ? words::turn::feedback_will : words::turn::feedback_will_not, " ",
                                person.represents, ". ", words::turn::feedback_asks_after}),
           .yes = std::string(words::turn::feedback_record),
           .no = std::string(words::turn::feedback_record_not)},
          Propose{facts::FeedbackStated{person.id, will}}};
}

std::optional<Intent> draw_feedback(Ui& ui, Rect where, const Feedback& f, const view::PersonView& person) {
  card(ui, where);
  Rect inside = where.inset(ui.mm(size::inset), ui.mm(size::gap));
  const Rect bar = f.beside ? inside.cut_right(f.width).middle(f.width, f.rows.height)
                            : inside.cut_bottom(f.rows.height, ui.mm(size::gap));
  inside = inside.middle(inside.w, f.words + f.answer);
  ui.text(inside.cut_top(f.words), Type::body, ui.colours().ink, f.asks);
  if (!f.answered.empty()) ui.label(inside, Type::caption, ui.colours().quiet, f.answered);
  std::optional<Intent> intent;
  for (std::size_t i = 0; i < f.answers.size(); ++i) {
    const Rect place = f.rows.places[i];
    if (button(ui, {bar.x + place.x, bar.y + place.y, place.w, place.h}, f.answers[i]))
      intent = asked_before_said(person, i == 1);
  }
  return intent;
}

}  // namespace

std::optional<Intent> draw_own_verslag(Ui& ui, Rect area, const view::SessionView& session,
                                       const view::PersonView& person, TurnState& state) {
  ui.scene("turn", "verslag");
  PageParts parts{
      .help = words::help::own_verslag,
      .title = std::string(words::turn::verslag_title),
      .lead = std::string(session.verslag.edition > 0 ? words::turn::verslag_lead : words::turn::no_verslag)};
  const auto elsewhere = waits_elsewhere(state, session, person);
  if (elsewhere) offer_way_on(parts, *elsewhere);
  SignedList reading(ui, read_back_list, std::to_string(session.verslag.edition), state.readings);
  if (session.verslag.edition > 0 && session.verslag.takes_readings) {
    parts.more = {{.id = "verslag:remark", .label = words::turn::remark, .twin = "verslag:approve"},
                  {.id = "verslag:approve",
                   .label = words::turn::approve,
                   .enabled = reading.is_read(),
                   .twin = "verslag:remark"}};
    reading.say_why_not_yet(parts);
  }
  if (session.verslag.edition > 0) reading.offer_more(parts);
  const Page at = page(ui, area, parts);
  reading.follow(at);
  Rect body = at.body;
  std::optional<Intent> intent;
  if (!person.represents.empty() && is_open(session)) {
    const Feedback asked = feedback_of(ui, body.w, person);
    ui.lacks_height(asked.height - body.h);
    intent = draw_feedback(ui, body.cut_top(asked.height, ui.mm(size::gap)), asked, person);
  }
  say_own_reading(ui, body, own_reading(session.verslag, person.id));
  if (session.verslag.edition > 0) draw_read_back(ui, body, session);
  if (at.more == "verslag:approve") return Request{Propose{facts::VerslagApproved{person.id}}};
  if (at.more == "verslag:remark") state.tab = TurnState::Tab::remark;
  if (at.main) state.tab = *elsewhere;
  return intent;
}

std::optional<Intent> draw_own_remark(Ui& ui, Rect area, const view::SessionView& session,
                                      const view::PersonView& person, TurnState& state, TypingState& typed) {
  ui.scene("turn", "remark");
  const Page at = page(ui, area,
                       {.help = words::help::remark,
                        .title = std::string(words::turn::remark_title),
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
