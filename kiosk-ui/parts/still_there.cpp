#include "kiosk-ui/parts/still_there.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

std::string seconds_left(int seconds) {
  return sentence_of({words::still_there::locks, " ", std::to_string(seconds), " ",
                      seconds == 1 ? words::still_there::second : words::still_there::seconds});
}

}  // namespace

void draw_still_there(Ui& ui, const StillThere& asked) {
  const Palette& p = ui.colours();
  const std::string left = seconds_left(asked.seconds);
  const std::string_view lost = asked.unsigned_choice ? words::still_there::not_signed : std::string_view();
  ui.cover();
  ui.touch().appears_anew();
  ui.fill(ui.screen(), p.shade);
  const float wide = std::min(ui.mm(size::dialog), ui.screen().w - 2 * ui.mm(size::margin));
  const float inner = wide - 2 * ui.mm(size::margin);
  const auto height = [&](Type type, std::string_view words) { return ui.height(type, words, inner); };
  float tall = height(Type::title, words::still_there::asks) + height(Type::body, left) +
               2 * ui.mm(size::margin) + 2 * ui.mm(size::space) + ui.mm(size::tall_button);
  if (!lost.empty()) tall += height(Type::strong, lost) + ui.mm(size::space);
  const Rect box = ui.screen().middle(wide, tall);
  card(ui, box);
  Rect inside = box.inset(ui.mm(size::margin));
  const auto put = [&](Type type, Colour ink, std::string_view words) {
    ui.text(inside.cut_top(height(type, words), ui.mm(size::space)), type, ink, words);
  };
  put(Type::title, p.ink, words::still_there::asks);
  put(Type::body, p.ink, left);
  ui.note("question", words::still_there::asks, box);
  ui.note("seconds", left, box);
  if (!lost.empty()) {
    put(Type::strong, p.bad, lost);
    ui.note("not-signed", lost, box);
  }
  button(
      ui, inside,
      {.id = "still-there", .label = words::still_there::yes, .icon = icon::check, .weight = Weight::main});
}

}  // namespace tafel::kiosk
