#include "tests/provisioning/sealed_year.hpp"

namespace tafel::testing {
namespace {

nlohmann::json dossier_of(const ShortMeeting& meeting) {
  nlohmann::json dossier = assessed_on(sample_dossier(), "2024-11-20");
  dossier["session"] = session_of(meeting.number);
  dossier["number"] = meeting.dossier.empty() ? std::string("VH-") + meeting.family : meeting.dossier;
  dossier["tag"] = std::string(64, meeting.family);
  return dossier;
}

void play(SampleTable& table, const ShortMeeting& meeting) {
  table.open(dossier_of(meeting));
  table.check_in("p1");
  if (meeting.held) table.check_in("p3");
  if (meeting.secret_words) {
    table.propose("statement-made", {{"by", "p1"},
                                     {"about", {{"member", nlohmann::json::array({"m1"})}}},
                                     {"category", 13},
                                     {"text", words("Woorden die aan tafel blijven.")},
                                     {"relevance", words("Nodig voor de veiligheid.")}});
    table.propose("statement-confirmed", {{"id", "u1"}, {"by", "p1"}});
  }
  if (meeting.agreed_item) {
    table.put_disclosure("Dat hij vrijkomt.");
    for (const char* who : {"p1", "p3"}) table.vote(who, "i1", "akkoord");
  }
  if (meeting.held) return table.close();
  table.propose("session-closed", {{"not_held", words("Niemand anders kwam.")}});
}

}  // namespace

std::string session_of(int number) {
  const std::string digits = std::to_string(number);
  return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

SealedYear::SealedYear() {
  house.enrol(device_);
}

std::string SealedYear::seal(const ShortMeeting& meeting) {
  SampleTable table = device_.next_on_device(meeting.opened);
  play(table, meeting);
  const std::string name = "r" + std::to_string(meeting.number);
  house.seal(table, name);
  return house / (name + ".age");
}

std::vector<std::string> SealedYear::seal_some(int families) {
  static const std::vector<std::string> opened{"2025-02-04T08:00:00.000Z", "2025-05-04T08:00:00.000Z",
                                               "2025-08-04T08:00:00.000Z", "2025-11-04T08:00:00.000Z"};
  std::vector<std::string> records;
  for (int at = 0; at < families; ++at)
    records.push_back(seal({at + 1, "0123456789abcdef"[at % 16], opened[static_cast<std::size_t>(at % 4)]}));
  return records;
}

Finished SealedYear::report(const Words& more, const std::vector<std::string>& records) const {
  Words command{"report",
                "--year",
                "2025",
                "--house",
                house.file("house.json"),
                "--identity",
                house.identity(),
                "--access-log",
                house / "access.log",
                "--csv",
                house / "figures.csv"};
  command.insert(command.end(), more.begin(), more.end());
  command.insert(command.end(), records.begin(), records.end());
  return tafel(command);
}

}  // namespace tafel::testing
