#include "kiosk-ui/parts/dark_screen.hpp"

#include "kiosk-ui/theme/palette.hpp"
#include "kiosk-ui/theme/sizes.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>
#include <string>

namespace tafel::kiosk {

// Dark in every theme.
void draw_dark_screen(Ui& ui) {
  const Palette& p = palette(ThemeName::dark);
  ui.fill(ui.screen(), p.paper);
  const std::string says =
      std::string(words::dark_screen::says) + " " + std::string(words::dark_screen::way_back);
  const float wide = std::min(ui.mm(size::dialog), ui.screen().w - 2 * ui.mm(size::margin));
  const Rect where = ui.screen().middle(wide, ui.height(Type::body, says, wide));
  ui.text(where, Type::body, p.quiet, says, Align::centre);
  ui.note("dark-screen", says, where);
}

}  // namespace tafel::kiosk
