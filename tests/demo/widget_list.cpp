#include "tests/demo/widget_list.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace tafel::demo {
namespace {

using nlohmann::json;

Widget widget_of(const json& source) {
  Widget widget;
  widget.id = source.at("id");
  widget.label = source.value("label", "");
  widget.kind = source.value("kind", "");
  widget.value = source.value("value", "");
  widget.x = source.at("x").get<int>();
  widget.y = source.at("y").get<int>();
  widget.w = source.at("w").get<int>();
  widget.h = source.at("h").get<int>();
  widget.enabled = source.value("enabled", false);
  widget.above = source.value("above", false);
  widget.below = source.value("below", false);
  return widget;
}

}  // namespace

const Widget* WidgetList::find(const std::string& id) const {
  return find_if([&](const Widget& widget) { return widget.id == id; });
}

const Widget* WidgetList::find_if(const std::function<bool(const Widget&)>& wanted) const {
  const auto found = std::ranges::find_if(widgets, wanted);
  return found == widgets.end() ? nullptr : &*found;
}

std::optional<WidgetList> read_widget_list(const std::filesystem::path& file) {
  std::ifstream stream(file);
  const json source = json::parse(stream, nullptr, false);
  if (!source.is_object()) return std::nullopt;
  WidgetList list;
  list.frame = source.value("frame", 0L);
  list.screen = source.value("screen", "");
  list.step = source.value("step", "");
  list.connected = source.value("connected", false);
  list.busy = source.value("busy", false);
  for (const json& each : source.at("widgets")) list.widgets.push_back(widget_of(each));
  return list;
}

}  // namespace tafel::demo
