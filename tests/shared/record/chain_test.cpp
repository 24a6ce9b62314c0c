#include "shared/record/chain.hpp"

#include "shared/record/replay.hpp"
#include "tests/shared/record/sample_table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using record::Head;

namespace {
std::vector<std::string> meeting() {
  testing::SampleTable table;
  table.play_a_meeting();
  return table.events;
}
}  // namespace

TEST_CASE("chain: every event of a meeting follows from the bytes before it") {
  const auto events = meeting();
  Head head;
  for (const auto& line : events) {
    const auto link = record::parse_event_line(head, line);
    REQUIRE(link);
    CHECK(record::event_line(head, link->event) == line);
    head = record::after(head, line);
  }
  CHECK(head.count == events.size());
}

TEST_CASE("chain: an event left out, doubled or exchanged with its neighbour is seen") {
  const auto events = meeting();
  for (std::size_t i = 1; i + 1 < events.size(); ++i) {
    auto without = events;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK_FALSE(record::parse_chain(without));
    auto doubled = events;
    doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), events[i]);
    CHECK_FALSE(record::parse_chain(doubled));
    auto exchanged = events;
    std::swap(exchanged[i], exchanged[i + 1]);
    CHECK_FALSE(record::parse_chain(exchanged));
  }
}

TEST_CASE("chain: other bytes for the same event are refused, wherever the white space is") {
  const auto events = meeting();
  CHECK(record::parse_event_line(Head{}, events[0]));
  CHECK_FALSE(record::parse_event_line(Head{}, " " + events[0]));
  CHECK_FALSE(record::parse_event_line(Head{}, events[0] + "\n"));
  std::string spaced = events[0];
  spaced.insert(1, " ");
  const auto refused = record::parse_event_line(Head{}, spaced);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "not the canonical encoding of what it says");
}

TEST_CASE("chain: a field too many, too few or of another kind has its place") {
  const auto line = meeting()[0];
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = line;
    const auto at = changed.find(from);
    REQUIRE(at != std::string::npos);
    changed.replace(at, from.size(), to);
    const auto refused = record::parse_event_line(Head{}, changed);
    REQUIRE_FALSE(refused);
    return refused.error().place;
  };
  CHECK(with("\"seq\":1", "\"seq\":2") == "/seq");
  CHECK(with("\"seq\":1", "\"seq\":\"1\"") == "/seq");
  CHECK(with("\"seq\":1", "\"seqq\":1") == "/seq");
  CHECK(with("\"seq\":1", "\"seq\":1,\"more\":1") == "/more");
  CHECK(with("2026-11-23T08:00:01.000Z", "2026-13-23T08:00:01.000Z") == "/at");
  CHECK(with("session-opened", "session-opaned") == "/what");
  CHECK(with("\"rules\":", "\"rulez\":") == "/fact/rules");
  CHECK(with("\"category\":6", "\"category\":-6") == "/fact/dossier/organisations/0/category");
}
