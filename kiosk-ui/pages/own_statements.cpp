#include "kiosk-ui/pages/own_statements.hpp"

#include "kiosk-ui/parts/card_deeds.hpp"
#include "kiosk-ui/parts/signed_list.hpp"
#include "kiosk-ui/parts/statement_card.hpp"
#include "kiosk-ui/parts/way_on.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

// Below a statement of one's own: its end is in sight when they are.
std::vector<Button> deeds_on_own(const view::SessionView& session, const view::StatementView& statement) {
  const std::string id = "statement:" + statement.id;
  std::vector<Button> deeds{{.id = id + ":take-back",
                             .label = words::turn::take_back,
                             .icon = icon::undo,
                             .weight = Weight::danger}};
  if (!is_draft(session, statement)) return deeds;
  if (statement.can_be_confirmed)
    deeds.push_back(
        {.id = id + ":confirm", .label = words::turn::confirm, .icon = icon::check, .weight = Weight::main});
  deeds.push_back({.id = id + ":change",
                   .label = words::discussion::change,
                   .icon = icon::pencil,
                   .enabled = statement.can_be_changed});
  return deeds;
}

// What the touched one of them asks for.
std::optional<Intent> deed_done(const std::string& touched, const view::StatementView& statement,
                                const std::string& by, TurnState& state) {
  if (touched.ends_with(":take-back"))
    return Ask{{std::string(words::turn::take_back_asks), std::string(words::turn::take_back),
                std::string(words::let_stand), true},
               Propose{facts::StatementTakenBack{statement.id, by}}};
  if (touched.ends_with(":confirm")) return Request{Propose{facts::StatementConfirmed{statement.id, by}}};
  if (touched.ends_with(":change")) {
    state.statement = opened(statement);
    state.statement.in_turn = true;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Intent> draw_own_statements(Ui& ui, Rect area, const view::SessionView& session,
                                          const view::PersonView& person, TurnState& state) {
  ui.scene("turn", "statements");
  const std::string& by = person.id;
  std::vector<const view::StatementView*> own;
  for (const auto* statement : standing(session))
    if (statement->by == by) own.push_back(statement);
  PageParts parts{
      .help = words::help::own_statements,
      .title = std::string(words::turn::statements_title),
      .lead = std::string(own.empty() ? words::turn::no_statements : words::turn::statements_lead)};
  const auto elsewhere = waits_elsewhere(state, session, person);
  if (elsewhere) offer_way_on(parts, *elsewhere);
  SignedList reading(ui, "statements", by, state.readings);
  reading.offer_more(parts);
  const Page at = page(ui, area, parts);
  reading.follow(at);
  std::optional<Intent> intent;
  List list(ui, "statements", at.body);
  for (const auto* statement : own) {
    const CardDeeds deeds(ui, list.width(), deeds_on_own(session, *statement),
                          why_unchanged(session, *statement));
    const Rect row = list.row(statement_height(ui, *statement, list.width()) + deeds.height());
    if (!ui.visible(row)) continue;
    draw_statement(ui, row, *statement);
    if (auto asked = deed_done(deeds.draw(ui, row), *statement, by, state)) intent = asked;
  }
  if (at.main) state.tab = *elsewhere;
  return intent;
}

}  // namespace tafel::kiosk
