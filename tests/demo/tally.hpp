// The deeds of fingers, counted as they happen, so that the player can say what a task costs a person.
#pragma once

#include <chrono>
#include <string>

namespace tafel::demo {

struct Tally {
  int choices = 0;  // touches that answer a question: a name, a button, a yes
  int digits = 0;   // of a PIN
  int letters = 0;  // on the glass, with shift and the signs
  int scrolls = 0;  // lists pushed along until something came into sight
  int keys = 0;     // of a physical keyboard
  // Time in which the player's own fingers moved or rested; the rest of a task's time is the machine's.
  std::chrono::steady_clock::duration fingers{};

  [[nodiscard]] int touches() const { return choices + digits + letters + scrolls; }

  void touched(const std::string& id);  // by the id in the widget list
};

[[nodiscard]] Tally operator-(Tally later, const Tally& earlier);

// A stated model of one unhurried person, in seconds; it has no reading and no talking in it. The key and the pause for
// a choice are those of the keystroke-level model of Card, Moran and Newell (1980): 0.28 s for a key of an average
// typist, 1.35 s to make up one's mind and 1.1 s to point. Digits and letters on glass, which need no pause, are put at
// half a second, a push along a list at one.
namespace person {
constexpr double choice_s = 1.35 + 1.1;
constexpr double on_glass_s = 0.5;
constexpr double scroll_s = 1.0;
constexpr double key_s = 0.28;
}  // namespace person

[[nodiscard]] double person_seconds(const Tally& tally);

}  // namespace tafel::demo
