// The figures for policy as pure functions: what is counted, what is hidden, and that a reader of the CSV who does all
// the sums cannot undo it.
#include "provisioning/figures/csv.hpp"
#include "provisioning/figures/session_counts.hpp"
#include "provisioning/figures/slack.hpp"
#include "provisioning/figures/suppress.hpp"
#include "provisioning/figures/tables.hpp"
#include "shared/domain/decide.hpp"
#include "tests/provisioning/attacker.hpp"
#include "tests/shared/record/sample_table.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <map>
#include <random>

namespace tafel::testing {
namespace {

using namespace provisioning::figures;

const std::string sessions = "casusoverleggen per kwartaal en soort";
const std::string items = "punten van informatiedeling";
constexpr std::uint64_t any_secret = 7;

SessionCounts session(int number, const std::string& family) {
  SessionCounts counts;
  counts.session = std::to_string(number);
  counts.family = family;
  counts.year = 2025;
  counts.kind = 1;
  counts.organisations = {5, 6};
  counts.data = {11};
  return counts;
}

std::string family_of(const std::string& number) {
  SampleTable table;
  nlohmann::json dossier = sample_dossier();
  dossier["number"] = number;
  table.open(dossier);
  for (const auto* who : {"p1", "p3"}) table.check_in(who);
  table.close();
  return count_session(table.state).family;
}

// As many sessions as there are families, each a follow-up in the first quarter.
std::vector<SessionCounts> alike(int number) {
  std::vector<SessionCounts> all;
  for (int at = 0; at < number; ++at) all.push_back(session(at, "family " + std::to_string(at)));
  return all;
}

// Any year of any house, from a seed: some classes are rare, as they are.
std::vector<SessionCounts> some_year(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  const auto rare = [&](int limit) { return std::min(below(limit), below(limit)); };
  const int number = 6 + below(seed % 3 == 0 ? 120 : 24);
  const int families = 5 + below(number);
  std::vector<SessionCounts> year;
  for (int at = 0; at < number; ++at) {
    auto counts = session(at, "family " + std::to_string(at < 5 ? at : below(families)));
    counts.quarter = below(4);
    counts.kind = rare(3);
    if (counts.kind == 0) counts.route = rare(3);
    if (counts.kind == 2) counts.retention = rare(4);
    counts.minor = below(4) != 0;
    counts.legal_basis = below(9) == 0 ? 1 : 0;
    counts.informed = below(3) != 0;
    counts.size = rare(3);
    counts.duration = rare(3);
    for (int category = 1; category <= 23; ++category)
      if (below(category + 1) == 0) counts.organisations.insert(category);
    for (int category = 1; category <= 14; ++category)
      if (below(category + 1) == 0) counts.data.insert(category);
    for (int item = below(4); item > 0; --item) counts.items.push_back({below(5) == 0 ? 1 : 0, rare(3)});
    year.push_back(counts);
  }
  return year;
}

std::string published(const Figures& figures) {
  return to_csv({"proef", "Veilig Huis Proef", 2025, 5}, figures);
}

int hidden_in(const Figures& figures) {
  return static_cast<int>(std::ranges::count_if(figures.list, &Figure::hidden));
}

CellName name_of(const Figure& figure) {
  for (const auto& fields : parse_csv(published({2, {figure}})))
    if (fields[0] != "tabel" && fields[0] != "rapport") return {fields[0], fields[1], fields[2]};
  return {};
}

int worlds() {
  const char* longer = std::getenv("TAFEL_LONG");
  return longer == nullptr ? 40 : 2000;
}

}  // namespace

TEST_CASE("figures: one dossier whose number was spelled in two ways is one family") {
  for (const char* spelling : {"VH-2026-17", " VH-2026-17", "vh-2026-17 ", "VH\u20112026\u201317"})
    CHECK_MESSAGE(family_of(spelling) == family_of("VH-2026-17"), spelling);
  CHECK(family_of("VH-2026-18") != family_of("VH-2026-17"));
}

TEST_CASE("figures: every session walks through each table once, so that what goes in comes out") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Figures figures = tabulate(some_year(seed));
    std::vector<int> balance(static_cast<std::size_t>(figures.points));
    for (const auto& figure : figures.list) {
      balance[static_cast<std::size_t>(figure.from)] -= figure.count;
      balance[static_cast<std::size_t>(figure.to)] += figure.count;
    }
    CHECK(std::ranges::all_of(balance, [](int each) { return each == 0; }));
  }
}

TEST_CASE("figures: a count is of sessions, and the families behind it are counted once") {
  auto year = alike(6);
  year.push_back(session(7, "family 0"));
  const Figures figures = tabulate(year);
  const Figure& all = figure_at(figures, TableId::sessions, total, total);
  CHECK(all.count == 7);
  CHECK(all.families == 6);
  CHECK(figure_at(figures, TableId::families, total, 0).count == 6);
  CHECK(figure_at(figures, TableId::organisations, 4, 0).count == 7);
  CHECK(figure_at(figures, TableId::organisations, 0, 1).count == 7);
  CHECK(figure_at(figures, TableId::organisations, 0, 0).count == 0);
}

