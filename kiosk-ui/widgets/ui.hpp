// One frame of the screen: a painter whose shapes can be touched. Lives for the frame alone. UI thread.
#pragma once

#include "kiosk-ui/widgets/behaviour.hpp"
#include "kiosk-ui/widgets/painter.hpp"
#include "kiosk-ui/widgets/touch.hpp"
#include "kiosk-ui/widgets/widget_log.hpp"
#include "kiosk-ui/words.hpp"

#include <optional>

namespace tafel::kiosk {

class Ui : public Painter {
 public:
  Ui(const Painter& painter, Touch& touch)
      : Painter(painter), touch_(touch), focus_(touch.focus(), touch.input()) {}

  // Names what is drawn from here on, for the laws of touch and for the log. `question` tells pages of one step
  // apart, so that a double tap on one never answers the next.
  void scene(const std::string& screen, const std::string& step, const std::string& question = {});

  // A target. `enabled` false: it is seen and listed, and says no more than why it does not answer.
  Tapped target(const std::string& id, std::string_view label, const Rect& where, bool enabled = true,
                Kind kind = Kind::button, std::string_view value = {}, const Behaviour& behaviour = {});
  // While the socket is broken, a target that needs tafeld must not look as if it answered.
  [[nodiscard]] bool is_heard(const Behaviour& behaviour) const;
  // Something to read that whoever plays the screen wants to find.
  void note(const std::string& id, std::string_view label, const Rect& where);
  // Forgets the targets listed so far: a dialog is now over them.
  void cover();
  // What has the focus is not shown in this frame: only heard.
  void hide_ring() { hides_ring_ = true; }
  // Is any of it in sight, or is everything laid out because the keyboard looks for the next stop?
  [[nodiscard]] bool visible(const Rect& where) const {
    return focus_.looks_for_all() || Painter::visible(where);
  }
  // The page lacks so many pixels of height: where it can scroll as a whole, it will have them in the next frame.
  void lacks_height(float pixels);
  // The head of the page makes room for it, from the next frame on; what it `has` is too little only after that.
  void body_needs(const Need& need, float has);
  // After everything was drawn: moves the focus, scrolls to it and draws its ring.
  void finish();

  // The day of the view that is drawn ("2026-11-23"): an hour of any other day is written with its day.
  void set_today(std::string today) { today_ = std::move(today); }
  [[nodiscard]] const std::string& today() const { return today_; }

  // What explains the page that is drawn, and whether that was asked for in this frame (widgets/help.hpp).
  struct Help {
    std::optional<text::screen::PageHelp> words;
    bool asked = false;
    std::string why_not;  // of the grey target that was touched in this frame
  };
  [[nodiscard]] Help& help() { return help_; }

  [[nodiscard]] Touch& touch() { return touch_; }
  [[nodiscard]] const Input& input() const { return touch_.input(); }
  [[nodiscard]] Focus& focus() { return focus_; }
  [[nodiscard]] WidgetLog& log() { return log_; }

 private:
  void draw_ring(Rect around);
  void explain_grey(const std::string& id, const Rect& seen, std::string_view why_not);

  Touch& touch_;
  Focus focus_;
  WidgetLog log_;
  bool hides_ring_ = false;
  Help help_;
  std::string today_;
};

}  // namespace tafel::kiosk
