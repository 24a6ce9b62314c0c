// What follows from the documents of a dossier for whoever reads its records.
#include "shared/documents/standing.hpp"

#include "tests/shared/documents/sample_papers.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

using namespace documents;

struct Family {
  ReadTable first = first_table();
  ReadTable closing = closing_table(first);
  [[nodiscard]] Documents made(const std::vector<Says>& all) const {
    Documents documents;
    for (const Says& each : all)
      documents.push_back(opened(first, each, static_cast<int>(documents.size()) + 1));
    return documents;
  }
};

TEST_CASE("standing: an item that a document ended is ended, and no other") {
  const Family family;
  const Documents documents = family.made({sound_closing(), sound_told(family.first)});
  const domain::SessionId here = family.first.state.dossier.session;
  const Instant made = documents[1].document.made_at;
  CHECK(ended_items(documents, here, {made.unix_ms + 1}) == std::set<domain::ItemId>{{"i1"}});
  CHECK(ended_items(documents, here, made)
            .empty());  // what comes after the opening of a session left nothing out of it
  CHECK(end_of(documents, here, {"i1"}) == &documents[1].document);
  CHECK(end_of(documents, here, {"i2"}) == nullptr);
  CHECK(ended_items({}, here, made).empty());
}

TEST_CASE("art16.rights: a correction stands beside what it corrects, a plan's over all its tables") {
  const Family family;
  Correction of_action = sound_correction(family.first);
  of_action.about = About{Thing::action, "a1"};
  of_action.event = event_of(family.first.read(), *of_action.about);
  Correction of_event = sound_correction(family.first);
  of_event.about.reset();
  const Documents documents = family.made({sound_correction(family.first), of_action, of_event});
  const auto count = [&](const ReadTable& table, const About& about) {
    return beside(documents, table.state.dossier.session, about).size();
  };
  CHECK(count(family.first, {Thing::statement, "u1"}) == 1);
  CHECK(count(family.closing, {Thing::statement, "u1"}) == 0);  // another table's u1 is another statement
  CHECK(count(family.first, {Thing::statement, "u2"}) == 0);
  CHECK(count(family.first, {Thing::action, "a1"}) == 1);
  CHECK(count(family.closing, {Thing::action, "a1"}) == 1);
  CHECK(count(family.first, {Thing::goal, "a1"}) == 0);
  CHECK(about_record(documents, family.first.state.dossier.session).size() == 1);
  CHECK(about_record(documents, family.closing.state.dossier.session).empty());
  CHECK(about_dossier(family.made({sound_closing(), sound_told(family.first)})).size() == 1);
}

TEST_CASE("standing: what is told of a bound session ends nothing of another plan with the same ids") {
  const Family family;
  const ReadTable crisis = crisis_table();
  Told of_crisis = sound_told(family.first);
  of_crisis.in = crisis.place();
  const domain::SessionId here = family.first.state.dossier.session;
  const domain::SessionId there = crisis.state.dossier.session;
  const Documents documents = family.made({sound_binding(crisis, family.first), of_crisis});
  CHECK(end_of(documents, there, {"i1"}) != nullptr);
  CHECK(end_of(documents, here, {"i1"}) == nullptr);
  CHECK(end_of(family.made({of_crisis}), here, {"i1"}) != nullptr);  // unbound, it is of the same plan
  CHECK(is_same_plan(documents, here, family.closing.state.dossier.session));
  CHECK_FALSE(is_same_plan(documents, here, there));
}

TEST_CASE("art15.retention: the last closing counts, unless the dossier was opened again since") {
  const Family family;
  const std::vector<ReadRecord> one{family.first.read()};
  const std::vector<ReadRecord> both{family.first.read(), family.closing.read()};
  CHECK_FALSE(closing_of(one, {}));
  const auto by_table = closing_of(both, {});
  REQUIRE(by_table);
  CHECK(by_table->by_table);
  CHECK(by_table->on == Date{2026, 11, 24});
  const Documents closed = family.made({sound_closing()});
  REQUIRE(closing_of(one, closed));
  CHECK(closing_of(one, closed)->on == Date{2026, 11, 25});
  CHECK(closing_of(one, closed)->years == 15);
  CHECK_FALSE(closing_of(one, family.made({sound_closing(), sound_reopening()})));
  CHECK_FALSE(closing_of(both, family.made({sound_reopening()})));
  const auto again = closing_of(both, family.made({sound_reopening(), sound_closing()}));
  REQUIRE(again);
  CHECK_FALSE(again->by_table);
}

TEST_CASE("art16.rights: a restriction counts until its last day") {
  const Restriction restriction = sound_restriction(first_table());
  CHECK(is_in_force(restriction, {2026, 12, 31}));
  CHECK_FALSE(is_in_force(restriction, {2027, 1, 1}));
}

TEST_CASE("art16.rights: of each request the last word counts") {
  const Family family;
  Request decided = sound_request();
  decided.decision = Decision{Answer::granted, {2026, 11, 26}, "Nagezien."};
  Request other = sound_request();
  other.request.front() = '9';
  const Documents documents = family.made({sound_request(), other, decided});
  const auto all = requests(documents);
  REQUIRE(all.size() == 2);
  CHECK(all[0]->decision.has_value());
  CHECK_FALSE(all[1]->decision.has_value());
}

}  // namespace
}  // namespace tafel::testing