TEST_CASE("art15.report: many sessions about few families are as hidden as few sessions") {
  auto year = alike(20);
  for (int at = 0; at < 7; ++at) {
    year.push_back(session(100 + at, at % 2 == 0 ? "one" : "other"));
    year.back().legal_basis = 1;
  }
  const Figures hidden = suppress(tabulate(year), 5, any_secret);
  CHECK(figure_at(hidden, TableId::legal_basis, 1, 0).count == 7);
  CHECK(figure_at(hidden, TableId::legal_basis, 1, 0).hidden);
  CHECK(figure_at(hidden, TableId::legal_basis, 0, 0).hidden);  // else a subtraction would reveal it
  auto many = alike(20);
  for (int at = 0; at < 7; ++at) {
    many.push_back(session(100 + at, "other " + std::to_string(at)));
    many.back().legal_basis = 1;
  }
  CHECK(hidden_in(suppress(tabulate(many), 5, any_secret)) == 0);
}

TEST_CASE("art15.report: zero is shown, one is not, and exactly the threshold is") {
  for (const int few : {0, 1, 4, 5}) {
    auto year = alike(30);
    for (int at = 0; at < few; ++at) year[static_cast<std::size_t>(at)].minor = true;
    const Figures hidden = suppress(tabulate(year), 5, any_secret);
    CAPTURE(few);
    CHECK(figure_at(hidden, TableId::minors, 0, 0).hidden == (few == 1 || few == 4));
    CHECK(figure_at(hidden, TableId::minors, 1, 0).hidden == (few == 1 || few == 4));
    CHECK_FALSE(figure_at(hidden, TableId::informed, 0, 0).hidden);
  }
}

TEST_CASE("art15.report: two tables that share a total do not give each other away") {
  auto year = alike(30);
  for (std::size_t at = 0; at < 20; ++at) {
    year[at].kind = 0;
    year[at].quarter = static_cast<int>(at % 2);
    year[at].route = at < 2 ? 0 : 2;
  }
  const Figures small = suppress_small_only(tabulate(year), 5);
  const Attacker careless(published(small));
  const CellName route{"beslissing na een eerste casusoverleg", "rechtstreeks naar de hulpverlening",
                       "aantal"};
  CHECK(careless.shown(route) == -1);
  CHECK(careless.solve().at(route).low ==
        2);  // the other table has 20 first sessions, less 18 of the other route
  CHECK(careless.solve().at(route).high == 2);
  const Attacker careful(published(suppress(tabulate(year), 5, any_secret)));
  CHECK(careful.solve().at(route).values() >= 4);
}

TEST_CASE(
    "art15.report: an attacker with the CSV and every sum narrows no hidden number below what a small one "
    "could be") {
  int hidden = 0;
  for (int seed = 0; seed < worlds(); ++seed) {
    const int threshold = seed % 3 == 0 ? 3 : (seed % 3 == 1 ? 5 : 8);
    const auto year = some_year(static_cast<unsigned>(seed));
    if (families_in(year) < threshold) continue;
    const Figures figures =
        suppress(tabulate(year), threshold, any_secret + static_cast<std::uint64_t>(seed));
    CAPTURE(seed);
    CAPTURE(threshold);
    for (const auto& figure : figures.list)
      CHECK((figure.hidden || figure.count == 0 || figure.families >= threshold));
    for (const auto& solved : Attacker(published(figures)).solve()) {
      const auto& cell = solved.first;
      const auto& bounds = solved.second;
      CAPTURE(std::get<0>(cell));
      CAPTURE(std::get<1>(cell));
      CAPTURE(std::get<2>(cell));
      CHECK(bounds.values() >= threshold - 1);
      CHECK(bounds.values() >= 2);
      ++hidden;
    }
  }
  MESSAGE("attacked ", hidden, " hidden numbers in ", worlds(), " reports; none was determined");
  CHECK(hidden > 500);
}

TEST_CASE("art15.report: without hiding more than the small counts, the same attacker finds many of them") {
  int hidden = 0;
  int found = 0;
  for (int seed = 0; seed < 40; ++seed) {
    const Figures figures = suppress_small_only(tabulate(some_year(static_cast<unsigned>(seed))), 5);
    for (const auto& [cell, bounds] : Attacker(published(figures)).solve()) {
      ++hidden;
      if (bounds.values() == 1) ++found;
    }
  }
  MESSAGE("without secondary suppression the attacker finds ", found, " of ", hidden);
  CHECK(found > hidden / 4);
}

