// The card of an action or an agreed item of the session before: what it was, what became of it, and the buttons that
// say so.
#pragma once

#include "kiosk-ui/parts/card_deeds.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "shared/view/session_view.hpp"

#include <string>
#include <string_view>

namespace tafel::kiosk {

// Of either, line by line; "" for a line that is not there.
struct FollowedWords {
  std::string text;
  std::string who;
  std::string because;  // the goal, or why it was necessary
  std::string course;
  std::string_view icon;  // of the course
  Tone tone = Tone::neutral;
  std::string why;  // that course
};

class FollowedCard {
 public:
  FollowedCard(const Ui& ui, const view::SessionView& session, const view::FollowedActionView& action,
               float width);
  FollowedCard(const Ui& ui, const view::SessionView& session, const view::FollowedItemView& item,
               float width);

  [[nodiscard]] float height() const { return height_; }
  // The name of the course whose button was touched ("done", "told"), or "".
  [[nodiscard]] std::string draw(Ui& ui, Rect where) const;

 private:
  FollowedCard(const Ui& ui, FollowedWords words, CardDeeds deeds, float width);

  FollowedWords words_;
  CardDeeds deeds_;
  float height_;
};

}  // namespace tafel::kiosk
