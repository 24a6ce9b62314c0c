#include "kiosk-ui/screens/opening.hpp"

#include "kiosk-ui/screens/readable.hpp"
#include "kiosk-ui/screens/requirements.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/widgets/words.hpp"

namespace tafel::kiosk {
namespace {

std::string born_in_words(const domain::MemberView& member) {
  if (member.unborn) return std::string(words::opening::unborn);
  if (member.born.empty()) return std::string(words::opening::born_unknown);
  return sentence_of({words::opening::born, " ", day_in_words(member.born)});
}

std::string detail_of(const domain::MemberView& member) {
  if (member.name == member.relation) return born_in_words(member);
  return sentence_of({member.relation, " · ", born_in_words(member)});
}

std::vector<Mark> marks_of(const domain::MemberView& member) {
  std::vector<Mark> all;
  if (member.is_protected) all.push_back({icon::shield, words::opening::is_protected, Tone::accent});
  if (member.minor) all.push_back({icon::person, words::opening::minor, Tone::neutral});
  return all;
}

float member_height(Ui& ui, const domain::MemberView& member, float width) {
  const float inner = width - 2 * ui.mm(size::inset);
  return ui.height(Type::strong, member.name, inner) + ui.height(Type::caption, detail_of(member), inner) +
         marks_height(ui, marks_of(member), inner) + 2 * ui.mm(size::inset) + ui.mm(size::tight);
}

void draw_member(Ui& ui, Rect where, const domain::MemberView& member) {
  card(ui, where);
  Rect inside = where.inset(ui.mm(size::inset));
  const std::string detail = detail_of(member);
  ui.text(inside.cut_top(ui.height(Type::strong, member.name, inside.w)), Type::strong, ui.colours().ink,
          member.name);
  ui.text(inside.cut_top(ui.height(Type::caption, detail, inside.w), ui.mm(size::tight)), Type::caption,
          ui.colours().quiet, detail);
  marks(ui, inside, marks_of(member));
}

}  // namespace

std::optional<Intent> draw_opening(Ui& ui, Rect area, const domain::SessionView& session) {
  ui.scene("opening", "");
  const std::string lead =
      sentence_of({words::opening::dossier, " ", session.number, " · ", words::opening::opened, " ",
                   clock_time(session.opened_at), " ", words::opening::by, " ", session.chair});
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
    draw_member(ui, list.row(member_height(ui, member, list.width())), member);
  if (at.main) return GoTo{Place::attendance};
  return std::nullopt;
}

}  // namespace tafel::kiosk
