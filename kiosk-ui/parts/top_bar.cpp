#include "kiosk-ui/parts/top_bar.hpp"

#include "kiosk-ui/parts/display.hpp"
#include "kiosk-ui/parts/rail.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

std::vector<std::string_view> present(const view::SessionView& session) {
  std::vector<std::string_view> names;
  for (const auto& person : session.people)
    if (is_at_table(person)) names.push_back(person.name);
  return names;
}

// As many names as fit on one line, and how many more there are; where none fits, how many alone.
std::string names_in(const Ui& ui, const view::SessionView& session, float width) {
  const auto names = present(session);
  if (names.empty()) return std::string(words::top::nobody);
  std::string how_many = sentence_of({std::to_string(names.size()), " ", words::top::at_table});
  for (std::size_t shown = names.size(); shown > 0; --shown) {
    std::string all = sentence_of({how_many, ": ", first_of(names, shown, " · ")});
    if (ui.width(type_in_sight(ui, Type::caption), all) <= width) return all;
  }
  return how_many;
}

// The members whom the session protects: by name, or by role while names are hidden.
std::string protected_in(const view::SessionView& session) {
  std::vector<std::string_view> names;
  for (const auto& member : session.members)
    if (member.is_protected) names.push_back(member.name);
  if (names.empty()) return {};
  return sentence_of({words::top::protects, " ", names_in_words(names)});
}

float inner_width(const Ui& ui, float width, TopBar bar) {
  const float beside = bar == TopBar::whole ? button_width(ui, members_button()) + ui.mm(size::space) +
                                                  display_button_width(ui) + ui.mm(size::gap)
                                            : 0;
  return width - 2 * ui.mm(size::margin) - ui.mm(size::icon) - beside;
}

struct TopLine {
  std::string_view icon;
  std::string words;
  Type type;
};

// The purpose was typed by hand and may name a member: not before an expert.
std::vector<std::string> about_members(const view::SessionView& session, TopBar bar) {
  if (bar == TopBar::people) return {};
  const std::string who = protected_in(session);
  if (session.names_hidden || session.purpose.empty()) return {who};
  if (bar == TopBar::brief) return {session.purpose};
  return {session.purpose, who};
}

std::vector<TopLine> lines_of(const Ui& ui, const view::SessionView& session, float inner, TopBar bar) {
  std::vector<TopLine> lines;
  const auto add = [&](std::string_view sign, std::string words, Type type) {
    if (!words.empty()) lines.push_back({sign, std::move(words), type_in_sight(ui, type)});
  };
  if (bar == TopBar::hidden_names) return lines;
  for (std::string& words : about_members(session, bar)) {
    const bool first = lines.empty();
    add(first ? icon::shield : std::string_view(), std::move(words), first ? Type::strong : Type::caption);
  }
  add(icon::people, names_in(ui, session, inner), Type::caption);
  return lines;
}

float lines_height(const Ui& ui, const std::vector<TopLine>& lines, float inner) {
  float tall = 0;
  for (const TopLine& line : lines) tall += ui.height(line.type, line.words, inner) + ui.mm(size::tight);
  return tall - ui.mm(size::tight);
}

struct LineColours {
  Colour sign;   // of the first line
  Colour words;  // of all but the last
  Colour quiet;
};

void draw_lines(Ui& ui, Rect where, const std::vector<TopLine>& lines, const LineColours& colours) {
  where = where.middle(where.w, lines_height(ui, lines, where.w - ui.mm(size::icon)));
  for (const TopLine& line : lines) {
    const bool first = &line == &lines.front();
    const bool last = &line == &lines.back();
    const float tall = ui.height(line.type, line.words, where.w - ui.mm(size::icon));
    Rect row = where.cut_top(tall, ui.mm(size::tight));
    const Rect sign = row.cut_left(ui.mm(size::icon));
    if (!line.icon.empty()) ui.text(sign, line.type, first ? colours.sign : colours.quiet, line.icon);
    ui.text(row, line.type, last ? colours.quiet : colours.words, line.words);
  }
}

float hidden_height(const Ui& ui, const view::SessionView& session, float inner) {
  if (!session.names_hidden) return 0;
  return ui.height(type_in_sight(ui, Type::strong), words::top::names_hidden, inner) + 2 * ui.mm(size::tight);
}

// Calm, and there as long as it lasts.
void draw_hidden(Ui& ui, Rect strip) {
  const Palette& p = ui.colours();
  ui.fill(strip, p.accent_soft);
  ui.note("names-hidden", words::top::names_hidden, strip);
  Rect inside = strip.inset(ui.mm(size::margin), ui.mm(size::tight));
  const Type type = type_in_sight(ui, Type::strong);
  ui.label(inside.cut_left(ui.mm(size::icon)), type, p.accent, icon::eye_off);
  ui.label(inside, type, p.on_soft, words::top::names_hidden);
}

}  // namespace

Button members_button() {
  return {.id = "members", .label = words::top::members, .icon = icon::list};
}

float top_bar_height(const Ui& ui, const view::SessionView& session, float width, TopBar bar) {
  const float inner = inner_width(ui, width, bar);
  const float hidden = hidden_height(ui, session, inner);
  if (bar == TopBar::hidden_names) return hidden;
  const float tall = lines_height(ui, lines_of(ui, session, inner, bar), inner);
  return std::max(tall, bar == TopBar::whole ? ui.mm(size::button) : 0) + 2 * ui.mm(size::gap) + hidden;
}

float purpose_height(const Ui& ui, const view::SessionView& session, float width) {
  const float inner = width - ui.mm(size::icon);
  return lines_height(ui, lines_of(ui, session, inner, TopBar::brief), inner);
}

void draw_purpose(Ui& ui, Rect where, const view::SessionView& session) {
  const Palette& p = ui.colours();
  draw_lines(ui, where, lines_of(ui, session, where.w - ui.mm(size::icon), TopBar::brief),
             {p.on_rail, p.on_rail, p.on_rail_quiet});
}

std::optional<Intent> draw_top_bar(Ui& ui, Rect where, const view::SessionView& session, TopBar bar) {
  const Palette& p = ui.colours();
  const float inner = inner_width(ui, where.w, bar);
  if (const float strip = hidden_height(ui, session, inner); strip > 0)
    draw_hidden(ui, where.cut_bottom(strip));
  if (where.empty()) return std::nullopt;
  ui.fill(where, p.surface);
  ui.fill({where.x, where.bottom() - ui.mm(size::hairline), where.w, ui.mm(size::hairline)}, p.line);
  Rect inside = where.inset(ui.mm(size::margin), ui.mm(size::gap));
  std::optional<Intent> intent;
  if (bar == TopBar::whole) {
    const Rect display = inside.cut_right(display_button_width(ui), ui.mm(size::gap));
    if (display_button(ui, display.middle(display.w, ui.mm(size::button)))) intent = OpenDisplay{};
    const Rect right = inside.cut_right(button_width(ui, members_button()), ui.mm(size::space));
    if (button(ui, right.middle(right.w, ui.mm(size::button)), members_button()))
      intent = GoTo{Place::members};
  }
  draw_lines(ui, inside, lines_of(ui, session, inner, bar), {p.accent, p.ink, p.quiet});
  return intent;
}

}  // namespace tafel::kiosk
