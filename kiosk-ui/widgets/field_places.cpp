#include "kiosk-ui/widgets/field_places.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

float box_height(const Ui& ui, float lines) {
  return std::max(ui.mm(size::touch), lines * ui.line_height(Type::body) + 2 * ui.mm(size::gap));
}

float field_height(const Ui& ui, const Field& f, float width, float lines = good_lines) {
  return ui.height(Type::caption, f.asks, width) + ui.mm(size::tight) +
         box_height(ui, f.many_lines ? lines : 1);
}

// ---- All of them: those of one line two in a row, where what they ask is short

struct Grid {
  std::size_t columns = 1;
  float wide = 0;
};
Grid grid_of(const Ui& ui, const std::vector<Field>& fields, float width) {
  const float half = (width - ui.mm(size::gap)) / 2;
  const auto is_short = [&](const Field& f) {
    return !f.many_lines && ui.width(Type::caption, f.asks) <= half;
  };
  const bool paired = fields.size() > 1 && std::all_of(fields.begin(), fields.end(), is_short);
  return paired ? Grid{2, half} : Grid{1, width};
}

float all_height(const Ui& ui, const std::vector<Field>& fields, float width) {
  const Grid grid = grid_of(ui, fields, width);
  float tall = -ui.mm(size::gap);
  for (std::size_t i = 0; i < fields.size(); i += grid.columns)
    tall += field_height(ui, fields[i], grid.wide) + ui.mm(size::gap);
  return tall;
}

FieldPlace place_in(const Ui& ui, Rect where, std::size_t number, const Field& f) {
  const Rect caption = where.cut_top(ui.height(Type::caption, f.asks, where.w), ui.mm(size::tight));
  return {number, caption, where};
}

// One of many lines takes what the others leave.
std::vector<FieldPlace> all_places(const Ui& ui, Rect where, const std::vector<Field>& fields) {
  std::vector<FieldPlace> places;
  const float gap = ui.mm(size::gap);
  const Grid grid = grid_of(ui, fields, where.w);
  Rect row;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i % grid.columns == 0)
      row = fields[i].many_lines ? where : where.cut_top(field_height(ui, fields[i], grid.wide), gap);
    places.push_back(place_in(ui, row.cut_left(grid.wide, gap), i, fields[i]));
  }
  return places;
}

// ---- One alone

std::string step_of(const std::vector<Field>& fields, std::size_t focus) {
  return std::to_string(focus + 1) + " " + std::string(words::of) + " " + std::to_string(fields.size());
}

float next_width(const Ui& ui, std::string_view label) {
  return button_width(ui, {.id = {}, .label = label, .icon = icon::right});
}

struct CaptionRow {
  float words = 0;  // width of what it asks
  float height = 0;
};
CaptionRow caption_row(const Ui& ui, const std::vector<Field>& fields, std::size_t focus, float width) {
  if (fields.size() == 1) return {width, ui.height(Type::caption, fields[focus].asks, width)};
  const float words = width - next_width(ui, step_of(fields, focus)) - ui.mm(size::gap);
  return {words, std::max(ui.mm(size::touch), ui.height(Type::caption, fields[focus].asks, words))};
}

FieldPlaces one_alone(const Ui& ui, Rect where, const std::vector<Field>& fields, std::size_t focus) {
  const CaptionRow row = caption_row(ui, fields, focus, where.w);
  Rect next = where.cut_top(row.height, ui.mm(fields.size() > 1 ? size::gap : size::tight));
  Rect caption = next.cut_left(row.words, ui.mm(size::gap));
  caption = caption.middle(caption.w, ui.height(Type::caption, fields[focus].asks, caption.w));
  FieldPlaces places{{{focus, caption, where}}, std::nullopt};
  if (fields.size() > 1) places.next = {step_of(fields, focus), next.middle(next.w, ui.mm(size::touch))};
  return places;
}

}  // namespace

FieldPlaces field_places(const Ui& ui, Rect where, const std::vector<Field>& fields, std::size_t focus) {
  if (all_height(ui, fields, where.w) <= where.h + 1) return {all_places(ui, where, fields), std::nullopt};
  return one_alone(ui, where, fields, focus);
}

float least_fields_height(const Ui& ui, const std::vector<Field>& fields, std::size_t focus, float width,
                          float lines) {
  const Field& f = fields[focus];
  const float alone = caption_row(ui, fields, focus, width).height +
                      ui.mm(fields.size() > 1 ? size::gap : size::tight) +
                      box_height(ui, f.many_lines ? lines : 1);
  return std::min(alone, all_height(ui, fields, width));
}

}  // namespace tafel::kiosk