namespace {

// Hidden numbers that a reader finds who knows the method, and every year that could have been: `years`. What a
// publication hides is found when all years that lead to it, with some secret, have the same number there.
int found_by_method(const std::vector<std::vector<SessionCounts>>& years, int secrets) {
  std::map<std::string, std::vector<Figures>> leads_to;
  for (const auto& year : years)
    for (int secret = 0; secret < secrets; ++secret) {
      Figures figures = suppress(tabulate(year), 5, static_cast<std::uint64_t>(secret));
      leads_to[published(figures)].push_back(std::move(figures));
    }
  int found = 0;
  for (const auto& [csv, candidates] : leads_to)
    for (std::size_t at = 0; at < candidates.front().list.size(); ++at) {
      const Figure& one = candidates.front().list[at];
      if (one.hidden && std::ranges::all_of(candidates, [&](const Figures& each) {
            return each.list[at].count == one.count;
          }))
        ++found;
    }
  return found;
}

// Every way to spread so many sessions over three classes.
std::vector<std::vector<SessionCounts>> every_spread(int number) {
  std::vector<std::vector<SessionCounts>> years;
  for (int small = 0; small <= number; ++small)
    for (int middle = 0; small + middle <= number; ++middle) {
      years.push_back(alike(number));
      for (int at = 0; at < number; ++at)
        years.back()[static_cast<std::size_t>(at)].size = at < small ? 0 : (at < small + middle ? 1 : 2);
    }
  return years;
}

// Every way to spread so many over two quarters and two kinds.
std::vector<std::vector<SessionCounts>> every_crossing(int number) {
  std::vector<std::vector<SessionCounts>> years;
  for (int a = 0; a <= number; ++a)
    for (int b = 0; a + b <= number; ++b)
      for (int c = 0; a + b + c <= number; ++c) {
        years.push_back(alike(number));
        for (int at = 0; at < number; ++at) {
          auto& session = years.back()[static_cast<std::size_t>(at)];
          session.quarter = at < a || (at >= a + b && at < a + b + c) ? 0 : 1;
          session.kind = at < a + b ? 1 : 2;
          if (session.kind == 2) session.retention = 1;
        }
      }
  return years;
}

}  // namespace

TEST_CASE("art15.report: who knows the method finds nothing either, without the secret") {
  CHECK(found_by_method(every_spread(14), 12) == 0);
  CHECK(found_by_method(every_crossing(9), 12) == 0);
  CHECK(found_by_method(every_spread(14), 1) > 0);  // with the secret the choice itself would tell
}

TEST_CASE("figures: what the graph says is left open is exactly what the attacker finds") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    for (const bool careful : {true, false}) {
      Figures figures = tabulate(some_year(seed));
      figures = careful ? suppress(figures, 5, any_secret) : suppress_small_only(figures, 5);
      const auto solved = Attacker(published(figures)).solve();
      for (std::size_t at = 0; at < figures.list.size(); ++at) {
        const Figure& figure = figures.list[at];
        if (!figure.hidden) continue;
        const Slack slack = slack_of(figures, at);
        const Bounds bounds = solved.at(name_of(figure));
        CAPTURE(seed);
        CHECK(bounds.low == figure.count - slack.down);
        // A number that no sum bounds: the attacker finds it as open as it looks.
        CHECK((slack.up == unbounded ? bounds.high > Attacker::nothing_known - 30
                                     : bounds.high == figure.count + slack.up));
      }
    }
  }
}

TEST_CASE("figures: when nothing is small nothing is hidden") {
  const Figures figures = suppress(tabulate(alike(10)), 5, any_secret);
  CHECK(hidden_in(figures) == 0);
  const Attacker reader(published(figures));
  CHECK(reader.shown({sessions, "totaal", "totaal"}) == 10);
  CHECK(reader.shown({sessions, "1e kwartaal", "opvolging"}) == 10);
  CHECK(reader.shown({items, "totaal", "totaal"}) == 0);
  CHECK(reader.solve().empty());
}

TEST_CASE(
    "figures: a minor is counted by the rule of the table, under which an unknown age is that of a child") {
  const auto counted_with = [](const domain::Member& member) {
    const Instant now = *parse_instant("2025-03-04T08:00:00.000Z");
    domain::SessionOpened opened;
    opened.dossier.members = {member};
    domain::State state = domain::evolve({}, {now, opened});
    state.closed_at = now;
    state.closed = domain::SessionClosed{};
    return count_session(state).minor;
  };
  domain::Member member;
  CHECK(counted_with(member));
  member.born = parse_date("2007-03-05");
  CHECK(counted_with(member));
  member.born = parse_date("2007-03-04");
  CHECK_FALSE(counted_with(member));
}

TEST_CASE("figures csv: lines as RFC 4180 has them, and the two reasons to hide look the same") {
  auto year = alike(12);
  year[0].minor = true;
  const Figures figures = suppress(tabulate(year), 5, any_secret);
  const std::string csv = published(figures);
  const auto lines = parse_csv(csv);
  for (const auto& fields : lines) CHECK(fields.size() == 5);
  CHECK(lines.front() == std::vector<std::string>{"tabel", "rij", "kolom", "aantal", "toelichting"});
  CHECK(lines.size() == figures.list.size() + 4);
  CHECK(csv.find("minderjarige (of leeftijd niet bekend) in het cliëntsysteem,ja,aantal,,verborgen\r\n") !=
        std::string::npos);
  CHECK(csv.find("minderjarige (of leeftijd niet bekend) in het cliëntsysteem,neen,aantal,,verborgen\r\n") !=
        std::string::npos);
  CHECK(csv.find("\"beroep, opleiding en vorming\"") != std::string::npos);
  CHECK(csv.find("family") == std::string::npos);
}

}  // namespace tafel::testing
