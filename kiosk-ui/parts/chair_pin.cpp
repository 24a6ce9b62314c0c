#include "kiosk-ui/parts/chair_pin.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
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

float above_pad(const Ui& ui) {
  return ui.line_height(Type::caption) * 2 + ui.mm(size::gap);
}

float words_height(const Ui& ui, std::string_view words, float width) {
  return words.empty() ? 0 : ui.height(Type::caption, words, width) + ui.mm(size::gap);
}

// No room for a name above the pad, but for names and pad side by side.
bool is_low_and_wide(const Ui& ui, const Rect& area, float pad_height) {
  const float half = area.w / 2 - ui.mm(size::space);
  return area.h - pad_height < 2 * ui.mm(size::button) && half >= ui.mm(size::chip) &&
         half >= pin_pad_width(ui);
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

// The height of the pad and its words, which the head of the page must leave.
struct Beside {
  float width = 0;   // of all of it
  float height = 0;  // above the pad
};

// The pad, and above it why it is closed or, where there is room, what it asks.
bool draw_pad(Ui& ui, Rect area, const view::DeviceView& view, const std::string& who, Pin& pin,
              const Surroundings& around, const PadWords& says, const Beside& beside) {
  const std::string closed = closed_because(ui, wait_of(view, who), around, says);
  const float room = area.h - pin_pad_height(ui);
  const float said = words_height(ui, closed, area.w);
  const float least = beside.height + said + least_pin_pad_height(ui);
  ui.body_needs({beside.width, least, least}, beside.height + area.h);
  const bool asked = closed.empty() && !says.asks.empty() && words_height(ui, says.asks, area.w) <= room;
  const Rect above = area.cut_top(std::max(said, std::min(above_pad(ui), room)));
  if (!closed.empty()) {
    ui.label(above, Type::caption, ui.colours().bad, closed, Align::centre);
    ui.note("pin-wait", closed, above);
  } else if (asked) {
    ui.label(above, Type::caption, ui.colours().quiet, says.asks, Align::centre);
  }
  return pin_pad(ui, area, pin, closed.empty() && !who.empty() && !around.busy);
}

bool draw_pad_of_chair(Ui& ui, Rect area, const view::DeviceView& view, const std::string& chair, Pin& pin,
                       const Surroundings& around, float above) {
  return draw_pad(ui, area, view, chair, pin, around,
                  {chair.empty() ? words::pin::choose_chair : words::pin::type, words::pin::locked_chair},
                  {ui.screen().w, above});
}

}  // namespace

bool draw_pin_of(Ui& ui, Rect area, const view::DeviceView& view, const std::string& who, Pin& pin,
                 const Surroundings& around) {
  return draw_pad(ui, area, view, who, pin, around, {{}, words::pin::locked}, {pin_pad_width(ui), 0});
}

bool draw_chair_pin(Ui& ui, Rect area, const view::DeviceView& view, std::string& chair, Pin& pin,
                    const Surroundings& around) {
  if (chair.empty() && view.chairs.size() == 1) chair = view.chairs.front().id;
  const float pad_height = pin_pad_height(ui) + above_pad(ui);
  if (is_low_and_wide(ui, area, pad_height)) {
    const Rect pad = area.cut_right(area.w / 2, ui.mm(size::space));
    choose_chair(ui, area, view, chair, pin);
    return draw_pad_of_chair(ui, pad, view, chair, pin, around, 0);
  }
  const bool beside = choices_height(ui, chairs_of(view, chair), area.w) <= area.h - pad_height;
  if (!beside && chair.empty()) {
    choose_chair(ui, area, view, chair, pin);
    return false;
  }
  const float least = choices_height(ui, chosen_alone(view, chair), area.w);
  const Rect pad = area.cut_bottom(std::min(pad_height, area.h - least - ui.mm(size::gap)), ui.mm(size::gap));
  if (beside)
    choose_chair(ui, area, view, chair, pin);
  else
    choose_another(ui, area, view, chair, pin);
  return draw_pad_of_chair(ui, pad, view, chair, pin, around, least + ui.mm(size::gap));
}

}  // namespace tafel::kiosk
