#include "provisioning/agendas/agenda_file.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/envelope/pack.hpp"
#include "tests/provisioning/played_house.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

using nlohmann::json;

struct AgendaDesk {
  PlayedHouse house;
  json agenda = sample_agenda();  // of today
  AgendaDesk() {
    house.enrol(SampleTable());
    agenda["day"] = to_string(belgian_day(SystemClock().now()));
  }

  Finished check() {
    write(house / "agenda.json", agenda.dump(2));
    return tafel({"agenda", "check", house / "agenda.json"});
  }
  Finished pack(const Words& more = {}) {
    write(house / "agenda.json", agenda.dump(2));
    Words command{
        "agenda",   "pack",    "--dir",    house.dir(),           "--coordinator", "an",
        "--device", "tafel-1", "--agenda", house / "agenda.json", "--out",         house / "agenda.age"};
    command.insert(command.end(), more.begin(), more.end());
    return tafel(command);
  }
};

}  // namespace

TEST_CASE("agenda: a sound one is packed with its dossier's tag, and the device can open it") {
  AgendaDesk desk;
  CHECK(desk.check().status == 0);
  const Finished packed = desk.pack();
  REQUIRE_MESSAGE(packed.status == 0, packed.err);
  const auto house = envelope::parse_house(read(desk.house.file("house.json")));
  const std::string age = read(desk.house / "agenda.age");
  const auto opened = envelope::open_pack(*house, "tafel-1", desk.house.device.identity, as_bytes(age),
                                          read(desk.house / "agenda.age.minisig"), SystemClock().now());
  REQUIRE(opened);
  const json document = json::parse(as_text(opened->document.view()));
  const std::string tag = document["sessions"][0]["tag"];
  CHECK(tag.size() == 64);
  CHECK(age.find("VH-2026-0117") == std::string::npos);
  desk.agenda["sessions"][0]["tag"] = tag;  // the right tag may be there
  CHECK(desk.pack().status == 0);
  desk.agenda["sessions"][0]["tag"] = std::string(64, '0');
  const Finished wrong = desk.pack();
  CHECK(wrong.status == 1);
  CHECK(wrong.err.find("/sessions/0/tag") != std::string::npos);
}

TEST_CASE("agenda: everything that is wrong is said, with its line and its place") {
  AgendaDesk desk;
  desk.agenda["sessions"].push_back(desk.agenda["sessions"][0]);
  desk.agenda["sessions"][0]["members"][0]["born"] = "1988-02-30";
  desk.agenda["sessions"][0]["title"] = 7;
  desk.agenda["sessions"][1]["organisations"][1]["category"] = "zes";
  const Finished checked = desk.check();
  CHECK(checked.status == 1);
  CHECK_MESSAGE(checked.out.find("/sessions/0/members/0/born") != std::string::npos, checked.out);
  CHECK_MESSAGE(checked.out.find("/sessions/0/title") != std::string::npos, checked.out);
  CHECK_MESSAGE(checked.out.find("/sessions/1/organisations/1/category") != std::string::npos, checked.out);
  CHECK_MESSAGE(checked.out.find("/sessions/1/session: another session has this id") != std::string::npos,
                checked.out);
  CHECK(checked.out.find("to mend before it can be packed: 4") != std::string::npos);
  const std::string text = read(desk.house / "agenda.json");
  const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(text.find("02-30")), '\n');
  CHECK_MESSAGE(checked.out.find("agenda.json:" + std::to_string(line) + ": /sessions/0/members/0/born") !=
                    std::string::npos,
                checked.out);
  const Finished packed = desk.pack();
  CHECK(packed.status == 3);
  CHECK(packed.err.find("/sessions/0/title") != std::string::npos);
  CHECK_FALSE(fs::exists(desk.house / "agenda.age"));
}

TEST_CASE("agenda: doubled keys are all said, beside what else is wrong") {
  AgendaDesk desk;
  desk.agenda["sessions"][0]["kind"] = "second";
  std::string text = desk.agenda.dump(2);
  text.replace(text.find("\"device\""), 8, "\"device\": \"x\", \"device\"");
  text.replace(text.find("\"title\""), 7, "\"title\": \"x\", \"title\"");
  write(desk.house / "doubled.json", text);
  const Finished checked = tafel({"agenda", "check", desk.house / "doubled.json"});
  CHECK(checked.status == 1);
  CHECK(checked.out.find("the key \"device\" stands twice") != std::string::npos);
  CHECK(checked.out.find("the key \"title\" stands twice") != std::string::npos);
  CHECK(checked.out.find("/sessions/0/kind") != std::string::npos);
  const auto line =
      1 + std::count(text.begin(), text.begin() + static_cast<long>(text.find("\"title\"")), '\n');
  CHECK_MESSAGE(checked.out.find("doubled.json:" + std::to_string(line) + ": byte") != std::string::npos,
                checked.out);
}

