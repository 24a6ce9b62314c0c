#include "kiosk-ui/pages/sharing.hpp"

#include "kiosk-ui/parts/item_card.hpp"
#include "kiosk-ui/parts/way_on.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/voting_round.hpp"
#include "kiosk-ui/readings/why_not_now.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

// Left of the Stemronde: as many names as there is room for.
void draw_round(Ui& ui, Rect bar, const view::SessionView& session) {
  bar.cut_right(ui.mm(size::gap));
  if (session.items.empty() || bar.w < ui.mm(size::chip) / 2) return;
  const VotingRound round = voting_round(session);
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

// What the table does next about its items: vote, or first decide what a vote waits for.
Button next_deed(const view::SessionView& session) {
  const std::string_view why_not = why_not_passed(PassedFor::voting, session);
  if (!why_not.empty() && waits_for_trajectory(session))
    return {.id = "decide-route", .label = words::sharing::decide_route, .icon = icon::right};
  return {.id = "hand-over",
          .label = words::sharing::stemronde,
          .icon = icon::hand,
          .enabled = why_not.empty(),
          .why_not = std::string(why_not)};
}

std::optional<Intent> cards(Ui& ui, Rect area, const view::SessionView& session, SharingState& state) {
  ui.scene("sharing", "cards");
  PageParts parts{.help = words::help::sharing, .title = std::string(words::sharing::title)};
  parts.lead = session.items.empty() ? words::sharing::none : words::sharing::lead;
  parts.main = words::sharing::add;
  parts.hint = why_no_more_items(session);
  parts.main_enabled = parts.hint.empty();
  parts.main_icon = icon::plus;
  parts.more = {next_deed(session)};
  if (session.round_can_be_ended)
    parts.more.push_back({.id = "round:end", .label = words::sharing::end_round, .icon = icon::eye});
  parts.more.push_back(way_on(words::sharing::go_on));
  const Page at = page(ui, area, parts);
  draw_round(ui, at.bar, session);
  {
    List list(ui, "items", at.body);
    for (const auto& item : session.items) {
      const Rect row = list.row(item_height(ui, item, list.width(), BallotDetail::in_short));
      const Tapped touched = ui.target("item:" + item.id, item.sentence, row);
      ui.note("item-state:" + item.id, name(item.state), row);
      if (ui.visible(row)) {
        card(ui, row, touched.down);
        draw_item_words(ui, row, item, BallotDetail::in_short);
      }
      if (touched.tapped) state = {.step = SharingStep::item, .item = item.id};
    }
  }
  if (at.main) begin_item(state, nullptr);
  if (at.more == "round:end") state = {.step = SharingStep::end_round};
  if (at.more == "hand-over") return GoTo{Place::pass_screen};
  if (at.more == "decide-route") return GoTo{Place::closing, ClosingStep::route};
  if (at.more == way_on_id) return GoTo{Place::closing};
  return std::nullopt;
}

std::optional<Intent> one_item(Ui& ui, Rect area, const view::SessionView& session,
                               const view::ItemView& item, SharingState& state) {
  ui.scene("sharing", "item");
  PageParts parts{.help = words::help::item, .title = std::string(item_kind(item)), .back = words::back};
  if (item.state != view::ItemState::withdrawn && item.can_be_changed)
    parts.more.push_back({.id = "item:change", .label = words::sharing::change, .icon = icon::pencil});
  if (item.state != view::ItemState::withdrawn && item.can_be_withdrawn)
    parts.more.push_back({.id = "item:withdraw",
                          .label = words::sharing::withdraw,
                          .icon = icon::bin,
                          .weight = Weight::danger});
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
    return Ask{{std::string(words::sharing::withdraw_asks), std::string(words::sharing::withdraw),
                std::string(words::let_stand), true},
               Propose{facts::ItemWithdrawn{item.id}}};
  return std::nullopt;
}

}  // namespace

std::optional<Intent> draw_sharing(Ui& ui, Rect area, const view::SessionView& session, SharingState& state) {
  if (state.step == SharingStep::cards) return cards(ui, area, session, state);
  if (const auto* item = item_of(session, state.item)) return one_item(ui, area, session, *item, state);
  state = {};
  return std::nullopt;
}

}  // namespace tafel::kiosk
