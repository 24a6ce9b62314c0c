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

std::string_view TextEdit::selected() const {
  return std::string_view(text_).substr(selection_begin(), selection_end() - selection_begin());
}

std::string_view TextEdit::word_before_caret() const {
  std::size_t start = caret_;
  while (start > 0 && !separates(utf8::at(text_, utf8::previous(text_, start)).code))
    start = utf8::previous(text_, start);
  return std::string_view(text_).substr(start, caret_ - start);
}

void TextEdit::insert(std::string_view typed) {
  const std::size_t kept = text_.size() - (selection_end() - selection_begin());
  if (typed.empty() || kept + typed.size() > limit_bytes) return;
  const bool one = !has_selection() && utf8::next(typed, 0) == typed.size();
  const bool begins_word = separates(utf8::at(typed, 0).code);
  remember(one && !begins_word ? Change::typing : Change::other);
  erase_selection();
  text_.insert(caret_, typed);
  caret_ = anchor_ = last_caret_ = caret_ + typed.size();
  if (one) last_ = Change::typing;
}

void TextEdit::replace_word_before_caret(std::string_view by) {
  anchor_ = caret_ - word_before_caret().size();
  insert(by);
}

void TextEdit::erase_before() {
  if (caret_ == 0 && !has_selection()) return;
  remember(has_selection() ? Change::other : Change::erasing);
  if (!erase_selection()) erase(utf8::previous(text_, caret_), caret_);
  last_caret_ = caret_;
}
void TextEdit::erase_after() {
  if (caret_ == text_.size() && !has_selection()) return;
  remember(has_selection() ? Change::other : Change::erasing);
  if (!erase_selection()) erase(caret_, utf8::next(text_, caret_));
  last_caret_ = caret_;
}
void TextEdit::erase_word_before() {
  if (caret_ == 0 && !has_selection()) return;
  remember(Change::other);
  if (!erase_selection()) erase(word_start(text_, caret_), caret_);
}
void TextEdit::erase_word_after() {
  if (caret_ == text_.size() && !has_selection()) return;
  remember(Change::other);
  if (!erase_selection()) erase(caret_, word_finish(text_, caret_));
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

void TextEdit::select_word(std::size_t at) {
  at = std::min(at, text_.size());
  const auto inside = [&](std::size_t from) { return !separates(utf8::at(text_, from).code); };
  word_begin_ = word_end_ = at;
  while (word_begin_ > 0 && inside(utf8::previous(text_, word_begin_)))
    word_begin_ = utf8::previous(text_, word_begin_);
  while (word_end_ < text_.size() && inside(word_end_)) word_end_ = utf8::next(text_, word_end_);
  anchor_ = word_begin_;
  caret_ = word_end_;
}

void TextEdit::extend_by_word(std::size_t at) {
  const std::size_t begin = word_begin_;
  const std::size_t end = word_end_;
  select_word(at);
  anchor_ = caret_ < end ? end : begin;
  caret_ = caret_ < end ? std::min(word_begin_, begin) : std::max(word_end_, end);
  word_begin_ = begin;
  word_end_ = end;
}

namespace {
void wipe(std::string& text) {
  explicit_bzero(text.data(), text.size());
  text.clear();
}
constexpr std::size_t most_moments = 100;
}  // namespace

void TextEdit::forget(std::vector<Moment>& moments) {
  for (Moment& moment : moments) wipe(moment.text);
  moments.clear();
}

void TextEdit::remember(Change change) {
  forget(future_);
  const bool goes_on = change != Change::other && change == last_ && caret_ == last_caret_ && !past_.empty();
  last_ = change;
  if (goes_on) return;
  if (past_.size() == most_moments) {
    wipe(past_.front().text);
    past_.erase(past_.begin());
  }
  past_.push_back({text_, caret_});
}

void TextEdit::go_to(std::vector<Moment>& from, std::vector<Moment>& to) {
  if (from.empty()) return;
  to.push_back({std::move(text_), caret_});
  text_ = std::move(from.back().text);
  caret_ = anchor_ = from.back().caret;
  from.pop_back();
  last_ = Change::other;
}

void TextEdit::undo() {
  go_to(past_, future_);
}
void TextEdit::redo() {
  go_to(future_, past_);
}

void TextEdit::clear() {
  wipe(text_);
  forget(past_);
  forget(future_);
  last_ = Change::other;
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
