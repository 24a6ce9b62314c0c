#include "kiosk-ui/screens/standing.hpp"

#include "kiosk-ui/screens/rail.hpp"
#include "kiosk-ui/screens/readable.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/words.hpp"

namespace tafel::kiosk {
namespace {

struct Undelivered {
  std::size_t waiting = 0;
  std::size_t refused = 0;
};
Undelivered undelivered(const ipc::DeviceView& view) {
  Undelivered count;
  for (const auto& delivery : view.deliveries) {
    if (delivery.state == "refused")
      ++count.refused;
    else if (delivery.state != "delivered")
      ++count.waiting;
  }
  return count;
}

// It is always in sight: above a page of large text it grows little.
Type type_of(const Ui& ui) {
  return rail_fits(ui) ? Type::caption : Type::steady;
}

// Where there is no rail: what is wrong, or that nothing is.
Standing in_short(const ipc::DeviceView& view, const Surroundings& around) {
  Standing kept = kept_now(view, around);
  const Undelivered count = undelivered(view);
  if (kept.icon != icon::check || count.refused + count.waiting == 0) return kept;
  return {icon::sending, sentence_of({words::rail::sending, ": ", sent_now(view).words})};
}

}  // namespace

Standing kept_now(const ipc::DeviceView& view, const Surroundings& around) {
  const auto say = [](std::string_view icon, std::string_view words) {
    return Standing{icon, std::string(words)};
  };
  if (!around.connected) return say(icon::disconnected, words::rail::disconnected);
  if (view.read_only) return say(icon::warning, words::rail::read_only);
  if (around.unkept) return say(icon::warning, words::rail::unkept);
  if (around.draft == DraftIs::disk_full || around.draft == DraftIs::refused)
    return say(icon::warning, words::draft::refused);
  if (around.busy || around.draft == DraftIs::not_yet) return say(icon::sync, words::rail::saving);
  return say(icon::check, words::rail::saved);
}

Standing sent_now(const ipc::DeviceView& view) {
  const auto counted = [](std::size_t count, std::string_view what) {
    return Standing{icon::sending, sentence_of({std::to_string(count), " ", what})};
  };
  const Undelivered count = undelivered(view);
  if (count.refused > 0) return counted(count.refused, words::rail::refused);
  if (count.waiting > 0) return counted(count.waiting, words::rail::unsent);
  return {icon::sending,
          std::string(view.deliveries.empty() ? words::rail::nothing_to_send : words::rail::all_sent)};
}

float standing_width(const Ui& ui, const ipc::DeviceView& view, const Surroundings& around) {
  return ui.mm(size::icon) + ui.width(type_of(ui), in_short(view, around).words) + 1;
}

float standing_height(const Ui& ui) {
  return ui.line_height(type_of(ui));
}

void draw_standing(Ui& ui, Rect where, const ipc::DeviceView& view, const Surroundings& around, Colour ink) {
  const Standing standing = in_short(view, around);
  Rect line = where.cut_top(standing_height(ui));
  ui.note("standing", standing.words, line);
  ui.label(line.cut_left(ui.mm(size::icon)), type_of(ui), ink, standing.icon);
  ui.label(line, type_of(ui), ink, standing.words);
}

}  // namespace tafel::kiosk
