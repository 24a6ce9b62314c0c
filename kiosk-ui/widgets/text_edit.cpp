#include "kiosk-ui/widgets/text_edit.hpp"

#include "kiosk-ui/widgets/utf8.hpp"

#include <algorithm>
#include <string.h>
#include <utility>

namespace tafel::kiosk {
namespace {

bool separates(char32_t code) {
  switch (code) {
    case U' ':
    case U'\n':
    case U',':
    case U'.':
    case U';':
    case U':':
    case U'(':
    case U')':
    case U'„':
    case U'“':
    case U'”':
      return true;
    default:
      return false;
  }
}

std::size_t word_start(std::string_view text, std::size_t from) {
  while (from > 0 && separates(utf8::at(text, utf8::previous(text, from)).code))
    from = utf8::previous(text, from);
  while (from > 0 && !separates(utf8::at(text, utf8::previous(text, from)).code))
    from = utf8::previous(text, from);
  return from;
}

std::size_t word_finish(std::string_view text, std::size_t from) {
  while (from < text.size() && separates(utf8::at(text, from).code)) from = utf8::next(text, from);
  while (from < text.size() && !separates(utf8::at(text, from).code)) from = utf8::next(text, from);
  return from;
}

}  // namespace

TextEdit::TextEdit(std::string text) : text_(std::move(text)), caret_(text_.size()), anchor_(text_.size()) {}

std::size_t TextEdit::selection_begin() const {
  return std::min(caret_, anchor_);
}
std::size_t TextEdit::selection_end() const {
  return std::max(caret_, anchor_);
}

std::string_view TextEdit::word_before_caret() const {
  std::size_t start = caret_;
  while (start > 0 && !separates(utf8::at(text_, utf8::previous(text_, start)).code))
    start = utf8::previous(text_, start);
  return std::string_view(text_).substr(start, caret_ - start);
}

void TextEdit::insert(std::string_view typed) {
  const std::size_t kept = text_.size() - (selection_end() - selection_begin());
  if (kept + typed.size() > limit_bytes) return;
  erase_selection();
  text_.insert(caret_, typed);
  caret_ = anchor_ = caret_ + typed.size();
}

void TextEdit::replace_word_before_caret(std::string_view by) {
  anchor_ = caret_ - word_before_caret().size();
  insert(by);
}

void TextEdit::erase_before() {
  if (!erase_selection()) erase(utf8::previous(text_, caret_), caret_);
}
void TextEdit::erase_after() {
  if (!erase_selection()) erase(caret_, utf8::next(text_, caret_));
}
void TextEdit::erase_word_before() {
  if (!erase_selection()) erase(word_start(text_, caret_), caret_);
}

void TextEdit::place(std::size_t caret, bool select) {
  caret_ = std::min(caret, text_.size());
  if (!select) anchor_ = caret_;
}

void TextEdit::left(bool select, bool by_word) {
  if (has_selection() && !select) return place(selection_begin());
  place(by_word ? word_start(text_, caret_) : utf8::previous(text_, caret_), select);
}
void TextEdit::right(bool select, bool by_word) {
  if (has_selection() && !select) return place(selection_end());
  place(by_word ? word_finish(text_, caret_) : utf8::next(text_, caret_), select);
}
void TextEdit::home(bool select) {
  place(0, select);
}
void TextEdit::end(bool select) {
  place(text_.size(), select);
}

void TextEdit::select_all() {
  anchor_ = 0;
  caret_ = text_.size();
}

void TextEdit::clear() {
  explicit_bzero(text_.data(), text_.size());
  text_.clear();
  caret_ = anchor_ = 0;
}

void TextEdit::erase(std::size_t begin, std::size_t end) {
  text_.erase(begin, end - begin);
  caret_ = anchor_ = begin;
}

bool TextEdit::erase_selection() {
  if (!has_selection()) return false;
  erase(selection_begin(), selection_end());
  return true;
}

}  // namespace tafel::kiosk
