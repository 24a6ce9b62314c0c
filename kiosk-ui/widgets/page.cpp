#include "kiosk-ui/widgets/page.hpp"

#include "kiosk-ui/theme/icons.hpp"

namespace tafel::kiosk {
namespace {

void draw_head(Ui& ui, Rect& area, const PageParts& parts) {
  const float title = ui.height(Type::title, parts.title, area.w);
  const Rect where = area.cut_top(title, ui.mm(size::tight));
  ui.text(where, Type::title, ui.colours().ink, parts.title);
  ui.note("title", parts.title, where);
  const float beside = where.w - ui.width(Type::title, parts.title) - ui.mm(size::space);
  if (parts.lead_beside && ui.width(Type::caption, parts.lead) < beside) {
    ui.label(where, Type::caption, ui.colours().quiet, parts.lead, Align::right);
  } else if (!parts.lead.empty()) {
    const float lead = ui.height(Type::body, parts.lead, area.w);
    ui.text(area.cut_top(lead), Type::body, ui.colours().quiet, parts.lead);
  }
  area.cut_top(0, ui.mm(parts.lead_beside ? size::gap : size::space));
}

// A button as wide as its words, or as wide as is left: then its words wrap.
Rect at_right(const Ui& ui, Rect& bar, const Button& button) {
  return bar.cut_right(button_width(ui, button) + ui.mm(size::space), ui.mm(size::gap));
}

void draw_bar(Ui& ui, Rect bar, const PageParts& parts, Page& page) {
  const Zone before = ui.focus().zone(Zone::bar);
  if (!parts.back.empty()) {
    const Button back{.id = "back", .label = parts.back, .icon = icon::left};
    page.back = button(ui, bar.cut_left(button_width(ui, back), ui.mm(size::gap)), back);
  }
  if (!parts.main.empty()) {
    const Button main{.id = "main",
                      .label = parts.main,
                      .icon = parts.main_icon,
                      .weight = Weight::main,
                      .enabled = parts.main_enabled};
    page.main = button(ui, at_right(ui, bar, main), main);
  }
  for (const Button& each : parts.more)
    if (button(ui, at_right(ui, bar, each), each)) page.more = each.id;
  page.bar = bar;
  ui.focus().zone(before);
  if (!parts.hint.empty())
    ui.label(bar.inset(ui.mm(size::gap), 0), Type::caption, ui.colours().quiet, parts.hint, Align::right);
}

}  // namespace

Page page(Ui& ui, Rect area, const PageParts& parts) {
  Page result;
  area = area.inset(ui.mm(size::margin), ui.mm(size::space));
  draw_head(ui, area, parts);
  const bool has_bar = !parts.main.empty() || !parts.back.empty() || !parts.more.empty();
  if (has_bar) draw_bar(ui, area.cut_bottom(ui.mm(size::tall_button), ui.mm(size::space)), parts, result);
  result.body = area;
  return result;
}

}  // namespace tafel::kiosk
