#include "kiosk-ui/widgets/page.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/button_rows.hpp"
#include "kiosk-ui/widgets/help.hpp"
#include "kiosk-ui/widgets/pin_pad.hpp"

#include <utility>

namespace tafel::kiosk {
namespace {

bool lead_fits_beside(const Ui& ui, float width, const PageParts& parts) {
  const float beside = width - ui.width(Type::title, parts.title) - ui.mm(size::space);
  return parts.lead_beside && ui.width(Type::caption, parts.lead) < beside;
}

float head_height(const Ui& ui, float width, const PageParts& parts) {
  float tall = ui.height(Type::title, parts.title, width) + ui.mm(size::tight);
  if (!parts.lead.empty() && !lead_fits_beside(ui, width, parts))
    tall += ui.height(Type::body, parts.lead, width);
  return tall + ui.mm(parts.lead_beside ? size::gap : size::space);
}

void draw_head(Ui& ui, Rect& area, const PageParts& parts) {
  const float title = ui.height(Type::title, parts.title, area.w);
  const Rect where = area.cut_top(title, ui.mm(size::tight));
  ui.text(where, Type::title, ui.colours().ink, parts.title);
  ui.note("title", parts.title, where);
  if (lead_fits_beside(ui, where.w, parts)) {
    ui.label(where, Type::caption, ui.colours().quiet, parts.lead, Align::right);
  } else if (!parts.lead.empty()) {
    const float lead = ui.height(Type::body, parts.lead, area.w);
    ui.text(area.cut_top(lead), Type::body, ui.colours().quiet, parts.lead);
  }
  area.cut_top(0, ui.mm(parts.lead_beside ? size::gap : size::space));
}

struct Bar {
  std::vector<Button> right;  // the main action first
  ButtonRows rows;
  float help = 0;  // width of "?"
  float back = 0;  // width of the way back
  float hint = 0;  // height of the hint above the buttons; 0 beside them
  float height = 0;
};

float hint_height(const Ui& ui, float width, const PageParts& parts) {
  return ui.height(Type::caption, parts.hint, width - 2 * ui.mm(size::gap));
}

// Help and the way back are left in the lowest row when there is room, else in a row of their own beneath.
Bar bar_of(const Ui& ui, float width, const PageParts& parts) {
  Bar bar;
  if (!parts.main.empty())
    bar.right.push_back({.id = "main",
                         .label = parts.main,
                         .icon = parts.main_icon,
                         .weight = parts.main_weight,
                         .enabled = parts.main_enabled});
  bar.right.insert(bar.right.end(), parts.more.begin(), parts.more.end());
  const float tall = ui.mm(size::tall_button);
  for (Button& each : bar.right)
    if (!each.enabled && each.why_not.empty())
      each.why_not = parts.hint.empty() ? words::fill_in_first : parts.hint;
  bar.rows = button_rows(ui, width, tall, ui.mm(size::space), bar.right, Align::right);
  bar.height = bar.rows.height;
  float left = width;  // of the lowest row
  for (const Rect& place : bar.rows.places)
    if (place.bottom() > bar.rows.height - 1) left = std::min(left, place.x);
  bar.help = help_button_width(ui);
  float ways = bar.help + ui.mm(size::gap);
  if (!parts.back.empty()) {
    bar.back = std::min(width - ways, button_width(ui, {.id = {}, .label = parts.back, .icon = icon::left}));
    ways += bar.back + ui.mm(size::gap);
  }
  const bool beside = bar.right.empty() || ways <= left;
  if (!beside) bar.height += tall + ui.mm(size::gap);
  if (bar.right.empty()) bar.height = tall;
  left -= ways;
  if (parts.hint_stays && hint_height(ui, left - ui.mm(size::gap), parts) > tall)
    bar.hint = hint_height(ui, width, parts);
  if (bar.hint > 0) bar.height += bar.hint + ui.mm(size::gap);
  return bar;
}

void draw_bar(Ui& ui, Rect where, const Bar& bar, const PageParts& parts, Page& page) {
  const Zone before = ui.focus().zone(Zone::bar);
  if (bar.hint > 0)
    ui.text(where.cut_top(bar.hint, ui.mm(size::gap)).inset(ui.mm(size::gap), 0), Type::caption,
            ui.colours().quiet, parts.hint);
  Rect lowest = where;
  lowest = lowest.cut_bottom(ui.mm(size::tall_button));
  help_button(ui, lowest.cut_left(bar.help, ui.mm(size::gap)), parts.help);
  if (!parts.back.empty()) {
    const Button back{
        .id = "back", .label = parts.back, .icon = icon::left, .behaviour = {.way_back = WayBack::page}};
    page.back = button(ui, lowest.cut_left(bar.back, ui.mm(size::gap)), back);
  }
  for (std::size_t i = 0; i < bar.right.size(); ++i) {
    const Rect place = bar.rows.places[i];
    const Rect at{where.x + place.x, where.y + place.y, place.w, place.h};
    if (at.bottom() > lowest.y + 1) lowest.w = std::min(lowest.w, at.x - ui.mm(size::gap) - lowest.x);
    if (!button(ui, at, bar.right[i])) continue;
    if (bar.right[i].id == "main")
      page.main = true;
    else
      page.more = bar.right[i].id;
  }
  page.bar = lowest;
  ui.focus().zone(before);
  const bool room = bar.hint == 0 && hint_height(ui, lowest.w, parts) <= lowest.h;
  if (!parts.hint.empty() && room)
    ui.label(lowest.inset(ui.mm(size::gap), 0), Type::caption, ui.colours().quiet, parts.hint, Align::right);
}

Rect corner_of(Rect area, float width, float height) {
  return area.cut_bottom(height).cut_left(width);
}

// On a sheet that scrolls the buttons stay at the bottom of the panel, on a ground of their own.
void draw_fixed_bar(Ui& ui, Rect area, const Bar& bar, const PageParts& parts, Page& page) {
  SheetMemory& sheet = ui.touch().sheet();
  sheet.bar = bar.height + 2 * ui.mm(size::gap);
  Rect ground = sheet.panel;
  ground = ground.cut_bottom(sheet.bar);
  auto lists = ui.focus().leave_lists();
  ui.push_clip_over(sheet.panel);
  ui.fill(ground, ui.colours().paper);
  draw_bar(ui, {area.x, ground.y + ui.mm(size::gap), area.w, bar.height}, bar, parts, page);
  ui.pop_clip();
  ui.focus().enter_lists(std::move(lists));
}

// Where the body needs more height than a whole head leaves, the head says less, and at last nothing: above a keyboard
// the field says what it asks.
enum class HeadIs { whole, title, nothing };
HeadIs head_that_leaves(const Ui& ui, const Rect& area, PageParts parts, const Need& body) {
  const auto leaves_enough = [&] { return area.h - head_height(ui, area.w, parts) >= body.height; };
  if (leaves_enough()) return HeadIs::whole;
  parts.lead.clear();
  return leaves_enough() ? HeadIs::title : HeadIs::nothing;
}

// The head is beside a pad, and so is the body: where both need more height than there is, the head is the title alone.
Rect below_head_beside_pad(Ui& ui, Rect area, PageParts parts) {
  if (head_height(ui, area.w, parts) + *parts.beside_pad > area.h) parts.lead.clear();
  draw_head(ui, area, parts);
  return area;
}

// Draws the head; what it leaves of the area.
Rect below_head(Ui& ui, Rect area, PageParts parts) {
  if (parts.beside_pad) return below_head_beside_pad(ui, area, std::move(parts));
  const SheetMemory& sheet = ui.touch().sheet();
  const HeadIs head = sheet.open ? head_that_leaves(ui, area, parts, sheet.laid_out_for) : HeadIs::whole;
  if (head == HeadIs::nothing) return area;
  if (head == HeadIs::title) parts.lead.clear();
  ui.lacks_height(head_height(ui, area.w, parts) - area.h);
  draw_head(ui, area, parts);
  return area;
}

}  // namespace

Rect inside_of_page(const Ui& ui, const Rect& area) {
  return area.inset(ui.mm(size::margin), ui.mm(size::space));
}

Page page(Ui& ui, Rect area, const PageParts& parts) {
  Page result;
  area = inside_of_page(ui, area);
  const Bar bar = bar_of(ui, area.w, parts);
  if (parts.fills_bar)
    help_button(ui, corner_of(area, bar.help, bar.height), parts.help);
  else if (ui.touch().sheet().open)
    draw_fixed_bar(ui, area, bar, parts, result);
  else
    draw_bar(ui, area.cut_bottom(bar.height, ui.mm(size::space)), bar, parts, result);
  if (parts.beside_pad) result.pad = cut_pad_column(ui, area);
  result.body = below_head(ui, area, parts);
  return result;
}

float least_pad_page_height(const Ui& ui) {
  return ui.mm(size::tall_button) + 3 * ui.mm(size::space) + least_pin_pad_height(ui);
}

}  // namespace tafel::kiosk
