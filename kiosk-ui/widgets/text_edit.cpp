#include "kiosk-ui/widgets/text_edit.hpp"

#include "kiosk-ui/widgets/utf8.hpp"
#include "shared/base/letters_with_glyph.hpp"

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

// A joiner needs a letter that it can join before it; the one after it is typed next.
bool is_fit(std::string_view before, std::string_view character) {
  if (find_without_glyph(character)) return false;
  if (!unfit_letter(character, Breaks::allowed)) return true;
  if (unfit_letter(character, Breaks::allowed, Joiners::anywhere)) return false;
  return !unfit_letter(std::string(before) + std::string(character) + std::string(before), Breaks::allowed);
}

std::string_view last_character(std::string_view text) {
  return text.empty() ? text : text.substr(utf8::previous(text, text.size()));
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

bool TextEdit::empty() const {
  return is_blank(text_);
}

std::string TextEdit::said() const {
  if (empty()) return {};
  std::string words = text_;
  while (const auto stray = find_unfit(words, Breaks::allowed)) words.erase(stray->at, stray->size);
  return words;
}

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

std::string TextEdit::fitting(std::string_view typed) const {
  std::string fit;
  for (std::size_t at = 0; at < typed.size(); at = utf8::next(typed, at)) {
    const auto character = typed.substr(at, utf8::at(typed, at).bytes);
    const bool breaks = character == "\n" || character == "\t";
    if (breaks && holds_ == Holds::name)
      fit += ' ';
    else if (is_fit(last_character(fit.empty() ? std::string_view(text_).substr(0, selection_begin()) : fit),
                    character))
      fit += character;
  }
  return fit;
}

void TextEdit::insert(std::string_view typed) {
  const std::string fit = fitting(typed);
  const std::size_t kept = text_.size() - (selection_end() - selection_begin());
  const bool too_long = kept + fit.size() > (holds_ == Holds::name ? name_limit_bytes : limit_bytes);
  if (!fit.empty() && !too_long) {
    const bool one = !has_selection() && utf8::next(fit, 0) == fit.size();
    const bool begins_word = separates(utf8::at(fit, 0).code);
    remember(one && !begins_word ? Change::typing : Change::other);
    erase_selection();
    text_.insert(caret_, fit);
    caret_ = anchor_ = last_caret_ = caret_ + fit.size();
    if (one) last_ = Change::typing;
  }
  if (too_long)
    refused_ = Refused::too_long;
  else if (fit.size() != typed.size())
    refused_ = Refused::unfit;
}

std::size_t TextEdit::word_end_from(std::size_t at) const {
  while (at < text_.size() && !separates(utf8::at(text_, at).code)) at = utf8::next(text_, at);
  return at;
}

void TextEdit::replace_word(std::string_view by) {
  const std::size_t caret = caret_;
  anchor_ = caret_ - word_before_caret().size();
  caret_ = word_end_from(caret_);
  const bool at_end = caret_ == text_.size();
  const bool before_space = !at_end && text_[caret_] == ' ';
  if (before_space) ++caret_;
  insert(std::string(by) + (at_end || before_space ? " " : ""));
  if (refused_ == Refused::too_long) place(caret);
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
  place(at);
  anchor_ = caret_ - word_before_caret().size();
  caret_ = word_end_from(caret_);
  first_word_ = Word{anchor_, caret_};
}

void TextEdit::extend_by_word(std::size_t at) {
  if (!first_word_) return place(at, true);
  const Word first = *first_word_;
  select_word(at);
  const Word here = *std::exchange(first_word_, first);
  const bool back = here.end < first.end;
  anchor_ = back ? first.end : first.begin;
  caret_ = back ? std::min(here.begin, first.begin) : std::max(here.end, first.end);
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
  first_word_.reset();
  refused_ = Refused::nothing;
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
  first_word_.reset();
  refused_ = Refused::nothing;
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
  first_word_.reset();
  refused_ = Refused::nothing;
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
