// The text in a field, its caret and its selection. Pure; positions are bytes on character borders.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

class TextEdit {
 public:
  TextEdit() = default;
  explicit TextEdit(std::string text);

  [[nodiscard]] const std::string& text() const { return text_; }
  // Is there nothing to see in it? A field that must be filled is not filled with spaces.
  [[nodiscard]] bool empty() const;
  // The text for a request: "" when there is nothing to see in it, without a joiner that lost its second letter.
  [[nodiscard]] std::string said() const;
  [[nodiscard]] std::size_t caret() const { return caret_; }
  [[nodiscard]] std::size_t selection_begin() const;
  [[nodiscard]] std::size_t selection_end() const;
  [[nodiscard]] bool has_selection() const { return caret_ != anchor_; }
  [[nodiscard]] std::string_view selected() const;
  // The typed part of the word before the caret.
  [[nodiscard]] std::string_view word_before_caret() const;

  // Replaces the selection. A text that does not fit changes nothing; characters that no text here may contain are left
  // out. `refused` tells.
  void insert(std::string_view typed);
  // The word that the caret is at or in. A space follows it, unless another character does already.
  void replace_word(std::string_view by);
  void erase_before();       // a character, or the selection
  void erase_after();        // likewise
  void erase_word_before();  // back to the beginning of the word, or the selection
  void erase_word_after();   // to the end of the word, or the selection
  void place(std::size_t caret, bool select = false);
  void left(bool select = false, bool by_word = false);
  void right(bool select = false, bool by_word = false);
  void home(bool select = false);
  void end(bool select = false);
  void select_all();
  void select_word(std::size_t at);     // the word around this position
  void extend_by_word(std::size_t at);  // from the word that was selected first to the one here
  void undo();                          // what was typed in one go, or one erasing
  void redo();
  [[nodiscard]] bool can_undo() const { return !past_.empty(); }
  [[nodiscard]] bool can_redo() const { return !future_.empty(); }
  void clear();  // also wipes the words from memory

  // A name is on one line: newlines in it become spaces.
  enum class Holds { words, name };
  void holds(Holds what) { holds_ = what; }
  // A statement of a page; a request of a few of these stays far below the limit of the socket.
  static constexpr std::size_t limit_bytes = 16UL * 1024;
  static constexpr std::size_t name_limit_bytes = 200;  // of shared/domain/limits.hpp

  // The part of the last insertion that was not taken; the next change forgets it.
  enum class Refused { nothing, too_long, unfit };
  [[nodiscard]] Refused refused() const { return refused_; }

 private:
  // The text before a change, to come back to. Typing on joins the change before it.
  enum class Change { typing, erasing, other };
  struct Moment {
    std::string text;
    std::size_t caret = 0;
  };
  [[nodiscard]] std::string fitting(std::string_view typed) const;
  [[nodiscard]] std::size_t word_end_from(std::size_t at) const;
  void remember(Change change);
  void go_to(std::vector<Moment>& from, std::vector<Moment>& to);
  static void forget(std::vector<Moment>& moments);
  void erase(std::size_t begin, std::size_t end);
  bool erase_selection();

  std::string text_;
  std::size_t caret_ = 0;
  std::size_t anchor_ = 0;
  Holds holds_ = Holds::words;
  Refused refused_ = Refused::nothing;
  struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::optional<Word> first_word_;  // that a double tap selected, until the text changes
  std::vector<Moment> past_;
  std::vector<Moment> future_;
  Change last_ = Change::other;
  std::size_t last_caret_ = 0;  // after the last change: a caret moved since begins another
};

}  // namespace tafel::kiosk
