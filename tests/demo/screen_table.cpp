#include "tests/demo/screen_table.hpp"

#include "tests/demo/people.hpp"

namespace tafel::demo {
namespace {

bool shows(const WidgetList& list, const std::string& id) {
  return list.find(id) != nullptr;
}

}  // namespace

void ScreenTable::go_to(const std::string& part, const std::string& step) {
  if (screen_.is_on(part, step)) return;
  go_back_to_table();
  if (screen_.is_on(part, step)) return;
  screen_.touch("rail:" + part);
  screen_.page(part, step);
}

void ScreenTable::wait_for(const std::string& id) {
  screen_.wait_until(id, [&](const WidgetList& list) { return shows(list, id); });
}

void ScreenTable::wait_gone(const std::string& id) {
  screen_.wait_until(id + " to go", [&](const WidgetList& list) { return !shows(list, id); });
}

bool ScreenTable::is_being_passed() {
  return screen_.look().screen == "hand-over";
}

// From a pad no other page of the session can be opened.
void ScreenTable::go_back_to_table() {
  if (is_being_passed()) screen_.touch("back");
  screen_.wait_until("the screen to be the table's",
                     [](const WidgetList& list) { return list.screen != "hand-over"; });
}

void ScreenTable::begin_passing(const std::string& part) {
  if (is_being_passed() && handed_out_from_ == part) return;
  go_back_to_table();
  if (part == "closing") {
    if (!screen_.is_on("closing", "verslag")) screen_.touch("closing:verslag");
    screen_.page("closing", "verslag");
  } else {
    go_to(part, "cards");
  }
  screen_.touch("hand-over");
  screen_.wait_until("the screen to be passed",
                     [](const WidgetList& list) { return list.screen == "hand-over"; });
  handed_out_from_ = part;
}

// The screen itself asks for the next who has something to do; others are in the list.
void ScreenTable::find_pad_of(const std::string& person) {
  const std::string pad = "pin-of:" + person;
  if (shows(screen_.look(), pad)) return;
  if (screen_.is_on("hand-over", "pin")) screen_.touch("somebody-else");
  screen_.page("hand-over", "who");
  screen_.touch("participant:" + person);
  wait_for(pad);
}

void ScreenTable::takes_screen(const std::string& person, const std::string& part, const std::string& step) {
  begin_passing(part);
  find_pad_of(person);
  screen_.pin(participant_pins.at(person));
  screen_.wait_until("the screen in the hands of " + person + ", at " + step, [&](const WidgetList& list) {
    return list.screen == "turn" && (list.step == step || (step == "vote" && list.step == "overview"));
  });
}

// By itself, when all is signed.
void ScreenTable::turn_is_over() {
  screen_.wait_until("the turn to end", [](const WidgetList& list) { return list.screen != "turn"; });
}

void ScreenTable::open(const std::string& title) {
  screen_.page("day", "list");
  screen_.touch_labelled("session:", title);
  screen_.page("day", "open");
  moment("voorzitter");
  screen_.pin(chair_pin);
  screen_.wait_until("the session to open", [](const WidgetList& list) { return list.screen != "day"; });
  go_to("opening", "");
}

void ScreenTable::checks_in(const std::string& person) {
  go_to("attendance", "tiles");
  screen_.touch("person:" + person);
  screen_.page("attendance", "secrecy");
  if (person == "p1") moment("geheimhouding");
  screen_.touch("main");
  if (is_delegate(person)) {
    screen_.page("attendance", "delegate");
    if (person == "p1") moment("afgevaardigde");
    screen_.touch("main");
  }
  screen_.page("attendance", "pin");
  screen_.pin(participant_pins.at(person));
  screen_.page("attendance", "pin-again");
  screen_.pin(participant_pins.at(person));
  screen_.page("attendance", "tiles");
}

void ScreenTable::leaves(const std::string& person) {
  go_to("attendance", "tiles");
  screen_.touch("person:" + person);
  screen_.page("attendance", "person");
  screen_.touch("person:leave");
  screen_.page("attendance", "tiles");
}

void ScreenTable::says(const Statement& statement) {
  go_to("discussion", "cards");
  screen_.touch("main");
  screen_.page("discussion", "text");
  screen_.write("text", statement.text);
  if (statement.id == "u1") moment("schrijven");
  screen_.touch("main");
  screen_.page("discussion", "people");
  screen_.touch("by:" + statement.by);
  screen_.touch("member:" + statement.about);
  screen_.page("discussion", "category");
  screen_.touch("category:" + std::to_string(statement.category));
  screen_.page("discussion", "relevance");
  screen_.write("relevance", statement.relevance);
  screen_.touch("main");
  screen_.page("discussion", "cards");
}

void ScreenTable::confirms(const std::string& person, const std::vector<std::string>& statements) {
  takes_screen(person, "discussion", "statements");
  for (const std::string& id : statements) {
    if (person == "p1") moment("bevestigen");
    screen_.touch("statement:" + id + ":confirm");
    wait_gone("statement:" + id + ":confirm");
  }
  turn_is_over();
}

void ScreenTable::takes_back(const std::string& person, const std::string& statement) {
  takes_screen(person, "discussion", "statements");
  screen_.touch("statement:" + statement + ":take-back");
  wait_for("dialog:yes");
  moment("terugnemen");
  screen_.touch("dialog:yes");
  screen_.page("turn", "statements");
  wait_gone("statement:" + statement + ":take-back");
  screen_.touch("turn:end");
  turn_is_over();
}

void ScreenTable::sets_goal(const std::string& id, const std::string& text) {
  go_to("plan", "cards");
  screen_.touch("main");
  screen_.page("plan", "goal");
  screen_.write("text", text);
  screen_.touch("main");
  screen_.page("plan", "cards");
  screen_.bring("goal:" + id + ":edit");
}

void ScreenTable::sets_action(const Action& action) {
  constexpr int starts_at = 2;  // weeks from today
  go_to("plan", "cards");
  screen_.touch("goal:" + action.goal + ":action");
  screen_.page("plan", "action-text");
  screen_.write("text", action.text);
  screen_.touch("main");
  screen_.page("plan", "action-owner");
  screen_.touch("owner:" + action.owner);
  screen_.page("plan", "action-due");
  for (int week = starts_at; week != action.weeks; week += week < action.weeks ? 1 : -1)
    screen_.touch(week < action.weeks ? "day:week-more" : "day:week-less");
  if (action.id == "a1") moment("actie");
  screen_.touch("main");
  screen_.page("plan", "cards");
  screen_.bring("action:" + action.id + ":edit");
}

void ScreenTable::draws_up_verslag() {
  go_to("closing", "readback");
  moment("teruglezen");
  screen_.touch("closing:verslag");
  screen_.page("closing", "verslag");
  const std::string before = screen_.look().find("verslag:draw-up")->label;
  screen_.touch("verslag:draw-up");
  screen_.wait_until("the verslag to be drawn up", [&](const WidgetList& list) {
    const Widget* button = list.find("verslag:draw-up");
    return button != nullptr && button->label != before;
  });
}

void ScreenTable::reads_verslag(const std::string& person, const Reading& reading) {
  takes_screen(person, "closing", "verslag");
  if (person == "p1") moment("verslag-lezen");
  if (reading.will_brief) {
    screen_.touch(*reading.will_brief ? "feedback:yes" : "feedback:no");
    wait_for("dialog:yes");
    screen_.ask("dialog:yes");
    screen_.page("turn", "verslag");
  }
  if (reading.remark.empty()) {
    screen_.touch("verslag:approve");
  } else {
    screen_.touch("verslag:remark");
    screen_.page("turn", "remark");
    screen_.write("remark", reading.remark);
    moment("opmerking");
    screen_.touch("main");
  }
  turn_is_over();
}

void ScreenTable::decides_route(const std::string& route, const std::string& minors_involvement) {
  go_to("closing", "readback");
  screen_.touch("closing:route");
  screen_.page("closing", "route");
  screen_.touch("route:" + route);
  screen_.page("closing", "minors");
  screen_.write("minors-involvement", minors_involvement);
  screen_.touch("main");
  screen_.page("closing", "verslag");
  screen_.touch("closing:readback");
  screen_.page("closing", "readback");
}

void ScreenTable::closes() {
  if (!screen_.is_on("closing", "end")) screen_.touch("closing:end");
  screen_.page("closing", "end");
  moment("sluiten");
  const std::string close = screen_.look().find("main")->label;
  screen_.touch("main");
  screen_.page("closing", "sign");
  screen_.pin(chair_pin);
  screen_.wait_until("the page of a closed session", [&](const WidgetList& list) {
    const Widget* main = list.find("main");
    return list.step == "end" && main != nullptr && main->label != close;
  });
}

void ScreenTable::seals() {
  screen_.touch("main");
  wait_for("dialog:yes");
  moment("verzegelen");
  screen_.touch("dialog:yes");
  screen_.page("sealing", "done");
}

void ScreenTable::is_delivered() {
  screen_.touch("main");
  screen_.page("sending", "list");
  screen_.wait_until("a delivery that says delivered", [](const WidgetList& list) {
    return list.find_if([](const Widget& widget) {
      return widget.id.starts_with("delivery:") && widget.label == "delivered";
    }) != nullptr;
  });
}

void ScreenTable::moment(const std::string& name) {
  if (camera_ != nullptr) camera_->take(name);
}

}  // namespace tafel::demo
