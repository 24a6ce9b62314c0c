#include "kiosk-ui/pages/connecting.hpp"

#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {

void draw_connecting(Ui& ui) {
  ui.scene("connecting", "");
  Rect middle = ui.screen().middle(ui.mm(size::dialog),
                                   ui.line_height(Type::title) * 2 + ui.line_height(Type::body) * 3);
  ui.text(middle.cut_top(ui.line_height(Type::title) * 2), Type::title, ui.colours().ink, words::connecting,
          Align::centre);
  ui.text(middle, Type::body, ui.colours().quiet, words::connecting_lead, Align::centre);
}

}  // namespace tafel::kiosk
