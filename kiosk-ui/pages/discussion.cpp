#include "kiosk-ui/pages/discussion.hpp"

#include "kiosk-ui/parts/card_deeds.hpp"
#include "kiosk-ui/parts/statement_card.hpp"
#include "kiosk-ui/parts/way_on.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/why_not_now.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

// What the chair can still do with a draft.
std::vector<Button> deeds_on(const view::SessionView& session, const view::StatementView& statement) {
  if (!is_draft(session, statement)) return {};
  return {{.id = "statement:" + statement.id + ":drop",
           .label = words::discussion::drop,
           .icon = icon::bin,
           .weight = Weight::danger,
           .enabled = statement.can_be_dropped},
          {.id = "statement:" + statement.id + ":change",
           .label = words::discussion::change,
           .icon = icon::pencil,
           .enabled = statement.can_be_changed}};
}

}  // namespace

std::optional<Intent> draw_discussion(Ui& ui, Rect area, const view::SessionView& session,
                                      DiscussionState& state) {
  ui.scene("discussion", "cards");
  PageParts parts{.help = words::help::discussion, .title = std::string(words::discussion::title)};
  const auto statements = standing(session);
  parts.lead = statements.empty() ? words::discussion::none : words::discussion::lead;
  parts.main = words::discussion::add;
  parts.hint = why_no_more_statements(session);
  parts.main_enabled = parts.hint.empty();
  parts.main_icon = icon::plus;
  const std::string_view why_not = why_not_passed(PassedFor::confirming, session);
  parts.more = {{.id = "hand-over",
                 .label = words::discussion::hand_over,
                 .icon = icon::tablet,
                 .enabled = why_not.empty(),
                 .why_not = std::string(why_not)},
                way_on(words::discussion::go_on)};
  const Page at = page(ui, area, parts);
  std::optional<Intent> intent;
  List list(ui, "statements", at.body);
  for (const auto* statement : statements) {
    const CardDeeds deeds(ui, list.width(), deeds_on(session, *statement),
                          why_unchanged(session, *statement));
    const Rect row = list.row(statement_height(ui, *statement, list.width()) + deeds.height());
    if (!ui.visible(row)) continue;
    draw_statement(ui, row, *statement);
    const std::string touched = deeds.draw(ui, row);
    if (touched.ends_with(":change")) state = opened(*statement);
    if (touched.ends_with(":drop"))
      intent = Ask{{std::string(words::discussion::drop_asks), std::string(words::discussion::drop),
                    std::string(words::let_stand), true},
                   Propose{facts::StatementDropped{statement->id}}};
  }
  if (at.main) state = {.step = DiscussionStep::text};
  if (at.more == "hand-over") return GoTo{Place::pass_screen};
  if (at.more == way_on_id) return GoTo{Place::plan};
  return intent;
}

}  // namespace tafel::kiosk
