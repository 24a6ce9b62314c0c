#include "kiosk-ui/parts/member_card.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

std::string detail_of(const view::MemberView& member) {
  if (member.name == member.relation) return born_in_words(member);
  return sentence_of({member.relation, " · ", born_in_words(member)});
}

std::vector<Mark> marks_of(const view::MemberView& member) {
  std::vector<Mark> all;
  if (member.is_protected) all.push_back({icon::shield, words::opening::is_protected, Tone::accent});
  if (member.minor) all.push_back({icon::person, words::opening::minor, Tone::neutral});
  return all;
}

}  // namespace

float member_height(Ui& ui, const view::MemberView& member, float width) {
  const float inner = width - 2 * ui.mm(size::inset);
  return ui.height(Type::strong, member.name, inner) + ui.height(Type::caption, detail_of(member), inner) +
         marks_height(ui, marks_of(member), inner) + 2 * ui.mm(size::inset) + ui.mm(size::tight);
}

void draw_member(Ui& ui, Rect where, const view::MemberView& member, float width) {
  card(ui, where);
  Rect inside = Rect{where.x, where.y, width, where.h}.inset(ui.mm(size::inset));
  const std::string detail = detail_of(member);
  ui.text(inside.cut_top(ui.height(Type::strong, member.name, inside.w)), Type::strong, ui.colours().ink,
          member.name);
  ui.text(inside.cut_top(ui.height(Type::caption, detail, inside.w), ui.mm(size::tight)), Type::caption,
          ui.colours().quiet, detail);
  marks(ui, inside, marks_of(member));
}

}  // namespace tafel::kiosk
