#include "kiosk-ui/app/speech.hpp"

#include "kiosk-ui/words.hpp"

#include <utility>

namespace tafel::kiosk {
namespace {

const Widget* find(const WidgetLog& log, std::string_view id) {
  for (const Widget& widget : log.widgets)
    if (widget.id == id) return &widget;
  return nullptr;
}

std::string joined(std::string_view first, std::string_view second) {
  if (second.empty()) return std::string(first);
  return std::string(first) + ", " + std::string(second);
}

bool is_asked(std::string_view id) {
  return id == "refusal" || id == "question" || id == "title" || id.starts_with("asked:");
}

// What belongs to a question and changes under it, as the seconds until a lock: said with it, and not each time it
// changes.
bool goes_along(std::string_view id) {
  return id == "warning" || id == "seconds" || id == "not-signed";
}

// The question of a page: its title, what is over it, and the item that is voted on.
std::string page_in_words(const WidgetLog& log) {
  std::string all;
  const auto add = [&](const std::string& words) { all += all.empty() ? words : ". " + words; };
  for (const Widget& widget : log.widgets)
    if (is_asked(widget.id) || goes_along(widget.id)) add(widget.label);
  return all;
}

std::string page_of(const WidgetLog& log) {
  std::string page = log.screen + "/" + log.step;
  for (const Widget& widget : log.widgets)
    if (is_asked(widget.id)) page += "/" + widget.id + widget.label;
  return page;
}

}  // namespace

std::string spoken_words(const Widget& widget) {
  if (widget.id == "pin:erase") return joined(widget.label, words::speech::key);
  if (widget.id.starts_with("pin:")) return std::string(words::speech::digit_key);
  switch (widget.kind) {
    case Kind::field:
      return joined(joined(widget.label, words::speech::field),
                    widget.value.empty() ? words::speech::empty : std::string_view(widget.value));
    case Kind::key:
      return joined(widget.label, words::speech::key);
    case Kind::button:
      return joined(joined(widget.label, widget.value), words::speech::button);
    default:
      return widget.label;
  }
}

Spoken Speech::look(const WidgetLog& log, bool on) {
  const bool may = on && log.screen != "locked";
  if (!may) {
    const bool spoke = !page_.empty();
    *this = {};
    return {.hush = spoke, .words = {}};
  }
  Spoken spoken;
  const Widget* typed = find(log, "pin-typed");
  const std::string digits = typed == nullptr ? "0" : typed->label;
  const bool digit = digits > std::exchange(digits_, digits);
  const Widget* at = find(log, log.focus);
  const std::string focus = at == nullptr ? std::string() : spoken_words(*at);
  const std::string page = page_of(log);
  if (page != page_) {
    page_ = page;
    spoken = {true, page_in_words(log)};
  } else if (digit) {
    spoken = {true, std::string(words::speech::digit_typed)};
  }
  const bool moved = log.focus != focus_ || (focus != said_ && at != nullptr && at->kind != Kind::field);
  focus_ = log.focus;
  said_ = focus;
  if (!moved || focus.empty()) return spoken;
  if (spoken.words.empty()) return {true, focus};
  spoken.words += ". " + focus;
  return spoken;
}

}  // namespace tafel::kiosk
