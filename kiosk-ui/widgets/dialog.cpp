#include "kiosk-ui/widgets/dialog.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {

float dialog_words_width(const Ui& ui) {
  return std::min(ui.mm(size::dialog), ui.screen().w - 2 * ui.mm(size::margin)) - 2 * ui.mm(size::margin);
}

Rect dialog_box(Ui& ui, float tall, std::string_view note) {
  ui.cover();
  ui.fill(ui.screen(), ui.colours().shade);
  const float margins = 2 * ui.mm(size::margin);
  const Rect box = ui.screen().middle(dialog_words_width(ui) + margins, tall + margins);
  card(ui, box);
  ui.note("question", note, box);
  return box.inset(ui.mm(size::margin));
}

namespace {

Weight weight_of_yes(const Question& question) {
  if (question.destroys) return Weight::danger;
  return question.no_is_main ? Weight::plain : Weight::main;
}

std::string_view icon_of_yes(const Question& question) {
  if (question.destroys) return icon::bin;
  return question.no_is_main ? std::string_view() : icon::check;
}

}  // namespace

std::optional<bool> dialog(Ui& ui, const Question& question) {
  const float words_height = ui.height(Type::body, question.asks, dialog_words_width(ui));
  Rect inside = dialog_box(ui, words_height + ui.mm(size::space) + ui.mm(size::tall_button), question.asks);
  ui.text(inside.cut_top(words_height, ui.mm(size::space)), Type::body, ui.colours().ink, question.asks);
  const Button yes{.id = "dialog:yes",
                   .label = question.yes,
                   .icon = icon_of_yes(question),
                   .weight = weight_of_yes(question)};
  const Button no{.id = "dialog:no",
                  .label = question.no,
                  .weight = question.no_is_main ? Weight::main : Weight::plain,
                  .behaviour = {.way_back = WayBack::dialog}};
  const float half = (inside.w - ui.mm(size::gap)) / 2;
  std::optional<bool> answer;
  if (button(ui, inside.cut_left(half, ui.mm(size::gap)), no)) answer = false;
  if (button(ui, inside, yes)) answer = true;
  return answer;
}

namespace {

Button go_button(const Refusal& refusal) {
  return {.id = "refusal:go", .label = refusal.go, .icon = icon::right};
}

// The way to what is missing is beside the sentence, or beneath it where that would leave the words too little.
struct BannerShape {
  float words = 0;  // their width
  float go = 0;     // width of the button; 0 without
  bool go_beneath = false;
};
BannerShape shape_of(const Ui& ui, const Refusal& refusal, float width) {
  const float inner =
      width - 2 * ui.mm(size::inset) - ui.mm(size::icon) - ui.mm(size::button) - ui.mm(size::gap);
  if (refusal.go.empty()) return {inner};
  const float go = std::min(inner, button_width(ui, go_button(refusal)));
  const float beside = inner - go - ui.mm(size::gap);
  if (beside < ui.mm(size::tile)) return {inner, go, true};
  return {beside, go, false};
}

float sentence_height(const Ui& ui, const Refusal& refusal, float width) {
  float tall = ui.height(Type::strong, refusal.sentence, width);
  if (!refusal.article.empty()) tall += ui.height(Type::caption, refusal.article, width);
  return tall;
}

float seen_height(const Ui& ui, const Refusal& refusal, float width, RefusalWords words) {
  const float whole = sentence_height(ui, refusal, width);
  if (words == RefusalWords::whole) return whole;
  const float lines = words == RefusalWords::two_lines ? 2 : 1;
  return std::min(whole, lines * ui.line_height(Type::strong));
}

void draw_sentence(Ui& ui, Rect where, const Refusal& refusal) {
  const Colour ink = ui.colours().on_soft;
  ui.text(where.cut_top(ui.height(Type::strong, refusal.sentence, where.w)), Type::strong, ink,
          refusal.sentence);
  if (!refusal.article.empty()) ui.text(where, Type::caption, ink, refusal.article);
}

}  // namespace

float refusal_height(const Ui& ui, const Refusal& refusal, float width, RefusalWords words) {
  const BannerShape shape = shape_of(ui, refusal, width);
  const float tall = std::max(seen_height(ui, refusal, shape.words, words), ui.mm(size::button));
  const float beneath = shape.go_beneath ? ui.mm(size::button) + ui.mm(size::gap) : 0;
  return tall + beneath + 2 * ui.mm(size::gap);
}

std::optional<RefusalAnswer> refusal_banner(Ui& ui, Rect where, const Refusal& refusal, RefusalWords words) {
  const Palette& p = ui.colours();
  ui.fill(where, p.bad_soft, ui.mm(size::radius));
  ui.border(where, p.bad, ui.mm(size::hairline), ui.mm(size::radius));
  ui.note("refusal", refusal.sentence, where);
  Rect inside = where.inset(ui.mm(size::inset), ui.mm(size::gap));
  const BannerShape shape = shape_of(ui, refusal, where.w);
  Rect beneath;
  if (shape.go_beneath) beneath = inside.cut_bottom(ui.mm(size::button), ui.mm(size::gap));
  std::optional<RefusalAnswer> answer;
  const Rect close = inside.cut_right(ui.mm(size::button), ui.mm(size::gap))
                         .middle(ui.mm(size::button), ui.mm(size::button));
  const Tapped closing =
      ui.target("refusal:close", words::close, close, true, Kind::button, {}, {.way_back = WayBack::refusal});
  ui.label(close, Type::body, p.bad, icon::cross, Align::centre);
  if (closing.tapped) answer = RefusalAnswer::close;
  if (shape.go > 0) {
    const Rect at =
        shape.go_beneath ? beneath.cut_right(shape.go) : inside.cut_right(shape.go, ui.mm(size::gap));
    if (button(ui, at.middle(at.w, ui.mm(size::button)), go_button(refusal))) answer = RefusalAnswer::go;
  }
  ui.label(inside.cut_left(ui.mm(size::icon)), Type::strong, p.bad, icon::warning);
  const float seen = seen_height(ui, refusal, inside.w, words);
  inside = inside.middle(inside.w, seen);
  if (seen >= sentence_height(ui, refusal, inside.w)) {
    draw_sentence(ui, inside, refusal);
    return answer;
  }
  List list(ui, "refusal", inside);
  draw_sentence(ui, list.row(sentence_height(ui, refusal, list.width()), 0), refusal);
  return answer;
}

}  // namespace tafel::kiosk
