#include "kiosk-ui/pages/deliveries.hpp"

#include "kiosk-ui/parts/delivery_mark.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/stick_label.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

std::string title_of(const view::DeliveryView& delivery) {
  return delivery.title.empty() ? sentence_of({words::sending::record, " ", delivery.session.substr(0, 8)})
                                : delivery.title;
}

std::string detail_of(const view::DeliveryView& delivery, std::string_view today) {
  std::string sealed = sentence_of({words::sending::sealed_at, " ", clock_time(delivery.sealed_at, today)});
  // People count from one, the log from nought.
  if (delivery.state == view::DeliveryState::delivered && delivery.log_index)
    return sentence_of({sealed, " · ", words::sending::number, " ", std::to_string(*delivery.log_index + 1),
                        " ", words::sending::in_log, " ", clock_time(delivery.since, today)});
  if (delivery.tries > 0)
    return sentence_of({sealed, " · ", std::to_string(delivery.tries), " ", words::sending::tries});
  return sealed;
}

Button export_button(const view::DeliveryView& delivery) {
  return {
      .id = "delivery:" + delivery.session + ":export", .label = words::sending::to_stick, .icon = icon::usb};
}

Choice choice_of_stick(std::size_t number, const Surroundings& around) {
  const std::string& folder = around.sticks[number];
  const std::string id = "stick:" + std::to_string(number);
  if (has_usable_label(folder))
    return {.id = id, .label = stick_label(folder, around.sticks), .icon = icon::usb};
  return {.id = id,
          .label = std::string(words::sending::unreadable_stick),
          .detail = std::string(words::sending::rename_stick),
          .icon = icon::usb,
          .enabled = false};
}

// Whoever walks away with a stick must know that it is upon it.
std::string copied_in_words(const view::DeliveryView& delivery, const DeliveriesState& state,
                            const Surroundings& around) {
  if (state.copied != delivery.session) return {};
  return sentence_of({words::sending::copied, " ", stick_label(state.copied_to, around.sticks)});
}

bool draw_delivery(Ui& ui, List& list, const view::DeliveryView& delivery, const DeliveriesState& state,
                   const Surroundings& around) {
  const Button copy = export_button(delivery);
  const float inner = list.width() - 2 * ui.mm(size::inset) - button_width(ui, copy) - ui.mm(size::space);
  const std::string title = title_of(delivery);
  const std::string detail = detail_of(delivery, ui.today());
  const std::string copied = copied_in_words(delivery, state, around);
  float tall = ui.height(Type::strong, title, inner) + ui.height(Type::caption, detail, inner) +
               mark_height(ui) + 2 * ui.mm(size::tight);
  if (!delivery.reason.empty()) tall += ui.height(Type::body, delivery.reason, inner) + ui.mm(size::tight);
  if (!copied.empty()) tall += ui.height(Type::body, copied, inner) + ui.mm(size::tight);
  const Rect row = list.row(tall + 2 * ui.mm(size::inset));
  if (!ui.visible(row)) return false;
  card(ui, row);
  Rect inside = row.inset(ui.mm(size::inset));
  const Rect right = inside.cut_right(button_width(ui, copy), ui.mm(size::space));
  const auto put = [&](Type type, Colour colour, const std::string& words) {
    ui.text(inside.cut_top(ui.height(type, words, inside.w), ui.mm(size::tight)), type, colour, words);
  };
  put(Type::strong, ui.colours().ink, title);
  put(Type::caption, ui.colours().quiet, detail);
  if (!delivery.reason.empty()) put(Type::body, ui.colours().ink, delivery.reason);
  if (!copied.empty()) put(Type::body, ui.colours().good, copied);
  mark(ui, {inside.x, inside.y}, delivery_mark(delivery));
  ui.note("delivery:" + delivery.session, name(delivery.state), row);
  if (!copied.empty()) ui.note("copied:" + delivery.session, copied, row);
  return button(ui, right.middle(right.w, ui.mm(size::button)), copy);
}

std::optional<Intent> all_deliveries(Ui& ui, Rect area, const view::DeviceView& view, DeliveriesState& state,
                                     const Surroundings& around) {
  ui.scene("sending", "list");
  const bool none = view.deliveries.empty();
  PageParts parts{.help = words::help::deliveries, .title = std::string(words::sending::title)};
  parts.lead = none ? words::sending::none : words::sending::lead;
  parts.main = words::sending::now;
  parts.main_icon = icon::sending;
  parts.main_enabled = std::any_of(view.deliveries.begin(), view.deliveries.end(), [](const auto& delivery) {
    return delivery.state != view::DeliveryState::delivered;
  });
  if (!parts.main_enabled) parts.hint = words::sending::nothing_waits;
  const Page at = page(ui, area, parts);
  {
    List list(ui, "deliveries", at.body);
    for (const auto& delivery : view.deliveries)
      if (draw_delivery(ui, list, delivery, state, around)) state.exported = delivery.session;
  }
  if (at.main) return Request{SendNow{}};
  return std::nullopt;
}

std::optional<Intent> choose_stick(Ui& ui, Rect area, DeliveriesState& state, const Surroundings& around) {
  ui.scene("sending", "export");
  const bool none = around.sticks.empty();
  const Page at = page(ui, area,
                       {.help = words::help::stick,
                        .title = std::string(words::sending::which_stick),
                        .lead = std::string(none ? words::sending::no_stick : words::sending::stick_lead),
                        .back = words::back});
  ui.touch().again(1);
  std::vector<Choice> all;
  for (std::size_t i = 0; i < around.sticks.size(); ++i) all.push_back(choice_of_stick(i, around));
  if (const auto tapped = choices(ui, "sticks", at.body, all, size::column))
    return Request{Export{state.exported, around.sticks[*tapped]}};
  if (at.back) state = {};
  return std::nullopt;
}

}  // namespace

std::optional<Intent> draw_deliveries(Ui& ui, Rect area, const view::DeviceView& view, DeliveriesState& state,
                                      const Surroundings& around) {
  if (!state.exported.empty()) return choose_stick(ui, area, state, around);
  return all_deliveries(ui, area, view, state, around);
}

}  // namespace tafel::kiosk
