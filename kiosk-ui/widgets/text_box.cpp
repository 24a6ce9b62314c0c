#include "kiosk-ui/widgets/text_box.hpp"

#include <algorithm>
#include <cmath>

namespace tafel::kiosk {
namespace {

float column_of_caret(const TextBox& box, const TextEdit& edit, const Line& line) {
  const std::size_t end = std::clamp(edit.caret(), line.begin, line.end);
  const std::string_view words = std::string_view(edit.text()).substr(line.begin, line.end - line.begin);
  return caret_x(words, end - line.begin, box.ruler);
}

// Lines up or down; past the first and the last to the very beginning and end.
void move_lines(TextEdit& edit, const TextBox& box, long by, bool select, float& column) {
  const auto row = static_cast<long>(line_of(box.lines, edit.caret()));
  if (column < 0) column = column_of_caret(box, edit, box.lines[static_cast<std::size_t>(row)]);
  const long to = row + by;
  if (to < 0) return edit.home(select);
  if (to >= static_cast<long>(box.lines.size())) return edit.end(select);
  edit.place(position_at(edit.text(), box.lines[static_cast<std::size_t>(to)], column, box.ruler), select);
}

bool moves_by_lines(TextEdit& edit, const KeyPress& press, const TextBox& box, float& column) {
  const long screenful = std::max(1L, std::lround(std::floor(box.inside.h / box.tall)) - 1);
  switch (press.key) {
    case Key::up:
      return move_lines(edit, box, -1, press.shift, column), true;
    case Key::down:
      return move_lines(edit, box, 1, press.shift, column), true;
    case Key::page_up:
      return move_lines(edit, box, -screenful, press.shift, column), true;
    case Key::page_down:
      return move_lines(edit, box, screenful, press.shift, column), true;
    default:
      return false;
  }
}

void to_line_end(TextEdit& edit, const TextBox& box, bool end, const KeyPress& press) {
  if (press.word) return end ? edit.end(press.shift) : edit.home(press.shift);
  const Line& line = box.lines[line_of(box.lines, edit.caret())];
  edit.place(end ? last_position(edit.text(), line) : line.begin, press.shift);
}

}  // namespace

TextBox text_box(const Ui& ui, Rect where, const TextEdit& edit, bool many_lines) {
  TextBox box{where.inset(ui.mm(size::inset), ui.mm(size::gap)),
              {},
              ui.line_height(Type::body),
              ui.ruler(Type::body)};
  if (!many_lines) box.inside = box.inside.middle(box.inside.w, box.tall);
  box.lines = break_lines(edit.text(), box.inside.w - ui.mm(size::caret), box.ruler);
  return box;
}

float scroll_to_caret(const TextBox& box, const TextEdit& edit, float scrolled) {
  const float top = static_cast<float>(line_of(box.lines, edit.caret())) * box.tall;
  const float most = std::max(0.F, static_cast<float>(box.lines.size()) * box.tall - box.inside.h);
  const float lowest =
      std::max(0.F, top + box.tall - box.inside.h);  // the caret on the last line that is seen
  return std::clamp(std::clamp(scrolled, 0.F, most), std::min(lowest, top), top);
}

std::size_t position_at(const TextBox& box, const TextEdit& edit, Point at, float scrolled) {
  const float row = std::floor((at.y - box.inside.y + scrolled) / box.tall);
  const auto index = static_cast<std::size_t>(std::clamp(row, 0.F, static_cast<float>(box.lines.size() - 1)));
  return position_at(edit.text(), box.lines[index], at.x - box.inside.x, box.ruler);
}

bool apply_key(TextEdit& edit, const KeyPress& press, const TextBox& box, float& column) {
  if (moves_by_lines(edit, press, box, column)) return true;
  column = -1;
  switch (press.key) {
    case Key::left:
      return edit.left(press.shift, press.word), true;
    case Key::right:
      return edit.right(press.shift, press.word), true;
    case Key::home:
    case Key::end:
      return to_line_end(edit, box, press.key == Key::end, press), true;
    case Key::backspace:
      return press.word ? edit.erase_word_before() : edit.erase_before(), true;
    case Key::erase:
      return press.word ? edit.erase_word_after() : edit.erase_after(), true;
    case Key::select_all:
      return edit.select_all(), true;
    case Key::undo:
      return edit.undo(), true;
    case Key::redo:
      return edit.redo(), true;
    default:
      return false;
  }
}

}  // namespace tafel::kiosk
