#include "kiosk-ui/pages/sharing.hpp"

#include "kiosk-ui/pages/item_form.hpp"
#include "kiosk-ui/readings/ballot_marks.hpp"
#include "kiosk-ui/readings/readable.hpp"
#include "kiosk-ui/readings/round_status.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/widgets/words.hpp"

namespace tafel::kiosk {
namespace {

using Step = SharingState::Step;

Mark state_of(const view::ItemView& item) {
  if (item.state == "consensus") return {icon::check_circle, words::sharing::consensus, Tone::good};
  if (item.state == "geen-consensus") return {icon::cross_circle, words::sharing::no_consensus, Tone::bad};
  if (item.state == "heropend") return {icon::again, words::sharing::reopened, Tone::waiting};
  if (item.state == "ingetrokken") return {icon::minus_circle, words::sharing::withdrawn, Tone::neutral};
  return {icon::circle, words::sharing::open, Tone::waiting};
}

std::string_view kind_of(const view::ItemView& item) {
  if (item.kind == "reporting") return words::sharing::reporting;
  if (item.kind == "extension") return words::sharing::extension;
  return words::sharing::disclosure;
}

// "nog 3 van 8 moeten stemmen" while an item is undecided; whoever left is not waited for. Or that it waits for a
// change.
std::string waits_for(const view::ItemView& item) {
  if (!is_undecided(item)) return {};
  if (!item.sources_stand) return std::string(words::sharing::source_gone);
  std::size_t waiting = 0;
  std::size_t voters = 0;
  for (const auto& ballot : item.ballots) {
    if (ballot.mark != "vertrokken") ++voters;
    if (ballot.mark == "nog-niet") ++waiting;
  }
  if (waiting == 0) return {};
  return must_vote_in_words(waiting, voters);
}

// Left of the Stemronde: as many names as there is room for.
void draw_round(Ui& ui, Rect bar, const view::SessionView& session) {
  bar.cut_right(ui.mm(size::gap));
  if (session.items.empty() || bar.w < ui.mm(size::chip) / 2) return;
  const RoundStatus round = round_status(session);
  const Rect sign = bar.cut_left(ui.mm(size::icon));
  std::size_t named = round.names.size();
  const auto fits = [&](const std::string& words) { return ui.height(Type::caption, words, bar.w) <= bar.h; };
  while (named > 0 && !fits(in_words(round, named))) --named;
  const std::string words = in_words(round, named);
  if (!fits(words)) return;
  const Palette& p = ui.colours();
  ui.label(sign, Type::strong, round.done ? p.good : p.waiting, round.done ? icon::check_circle : icon::sand);
  ui.label(bar, Type::caption, p.ink, words);
  ui.note("must-vote", words, bar);
}

std::string version_words(const view::ItemView& item) {
  if (item.version < 2) return std::string(kind_of(item));
  return sentence_of({kind_of(item), " · ", words::sharing::version, " ", std::to_string(item.version)});
}

// The state, what kind of item it is and who is waited for: on one line, or in large text beneath one another.
bool head_on_one_line(const Ui& ui, const view::ItemView& item, float width) {
  const std::string waits = waits_for(item);
  const float right = waits.empty() ? 0 : ui.width(Type::caption, waits) + 1 + ui.mm(size::gap);
  return mark_width(ui, state_of(item)) + ui.mm(size::gap) + ui.width(Type::caption, version_words(item)) +
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
  const Mark state = state_of(item);
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

void draw_item_words(Ui& ui, Rect card, const view::ItemView& item, BallotDetail detail) {
  Rect inside = card.inset(ui.mm(size::inset));
  draw_item_head(ui, inside.cut_top(head_height(ui, item, inside.w), ui.mm(size::gap)), item);
  const Type type = type_of_sentence(detail);
  ui.text(inside.cut_top(ui.height(type, item.sentence, inside.w), ui.mm(size::gap)), type, ui.colours().ink,
          item.sentence);
  marks(ui, inside, shown(ballot_marks(item, detail)));
}

std::optional<Intent> cards(Ui& ui, Rect area, const view::SessionView& session, SharingState& state) {
  ui.scene("sharing", "cards");
  PageParts parts{.title = std::string(words::sharing::title)};
  parts.lead = session.items.empty() ? words::sharing::none : words::sharing::lead;
  parts.main = words::sharing::add;
  parts.main_icon = icon::plus;
  parts.more = {{.id = "hand-over", .label = words::sharing::stemronde, .icon = icon::hand}};
  const Page at = page(ui, area, parts);
  draw_round(ui, at.bar, session);
  {
    List list(ui, "items", at.body);
    for (const auto& item : session.items) {
      const Rect row = list.row(item_height(ui, item, list.width(), BallotDetail::in_short));
      const Tapped touched = ui.target("item:" + item.id, item.sentence, row);
      ui.note("item-state:" + item.id, item.state, row);
      if (ui.visible(row)) {
        card(ui, row, touched.down);
        draw_item_words(ui, row, item, BallotDetail::in_short);
      }
      if (touched.tapped) state = {.step = Step::item, .item = item.id};
    }
  }
  if (at.main) begin_item(state, nullptr);
  if (at.more == "hand-over") return GoTo{Place::hand_over};
  return std::nullopt;
}

std::optional<Intent> one_item(Ui& ui, Rect area, const view::SessionView& session,
                               const view::ItemView& item, SharingState& state) {
  ui.scene("sharing", "item");
  PageParts parts{.title = std::string(kind_of(item)), .back = words::back};
  if (item.state != "ingetrokken")
    parts.more = {{.id = "item:change", .label = words::sharing::change, .icon = icon::pencil},
                  {.id = "item:withdraw",
                   .label = words::sharing::withdraw,
                   .icon = icon::bin,
                   .weight = Weight::danger}};
  const Page at = page(ui, area, parts);
  List list(ui, "item", at.body);
  draw_item(ui, list.row(item_height(ui, item, list.width(), BallotDetail::every_name)), item,
            BallotDetail::every_name);
  const auto line = [&](std::string_view what, const std::string& words) {
    if (words.empty()) return;
    heading(ui, list.row(heading_height(ui), 0), what);
    ui.text(list.row(ui.height(Type::body, words, list.width()), ui.mm(size::space)), Type::body,
            ui.colours().ink, words);
  };
  line(words::sharing::exactly, item.information);
  line(words::sharing::why_heading, item.why);
  for (const auto& id : item.sources)
    if (const auto* statement = statement_of(session, id))
      line(words::sharing::source_heading, statement->text);
  if (at.back) state = {};
  if (at.more == "item:change") begin_item(state, &item);
  if (at.more == "item:withdraw")
    return Ask{{std::string(words::sharing::withdraw_asks), std::string(words::sharing::withdraw), true},
               facts::item_withdrawn(item.id)};
  return std::nullopt;
}

}  // namespace

float item_height(Ui& ui, const view::ItemView& item, float width, BallotDetail detail) {
  const float inner = width - 2 * ui.mm(size::inset);
  float tall = head_height(ui, item, inner) + ui.height(type_of_sentence(detail), item.sentence, inner) +
               2 * ui.mm(size::inset) + ui.mm(size::gap);
  const auto ballots = ballot_marks(item, detail);
  if (!ballots.empty()) tall += marks_height(ui, shown(ballots), inner) + ui.mm(size::gap);
  return tall;
}

void draw_item(Ui& ui, Rect where, const view::ItemView& item, BallotDetail detail) {
  if (!ui.visible(where)) return;
  card(ui, where);
  draw_item_words(ui, where, item, detail);
}

std::optional<Intent> draw_sharing(Ui& ui, Rect area, const view::SessionView& session, SharingState& state,
                                   TypingState& typed) {
  if (state.step == Step::cards) return cards(ui, area, session, state);
  if (state.step != Step::item) return draw_item_form(ui, area, session, state, typed);
  if (const auto* item = item_of(session, state.item)) return one_item(ui, area, session, *item, state);
  state = {};
  return std::nullopt;
}

}  // namespace tafel::kiosk
