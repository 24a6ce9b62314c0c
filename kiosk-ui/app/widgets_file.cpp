#include "kiosk-ui/app/widgets_file.hpp"

#include "shared/base/log.hpp"

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

namespace tafel::kiosk {
namespace {

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::button:
      return "button";
    case Kind::field:
      return "field";
    case Kind::key:
      return "key";
    case Kind::list:
      return "list";
    case Kind::text:
      return "text";
  }
  return "";
}

long whole(float pixels) {
  return std::lround(pixels);
}

nlohmann::ordered_json to_json(const Widget& w) {
  nlohmann::ordered_json json = {{"id", w.id},
                                 {"label", w.label},
                                 {"x", whole(w.where.x)},
                                 {"y", whole(w.where.y)},
                                 {"w", whole(w.where.w)},
                                 {"h", whole(w.where.h)},
                                 {"kind", name_of(w.kind)},
                                 {"enabled", w.enabled}};
  if (w.kind == Kind::field) json["value"] = w.value;
  if (!w.why_not.empty()) json["why_not"] = w.why_not;
  if (w.kind == Kind::list) {
    json["above"] = w.above;
    json["below"] = w.below;
  }
  return json;
}

}  // namespace

std::string widgets_json(const WidgetLog& log, const ScreenNow& now, long frame) {
  nlohmann::ordered_json json = {{"frame", frame},
                                 {"screen", log.screen},
                                 {"step", log.step},
                                 {"connected", now.connected},
                                 {"busy", now.busy},
                                 {"focus", log.focus},
                                 {"widgets", nlohmann::ordered_json::array()}};
  for (const Widget& widget : log.widgets) json["widgets"].push_back(to_json(widget));
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

WidgetsFile::WidgetsFile(std::filesystem::path file) : file_(std::move(file)) {}

void WidgetsFile::update(const WidgetLog& log, const ScreenNow& now, long frame) {
  if (file_.empty()) return;
  std::string same_frame = widgets_json(log, now, 0);
  if (same_frame == last_) return;
  last_ = std::move(same_frame);
  // For a reader beside us, not for a power cut: a rename is enough, a flush would slow every touch.
  const std::filesystem::path beside = file_.string() + ".new";
  std::ofstream out(beside, std::ios::trunc);
  out << widgets_json(log, now, frame) << '\n';
  out.close();
  std::error_code failed;
  if (out) std::filesystem::rename(beside, file_, failed);
  if (!out || failed) tafel::log::warn("cannot write the widget list");
}

}  // namespace tafel::kiosk
