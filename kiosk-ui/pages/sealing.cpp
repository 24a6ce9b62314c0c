#include "kiosk-ui/pages/sealing.hpp"

#include "kiosk-ui/parts/delivery_mark.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

struct SealingStep {
  view::SealingStep step;
  std::string_view words;
};
constexpr TextLength column_mm = 1.4F * size::dialog;  // of the middle part

constexpr SealingStep steps[] = {{view::SealingStep::writing, words::sealing::writing},
                                 {view::SealingStep::sealing, words::sealing::sealing},
                                 {view::SealingStep::erasing, words::sealing::erasing},
                                 {view::SealingStep::sending, words::sealing::sending}};

// The number of steps that are done.
std::size_t done_of(view::SealingStep step) {
  if (step == view::SealingStep::done) return std::size(steps);
  for (std::size_t i = 0; i < std::size(steps); ++i)
    if (steps[i].step == step) return i;
  return 0;
}

// The width of the longest, so that all are alike.
float step_height(const Ui& ui, float width) {
  float tall = ui.mm(size::touch);
  for (const auto& step : steps)
    tall = std::max(tall, ui.height(Type::strong, step.words, width - ui.mm(size::icon + size::gap)));
  return tall;
}

void draw_step(Ui& ui, Rect row, std::string_view words, bool done, bool now) {
  const Palette& p = ui.colours();
  const Colour ink = done ? p.good : now ? p.accent : p.quiet;
  const std::string_view sign = done ? icon::check_circle : now ? icon::sand : icon::circle;
  ui.label(row.cut_left(ui.mm(size::icon + size::gap)), Type::strong, ink, sign);
  const Type type = now ? Type::strong : Type::body;
  ui.text(row.middle(row.w, std::min(row.h, ui.height(type, words, row.w))), type,
          done || now ? p.ink : p.quiet, words);
}

// The record that was sealed last: this one.
const view::DeliveryView* sealed_last(const view::DeviceView& view) {
  const view::DeliveryView* last = nullptr;
  for (const auto& delivery : view.deliveries)
    if (last == nullptr || delivery.sealed_at > last->sealed_at) last = &delivery;
  return last;
}

struct Fate {
  std::string_view icon;
  std::string_view what;
  std::string_view detail;
  std::optional<Mark> state{};
};

float fate_height(const Ui& ui, const Fate& fate, float width) {
  const float inner = width - ui.mm(size::icon + size::gap);
  return ui.height(Type::strong, fate.what, inner) + ui.height(Type::body, fate.detail, inner) +
         (fate.state ? mark_height(ui) + ui.mm(size::tight) : 0) + ui.mm(size::tight);
}

void draw_fate(Ui& ui, Rect row, const Fate& fate) {
  const Palette& p = ui.colours();
  Rect sign = row.cut_left(ui.mm(size::icon + size::gap));
  ui.text(sign, Type::strong, p.accent, fate.icon);
  ui.text(row.cut_top(ui.height(Type::strong, fate.what, row.w), ui.mm(size::tight)), Type::strong, p.ink,
          fate.what);
  ui.text(row.cut_top(ui.height(Type::body, fate.detail, row.w)), Type::body, p.quiet, fate.detail);
  if (fate.state) mark(ui, {row.x, row.y + ui.mm(size::tight)}, *fate.state);
}

