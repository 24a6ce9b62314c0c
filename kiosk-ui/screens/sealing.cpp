#include "kiosk-ui/screens/sealing.hpp"

#include "kiosk-ui/screens/readable.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/widgets/words.hpp"

namespace tafel::kiosk {
namespace {

struct SealingStep {
  std::string_view id;
  std::string_view words;
};
constexpr SealingStep steps[] = {{"writing", words::sealing::writing},
                                 {"sealing", words::sealing::sealing},
                                 {"erasing", words::sealing::erasing},
                                 {"sending", words::sealing::sending}};

// How many steps are behind us.
std::size_t done_of(const std::string& step) {
  if (step == "done") return std::size(steps);
  for (std::size_t i = 0; i < std::size(steps); ++i)
    if (steps[i].id == step) return i;
  return 0;
}

void draw_step(Ui& ui, Rect row, std::string_view words, bool done, bool now) {
  const Palette& p = ui.colours();
  const Colour ink = done ? p.good : now ? p.accent : p.quiet;
  const std::string_view sign = done ? icon::check_circle : now ? icon::sand : icon::circle;
  ui.label(row.cut_left(ui.mm(size::icon + size::gap)), Type::strong, ink, sign);
  ui.label(row, now ? Type::strong : Type::body, done || now ? p.ink : p.quiet, words);
}

}  // namespace

std::optional<Intent> draw_sealing(Ui& ui, Rect area, const ipc::DeviceView& view, UiState& state) {
  const ipc::SealingView& sealing = *view.sealing;
  ui.scene("sealing", sealing.step);
  const bool failed = sealing.step == "failed";
  const bool over = failed || sealing.step == "done";
  PageParts parts{.title = std::string(failed ? words::sealing::failed
                                       : over ? words::sealing::done
                                              : words::sealing::title)};
  parts.lead =
      failed ? sealing.problem : std::string(over ? words::sealing::done_lead : words::sealing::lead);
  if (over) {
    parts.main = failed ? words::back : words::sealing::go_on;
    parts.main_icon = icon::right;
  }
  const Page at = page(ui, area, parts);
  Rect body = at.body;
  const std::size_t done = done_of(sealing.step);
  if (!failed)
    for (std::size_t i = 0; i < std::size(steps); ++i)
      draw_step(ui, body.cut_top(ui.mm(size::touch), ui.mm(size::gap)), steps[i].words, i < done, i == done);
  if (!at.main) return std::nullopt;
  state.sealing_seen = true;
  return GoTo{failed ? Place::closing : Place::sending};
}

}  // namespace tafel::kiosk
