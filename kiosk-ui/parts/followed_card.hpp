// The card of an action or an agreed item of the session before: what it was, what became of it, and the buttons that
// say so.
#pragma once

#include "kiosk-ui/parts/card_deeds.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "shared/view/session_view.hpp"

#include <string>
#include <string_view>

namespace tafel::kiosk {

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
  struct Said {
    std::string words;
    std::string_view icon;
    Tone tone = Tone::neutral;
    [[nodiscard]] Mark mark() const { return {icon, words, tone}; }
  };
  struct Words {
    std::string text;
    std::string who;
    std::string because;  // the goal, or why it was necessary
    Said said;
    std::string why;  // that course; "" for none
  };
  static Words words_of(const view::FollowedActionView& action);
  static Words words_of(const view::FollowedItemView& item);
  static Said said_of(const view::FollowedActionView& action);
  static Said said_of(const view::FollowedItemView& item);
  [[nodiscard]] float words_height(const Ui& ui, float inner) const;

  Words words_;
  CardDeeds deeds_;
  float height_;
};

}  // namespace tafel::kiosk
