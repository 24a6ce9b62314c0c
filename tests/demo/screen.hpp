// The screen as a person uses it: look until something is there, touch it, write. Nothing is touched twice, and every
// wait is bounded and ends in an error that names what was missing.
#pragma once

#include "tests/demo/finger.hpp"
#include "tests/demo/tally.hpp"
#include "tests/demo/widget_list.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

namespace tafel::demo {

class Screen {
 public:
  explicit Screen(std::filesystem::path widget_list) : file_(std::move(widget_list)) {}

  using Condition = std::function<bool(const WidgetList&)>;

  // The widgets on the screen once no request is on its way.
  [[nodiscard]] WidgetList look();
  // Waits for the condition; `what` names it in the error.
  WidgetList wait_until(const std::string& what, const Condition& condition);
  // Waits for this page, e.g. page("sharing", "cards").
  void page(const std::string& screen, const std::string& step);
  [[nodiscard]] bool is_on(const std::string& screen, const std::string& step);

  void bring(const std::string& id);  // scrolls until it is there
  void touch(const std::string& id);  // brings it first
  // A touch that asks the daemon something and may leave the page as it is: waits for the answer.
  void ask(const std::string& id);
  void touch_labelled(const std::string& id_prefix, const std::string& label);
  void pin(const std::string& digits);

  // Into the field, which is emptied first: short texts on the glass, long ones on the keyboard.
  void write(const std::string& field, const std::string& text);
  // Into the field that has the caret, in one way only.
  void write_on_glass(const std::string& text);
  void write_on_keyboard(const std::string& text);

  [[nodiscard]] const Tally& tally() const { return tally_; }

 private:
  template <class Move>
  void moves(const Move& move);  // counts its time as the fingers'

  bool has_more_dots_than(std::size_t count);
  Widget in_sight(const std::string& id);
  void tap(const Widget& widget);
  void read_on(const WidgetList& list);
  void come_to_rest();
  bool scroll(const std::string& id);
  void empty(const std::string& field);
  void put_on_glass(char32_t character);
  void set_case(char32_t letter);
  void type_key(const std::string& key);
  void strike(char32_t character);
  void hold_for_accent(char32_t letter, const std::string& accent);
  void touch_key(const std::string& key);
  [[noreturn]] void give_up(const std::string& missing);

  std::filesystem::path file_;
  Finger finger_;
  Tally tally_;
};

}  // namespace tafel::demo
