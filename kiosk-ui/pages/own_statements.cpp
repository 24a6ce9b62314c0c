#include "kiosk-ui/pages/own_statements.hpp"

#include "kiosk-ui/parts/signed_list.hpp"
#include "kiosk-ui/parts/statement_card.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/state/unsigned_choices.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

// Confirm and take back, below a statement of one's own: its end is in sight when they are.
std::optional<Intent> deeds(Ui& ui, Rect bar, const view::StatementView& statement, const std::string& by) {
  const std::string id = "statement:" + statement.id;
  std::optional<Intent> intent;
  const Button back{
      .id = id + ":take-back", .label = words::turn::take_back, .icon = icon::undo, .weight = Weight::danger};
  if (button(ui, bar.cut_right(button_width(ui, back), ui.mm(size::gap)), back))
    intent = Ask{{std::string(words::turn::take_back_asks), std::string(words::turn::take_back), true},
                 Propose{facts::StatementTakenBack{statement.id, by}}};
  if (statement.status != view::StatementStatus::drafted || !statement.can_be_confirmed) return intent;
  const Button confirm{
      .id = id + ":confirm", .label = words::turn::confirm, .icon = icon::check, .weight = Weight::main};
  if (button(ui, bar.cut_right(button_width(ui, confirm)), confirm))
    intent = Request{Propose{facts::StatementConfirmed{statement.id, by}}};
  return intent;
}

}  // namespace

std::optional<Intent> draw_own_statements(Ui& ui, Rect area, const view::SessionView& session,
                                          const std::string& by, TurnState& state) {
  ui.scene("turn", "statements");
  std::vector<const view::StatementView*> own;
  for (const auto& statement : session.statements)
    if (statement.by == by && stands(statement)) own.push_back(&statement);
  PageParts parts{
      .title = std::string(words::turn::statements_title),
      .lead = std::string(own.empty() ? words::turn::no_statements : words::turn::statements_lead),
      .main = words::turn::ready,
      .main_icon = icon::tablet};
  SignedList reading(ui, "statements", by, state.readings);
  reading.offer_more(parts);
  const Page at = page(ui, area, parts);
  reading.follow(at);
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
  if (at.main) return give_back(state);
  return intent;
}

}  // namespace tafel::kiosk
