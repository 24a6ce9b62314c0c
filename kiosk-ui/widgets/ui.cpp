#include "kiosk-ui/widgets/ui.hpp"

namespace tafel::kiosk {
namespace {

bool is_quick(const std::string& id) {
  return id.starts_with("pin:") || id.starts_with("key:");
}

}  // namespace

void Ui::scene(const std::string& screen, const std::string& step, const std::string& question) {
  log_.screen = screen;
  log_.step = step;
  touch_.scene(screen + "/" + step + "/" + question);
}

Tapped Ui::target(const std::string& id, std::string_view label, const Rect& where, bool enabled, Kind kind,
                  std::string_view value) {
  const Rect seen = where.meet(clip());
  // What is mostly scrolled away is not offered: a tap in its middle would land elsewhere.
  if (seen.h < where.h / 2 || seen.empty()) return {};
  const bool quick = is_quick(id);
  log_.widgets.push_back(
      {id, std::string(label), seen, kind, enabled && touch_.open(quick), std::string(value), false, false});
  if (!enabled) return {};
  return touch_.target(id, seen, quick);
}

void Ui::note(const std::string& id, std::string_view label, const Rect& where) {
  const Rect seen = where.meet(clip());
  if (!seen.empty())
    log_.widgets.push_back({id, std::string(label), seen, Kind::text, true, {}, false, false});
}

}  // namespace tafel::kiosk
