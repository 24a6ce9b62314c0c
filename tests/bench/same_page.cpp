#include "tests/bench/same_page.hpp"

namespace tafel::bench {
namespace {

std::string escaped(const std::string& words) {
  std::string safe;
  for (const char each : words) {
    if (each == '<')
      safe += "&lt;";
    else if (each == '&')
      safe += "&amp;";
    else
      safe += each;
  }
  return safe;
}

std::string px(const nlohmann::json& widget, const char* side) {
  return std::to_string(widget.at(side).get<int>()) + "px";
}

std::string box(const nlohmann::json& widget) {
  const std::string id = widget.at("id");
  const std::string kind = id.starts_with("rail:") ? "rail" : widget.at("kind").get<std::string>();
  return "<div class=\"" + kind + "\" style=\"left:" + px(widget, "x") + ";top:" + px(widget, "y") +
         ";width:" + px(widget, "w") + ";height:" + px(widget, "h") + "\">" +
         escaped(widget.value("label", "")) + "</div>\n";
}

// As wide as its buttons, and a margin of half a button.
int rail_width(const nlohmann::json& widget_list) {
  int right = 0;
  for (const auto& widget : widget_list.at("widgets"))
    if (widget.at("id").get<std::string>().starts_with("rail:"))
      right = std::max(right, widget.at("x").get<int>() + widget.at("w").get<int>());
  return right;
}

constexpr auto style = R"(
body{margin:0;background:#f4f2ed;color:#1c2b30;font:22px Inter,sans-serif;overflow:hidden;cursor:none}
div{position:absolute;box-sizing:border-box;overflow:hidden}
.side{left:0;top:0;bottom:0;background:#16343b}
.rail{color:#fff;padding:8px;border-radius:8px}.rail:active{background:#27505a}
.button{background:#fff;border:1px solid #d3cec3;border-radius:8px;padding:8px}.button:active{background:#dcebec}
)";

}  // namespace

std::string same_page(const nlohmann::json& widget_list) {
  std::string page =
      "<!DOCTYPE html><html lang=\"nl-BE\"><meta charset=\"utf-8\"><title>tafel</title><style>";
  page += style;
  page += "</style><div class=\"side\" style=\"width:" + std::to_string(rail_width(widget_list)) +
          "px\"></div>\n";
  for (const auto& widget : widget_list.at("widgets"))
    if (widget.at("kind") != "list") page += box(widget);
  return page + "</html>\n";
}

}  // namespace tafel::bench
