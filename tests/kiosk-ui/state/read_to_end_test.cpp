// What was read to its end, and of which text that is true.
#include "kiosk-ui/state/read_to_end.hpp"

#include <doctest/doctest.h>

using namespace tafel::kiosk;

TEST_CASE("read to end: is true of the text that was read, and of no other") {
  ReadToEnd reading;
  CHECK(reading.begins("edition 1"));
  reading.done = true;
  CHECK_FALSE(reading.begins("edition 1"));
  CHECK(reading.done);
  CHECK(reading.begins("edition 2"));
  CHECK_FALSE(reading.done);
  CHECK(reading.begins("edition 1"));
  CHECK_FALSE(reading.done);
}
