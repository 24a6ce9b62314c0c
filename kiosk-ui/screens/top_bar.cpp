#include "kiosk-ui/screens/top_bar.hpp"

#include "kiosk-ui/screens/readable.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/words.hpp"

namespace tafel::kiosk {
namespace {

constexpr float most_lines = 2;  // of names; beyond these the rest is counted

std::string purpose_of(const domain::SessionView& session) {
  return sentence_of({words::top::purpose, " ", session.purpose});
}

std::vector<std::string_view> present(const domain::SessionView& session) {
  std::vector<std::string_view> names;
  for (const auto& person : session.people)
    if (person.presence == "at-table") names.push_back(person.name);
  return names;
}

// As many names as fit, and how many more there are.
std::string names_in(const Ui& ui, const domain::SessionView& session, float width) {
  const auto names = present(session);
  if (names.empty()) return std::string(words::top::nobody);
  const std::string start = sentence_of({std::to_string(names.size()), " ", words::top::at_table, ": "});
  for (std::size_t shown = names.size(); shown > 0; --shown) {
    std::string all = start;
    for (std::size_t i = 0; i < shown; ++i) all += (i == 0 ? "" : " · ") + std::string(names[i]);
    if (shown < names.size())
      all += sentence_of({" ", words::top::and_more, " ", std::to_string(names.size() - shown)});
    if (ui.height(Type::caption, all, width) <= most_lines * ui.line_height(Type::caption)) return all;
  }
  return start;
}

float inner_width(const Ui& ui, float width) {
  return width - 2 * ui.mm(size::margin) - ui.mm(size::icon);
}

}  // namespace

float top_bar_height(const Ui& ui, const domain::SessionView& session, float width) {
  const float inner = inner_width(ui, width);
  return ui.height(Type::strong, purpose_of(session), inner) +
         ui.height(Type::caption, names_in(ui, session, inner), inner) + 2 * ui.mm(size::gap) +
         ui.mm(size::tight);
}

void draw_top_bar(Ui& ui, Rect where, const domain::SessionView& session) {
  const Palette& p = ui.colours();
  ui.fill(where, p.surface);
  ui.fill({where.x, where.bottom() - ui.mm(size::hairline), where.w, ui.mm(size::hairline)}, p.line);
  Rect inside = where.inset(ui.mm(size::margin), ui.mm(size::gap));
  const std::string purpose = purpose_of(session);
  const float inner = inner_width(ui, where.w);
  Rect first = inside.cut_top(ui.height(Type::strong, purpose, inner), ui.mm(size::tight));
  ui.text(first.cut_left(ui.mm(size::icon)), Type::strong, p.accent, icon::shield);
  ui.text(first, Type::strong, p.ink, purpose);
  ui.text(inside.cut_left(ui.mm(size::icon)), Type::caption, p.quiet, icon::people);
  ui.text(inside, Type::caption, p.quiet, names_in(ui, session, inner));
}

}  // namespace tafel::kiosk
