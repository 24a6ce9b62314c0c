// `tafel report` from sealed records to the published files.
#include "tests/provisioning/attacker.hpp"
#include "tests/provisioning/sealed_year.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

const Words because{"--reason", "jaarcijfers"};
const std::string sessions = "casusoverleggen per kwartaal en soort";

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

int lines_with(const std::string& text, const std::string& part) {
  int found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++found;
  return found;
}

}  // namespace

TEST_CASE(
    "art15.report: the figures of a year, each record verified and noted, with not a word of what was said") {
  SealedYear year;
  auto records = year.seal_some(6);
  records.push_back(year.seal({7, '0', "2025-06-30T22:30:00.000Z", true}));  // 00.30 on 1 July in Belgium
  const std::string pdf = year.house / "figures.pdf";
  const Finished report = year.report(with(because, {"--pdf", pdf}), records);
  REQUIRE_MESSAGE(report.status == 0, report.err);
  CHECK(report.out.find("counted 7 sessions") != std::string::npos);
  const Attacker reader(year.csv());
  CHECK(reader.shown({sessions, "totaal", "totaal"}) == 7);
  CHECK(reader.shown({"cliëntsystemen", "totaal", "aantal"}) == 6);
  CHECK(reader.shown({"organisaties aan tafel", "politie", "ja"}) == 7);
  CHECK(reader.shown({"categorieën van gegevens", "seksueel gedrag of gerichtheid", "ja"}) == -1);
  CHECK(reader.shown({sessions, "3e kwartaal", "totaal"}) == -1);
  const Finished text = run({"pdftotext", "-layout", pdf, "-"});
  CHECK(text.out.find("Cijfers over 2025") != std::string::npos);
  const std::string info = run({"pdfinfo", pdf}).out;
  CHECK(info.find("Pages:           1\n") != std::string::npos);
  CHECK(info.find("Tagged:          yes\n") != std::string::npos);
  for (const auto* secret :
       {"Goossens", "Peeters", "De Smet", "Woorden", "VH-2026", "tafel-1", "2025-0", "00000000"}) {
    CAPTURE(secret);
    CHECK(year.csv().find(secret) == std::string::npos);
    CHECK(text.out.find(secret) == std::string::npos);
  }
  const std::string first = year.csv();
  std::ranges::reverse(records);
  REQUIRE(year.report(because, records).status == 0);
  CHECK(year.csv() == first);  // the same records hide the same figures, whatever their order
  const Finished log = tafel({"log", "--access-log", year.house / "access.log"});
  CHECK(lines_with(log.out, "  report 2025  ") == 14);
  CHECK(lines_with(log.out, "jaarcijfers") == 14);
}

TEST_CASE("art15.report: of too few families there are no figures at all") {
  SealedYear year;
  auto records = year.seal_some(4);
  records.push_back(year.seal({9, '0'}));  // a fifth session of four families
  const Finished refused = year.report(because, records);
  CHECK(refused.status == 1);
  CHECK(refused.err.find("4 cliëntsystemen") != std::string::npos);
  CHECK_FALSE(fs::exists(year.house / "figures.csv"));
  CHECK(year.report(with(because, {"--threshold", "4"}), records).status == 0);
  CHECK(year.report(with(because, {"--threshold", "2"}), records).status == 2);
  CHECK(year.report(because, {records[0]}).status == 1);
  CHECK(year.report(because, {}).status == 2);
}

TEST_CASE("art15.report: a session is counted once, and never from two different records") {
  SealedYear year;
  auto records = year.seal_some(5);
  records.push_back(records.front());
  const Finished once = year.report(because, records);
  CHECK(once.status == 0);
  CHECK(once.out.find("counted 5 sessions") != std::string::npos);
  CHECK(once.err.find("counted once") != std::string::npos);
  fs::create_directory(year.house / "kept");
  for (const auto* suffix : {".age", ".age.minisig", ".age.tlog-proof"})
    fs::copy(year.house / (std::string("r1") + suffix), year.house / (std::string("kept/r1") + suffix));
  records.back() = (year.house / "kept/r1.age").string();
  fs::remove(year.house / "figures.csv");
  static_cast<void>(year.seal({1, '0', "2025-02-04T09:00:00.000Z"}));  // the same session, sealed anew
  const Finished twice = year.report(because, records);
  CHECK(twice.status == 1);
  CHECK(twice.err.find("another record of the same session") != std::string::npos);
  CHECK_FALSE(fs::exists(year.house / "figures.csv"));
}

TEST_CASE("art15.report: one record that does not hold is named, and there are no figures") {
  SealedYear year;
  const auto records = year.seal_some(6);
  std::string age = read(records[2]);
  age[age.size() / 2] = static_cast<char>(age[age.size() / 2] ^ 1);
  write(records[2], age);
  fs::remove(records[4] + ".tlog-proof");
  const Finished refused = year.report(because, records);
  CHECK(refused.status == 1);
  CHECK(refused.err.find(records[2]) != std::string::npos);
  CHECK(refused.err.find(records[4]) != std::string::npos);
  CHECK(refused.err.find("2 of 6 records") != std::string::npos);
  CHECK_FALSE(fs::exists(year.house / "figures.csv"));
}

TEST_CASE("art15.report: another house's records, a year still running, and no reason are refused") {
  SealedYear year;
  SealedYear other;
  auto records = year.seal_some(5);
  records.push_back(other.seal({8, 'f'}));
  CHECK(year.report(because, records).status == 1);
  records.pop_back();
  CHECK(year.report({}, records).status == 2);
  CHECK(year.report({"--reason", " "}, records).status == 1);
  CHECK_FALSE(fs::exists(year.house / "figures.csv"));
  const Finished early = year.report(with(because, {"--year", "2190"}), records);
  CHECK(early.status != 0);
  CHECK(year.report(because, records).status == 0);
}

TEST_CASE("art15.report: a session of another year is left out, and said to be") {
  SealedYear year;
  auto records = year.seal_some(5);
  records.push_back(year.seal({8, 'f', "2024-12-31T23:30:00.000Z"}));  // half past midnight on 1 January
  records.push_back(year.seal({9, 'e', "2025-12-31T23:30:00.000Z"}));
  const Finished report = year.report(because, records);
  CHECK(report.status == 0);
  CHECK(lines_with(report.err, "of another year, not counted") == 1);
  CHECK(report.err.find("r9.age") != std::string::npos);
  CHECK(report.out.find("counted 6 sessions") != std::string::npos);
}

TEST_CASE("art15.report: a session that was not held is no casusoverleg, and is left out") {
  SealedYear year;
  auto records = year.seal_some(5);
  records.push_back(year.seal({.number = 8, .family = 'f', .held = false}));
  records.push_back(year.seal({.number = 9, .family = 'e'}));
  const Finished report = year.report(because, records);
  CHECK(report.status == 0);
  CHECK(lines_with(report.err, "no casusoverleg was held, not counted") == 1);
  CHECK(report.out.find("counted 6 sessions") != std::string::npos);
}

}  // namespace tafel::testing
