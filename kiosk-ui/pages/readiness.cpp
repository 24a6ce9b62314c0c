#include "kiosk-ui/pages/readiness.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>
#include <string>

namespace tafel::kiosk {
namespace {

Mark mark_of(view::ReadyMark said) {
  switch (said) {
    case view::ReadyMark::good:
      return {icon::check_circle, words::readiness::good, Tone::good};
    case view::ReadyMark::note:
      return {icon::info, words::readiness::note, Tone::neutral};
    case view::ReadyMark::act:
      return {icon::warning, words::readiness::act, Tone::bad};
  }
  return {};
}

float line_width(const Ui& ui, const view::ReadinessLine& line, float width) {
  return width - 2 * ui.mm(size::inset) - mark_width(ui, mark_of(line.mark)) - ui.mm(size::space);
}

float line_height(const Ui& ui, const view::ReadinessLine& line, float width) {
  const float inner = line_width(ui, line, width);
  const float to_do = line.to_do.empty() ? 0 : ui.height(Type::body, line.to_do, inner) + ui.mm(size::tight);
  return std::max(ui.height(Type::body, line.says, inner) + to_do, mark_height(ui)) + 2 * ui.mm(size::gap);
}

void draw_line(Ui& ui, Rect where, const view::ReadinessLine& line) {
  if (!ui.visible(where)) return;
  card(ui, where);
  const Mark said = mark_of(line.mark);
  Rect inside = where.inset(ui.mm(size::inset), ui.mm(size::gap));
  const Rect right = inside.cut_right(mark_width(ui, said), ui.mm(size::space));
  mark(ui, {right.x, right.y}, said);
  ui.text(inside.cut_top(ui.height(Type::body, line.says, inside.w), ui.mm(size::tight)), Type::body,
          ui.colours().ink, line.says);
  const Colour asks = line.mark == view::ReadyMark::act ? ui.colours().bad : ui.colours().quiet;
  if (!line.to_do.empty()) ui.text(inside, Type::body, asks, line.to_do);
  ui.note("ready:" + std::string(name(line.part)), name(line.mark), where);
}

// What has to be done stands first, whatever its place in the report.
std::vector<view::ReadinessLine> in_order(std::vector<view::ReadinessLine> lines) {
  std::ranges::stable_sort(lines, [](const auto& one, const auto& other) {
    return one.mark == view::ReadyMark::act && other.mark != view::ReadyMark::act;
  });
  return lines;
}

}  // namespace

std::optional<Intent> draw_readiness(Ui& ui, Rect area, const view::DeviceView& view, DayState& state) {
  ui.scene("day", "readiness");
  const auto lines = in_order(view.readiness);
  const bool ready = lines.empty() || lines.front().mark != view::ReadyMark::act;
  const Page at =
      page(ui, area,
           {.help = words::help::readiness,
            .title = std::string(ready ? words::readiness::ready_title : words::readiness::not_ready_title),
            .lead = ready ? std::string(words::readiness::ready_lead) : lines.front().to_do,
            .main = words::readiness::again,
            .main_icon = icon::again,
            .main_weight = Weight::plain,
            .back = words::back});
  {
    List list(ui, "readiness", at.body);
    for (const auto& line : lines) draw_line(ui, list.row(line_height(ui, line, list.width())), line);
  }
  if (at.back) state = {};
  return at.main ? std::optional<Intent>(Request{CheckReady{}}) : std::nullopt;
}

}  // namespace tafel::kiosk
