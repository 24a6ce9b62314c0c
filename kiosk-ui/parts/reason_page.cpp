#include "kiosk-ui/parts/reason_page.hpp"

namespace tafel::kiosk {

ReasonAnswer ask_reason(Ui& ui, Rect area, const ReasonPage& asks, TextEdit& reason, TypingState& typed) {
  const Page at = page(ui, area,
                       {.help = asks.help,
                        .title = asks.title,
                        .lead = asks.lead,
                        .main = asks.main,
                        .main_icon = asks.main_icon,
                        .main_enabled = asks.is_possible && !reason.empty(),
                        .back = asks.back});
  typing(ui, at, typed, {{asks.id, asks.field, &reason, true}}, {});
  if (at.main) return ReasonAnswer::given;
  return at.back ? ReasonAnswer::back : ReasonAnswer::none;
}

}  // namespace tafel::kiosk
