#include "kiosk-ui/parts/chair_pin.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/pin_pad.hpp"
#include "kiosk-ui/words.hpp"
#include "shared/text/naming_nl.hpp"

#include <algorithm>
#include <cmath>

namespace tafel::kiosk {
namespace {

const view::PinWait* wait_of(const view::DeviceView& view, const std::string& who) {
  for (const auto& wait : view.pin_waits)
    if (wait.who == who) return &wait;
  return nullptr;
}

// The question of a pad, and the way out when its PIN is blocked: a chair's own is not unblocked on the screen that it
// opens.
struct PadWords {
  std::string_view asks;
  std::string_view locked;
};

// The reason why the pad is closed, in words; "" when it is not.
std::string closed_because(Ui& ui, const view::PinWait* wait, const Surroundings& around,
                           const PadWords& says) {
  if (wait == nullptr) return {};
  if (wait->locked) return std::string(says.locked);
  const double left = wait->wait_seconds - around.view_age_s;
  if (left <= 0) return {};
  ui.touch().again(1);
  return sentence_of(
      {words::pin::wait, " ", std::to_string(static_cast<int>(std::ceil(left))), " ", words::pin::seconds});
}

std::string_view role_in_words(const view::ChairView& chair) {
  return chair.role == view::ChairRole::coordinator ? text::naming::coordinator
                                                    : text::naming::representative;
}

std::vector<Choice> chairs_of(const view::DeviceView& view, const std::string& chosen) {
  std::vector<Choice> all;
  for (const auto& each : view.chairs)
    all.push_back({.id = "chair:" + each.id,
                   .label = each.name,
                   .detail = std::string(role_in_words(each)),
                   .icon = icon::person,
                   .chosen = each.id == chosen});
  return all;
}

void choose_chair(Ui& ui, Rect area, const view::DeviceView& view, std::string& chair, Pin& pin) {
  if (const auto tapped = choices(ui, "chairs", area, chairs_of(view, chair))) {
    chair = view.chairs[*tapped].id;
    pin.clear();
  }
}

// The chosen one alone, where there is no room for them all beside the pad; a tap brings them back.
std::vector<Choice> chosen_alone(const view::DeviceView& view, const std::string& chair) {
  std::vector<Choice> all = chairs_of(view, chair);
  all.erase(std::remove_if(all.begin(), all.end(), [](const Choice& each) { return !each.chosen; }),
            all.end());
  for (Choice& each : all) each.detail = words::pin::another_chair;
  return all;
}

void choose_another(Ui& ui, Rect area, const view::DeviceView& view, std::string& chair, Pin& pin) {
  if (!choices(ui, "chairs", area, chosen_alone(view, chair))) return;
  chair.clear();
  pin.clear();
}

// Why the pad is closed, in the place of its dots; on more lines than there is room for, they scroll.
void say_closed(Ui& ui, Rect above_keys, std::string_view closed) {
  const Colour ink = ui.colours().bad;
  const float tall = ui.height(Type::caption, closed, above_keys.w);
  above_keys.cut_bottom(ui.mm(size::gap));
  const Rect where = tall <= above_keys.h ? above_keys.cut_bottom(tall) : above_keys;
  ui.note("pin-wait", closed, where);
  if (tall <= where.h) return ui.label(where, Type::caption, ink, closed, Align::centre);
  List list(ui, "pin-wait", where);
  ui.text(list.row(ui.height(Type::caption, closed, list.width()), 0), Type::caption, ink, closed);
}

void say_asked(Ui& ui, Rect above_dots, std::string_view asks) {
  const float tall = ui.height(Type::caption, asks, above_dots.w);
  if (asks.empty() || tall > above_dots.h) return;
  ui.label(above_dots.cut_bottom(tall), Type::caption, ui.colours().quiet, asks, Align::centre);
}

bool draw_pad(Ui& ui, Rect column, const view::DeviceView& view, const std::string& who, Pin& pin,
              const Surroundings& around, const PadWords& says) {
  const std::string closed = closed_because(ui, wait_of(view, who), around, says);
  if (closed.empty())
    say_asked(ui, above_pad_dots(ui, column), says.asks);
  else
    say_closed(ui, above_pad_keys(ui, column), closed);
  return pin_pad(ui, column, pin, closed.empty() && !who.empty() && !around.busy,
                 closed.empty() ? PadShows::dots : PadShows::keys_alone);
}

float chairs_height(const Ui& ui, const std::vector<Choice>& chairs, float width) {
  return choices_height(ui, chairs, width) + ui.mm(size::gap);
}

}  // namespace

void choose_where_there_is_one(const view::DeviceView& view, std::string& chair) {
  if (chair.empty() && view.chairs.size() == 1) chair = view.chairs.front().id;
}

float least_chairs_height(const Ui& ui, const view::DeviceView& view, const std::string& chair, float width) {
  return chairs_height(ui, chair.empty() ? chairs_of(view, chair) : chosen_alone(view, chair), width);
}

bool draw_pin_of(Ui& ui, Rect column, const view::DeviceView& view, const std::string& who, Pin& pin,
                 const Surroundings& around) {
  return draw_pad(ui, column, view, who, pin, around, {{}, words::pin::locked});
}

Page chair_page(Ui& ui, Rect area, PageParts parts, const view::DeviceView& view, std::string& chair) {
  choose_where_there_is_one(view, chair);
  Rect beside = inside_of_page(ui, area);
  static_cast<void>(cut_pad_column(ui, beside));
  parts.beside_pad = parts.beside_pad.value_or(0) + least_chairs_height(ui, view, chair, beside.w);
  return page(ui, area, parts);
}

Rect cut_chairs(const Ui& ui, const view::DeviceView& view, const std::string& chair, Rect& beside,
                float keeps) {
  const float all = chairs_height(ui, chairs_of(view, chair), beside.w);
  const float tall =
      all + keeps <= beside.h ? all : std::min(all, least_chairs_height(ui, view, chair, beside.w));
  return beside.cut_top(tall);
}

bool draw_chair_pin(Ui& ui, const ChairPinPlaces& places, const view::DeviceView& view, std::string& chair,
                    Pin& pin, const Surroundings& around) {
  if (chair.empty() || chairs_height(ui, chairs_of(view, chair), places.chairs.w) <= places.chairs.h + 1)
    choose_chair(ui, places.chairs, view, chair, pin);
  else
    choose_another(ui, places.chairs, view, chair, pin);
  return draw_pad(ui, places.pad, view, chair, pin, around,
                  {chair.empty() ? words::pin::choose_chair : words::pin::type, words::pin::locked_chair});
}

}  // namespace tafel::kiosk
