#include "kiosk-ui/parts/still_there.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/widgets/dialog.hpp"
#include "kiosk-ui/words.hpp"

#include <vector>

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
  struct SaidLine {
    Type type;
    Colour ink;
    std::string_view id;
    std::string_view words;
  };
  std::vector<SaidLine> lines{{Type::title, p.ink, "", words::still_there::asks},
                              {Type::body, p.ink, "seconds", left}};
  if (asked.unsigned_choice)
    lines.push_back({Type::strong, p.bad, "not-signed", words::still_there::not_signed});
  const auto height = [&](const SaidLine& line) {
    return ui.height(line.type, line.words, dialog_words_width(ui));
  };
  float tall = ui.mm(size::tall_button);
  for (const SaidLine& line : lines) tall += height(line) + ui.mm(size::space);
  Rect inside = dialog_box(ui, tall, words::still_there::asks);
  ui.touch().appears_anew();
  for (const SaidLine& line : lines) {
    const Rect where = inside.cut_top(height(line), ui.mm(size::space));
    ui.text(where, line.type, line.ink, line.words);
    if (!line.id.empty()) ui.note(std::string(line.id), line.words, where);
  }
  button(
      ui, inside,
      {.id = "still-there", .label = words::still_there::yes, .icon = icon::check, .weight = Weight::main});
}

}  // namespace tafel::kiosk
