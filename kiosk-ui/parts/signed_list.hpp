// The list on a page that is signed: it begins at its top for each reader and each text, has a button for what is below,
// and knows whether its end was in sight. Lives for one frame, from before the page is laid out.
#pragma once

#include "kiosk-ui/state/read_to_end.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"

#include <string>

namespace tafel::kiosk {

class SignedList {
 public:
  // `name` is that of the List; `text` names what is shown now.
  SignedList(Ui& ui, std::string name, const std::string& text, Readings& readings);

  // In this turn, to its end.
  [[nodiscard]] bool is_read() const { return is_read_; }
  // Is there more than the panel shows at once? The button stays where it is until all was scrolled through, and after:
  // nothing else comes under the finger.
  [[nodiscard]] bool is_long() const { return sight_ && !sight_->fits; }
  [[nodiscard]] Button more_button() const;
  // The button, beside the main action.
  void offer_more(PageParts& parts) const;
  // Beside the buttons, where signing waits for the end of the list.
  void say_why_not_yet(PageParts& parts) const;
  void follow(const Page& page);
  void scroll_on();

 private:
  Ui& ui_;
  std::string name_;
  std::optional<ListSight> sight_;
  bool is_read_ = false;
};

}  // namespace tafel::kiosk