TEST_CASE("agenda: a session that the decree would not let open is told, and not packed") {
  AgendaDesk desk;
  desk.agenda["sessions"][0]["kind"] = "first";
  desk.agenda["sessions"][0]["criteria"]["raised_risk"]["met"] = false;
  const Finished checked = desk.check();
  CHECK(checked.status == 1);
  CHECK_MESSAGE(checked.out.find("/sessions/0/criteria/raised_risk: art5.criteria: Er is niet vastgesteld") !=
                    std::string::npos,
                checked.out);
  CHECK(desk.pack().status == 1);
  CHECK_FALSE(fs::exists(desk.house / "agenda.age"));
}

TEST_CASE("agenda: what is doubtful is a warning, and packed") {
  AgendaDesk desk;
  desk.agenda["sessions"][0]["members"][0]["national_number"] = "85.07.30-033.28";
  const Finished checked = desk.check();
  CHECK(checked.status == 0);
  CHECK_MESSAGE(
      checked.out.find(": warning: /sessions/0/members/0/national_number: is a number of another day") !=
          std::string::npos,
      checked.out);
  CHECK(checked.out.find("a sound agenda; to look at again: 1") != std::string::npos);
  const Finished packed = desk.pack();
  CHECK(packed.status == 0);
  CHECK(packed.err.find(": warning: ") != std::string::npos);
}

TEST_CASE("agenda: a day that is over or far away is a warning, and today is none") {
  const auto days_doubted = [](const char* day) {
    json agenda = sample_agenda();
    agenda["day"] = day;
    std::string places;
    const auto check = provisioning::check_agenda(agenda.dump(), Date{2026, 11, 23});
    CHECK(check.wrong.empty());
    for (const auto& doubt : check.doubtful) places += doubt.error.place;
    return places;
  };
  CHECK(days_doubted("2026-11-22") == "/day");
  CHECK(days_doubted("2027-11-23") == "/day");
  CHECK(days_doubted("2026-11-23").empty());
  CHECK(days_doubted("2027-11-22").empty());
}

TEST_CASE("agenda: one dossier twice on a day is a warning") {
  json agenda = sample_agenda();
  json second = agenda["sessions"][0];
  second["session"] = "00000000-0000-4000-8000-000000000099";
  agenda["sessions"].push_back(second);
  const auto twice = provisioning::check_agenda(agenda.dump());
  REQUIRE(twice.wrong.empty());
  REQUIRE(twice.doubtful.size() == 1);
  CHECK(twice.doubtful[0].error.place == "/sessions/1/number");
  agenda["sessions"][1]["number"] = "VH-2026-9999";
  CHECK(provisioning::check_agenda(agenda.dump()).doubtful.empty());
}

TEST_CASE("agenda: packing says that it replaces the day, and warns of another coordinator's pack") {
  AgendaDesk desk;
  REQUIRE(tafel_here({"coordinator", "add", "--dir", desk.house.dir(), "--name", "bo"}).status == 0);
  const Finished first = desk.pack();
  CHECK(first.out.find("replaces every agenda of that day") != std::string::npos);
  CHECK(desk.pack().err.find("is of coordinator") == std::string::npos);
  const Finished other =
      tafel_here({"agenda", "pack", "--dir", desk.house.dir(), "--coordinator", "bo", "--device", "tafel-1",
                  "--agenda", desk.house / "agenda.json", "--out", desk.house / "agenda.age"});
  CHECK(other.status == 0);
  CHECK(other.err.find("is of coordinator an: for the same day") != std::string::npos);
}

TEST_CASE("agenda: letters and accents are packed as one") {
  AgendaDesk desk;
  desk.agenda["sessions"][0]["members"][0]["name"] = "Zoe\u0308 Lamme\u0301 \u0218tefan";
  REQUIRE(desk.pack().status == 0);
  const auto house = envelope::parse_house(read(desk.house.file("house.json")));
  const auto opened = envelope::open_pack(*house, "tafel-1", desk.house.device.identity,
                                          as_bytes(read(desk.house / "agenda.age")),
                                          read(desk.house / "agenda.age.minisig"), SystemClock().now());
  REQUIRE(opened);
  const json document = json::parse(as_text(opened->document.view()));
  CHECK(document["sessions"][0]["members"][0]["name"] == "Zo\u00EB Lamm\u00E9 \u0218tefan");
}

TEST_CASE("agenda: for another house, device, coordinator or too long, it is refused") {
  AgendaDesk desk;
  CHECK(desk.pack({"--valid-days", "0"}).status == 3);
  CHECK(desk.pack({"--valid-days", "367"}).status == 3);
  desk.agenda["device"] = "tafel-2";
  CHECK(desk.pack().status == 1);
  desk.agenda["device"] = "tafel-1";
  desk.agenda["house"] = "ander-huis";
  desk.agenda["sessions"][0]["house"] = "ander-huis";
  CHECK(desk.pack().status == 1);
  CHECK_FALSE(fs::exists(desk.house / "agenda.age"));
  CHECK(tafel({"agenda", "check", desk.house / "none.json"}).status == 3);
}

}  // namespace tafel::testing
