// The layers over the screen: the question that is asked once, and the banner of a refusal.
#pragma once

#include "kiosk-ui/widgets/ui.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tafel::kiosk {

struct Question {
  std::string asks;         // in words that say what will happen
  std::string yes;          // the deed itself: "Terugnemen", never "OK"
  std::string no;           // what is so without it: "Laten staan", never "Nee"
  bool destroys = false;    // a recorded thing is destroyed, and nobody can bring it back
  bool no_is_main = false;  // the deed would leave behind what one came for
};
// The box of a question, over everything: what is beneath is shaded and not listed.
[[nodiscard]] float dialog_words_width(const Ui& ui);
// The inside of a box for content that is `tall` pixels; `note` is what it asks.
Rect dialog_box(Ui& ui, float tall, std::string_view note);

// Over everything; the page beneath must be inert. The answer, once there is one.
std::optional<bool> dialog(Ui& ui, const Question& question);

struct Refusal {
  std::string sentence;
  std::string article;    // small, beneath
  std::string go;         // words of the button that leads to where it can be mended; "" for none
  bool at_pad = false;    // of a PIN: it leaves with the page that showed it first
  std::string seen_at{};  // that page; "" before one showed it
  bool unkept = false;    // the disk did not take what it is about
};
enum class RefusalAnswer { go, close };
// Above a keyboard, and above a PIN pad where letters are large, its words have one or two lines, and scroll when they
// are more: the last row of keys stays on the glass.
enum class RefusalWords { whole, two_lines, one_line };
[[nodiscard]] float refusal_height(const Ui& ui, const Refusal& refusal, float width, RefusalWords words);
std::optional<RefusalAnswer> refusal_banner(Ui& ui, Rect where, const Refusal& refusal, RefusalWords words);

}  // namespace tafel::kiosk
