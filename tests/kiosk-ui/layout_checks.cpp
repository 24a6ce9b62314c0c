#include "tests/kiosk-ui/layout_checks.hpp"

#include "kiosk-ui/theme/type.hpp"

#include <algorithm>
#include <array>
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

// The keys beneath a letter's accents take no touch while those are open.
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

namespace {

bool must_stay(const Widget& w) {
  constexpr std::array<std::string_view, 5> stays{"main", "back", "refusal", "refusal:close", "refusal:go"};
  constexpr std::array<std::string_view, 4> of_these{"choice:", "dialog:", "key:", "pin:"};
  const auto begins = [&](std::string_view start) { return w.id.starts_with(start); };
  return std::find(stays.begin(), stays.end(), w.id) != stays.end() ||
         std::any_of(of_these.begin(), of_these.end(), begins);
}

bool shows(const WidgetLog& log, std::string_view start) {
  return std::any_of(log.widgets.begin(), log.widgets.end(),
                     [&](const Widget& each) { return each.id.starts_with(start); });
}

const Widget* widget_of(const WidgetLog& log, std::string_view id) {
  for (const Widget& each : log.widgets)
    if (each.id == id) return &each;
  return nullptr;
}

bool is_whole(const Widget& w, const Rect& screen, float least) {
  const bool inside = w.where.y >= -1 && w.where.bottom() <= screen.bottom() + 1;
  return inside && (w.kind == Kind::text || w.where.h >= least);
}

// Every line of it, in its full height.
bool is_read_whole(const std::vector<Drawing>& drawings, std::string_view text) {
  const auto letters = [](std::string_view words) {
    std::string all(words);
    std::erase_if(all, [](char each) { return each == ' ' || each == '\n'; });
    return all;
  };
  std::string read;
  for (const Drawing& line : drawings)
    if (line.text == text && line.where.h + 1 >= line.em_px) read += letters(line.words);
  return read == letters(text);
}

// The field that keys type into is wholly above them.
bool field_stands_above_keys(const WidgetLog& log, const Rect& screen, float least) {
  float keys = screen.bottom();
  for (const Widget& each : log.widgets)
    if (each.id.starts_with("key:")) keys = std::min(keys, each.where.y);
  return std::any_of(log.widgets.begin(), log.widgets.end(), [&](const Widget& each) {
    return each.kind == Kind::field && is_whole(each, screen, least) && each.where.bottom() <= keys;
  });
}

}  // namespace

std::vector<std::string> faults_of_reach(const Seen& seen, const WidgetLog& usual, const Rect& screen,
                                         float pixels_per_mm) {
  Faults faults;
  const float least = least_target_mm * pixels_per_mm - 1;
  const bool pad_comes_later =
      shows(seen.log, "chair:") && !shows(seen.log, "pin:");  // once it is known whose
  for (const Widget& each : usual.widgets) {
    if (!must_stay(each) || (pad_comes_later && each.id.starts_with("pin:"))) continue;
    const Widget* now = widget_of(seen.log, each.id);
    if (now == nullptr || !is_whole(*now, screen, least)) faults.push_back(each.id + " is out of sight");
    const bool scrolls =
        widget_of(seen.log, "list:refusal") != nullptr;  // above a keyboard, so that every key stays
    if (each.id == "refusal" && !scrolls && !is_read_whole(seen.drawings, each.label))
      faults.push_back("not all of the refusal is in sight");
  }
  const bool types = widget_of(usual, "key:space") != nullptr;
  if (types && !field_stands_above_keys(seen.log, screen, least))
    faults.emplace_back("no field stands above the keys");
  return faults;
}

}  // namespace tafel::kiosk::test
