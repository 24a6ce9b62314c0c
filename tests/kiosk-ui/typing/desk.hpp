// The real kiosk on a page with one field, a keyboard of the given layout and a finger before it.
#pragma once

#include "tests/kiosk-ui/fake_daemon.hpp"
#include "tests/kiosk-ui/room.hpp"
#include "tests/kiosk-ui/typing/x_keys.hpp"

#include <functional>
#include <string>

namespace tafel::kiosk::test {

struct Desk {
  Room room;
  XKeys keys;
  XFinger finger;
  FakeDaemon daemon;

  // Goes to a new goal: one field of many lines, `field:text`.
  explicit Desk(const std::string& layout);

  [[nodiscard]] std::string text() const;
  // Waits until the field has these words; says in the test's output which it had at last.
  [[nodiscard]] bool holds(const std::string& text) const;
  [[nodiscard]] bool shows(const std::string& id) const;
  [[nodiscard]] bool is_gone(const std::string& id) const;
  // Empties the field by the keyboard alone.
  void empty();
  // The deeds of `meanwhile` arrive at once: the kiosk is stopped until they are over.
  void at_once(const std::function<void()>& meanwhile);
  void tap_all(const std::vector<std::string>& ids);
  // A finger that stays on a widget for so long.
  void hold(const std::string& id, double seconds);
};

}  // namespace tafel::kiosk::test
