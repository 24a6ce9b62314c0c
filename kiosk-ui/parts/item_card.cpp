#include "kiosk-ui/parts/item_card.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/voting_round.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

// "nog 3 van 8 moeten stemmen" while an item is undecided; whoever left is not waited for. Or that it waits for a
// change.
std::string waits_for(const view::ItemView& item) {
  if (!is_undecided(item)) return {};
  if (!item.sources_stand) return std::string(words::sharing::source_gone);
  if (item.waits_for_trajectory) return std::string(words::sharing::route_first);
  std::size_t waiting = 0;
  std::size_t voters = 0;
  for (const auto& ballot : item.ballots) {
    if (ballot.mark != view::VoteMark::left) ++voters;
    if (ballot.mark == view::VoteMark::not_yet) ++waiting;
  }
  if (waiting == 0) return {};
  return must_vote_in_words(waiting, voters);
}

// No consensus is possible while a ballot is missing of somebody who is not there to cast it.
std::string cannot_pass(const view::ItemView& item) {
  if (!is_undecided(item)) return {};
  std::vector<std::string_view> gone;
  for (const auto& ballot : item.ballots)
    if (ballot.mark == view::VoteMark::left) gone.push_back(ballot.name);
  if (gone.empty()) return {};
  if (gone.size() == 1) return sentence_of({gone.front(), " ", words::sharing::left_without_vote});
  return sentence_of({std::to_string(gone.size()), " ", words::sharing::some_left_without_vote});
}
float cannot_pass_height(const Ui& ui, const view::ItemView& item, float width) {
  const std::string why = cannot_pass(item);
  if (why.empty()) return 0;
  const float inner = width - ui.mm(size::icon);
  return std::max(ui.line_height(Type::body), ui.height(Type::body, why, inner)) + ui.mm(size::gap);
}
void draw_cannot_pass(Ui& ui, Rect row, const view::ItemView& item) {
  const std::string why = cannot_pass(item);
  const Palette& p = ui.colours();
  ui.note("cannot-pass:" + item.id, why, row);
  ui.label(row.cut_left(ui.mm(size::icon)).cut_top(ui.line_height(Type::body)), Type::body, p.bad,
           icon::warning);
  ui.text(row, Type::body, p.ink, why);
}

std::string version_words(const view::ItemView& item) {
  if (item.version < 2) return std::string(item_kind(item));
  return sentence_of({item_kind(item), " · ", words::sharing::version, " ", std::to_string(item.version)});
}

// The state, what kind of item it is and who is waited for: on one line, or in large text beneath one another.
bool head_on_one_line(const Ui& ui, const view::ItemView& item, float width) {
  const std::string waits = waits_for(item);
  const float right = waits.empty() ? 0 : ui.width(Type::caption, waits) + 1 + ui.mm(size::gap);
  return mark_width(ui, item_state(item)) + ui.mm(size::gap) + ui.width(Type::caption, version_words(item)) +
             right <=
         width;
}
float head_height(const Ui& ui, const view::ItemView& item, float width) {
  if (head_on_one_line(ui, item, width)) return mark_height(ui);
  const std::string waits = waits_for(item);
  return mark_height(ui) + ui.height(Type::caption, version_words(item), width) +
         (waits.empty() ? 0 : ui.height(Type::caption, waits, width));
}
void draw_item_head(Ui& ui, Rect head, const view::ItemView& item) {
  const Mark state = item_state(item);
  const std::string waits = waits_for(item);
  const std::string version = version_words(item);
  const Palette& p = ui.colours();
  mark(ui, {head.x, head.y}, state);
  if (head_on_one_line(ui, item, head.w)) {
    head.cut_left(mark_width(ui, state), ui.mm(size::gap));
    if (!waits.empty())
      ui.label(head.cut_right(ui.width(Type::caption, waits) + 1, ui.mm(size::gap)), Type::caption, p.waiting,
               waits, Align::right);
    ui.label(head, Type::caption, p.quiet, version);
    return;
  }
  head.cut_top(mark_height(ui));
  ui.text(head.cut_top(ui.height(Type::caption, version, head.w)), Type::caption, p.quiet, version);
  if (!waits.empty()) ui.text(head, Type::caption, p.waiting, waits);
}

// The one item on a page is read by the whole table.
Type type_of_sentence(BallotDetail detail) {
  return detail == BallotDetail::every_name ? Type::title : Type::body;
}

}  // namespace

Mark item_state(const view::ItemView& item) {
  if (item.state == view::ItemState::consensus)
    return {icon::check_circle, words::sharing::consensus, Tone::good};
  if (item.state == view::ItemState::no_consensus)
    return {icon::cross_circle, words::sharing::no_consensus, Tone::bad};
  if (item.state == view::ItemState::reopened) return {icon::again, words::sharing::reopened, Tone::waiting};
  if (item.state == view::ItemState::voting) return {icon::hand, words::sharing::voting, Tone::waiting};
  if (item.state == view::ItemState::withdrawn)
    return {icon::minus_circle, words::sharing::withdrawn, Tone::neutral};
  return {icon::circle, words::sharing::open, Tone::waiting};
}

std::string_view item_kind(const view::ItemView& item) {
  if (item.kind == view::ItemKind::reporting) return words::sharing::reporting;
  if (item.kind == view::ItemKind::extension) return words::sharing::extension;
  return words::sharing::disclosure;
}

float item_height(Ui& ui, const view::ItemView& item, float width, BallotDetail detail) {
  const float inner = width - 2 * ui.mm(size::inset);
  float tall = head_height(ui, item, inner) + ui.height(type_of_sentence(detail), item.sentence, inner) +
               2 * ui.mm(size::inset) + ui.mm(size::gap) + cannot_pass_height(ui, item, inner);
  const auto ballots = ballot_marks(item, detail);
  if (!ballots.empty()) tall += marks_height(ui, shown(ballots), inner) + ui.mm(size::gap);
  return tall;
}

void draw_item(Ui& ui, Rect where, const view::ItemView& item, BallotDetail detail) {
  if (!ui.visible(where)) return;
  card(ui, where);
  draw_item_words(ui, where, item, detail);
}

void draw_item_words(Ui& ui, Rect card, const view::ItemView& item, BallotDetail detail) {
  Rect inside = card.inset(ui.mm(size::inset));
  draw_item_head(ui, inside.cut_top(head_height(ui, item, inside.w), ui.mm(size::gap)), item);
  const Type type = type_of_sentence(detail);
  if (const float tall = cannot_pass_height(ui, item, inside.w); tall > 0)
    draw_cannot_pass(ui, inside.cut_top(tall), item);
  ui.text(inside.cut_top(ui.height(type, item.sentence, inside.w), ui.mm(size::gap)), type, ui.colours().ink,
          item.sentence);
  marks(ui, inside, shown(ballot_marks(item, detail)));
}

}  // namespace tafel::kiosk
