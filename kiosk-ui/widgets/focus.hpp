// Which target the keyboard is at. Tab and Shift+Tab go through all targets in reading order, arrows to the nearest in
// their direction, Enter and Space tap, Escape taps the way back. A new page begins with none, so that no Enter
// answers a question that was not read. `FocusMemory` is what is remembered between frames, `Focus` decides within one.
#pragma once

#include "kiosk-ui/platform/input.hpp"
#include "kiosk-ui/platform/rect.hpp"
#include "kiosk-ui/widgets/behaviour.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

// The parts of the screen in reading order; a page begins at its notice.
enum class Zone { rail, top, notice, page, keys, bar, over };

struct FocusMemory {
  std::string id;        // "" before the first Tab of a page
  bool shown = false;    // keys are in use: a finger hides the ring again
  std::string way_back;  // what Escape taps
  bool covered = false;  // a dialog is over the page
  std::string beneath;   // what had the focus there
  std::string scene;
};

// A target as the keyboard sees it, also when it is scrolled out of sight.
struct Stop {
  std::string id;
  Rect where;
  Rect seen;
  Zone zone{};
  std::vector<std::size_t> lists;  // it is in, from the outside
  Behaviour behaviour{};
};
// Of what is seen, in one step: the last lines stay in sight.
constexpr float screenful = 0.85F;

struct FocusList {
  std::string id;
  Rect seen;
};
struct ScrollBy {
  std::string list;
  float pixels = 0;
};

// Does the key move or tap, where a text is not what it is for? The others only edit.
[[nodiscard]] bool steers(Key key);

class Focus {
 public:
  Focus(FocusMemory& memory, const Input& input);

  void scene(const std::string& name);
  Zone zone(Zone now);  // of the targets drawn from here on; returns the zone before
  void begin_list(const std::string& id, const Rect& seen);
  void end_list();
  // For targets drawn outside of the lists they belong to; restore the lists afterwards.
  std::vector<std::size_t> leave_lists();
  void enter_lists(std::vector<std::size_t> lists);
  void stop(const std::string& id, const Rect& where, const Rect& seen, const Behaviour& behaviour = {});
  void touched(const std::string& id);  // by a finger: Tab continues from there
  void cover();                         // a dialog comes over what was drawn so far
  // A text field is on the page: without a focus of its own the keyboard is at it.
  void text_is_at(const std::string& id);
  void text_moves_to(const std::string& id);  // Enter in a field of one line
  // The field that the keyboard is at: its name, or "" when it is at something else. Then keys edit text.
  [[nodiscard]] bool edits(const std::string& id) const;

  enum class Tap { none, tap, hold };
  [[nodiscard]] Tap tapped(const std::string& id, const Behaviour& behaviour = {}) const;
  // Everything is laid out in this frame, also what is out of sight: the next stop may be there.
  [[nodiscard]] bool looks_for_all() const { return press_.has_value(); }
  [[nodiscard]] const std::string& id() const { return memory_.id; }

  // After everything was drawn: moves, and says how lists must scroll to show where it went.
  [[nodiscard]] std::vector<ScrollBy> finish(float margin);
  // The ring to draw, if any.
  [[nodiscard]] std::optional<Rect> ring() const;

 private:
  [[nodiscard]] bool reads_before(const Stop& a, const Stop& b) const;
  [[nodiscard]] static bool same_row(const Stop& first, const Stop& other);
  void arrange();
  void move(int by);
  void move_towards(Key direction);
  void scroll_page(bool down, std::vector<ScrollBy>& scrolls) const;
  void show_focus(float margin, std::vector<ScrollBy>& scrolls) const;
  [[nodiscard]] const Stop* current() const;
  [[nodiscard]] bool in_text() const;

  FocusMemory& memory_;
  std::optional<KeyPress> press_;
  Zone zone_ = Zone::page;
  std::string text_;
  bool covers_ = false;
  std::vector<Stop> stops_;
  std::vector<FocusList> lists_;
  std::vector<std::size_t> open_lists_;
};

}  // namespace tafel::kiosk
