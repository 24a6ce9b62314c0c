#include "kiosk-ui/pages/opening.hpp"

#include "kiosk-ui/parts/member_card.hpp"
#include "kiosk-ui/parts/requirements.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

// One line while nothing is missing: the table need not read what it cannot mend.
void draw_all_in_order(Ui& ui, List& list, OpeningState& state) {
  const float sign = ui.mm(size::icon);
  Rect row = list.row(ui.height(Type::strong, words::opening::in_order, list.width() - sign));
  ui.label(row.cut_left(sign).cut_top(ui.line_height(Type::strong)), Type::strong, ui.colours().good,
           icon::check_circle);
  ui.text(row, Type::strong, ui.colours().ink, words::opening::in_order);
  const Button unfold{.id = "opening:unfold",
                      .label = state.unfolded ? words::opening::fold : words::opening::unfold};
  Rect below = list.row(ui.mm(size::button), ui.mm(size::space));
  if (button(ui, below.cut_left(std::min(button_width(ui, unfold), below.w)), unfold))
    state.unfolded = !state.unfolded;
}

void draw_needs(Ui& ui, Rect area, const view::SessionView& session, OpeningState& state) {
  List list(ui, "needs", area);
  const bool in_order = std::ranges::all_of(session.opening, &view::Requirement::met);
  if (in_order) draw_all_in_order(ui, list, state);
  if (in_order && !state.unfolded) return;
  for (const auto& requirement : session.opening)
    draw_requirement(ui, list.row(requirement_height(ui, requirement, list.width())), requirement);
}

}  // namespace

std::optional<Intent> draw_opening(Ui& ui, Rect area, const view::SessionView& session, OpeningState& state) {
  ui.scene("opening", "");
  const std::string lead =
      sentence_of({words::opening::dossier, " ", session.number, " · ", words::opening::opened, " ",
                   clock_time(session.opened_at, ui.today()), " ", words::opening::by, " ", session.chair});
  const Page at = page(ui, area,
                       {.help = words::help::opening,
                        .title = session.title,
                        .lead = lead,
                        .main = words::opening::go_on,
                        .main_icon = icon::right});
  Rect body = at.body;
  Rect right = body.cut_right(std::max(ui.mm(size::tile), body.w * 0.36F), ui.mm(size::margin));
  heading(ui, body.cut_top(heading_height(ui)), words::day::needs);
  heading(ui, right.cut_top(heading_height(ui)), words::opening::members);
  draw_needs(ui, body, session, state);
  List list(ui, "members", right);
  for (const auto& member : session.members)
    draw_member(ui, list.row(member_height(ui, member, list.width())), member, list.width());
  if (at.main) return GoTo{Place::attendance};
  return std::nullopt;
}

}  // namespace tafel::kiosk
