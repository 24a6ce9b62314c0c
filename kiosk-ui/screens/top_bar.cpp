#include "kiosk-ui/screens/top_bar.hpp"

#include "kiosk-ui/screens/display.hpp"
#include "kiosk-ui/screens/rail.hpp"
#include "kiosk-ui/screens/readable.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/words.hpp"

namespace tafel::kiosk {
namespace {

std::vector<std::string_view> present(const domain::SessionView& session) {
  std::vector<std::string_view> names;
  for (const auto& person : session.people)
    if (person.presence == "at-table") names.push_back(person.name);
  return names;
}

// As many names as fit on one line, and how many more there are; where none fits, how many alone.
std::string names_in(const Ui& ui, const domain::SessionView& session, float width) {
  const auto names = present(session);
  if (names.empty()) return std::string(words::top::nobody);
  std::string how_many = sentence_of({std::to_string(names.size()), " ", words::top::at_table});
  for (std::size_t shown = names.size(); shown > 0; --shown) {
    std::string all = how_many + ": ";
    for (std::size_t i = 0; i < shown; ++i) all += (i == 0 ? "" : " · ") + std::string(names[i]);
    if (shown < names.size())
      all += sentence_of({" ", words::top::and_more, " ", std::to_string(names.size() - shown)});
    if (ui.width(Type::caption, all) <= width) return all;
  }
  return how_many;
}

// Whom the session protects: by name, or by role while names are hidden.
std::string protected_in(const domain::SessionView& session) {
  std::vector<std::string_view> names;
  for (const auto& member : session.members)
    if (member.is_protected) names.push_back(member.name);
  if (names.empty()) return {};
  return sentence_of({words::top::protects, " ", names_in_words(names)});
}

Button members_button() {
  return {.id = "members", .label = words::top::members, .icon = icon::list};
}

// With large text the strip above has the way to it.
bool has_display(const Ui& ui, TopBar bar) {
  return bar == TopBar::whole && rail_fits(ui);
}

float inner_width(const Ui& ui, float width, TopBar bar) {
  float beside = bar == TopBar::whole ? button_width(ui, members_button()) + ui.mm(size::space) : 0;
  if (has_display(ui, bar)) beside += display_button_width(ui) + ui.mm(size::gap);
  return width - 2 * ui.mm(size::margin) - ui.mm(size::icon) - beside;
}

struct TopLine {
  std::string_view icon;
  std::string words;
  Type type;
  Colour colour;
};

std::vector<TopLine> lines_of(const Ui& ui, const domain::SessionView& session, float inner, TopBar bar) {
  const Palette& p = ui.colours();
  std::vector<TopLine> lines;
  const auto add = [&lines](std::string_view sign, std::string words, Type type, Colour colour) {
    if (!words.empty()) lines.push_back({sign, std::move(words), type, colour});
  };
  // The purpose was typed by hand and may name a member: not before an expert.
  if (!session.names_hidden) add(icon::shield, session.purpose, Type::strong, p.ink);
  if (lines.empty())
    add(icon::shield, protected_in(session), Type::strong, p.ink);
  else if (bar != TopBar::brief)
    add({}, protected_in(session), Type::caption, p.ink);
  add(icon::people, names_in(ui, session, inner), Type::caption, p.quiet);
  return lines;
}

float lines_height(const Ui& ui, const std::vector<TopLine>& lines, float inner) {
  float tall = 0;
  for (const TopLine& line : lines) tall += ui.height(line.type, line.words, inner) + ui.mm(size::tight);
  return tall - ui.mm(size::tight);
}

float hidden_height(const Ui& ui, const domain::SessionView& session, float inner) {
  if (!session.names_hidden) return 0;
  return ui.height(Type::strong, words::top::names_hidden, inner) + 2 * ui.mm(size::tight);
}

// Calm, and there as long as it lasts.
void draw_hidden(Ui& ui, Rect strip) {
  const Palette& p = ui.colours();
  ui.fill(strip, p.accent_soft);
  ui.note("names-hidden", words::top::names_hidden, strip);
  Rect inside = strip.inset(ui.mm(size::margin), ui.mm(size::tight));
  ui.label(inside.cut_left(ui.mm(size::icon)), Type::strong, p.accent, icon::eye_off);
  ui.label(inside, Type::strong, p.on_soft, words::top::names_hidden);
}

}  // namespace

float top_bar_height(const Ui& ui, const domain::SessionView& session, float width, TopBar bar) {
  const float inner = inner_width(ui, width, bar);
  const float tall = lines_height(ui, lines_of(ui, session, inner, bar), inner);
  return std::max(tall, bar == TopBar::whole ? ui.mm(size::button) : 0) + 2 * ui.mm(size::gap) +
         hidden_height(ui, session, inner);
}

std::optional<Intent> draw_top_bar(Ui& ui, Rect where, const domain::SessionView& session, TopBar bar) {
  const Palette& p = ui.colours();
  const float inner = inner_width(ui, where.w, bar);
  if (const float strip = hidden_height(ui, session, inner); strip > 0)
    draw_hidden(ui, where.cut_bottom(strip));
  ui.fill(where, p.surface);
  ui.fill({where.x, where.bottom() - ui.mm(size::hairline), where.w, ui.mm(size::hairline)}, p.line);
  Rect inside = where.inset(ui.mm(size::margin), ui.mm(size::gap));
  std::optional<Intent> intent;
  if (has_display(ui, bar)) {
    const Rect right = inside.cut_right(display_button_width(ui), ui.mm(size::gap));
    if (display_button(ui, right.middle(right.w, ui.mm(size::button)))) intent = OpenDisplay{};
  }
  if (bar == TopBar::whole) {
    const Rect right = inside.cut_right(button_width(ui, members_button()), ui.mm(size::space));
    if (button(ui, right.middle(right.w, ui.mm(size::button)), members_button()))
      intent = GoTo{Place::members};
  }
  const auto lines = lines_of(ui, session, inner, bar);
  inside = inside.middle(inside.w, lines_height(ui, lines, inner));
  for (const TopLine& line : lines) {
    Rect row = inside.cut_top(ui.height(line.type, line.words, inner), ui.mm(size::tight));
    const Rect sign = row.cut_left(ui.mm(size::icon));
    if (!line.icon.empty())
      ui.text(sign, line.type, line.type == Type::strong ? p.accent : p.quiet, line.icon);
    ui.text(row, line.type, line.colour, line.words);
  }
  return intent;
}

}  // namespace tafel::kiosk
