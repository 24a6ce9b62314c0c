// Words that are typed into a form are never lost unasked.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

template <class Form>
TextEdit* field_in(UiState& state, TextEdit Form::*field) {
  Form* form = std::get_if<Form>(&state.attendance);
  return form == nullptr ? nullptr : &(form->*field);
}

// A form at the page from which one stops, with no word in it yet, and where words go.
struct StoppedForm {
  const char* name;
  Place place;
  void (*open)(UiState& state);
  TextEdit* (*field)(UiState& state);  // null once its form is closed
  const char* step;                    // of its page
  const char* after;                   // it was stopped
};
const StoppedForm stopped_forms[] = {
    {"statement", Place::discussion, [](UiState& s) { s.discussion = {.step = DiscussionStep::text}; },
     [](UiState& s) { return &s.discussion.text; }, "text", "cards"},
    {"its contact", Place::discussion, [](UiState& s) { s.discussion = {.step = DiscussionStep::text}; },
     [](UiState& s) { return &s.discussion.contact; }, "text", "cards"},
    {"why an action lapses", Place::follow_up,
     [](UiState& s) {
       s.follow_up = {
           .step = FollowUpStep::why, .action = "a2", .course = view::ActionCourse::lapsed, .text = {}};
     },
     [](UiState& s) { return &s.follow_up.text; }, "why", "cards"},
    {"why an item is stopped", Place::follow_up,
     [](UiState& s) { s.follow_up = {.step = FollowUpStep::stop, .item = "i1", .day = {}, .text = {}}; },
     [](UiState& s) { return &s.follow_up.text; }, "stop", "cards"},
    {"goal", Place::plan, [](UiState& s) { s.plan = {.step = PlanStep::goal}; },
     [](UiState& s) { return &s.plan.text; }, "goal", "cards"},
    {"action", Place::plan, [](UiState& s) { s.plan = {.step = PlanStep::action_text, .goal = "d1"}; },
     [](UiState& s) { return &s.plan.text; }, "action-text", "cards"},
    {"item", Place::sharing, [](UiState& s) { s.sharing = {.step = SharingStep::kind}; },
     [](UiState& s) { return &s.sharing.why; }, "kind", "cards"},
    {"person", Place::attendance, [](UiState& s) { s.attendance = AddPersonState{}; },
     [](UiState& s) { return field_in(s, &AddPersonState::reports_to); }, "add-who", "tiles"},
    {"check-in struck", Place::attendance,
     [](UiState& s) { s.attendance = attending(OnePersonStep::reason, "p8"); },
     [](UiState& s) { return field_in(s, &OnePersonState::reason); }, "reason", "tiles"}};

}  // namespace

TEST_CASE("stop: words that somebody typed go only after a yes; a form without words stops at once") {
  for (const StoppedForm& form : stopped_forms) {
    CAPTURE(form.name);
    Table table(following_view(), form.place);
    form.open(table.shell.state());
    table.idle();
    REQUIRE(table.log.step == form.step);
    table.tap("back");
    CHECK_FALSE(table.asks());
    CHECK(table.log.step == form.after);

    form.open(table.shell.state());
    form.field(table.shell.state())->insert("ze belde");
    table.idle();
    table.tap("back");
    REQUIRE(table.asks());
    CHECK(find(table.log, "question")->label == "Wilt u wissen wat u typte?");
    CHECK(find(table.log, "dialog:yes")->label == "Wissen");
    table.tap("dialog:no");
    CHECK(table.log.step == form.step);
    CHECK(form.field(table.shell.state())->text() == "ze belde");

    table.press(Key::escape);
    CHECK(table.asks());
    table.press(Key::escape);  // the answer that does nothing
    CHECK_FALSE(table.asks());
    CHECK(form.field(table.shell.state())->text() == "ze belde");

    table.tap("back");
    table.tap("dialog:yes");
    CHECK(table.log.step == form.after);
    const TextEdit* left = form.field(table.shell.state());
    CHECK((left == nullptr || left->empty()));
  }
}

TEST_CASE("stop: who goes back to the first question and says no finds every letter again") {
  Table table(session_view(), Place::discussion);
  table.tap("main");
  table.type("ze belde");
  table.tap("main");
  table.tap("by:p1");
  table.tap("member:m3");
  table.tap("category:11");
  while (table.log.step != "text") table.tap("back");
  table.tap("back");
  table.tap("dialog:no");
  while (table.log.step != "relevance") table.tap("main");
  table.type("veilig");
  table.tap("main");
  CHECK(table.last()["fact"]["text"]["words"] == "ze belde");
}

TEST_CASE("stop: what stands in the record is not lost, so only another text is asked about") {
  const auto asks_after = [](Place place, std::initializer_list<const char*> way, const char* typed) {
    Table table(session_view(), place);
    for (const char* id : way) table.tap(id);
    table.shell.state().plan.text.insert(typed);
    table.shell.state().sharing.why.insert(typed);
    table.shell.state().discussion.text.insert(typed);
    table.idle();
    table.tap("back");
    return table.asks();
  };
  CHECK_FALSE(asks_after(Place::plan, {"goal:d1:edit"}, ""));
  CHECK(asks_after(Place::plan, {"goal:d1:edit"}, " en veilig"));
  CHECK_FALSE(asks_after(Place::plan, {"action:a1:edit"}, ""));
  CHECK(asks_after(Place::plan, {"action:a1:edit"}, " en veilig"));
  CHECK_FALSE(asks_after(Place::discussion, {"statement:u2:change"}, ""));
  CHECK(asks_after(Place::discussion, {"statement:u2:change"}, " en veilig"));
  CHECK_FALSE(asks_after(Place::sharing, {"item:i2", "item:change"}, ""));
  CHECK(asks_after(Place::sharing, {"item:i2", "item:change"}, " en veilig"));
}

TEST_CASE("stop: the rail does not throw away who was being added; without words it leads to the tiles") {
  for (const std::string typed : {"", "An"}) {
    Table table(session_view());
    table.tap("attendance:add");
    std::get<AddPersonState>(table.shell.state().attendance).name.insert(typed);
    table.tap("rail:discussion");
    table.tap("rail:attendance");
    CHECK(table.log.step == (typed.empty() ? "tiles" : "add-who"));
    const auto* adding = std::get_if<AddPersonState>(&table.shell.state().attendance);
    CHECK((adding == nullptr ? std::string() : adding->name.text()) == typed);
  }
}
