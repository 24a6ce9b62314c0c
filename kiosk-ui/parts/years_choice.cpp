#include "kiosk-ui/parts/years_choice.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {

void choose_years(Ui& ui, Rect& body, const view::YearsView& range, int& years) {
  const Button less{.id = "years:less",
                    .label = words::item::year_less,
                    .icon = icon::minus,
                    .enabled = years > range.least,
                    .why_not = std::string(words::item::no_year_less)};
  const Button more{.id = "years:more",
                    .label = words::item::year_more,
                    .icon = icon::plus,
                    .enabled = years < range.most,
                    .why_not = std::string(words::item::no_year_more)};
  const float gap = ui.mm(size::gap);
  const float wide = std::max({ui.mm(size::chip), button_width(ui, less), button_width(ui, more)});
  const bool in_one_row = 3 * wide + 2 * gap <= body.w;
  const float tall = ui.mm(size::tall_button);
  ui.lacks_height((in_one_row ? tall : 2 * tall + gap) + ui.mm(size::space) - body.h);
  Rect number;
  if (!in_one_row) number = body.cut_top(tall, gap);
  Rect row = body.cut_top(tall, ui.mm(size::space));
  const float button_wide = in_one_row ? wide : (row.w - gap) / 2;
  if (button(ui, row.cut_left(button_wide, gap), less)) --years;
  if (in_one_row) number = row.cut_left(wide, gap);
  const std::string in_words = sentence_of({std::to_string(years), " ", words::item::years});
  ui.label(number, Type::figure, ui.colours().ink, in_words, Align::centre);
  if (button(ui, row.cut_left(button_wide), more)) ++years;
}

}  // namespace tafel::kiosk
