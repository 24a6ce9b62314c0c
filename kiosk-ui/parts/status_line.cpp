#include "kiosk-ui/parts/status_line.hpp"

#include "kiosk-ui/parts/rail.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

Type type_of(const Ui& ui) {
  return type_in_sight(ui, Type::caption);
}

// The line of a page without rail: what is wrong, or that nothing is.
Status in_short(const view::DeviceView& view, const Surroundings& around) {
  Status kept = kept_status(view, around);
  const Status sent = sent_status(view);
  if (!kept.well || sent.well) return kept;
  return {sent.icon, sentence_of({words::rail::sending, ": ", sent.words})};
}

}  // namespace

Surroundings after_typing(Surroundings around, const TypingState& typing) {
  around.draft = typing.draft;
  return around;
}

Status kept_status(const view::DeviceView& view, const Surroundings& around) {
  const auto say = [](std::string_view icon, std::string_view words) {
    return Status{icon, std::string(words)};
  };
  if (!around.connected) return say(icon::disconnected, words::rail::disconnected);
  if (view.read_only) return say(icon::warning, words::rail::read_only);
  if (around.unkept) return say(icon::warning, words::rail::unkept);
  if (around.draft == DraftIs::disk_full || around.draft == DraftIs::refused)
    return say(icon::warning, words::draft::refused);
  if (around.unsigned_choice) return say(icon::warning, words::rail::not_signed);
  if (around.busy || around.draft == DraftIs::not_yet) return say(icon::sync, words::rail::saving);
  return {icon::check, std::string(words::rail::saved), true};
}

Status sent_status(const view::DeviceView& view) {
  const auto in_state = [&](view::DeliveryState state) {
    return std::ranges::count(view.deliveries, state, &view::DeliveryView::state);
  };
  const auto all = std::ssize(view.deliveries);
  const auto refused = in_state(view::DeliveryState::refused);
  const auto waiting = all - refused - in_state(view::DeliveryState::delivered);
  if (refused > 0) return {icon::sending, sentence_of({std::to_string(refused), " ", words::rail::refused})};
  if (waiting > 0) return {icon::sending, sentence_of({std::to_string(waiting), " ", words::rail::unsent})};
  return {icon::sending, std::string(all == 0 ? words::rail::nothing_to_send : words::rail::all_sent), true};
}

float status_line_width(const Ui& ui, const view::DeviceView& view, const Surroundings& around) {
  return ui.mm(size::icon) + ui.width(type_of(ui), in_short(view, around).words) + 1;
}

float status_line_height(const Ui& ui) {
  return ui.line_height(type_of(ui));
}

void draw_status_line(Ui& ui, Rect where, const view::DeviceView& view, const Surroundings& around,
                      Colour ink) {
  const Status standing = in_short(view, around);
  Rect line = where.cut_top(status_line_height(ui));
  ui.note("standing", standing.words, line);
  ui.label(line.cut_left(ui.mm(size::icon)), type_of(ui), ink, standing.icon);
  ui.label(line, type_of(ui), ink, standing.words);
}

}  // namespace tafel::kiosk
