#include "tests/kiosk-ui/layout_checks.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace tafel::kiosk::test {
namespace {

constexpr float least_apart_mm = 2.5F;
constexpr float least_target_mm = 12.7F;

bool touchable(const Widget& w) {
  return w.kind == Kind::button || w.kind == Kind::field || w.kind == Kind::key;
}

// Scrolled half out of its list: then only a part of it is seen.
bool clipped(const Widget& w, const WidgetLog& log) {
  return std::any_of(log.widgets.begin(), log.widgets.end(), [&](const Widget& list) {
    return list.kind == Kind::list &&
           (std::abs(w.where.y - list.where.y) < 1 || std::abs(w.where.bottom() - list.where.bottom()) < 1);
  });
}

// The keys beneath a letter's accents take no touch while those stand there.
bool one_waits(const Widget& a, const Widget& b) {
  return a.kind == Kind::key && b.kind == Kind::key && a.enabled != b.enabled;
}

using Faults = std::vector<std::string>;

void look_at_distances(const WidgetLog& log, float least, Faults& faults) {
  for (std::size_t i = 0; i < log.widgets.size(); ++i)
    for (std::size_t j = i + 1; j < log.widgets.size(); ++j) {
      const Widget& a = log.widgets[i];
      const Widget& b = log.widgets[j];
      if (touchable(a) && touchable(b) && !one_waits(a, b) && apart(a.where, b.where) < least)
        faults.push_back(a.id + " and " + b.id + " are too near");
    }
}

void look_at_target(const Widget& w, const WidgetLog& log, float least, const Rect& screen, Faults& faults) {
  if (w.where.w < least || (w.where.h < least && !clipped(w, log))) faults.push_back(w.id + " is too small");
  if (w.where.x < -1 || w.where.right() > screen.right() + 1 || w.where.bottom() > screen.bottom() + 1)
    faults.push_back(w.id + " is not on the panel");
}

}  // namespace

float apart(const Rect& a, const Rect& b) {
  const float across = std::max(a.x - b.right(), b.x - a.right());
  const float down = std::max(a.y - b.bottom(), b.y - a.bottom());
  return std::max(across, down);
}

std::vector<std::string> layout_faults(const Shell::Drawn& drawn, const Rect& screen, float pixels_per_mm) {
  Faults faults;
  for (const auto& cut : drawn.cuts) faults.push_back("does not fit: " + cut);
  look_at_distances(drawn.log, least_apart_mm * pixels_per_mm - 1, faults);
  std::set<std::string> ids;
  for (const Widget& widget : drawn.log.widgets) {
    if (widget.kind != Kind::text && !ids.insert(widget.id).second)
      faults.push_back(widget.id + " is there twice");
    if (touchable(widget))
      look_at_target(widget, drawn.log, least_target_mm * pixels_per_mm - 1, screen, faults);
  }
  return faults;
}

}  // namespace tafel::kiosk::test
