// The laws of touch: a tap counts when it starts and ends in the same target of the same scene; a finger that moves
// drags the list beneath it and taps nothing; after the scene changed, the next question cannot be answered by the
// second half of a double tap. `Touches` is what is remembered between frames, `Touch` decides within one.
#pragma once

#include "kiosk-ui/platform/input.hpp"
#include "kiosk-ui/widgets/focus.hpp"
#include "kiosk-ui/widgets/pad_order.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace tafel::kiosk {

// How much of a list a frame showed; lengths in pixels.
struct ListSight {
  bool end = false;   // the end of its last row
  bool fits = false;  // all of it at once, without scrolling
  float height = 0;   // of what is seen of it
  float hidden = 0;   // of the list's own place, beneath the panel: the page has to scroll
};

struct ListState {
  float offset = 0;                  // pixels scrolled away above
  float content = 0;                 // height of all rows, of the last frame
  float velocity = 0;                // pixels per second, after the finger let go
  std::optional<ListSight> sight{};  // in the last frame; nothing before the first
};

// The part of a page's body that cannot scroll, a keyboard with its field; in pixels.
struct Need {
  float height = 0;
  float least = 0;  // height with which it is still whole
};

constexpr auto sheet_list = "list:page";
// The height of the sheet on which a page with large text is laid out (widgets/page_scroll.hpp).
struct SheetMemory {
  bool open = false;
  Rect panel;                    // what the sheet is seen through, with the buttons at its bottom
  float bar = 0;                 // height of these
  float extra = 0;               // what the page needs more than the panel has
  std::optional<float> missing;  // of that, found out in this frame; below zero where it has too much
  Need body;                     // found out in this frame
  Need laid_out_for;             // of the last frame
  bool brought = false;          // what the page is for was brought into sight
};

struct Touches {
  std::string target;  // where the finger went down; empty when it scrolls or is on no target
  std::string list;    // the list under the finger
  Point start;
  Point last;
  double since = 0;       // the first frame that knew of it
  double pressed_at = 0;  // when it came down: before that, where a frame was slow
  double last_at = 0;
  bool held = false;   // the long press was given already
  bool taken = false;  // and a widget used it: no tap follows
  std::string scene;
  double scene_since = 0;
  bool scene_is_new = false;  // it was not on the glass yet
  bool turned = false;        // it begins with this frame
  Point turned_at;            // where the finger touched last before that
  std::map<std::string, ListState> lists;
  FocusMemory focus;
  SheetMemory sheet;
  PadOrder pad;
};

// Drawing is slow where a processor does it: a finger that came down meanwhile saw what was there before.
void was_shown(Touches& touches, double now_s);

struct Tapped {
  bool tapped = false;  // now
  bool down = false;    // the finger is on it
  bool held = false;    // just now long enough for the accents behind
};

constexpr double double_tap_s = 0.2;
constexpr double slow_double_tap_s = 0.5;  // of a hand that is not quick
constexpr double hold_s = 0.5;

class Touch {
 public:
  Touch(Touches& touches, const Input& input, double now_s);

  // The scene on the screen: a new one forgets the finger that is down.
  void scene(const std::string& name);
  // The scene is covered now: when it is seen again, a second tap in haste means nothing to it.
  void appears_anew();
  // Can a target be tapped now? Pads and keyboards are quick: they count also right after the scene changed.
  // `own_side`: it needs nobody on the other side of the socket.
  [[nodiscard]] bool open(bool quick, bool own_side = false) const;
  // Does it lie where a finger turned the page a moment ago? The second half of a slow double tap would hit it.
  [[nodiscard]] bool is_under_last_tap(const Rect& seen);
  // Does the scene begin with this frame?
  [[nodiscard]] bool turned() const { return touches_.turned; }
  // `seen` is the part of the target that is not clipped away.
  Tapped target(const std::string& id, const Rect& seen, bool quick, bool own_side = false);
  // The long press just given meant something here. Nobody else's finger is too slow: a tap may last as long as it
  // likes, and on a slow machine half a second passes between two frames.
  // True when nobody had made anything of it before.
  bool take_hold() { return !std::exchange(touches_.taken, true); }
  // Scrolls; returns the offset to draw with. `drag_px`: further than this is no tap.
  float list(const std::string& id, const Rect& seen, float drag_px, float wheel_px);
  void list_height(const std::string& id, float content) { touches_.lists[id].content = content; }
  // Another frame follows when that changed: pages ask before they draw.
  void list_sight(const std::string& id, const ListSight& sight);
  // At its top, as before it was drawn.
  void forget_list(const std::string& id) { touches_.lists.erase(id); }
  [[nodiscard]] const ListState& list_state(const std::string& id) { return touches_.lists[id]; }
  // By keys, to bring into sight what has the focus.
  void scroll(const ScrollBy& by);
  [[nodiscard]] SheetMemory& sheet() { return touches_.sheet; }
  [[nodiscard]] FocusMemory& focus() { return touches_.focus; }
  [[nodiscard]] PadOrder& pad() { return touches_.pad; }
  // `nothing`: it is beneath a dialog, or a request is on its way. `own_side`: no tafeld listens on the other side of
  // the socket, so only what needs nobody there answers: scrolling and typing.
  enum class Answers { all, own_side, nothing };
  void answers(Answers which) { answers_ = which; }
  [[nodiscard]] bool is_inert() const { return answers_ == Answers::nothing; }
  // Does nobody listen to it now?
  [[nodiscard]] bool is_unheard(bool own_side) const { return answers_ == Answers::own_side && !own_side; }
  // After everything was drawn.
  void finish();
  // Seconds after which a frame is wanted without input.
  [[nodiscard]] std::optional<double> again_in() const { return again_in_; }
  void again(double seconds);

  [[nodiscard]] const Input& input() const { return input_; }
  [[nodiscard]] double now() const { return now_; }
  // The time that the finger has been down.
  [[nodiscard]] double held_s() const { return now_ - touches_.since; }
  // When it came down.
  [[nodiscard]] double pressed_at() const { return touches_.pressed_at; }
  // Did it come down there, wherever it has gone since? Also in the frame in which it lifts.
  [[nodiscard]] bool began_in(const std::string& id) const {
    return !is_inert() && touches_.target == id && (input_.down || input_.released);
  }
  [[nodiscard]] Point began_at() const { return touches_.start; }
  [[nodiscard]] Point last_at() const { return touches_.last; }

 private:
  [[nodiscard]] double since_scene() const;
  void drag(const std::string& id, ListState& state, const Rect& seen, float drag_px);
  [[nodiscard]] bool lies_on_sheet() const;
  void scroll_sheet(float pixels);
  void glide(ListState& state, bool fingered);

  Touches& touches_;
  const Input& input_;
  double now_;
  Answers answers_ = Answers::all;
  std::optional<double> again_in_;
};

}  // namespace tafel::kiosk