// One finished thing in the middle: what has left the room, and what has not.
std::optional<Intent> draw_done(Ui& ui, Rect area, const view::DeviceView& view, UiState& state) {
  const Page at = page(
      ui, area,
      {.help = words::help::sealed, .title = {}, .main = words::sealing::go_on, .main_icon = icon::right});
  const auto* record = sealed_last(view);
  const Fate fates[] = {{icon::package, words::sealing::leaves, words::sealing::leaves_detail,
                         record ? std::optional(delivery_mark(*record)) : std::nullopt},
                        {icon::lock, words::sealing::stays, words::sealing::stays_detail},
                        {icon::share, words::sealing::taken, words::sealing::taken_detail}};
  const float wide = std::min(at.body.w, ui.mm(column_mm));
  const float inner = wide - 2 * ui.mm(size::margin);
  const float seal = ui.line_height(Type::figure);
  const float title = ui.height(Type::title, words::sealing::done, inner);
  const float lead = ui.height(Type::body, words::sealing::done_lead, inner);
  float tall = seal + title + lead + 2 * ui.mm(size::margin) + ui.mm(size::tight);
  for (const Fate& fate : fates) tall += fate_height(ui, fate, inner) + ui.mm(size::space);
  const Rect box = at.body.middle(wide, tall);
  card(ui, box);
  Rect inside = box.inset(ui.mm(size::margin));
  const Palette& p = ui.colours();
  ui.label(inside.cut_top(seal), Type::figure, p.good, icon::check_circle, Align::centre);
  const Rect name = inside.cut_top(title, ui.mm(size::tight));
  ui.text(name, Type::title, p.ink, words::sealing::done, Align::centre);
  ui.note("title", words::sealing::done, name);
  ui.text(inside.cut_top(lead, ui.mm(size::space)), Type::body, p.quiet, words::sealing::done_lead,
          Align::centre);
  for (const Fate& fate : fates)
    draw_fate(ui, inside.cut_top(fate_height(ui, fate, inner), ui.mm(size::space)), fate);
  if (!at.main) return std::nullopt;
  state.sealing_seen = true;
  return GoTo{Place::deliveries};
}

// A failure takes the place of the steps: its sentence says how far the sealing came.
std::optional<Intent> draw_failed(Ui& ui, Rect area, const std::string& problem, UiState& state) {
  const Page at = page(ui, area,
                       {.help = words::help::sealing_failed,
                        .title = std::string(words::sealing::failed),
                        .main = words::back,
                        .main_icon = icon::left});
  const float wide = std::min(at.body.w, ui.mm(column_mm));
  const float sign = ui.line_height(Type::figure);
  Rect body = at.body.middle(wide, sign + ui.mm(size::gap) + ui.height(Type::strong, problem, wide));
  ui.label(body.cut_top(sign, ui.mm(size::gap)), Type::figure, ui.colours().bad, icon::warning,
           Align::centre);
  ui.text(body, Type::strong, ui.colours().ink, problem, Align::centre);
  if (!at.main) return std::nullopt;
  state.sealing_seen = true;
  return GoTo{Place::closing};
}

void draw_steps(Ui& ui, Rect area, view::SealingStep step) {
  const Page at = page(ui, area,
                       {.help = words::help::sealing,
                        .title = std::string(words::sealing::title),
                        .lead = std::string(words::sealing::lead)});
  const float wide = std::min(at.body.w, ui.mm(column_mm));
  const float row = step_height(ui, wide);
  const float tall = (row + ui.mm(size::gap)) * static_cast<float>(std::size(steps)) - ui.mm(size::gap);
  Rect body = at.body.middle(wide, tall);
  const std::size_t done = done_of(step);
  for (std::size_t i = 0; i < std::size(steps); ++i)
    draw_step(ui, body.cut_top(row, ui.mm(size::gap)), steps[i].words, i < done, i == done);
}

}  // namespace

std::optional<Intent> draw_sealing(Ui& ui, Rect area, const view::DeviceView& view, UiState& state) {
  const view::SealingView& sealing = *view.sealing;
  ui.scene("sealing", std::string(name(sealing.step)));
  if (sealing.step == view::SealingStep::done) return draw_done(ui, area, view, state);
  if (sealing.step == view::SealingStep::failed) return draw_failed(ui, area, sealing.problem, state);
  draw_steps(ui, area, sealing.step);
  return std::nullopt;
}

}  // namespace tafel::kiosk
