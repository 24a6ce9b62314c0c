// The keyboard on glass, on a page.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>
#include <sstream>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

TEST_CASE("keyboard: a key held half a second shows its accents, and one of them is typed") {
  Table table(session_view(), Place::discussion);
  table.tap("main");
  table.tap("key:shift");  // no capital
  Input finger;
  finger.at = find(table.log, "key:e")->where.centre();
  finger.pressed = finger.down = true;
  table.screen.frame(table.shell, finger, table.now += 0.1);
  finger.pressed = false;
  const auto held = table.screen.frame(table.shell, finger, table.now + 0.1);
  REQUIRE(held.again_in_s);
  CHECK(*held.again_in_s <= 0.5);  // nothing else would wake the screen
  const auto opened = table.screen.frame(table.shell, finger, table.now += 0.6);
  CHECK(opened.again_in_s.value_or(60) ==
        0);  // the accents are shown by the frame after the one that opened them
  table.log = table.screen.frame(table.shell, finger, table.now += 0.05).log;
  REQUIRE(find(table.log, "accent:ë") != nullptr);
  finger.down = false;
  finger.released = true;
  table.screen.frame(table.shell, finger, table.now += 0.05);
  table.idle();
  table.tap("accent:ë");
  CHECK(find(table.log, "field:text")->value == "ë");
  CHECK(find(table.log, "accent:ë") == nullptr);
}

namespace {

// What the field holds after these keys.
std::string typed(const std::string& ids) {
  Table table(session_view(), Place::discussion);
  table.tap("main");
  std::istringstream keys(ids);
  for (std::string key; keys >> key;) table.tap("key:" + key, 0.6);
  return find(table.log, "field:text")->value;
}

std::string shift_says(Table& table) {
  return find(table.log, "key:a")->label;
}

}  // namespace

TEST_CASE("keyboard: a sentence begins with a capital, and the rest of it does not") {
  CHECK(typed("z e space b e l d e") == "Ze belde");
  CHECK(typed("a . space b") == "A. b");  // an initial
  CHECK(typed("j a . space h i j") == "Ja. Hij");
  CHECK(typed("j a ? space a") == "Ja? A");
  CHECK(typed("j a , space a") == "Ja, a");
  CHECK(typed("j a . a") == "Ja.a");  // nothing between them
  CHECK(typed("j a enter a") == "Ja\nA");
  CHECK(typed("b v . space a") == "Bv. a");
  CHECK(typed("j a . space backspace backspace a") == "Jaa");
}

TEST_CASE("keyboard: the capital is seen before it is typed, and one touch on shift declines it") {
  Table table(session_view(), Place::discussion);
  table.tap("main");
  CHECK(shift_says(table) == "A");
  table.tap("key:shift");
  CHECK(shift_says(table) == "a");
  table.idle();
  CHECK(shift_says(table) == "a");  // it stays declined
  table.tap("key:a");
  CHECK(find(table.log, "field:text")->value == "a");
  table.tap("key:shift");
  CHECK(shift_says(table) == "A");  // and can be asked for anywhere
  table.tap("key:a");
  CHECK(find(table.log, "field:text")->value == "aA");
}

TEST_CASE("keyboard: capitals that were locked stay, and keys of a real keyboard have none") {
  Table table(session_view(), Place::discussion);
  table.tap("main");
  table.tap("key:shift", 0.6);
  table.tap("key:shift", 0.01);
  table.tap("key:shift", 0.01);
  table.tap("key:a");
  table.tap("key:a");
  CHECK(find(table.log, "field:text")->value == "AA");
  table.tap("key:shift");
  for (const char letter : std::string(". b")) {
    Input input;
    input.typed = {Character{static_cast<char32_t>(letter)}};
    table.screen.frame(table.shell, input, table.now += 0.1);
  }
  table.idle();
  CHECK(find(table.log, "field:text")->value == "AA. b");
}

TEST_CASE(
    "keyboard: words that go on with a sentence of the form begin small, and a function has no capital") {
  Table table(session_view(), Place::sharing);
  table.shell.state().sharing = {.step = SharingStep::why};
  table.idle();
  CHECK(shift_says(table) == "a");
  for (const char* key : {"key:j", "key:a", "key:.", "key:space"}) table.tap(key, 0.01);
  CHECK(shift_says(table) == "A");
  Table adding(session_view());
  adding.tap("attendance:add");
  CHECK(shift_says(adding) == "A");
  adding.tap("field:function");
  CHECK(shift_says(adding) == "a");
}
