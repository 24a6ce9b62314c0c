// Whoever leaves the table, and what stays open.
#include "tests/kiosk-ui/table.hpp"

#include <doctest/doctest.h>
#include <functional>

using namespace tafel;
using namespace tafel::kiosk;
using namespace tafel::kiosk::test;

namespace {

// The first person at the table, with nothing left to do.
view::DeviceView with_one_ready(const std::function<void(view::PersonView&)>& change) {
  auto view = session_view();
  auto& person = view.session->people.front();
  person.presence = view::Presence::at_table;
  person.open_ballots = person.unconfirmed_statements = 0;
  person.represents.clear();
  change(person);
  return view;
}

struct Leaving : Table {
  explicit Leaving(const std::function<void(view::PersonView&)>& change) : Table(with_one_ready(change)) {
    tap("person:" + session_view().session->people.front().id);
    tap("person:leave");
  }
};

}  // namespace

TEST_CASE("leaving: asks first where a ballot, a confirmation or a delegate's word is open, and says which") {
  Leaving votes([](view::PersonView& person) { person.open_ballots = 2; });
  REQUIRE(find(votes.log, "question") != nullptr);
  CHECK(find(votes.log, "question")->label.find("Over 2 punten") != std::string::npos);
  CHECK(votes.out.lines.empty());
  votes.tap("dialog:yes");
  CHECK(votes.last()["what"] == "left-table");
  Leaving words([](view::PersonView& person) { person.unconfirmed_statements = 1; });
  CHECK(find(words.log, "question") != nullptr);
  Leaving briefs([](view::PersonView& person) {
    person.represents = "Dirk Wouters, begeleider";
    person.feedback = view::Feedback::unstated;
  });
  CHECK(find(briefs.log, "question") != nullptr);
}

TEST_CASE("leaving: where nothing is open one touch is enough, for it can be taken back") {
  Leaving free([](view::PersonView&) {});
  CHECK(find(free.log, "question") == nullptr);
  CHECK(free.last()["what"] == "left-table");
}
