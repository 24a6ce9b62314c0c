#include "kiosk-ui/widgets/touch.hpp"

#include <doctest/doctest.h>

using namespace tafel::kiosk;

namespace {

constexpr Rect button{0, 0, 100, 50};
constexpr Rect other{0, 60, 100, 50};

Input at(Point p, bool pressed, bool released, bool down) {
  Input input;
  input.at = p;
  input.pressed = pressed;
  input.released = released;
  input.down = down;
  return input;
}
const Input press = at({10, 10}, true, false, true);
const Input release = at({10, 10}, false, true, false);
const Input release_on_other = at({10, 70}, false, true, false);

// One frame with two targets; which of them was tapped.
std::string frame(Touches& touches, const Input& input, double now, const std::string& scene = "page") {
  Touch touch(touches, input, now);
  touch.scene(scene);
  std::string tapped;
  if (touch.target("one", button, false).tapped) tapped = "one";
  if (touch.target("two", other, false).tapped) tapped = "two";
  touch.finish();
  return tapped;
}

Touches settled() {
  Touches touches;
  touches.scene = "page";
  return touches;
}

}  // namespace

TEST_CASE("touch: counts when it starts and ends in the same target") {
  Touches touches = settled();
  CHECK(frame(touches, press, 10).empty());
  CHECK(frame(touches, release, 10.1) == "one");
}

TEST_CASE("touch: that ends in another target taps neither") {
  Touches touches = settled();
  CHECK(frame(touches, press, 10).empty());
  CHECK(frame(touches, release_on_other, 10.1).empty());
}

TEST_CASE("touch: fires once, also when the finger is gone for frames") {
  Touches touches = settled();
  frame(touches, press, 10);
  CHECK(frame(touches, release, 10.1) == "one");
  CHECK(frame(touches, at({10, 10}, false, false, false), 10.2).empty());
}

TEST_CASE("touch: a press on one page is not a tap on the next") {
  Touches touches = settled();
  frame(touches, press, 10);
  CHECK(frame(touches, release, 10.4, "next page").empty());
}

TEST_CASE("touch: the second half of a double tap does not answer the next question") {
  Touches touches = settled();
  frame(touches, press, 10, "first");
  frame(touches, at({10, 10}, false, false, false), 10, "second");
  frame(touches, press, 10.1, "second");
  CHECK(frame(touches, release, 10.15, "second").empty());
  frame(touches, press, 10.5, "second");
  CHECK(frame(touches, release, 10.6, "second") == "one");
}

TEST_CASE("touch: pads and keyboards are quick, also right after the page changed") {
  Touches touches = settled();
  const auto tap = [&](const Input& input, double now) {
    Touch touch(touches, input, now);
    touch.scene("fresh");
    const bool tapped = touch.target("pin:1", button, true).tapped;
    touch.finish();
    return tapped;
  };
  CHECK_FALSE(tap(press, 10));
  CHECK(tap(release, 10.01));
}

TEST_CASE("touch: nothing answers beneath a dialog") {
  Touches touches = settled();
  Touch touch(touches, press, 10);
  touch.answers(Touch::Answers::nothing);
  CHECK_FALSE(touch.target("one", button, false).down);
  touch.finish();
  CHECK(touches.target.empty());
}

TEST_CASE("touch: a finger that drags scrolls the list and taps nothing") {
  Touches touches = settled();
  touches.lists["list:x"].content = 1000;
  const Rect list{0, 0, 100, 200};
  const auto step = [&](const Input& input, double now) {
    Touch touch(touches, input, now);
    touch.scene("page");
    touch.list("list:x", list, 15, 60);
    const bool tapped = touch.target("one", button, false).tapped;
    touch.finish();
    return tapped;
  };
  CHECK_FALSE(step(at({10, 40}, true, false, true), 10));
  CHECK_FALSE(step(at({10, 30}, false, false, true), 10.02));
  CHECK(touches.lists["list:x"].offset == 0);  // not far enough yet
  CHECK_FALSE(step(at({10, 10}, false, false, true), 10.04));
  CHECK(touches.lists["list:x"].offset > 0);
  CHECK_FALSE(step(at({10, 10}, false, true, false), 10.06));
}

