#include "kiosk-ui/parts/signed_list.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

#include <utility>

namespace tafel::kiosk {
namespace {
constexpr auto more_id = "read-on";
}

SignedList::SignedList(Ui& ui, std::string name, const std::string& text, Readings& readings)
    : ui_(ui), name_(std::move(name)) {
  ReadToEnd& reading = readings[name_];
  if (reading.begins(text)) begin_list_anew(ui, name_);
  sight_ = sight_of_list(ui, name_);
  constexpr bool quick = false;  // a page that only just appeared was not read
  if (sight_ && sight_->end && ui.touch().open(quick, true)) reading.done = true;
  is_read_ = reading.done;
}

Button SignedList::more_button() const {
  return {.id = more_id,
          .label = words::reading::on,
          .icon = icon::down,
          .enabled = !sight_->end,
          .why_not = std::string(words::reading::at_end),
          .behaviour = {.own_side = true}};
}

void SignedList::offer_more(PageParts& parts) const {
  if (!is_long()) return;
  parts.more.push_back(more_button());
  if (!parts.main_enabled) parts.more.back().weight = Weight::main;
}

void SignedList::say_why_not_yet(PageParts& parts) const {
  if (!is_long() || is_read()) return;
  parts.hint = words::reading::first;
  parts.hint_stays = true;
}

void SignedList::follow(const Page& page) {
  if (page.more == more_id) scroll_on();
}

void SignedList::scroll_on() {
  scroll_list_on(ui_, name_);
}

}  // namespace tafel::kiosk
