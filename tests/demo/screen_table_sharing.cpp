// The part of the meeting about consensus: items, changes and ballots.
#include "tests/demo/people.hpp"
#include "tests/demo/screen_table.hpp"

namespace tafel::demo {

void ScreenTable::puts(const Item& item) {
  items_[item.id] = item;
  go_to("sharing", "cards");
  screen_.touch("main");
  fill_in(item, true);
  screen_.bring("item:" + item.id);
}

void ScreenTable::changes(const Item& change) {
  Item& item = items_.at(change.id);
  if (!change.information.empty()) item.information = change.information;
  if (!change.why.empty()) item.why = change.why;
  go_to("sharing", "cards");
  screen_.touch("item:" + item.id);
  screen_.page("sharing", "item");
  screen_.touch("item:change");
  fill_in(item, false);
}

// The questions of the form, in its order. What a changed item already has chosen stays as it is.
void ScreenTable::fill_in(const Item& item, bool is_new) {
  const bool report = !item.addressee.empty();
  screen_.page("sharing", "kind");
  screen_.touch(report ? "kind:reporting" : "kind:disclosure");
  screen_.page("sharing", report ? "sharer" : "recipient");
  screen_.touch(report ? "sharer:" + item.sharer : "member:" + item.recipient);
  screen_.page("sharing", "information");
  screen_.write("information", item.information);
  screen_.touch("main");
  if (!report) {
    screen_.page("sharing", "sharer");
    screen_.touch("sharer:" + item.sharer);
  }
  screen_.page("sharing", "necessity");
  if (is_new) fill_in_necessity(item);
  screen_.touch("main");
  screen_.page("sharing", "why");
  screen_.write("why", item.why);
  screen_.touch("main");
  screen_.page("sharing", "sources");
  if (is_new)
    for (const std::string& id : item.sources) screen_.touch("source:" + id);
  screen_.touch("main");
  screen_.page("sharing", "review");
  if (item.id == "i1") moment("punt-nalezen");
  screen_.touch("main");
  screen_.page("sharing", "cards");
}

void ScreenTable::fill_in_necessity(const Item& item) {
  for (const std::string& member : item.safety_of) screen_.touch("safety:" + member);
  if (!item.goal.empty()) screen_.touch("goal:" + item.goal);
  if (item.id == "i1") moment("noodzaak");
}

void ScreenTable::votes(const std::string& person, const std::vector<Vote>& votes) {
  takes_screen(person, "sharing", "vote");
  for (const Vote& vote : votes) {
    wait_for("asked:" + vote.item);
    if (!voting_was_shown_) moment("stemmen");
    voting_was_shown_ = true;
    screen_.touch(vote.choice == Choice::akkoord ? "choice:akkoord" : "choice:niet-akkoord");
  }
  screen_.page("turn", "overview");
  if (person == "p8") moment("stem-overzicht");
  screen_.touch("main");
  turn_is_over();
}

void ScreenTable::ends_round(const std::string& reason) {
  go_to("sharing", "cards");
  moment("zonder-stem");
  screen_.touch("round:end");
  screen_.page("sharing", "end-round");
  screen_.write("reason", reason);
  screen_.touch("main");
  screen_.page("sharing", "cards");
}

void ScreenTable::stands(const std::string& item, const std::string& state) {
  go_to("sharing", "cards");
  const std::string id = "item-state:" + item;
  screen_.bring(id);
  screen_.wait_until(item + " to stand at " + state, [&](const WidgetList& list) {
    const Widget* found = list.find(id);
    return found != nullptr && found->label == state;
  });
}

}  // namespace tafel::demo