TEST_CASE(
    "touch: a finger that drags a list at its end goes on with the page that it lies on, if that scrolls") {
  for (const float extra : {400.F, 0.F}) {
    Touches touches = settled();
    touches.sheet.extra = extra;
    touches.lists[sheet_list].content = 200 + extra;
    touches.lists["list:x"].content = 220;
    const Rect list{0, 0, 100, 200};
    const auto step = [&](const Input& input, double now) {
      Touch touch(touches, input, now);
      touch.scene("page");
      touch.list(sheet_list, list, 15, 60);
      touch.sheet().open = true;
      touch.list("list:x", list, 15, 60);
      touch.target("one", button, false);
      touch.sheet().open = false;
      touch.finish();
    };
    step(at({10, 45}, true, false, true), 10);
    step(at({10, 25}, false, false, true), 10.02);
    CHECK(touches.lists["list:x"].offset == 20);
    CHECK(touches.lists[sheet_list].offset == 0);
    step(at({10, 5}, false, false, true), 10.04);
    CHECK(touches.lists["list:x"].offset == 20);
    CHECK(touches.lists[sheet_list].offset == (extra > 0 ? 20 : 0));
    step(at({10, 25}, false, false, true), 10.06);  // and back: first the target nearest to the finger
    CHECK(touches.lists["list:x"].offset == 0);
    CHECK(touches.lists[sheet_list].offset == (extra > 0 ? 20 : 0));
  }
}

TEST_CASE(
    "touch: held long, it opens what lies behind and does not tap; where nothing lies behind, it taps") {
  for (const bool lies_behind : {true, false}) {
    Touches touches = settled();
    const auto step = [&](const Input& input, double now) {
      Touch touch(touches, input, now);
      touch.scene("page");
      const Tapped result = touch.target("key:e", button, true);
      if (result.held && lies_behind) touch.take_hold();
      touch.finish();
      return result;
    };
    step(press, 10);
    CHECK_FALSE(step(at({10, 10}, false, false, true), 10.2).held);
    CHECK(step(at({10, 10}, false, false, true), 10.6).held);
    CHECK_FALSE(step(at({10, 10}, false, false, true), 10.7).held);
    CHECK(step(release, 10.8).tapped == !lies_behind);
  }
}

TEST_CASE("touch: a finger that came down before a slow frame showed the next question does not answer it") {
  for (const bool before : {true, false}) {
    Touches touches = settled();
    frame(touches, at({10, 10}, false, false, false), 20, "second");
    Input late = press;
    late.pressed_at_s = before ? 20.1 : 20.3;
    frame(touches, late, 21, "second");
    CHECK(frame(touches, release, 22, "second") == (before ? "" : "one"));
  }
}

TEST_CASE(
    "touch: a finger that came down while a slow frame was being drawn does not answer what it showed") {
  for (const bool slow : {true, false}) {
    Touches touches = settled();
    frame(touches, at({10, 10}, false, false, false), 20, "second");
    was_shown(touches, slow ? 20.4 : 20.05);
    Input late = press;
    late.pressed_at_s = 20.4;
    frame(touches, late, 20.41, "second");
    was_shown(touches, 20.41);  // a scene that was there already begins nothing anew
    CHECK(frame(touches, release, 20.7, "second") == (slow ? "" : "one"));
  }
}

TEST_CASE("touch: a slow double tap does not hit what came under the finger, and hits what lies elsewhere") {
  for (const double after_s : {0.3, 0.6}) {
    CAPTURE(after_s);
    Touches touches = settled();
    frame(touches, press, 10);
    frame(touches, release, 10.1, "next page");
    Touch touch(touches, press, 10.1 + after_s);
    touch.scene("next page");
    CHECK(touch.is_under_last_tap(button) == (after_s < slow_double_tap_s));
    CHECK_FALSE(touch.is_under_last_tap(other));
  }
}
