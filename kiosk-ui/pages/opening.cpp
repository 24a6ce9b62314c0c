#include "kiosk-ui/pages/opening.hpp"

#include "kiosk-ui/parts/member_card.hpp"
#include "kiosk-ui/parts/requirements.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
std::optional<Intent> draw_opening(Ui& ui, Rect area, const view::SessionView& session) {
  ui.scene("opening", "");
  const std::string lead =
      sentence_of({words::opening::dossier, " ", session.number, " · ", words::opening::opened, " ",
                   clock_time(session.opened_at, ui.today()), " ", words::opening::by, " ", session.chair});
  const Page at =
      page(ui, area,
           {.title = session.title, .lead = lead, .main = words::opening::go_on, .main_icon = icon::right});
  Rect body = at.body;
  Rect right = body.cut_right(std::max(ui.mm(size::tile), body.w * 0.36F), ui.mm(size::margin));
  heading(ui, body.cut_top(heading_height(ui)), words::day::needs);
  heading(ui, right.cut_top(heading_height(ui)), words::opening::members);
  {
    List list(ui, "needs", body);
    for (const auto& requirement : session.opening)
      draw_requirement(ui, list.row(requirement_height(ui, requirement, list.width())), requirement);
  }
  List list(ui, "members", right);
  for (const auto& member : session.members)
    draw_member(ui, list.row(member_height(ui, member, list.width())), member, list.width());
  if (at.main) return GoTo{Place::attendance};
  return std::nullopt;
}

}  // namespace tafel::kiosk
