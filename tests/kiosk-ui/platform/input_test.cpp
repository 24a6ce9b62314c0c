#include "kiosk-ui/platform/input.hpp"

#include <doctest/doctest.h>
#include <string_view>

using namespace tafel::kiosk;

TEST_CASE("input: a burst of taps in one poll gives one change per frame, none lost") {
  InputQueue queue;
  for (int tap = 0; tap < 6; ++tap) {
    const Point at{static_cast<float>(10 * tap), 5};
    queue.move(at);
    queue.button(true, at);
    queue.button(false, at);
  }
  int presses = 0;
  int releases = 0;
  while (!queue.empty()) {
    const Input frame = queue.next();
    CHECK_FALSE((frame.pressed && frame.released));
    presses += frame.pressed ? 1 : 0;
    releases += frame.released ? 1 : 0;
    if (frame.pressed) CHECK(frame.at.x == doctest::Approx(10 * (presses - 1)));
  }
  CHECK(presses == 6);
  CHECK(releases == 6);
}

TEST_CASE("input: a tap that moves away in the same poll still lands where it was") {
  InputQueue queue;
  queue.button(true, {10, 10});
  queue.button(false, {10, 10});
  queue.move({300, 300});
  CHECK(queue.next().at.x == 10);
  const Input up = queue.next();
  CHECK(up.released);
  CHECK(up.at.x == 10);
  CHECK(queue.next().at.x == 300);
}

TEST_CASE("input: the same button state twice is one change") {
  InputQueue queue;
  queue.button(true, {1, 1});
  queue.button(true, {1, 1});
  CHECK(queue.next().pressed);
  CHECK(queue.empty());
}

TEST_CASE("input: moves merge, what was typed keeps its order") {
  InputQueue queue;
  queue.move({1, 1});
  queue.move({2, 2});
  queue.type(U'a');
  queue.type(KeyPress{Key::backspace});
  const Input frame = queue.next();
  CHECK(frame.at.x == 2);
  REQUIRE(frame.typed.size() == 2);
  CHECK(std::get<Character>(frame.typed[0]).code == U'a');
  CHECK(std::get<KeyPress>(frame.typed[1]).key == Key::backspace);
  CHECK(queue.empty());
}

TEST_CASE("input: a digit ends its frame, also typed without Shift or with caps lock; a letter does not") {
  for (const char32_t digit : std::u32string_view(U"1&éÉàÀ§")) {
    InputQueue queue;
    queue.type(digit);
    queue.type(digit);
    CHECK(queue.next().typed.size() == 1);
  }
  InputQueue queue;
  queue.type(U'a');
  queue.type(U'ê');
  CHECK(queue.next().typed.size() == 2);
}
