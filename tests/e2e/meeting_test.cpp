// From agenda to receipt over the socket alone, with every program real; then the stock tools look at the result.
#include "tests/e2e/played_meeting.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

namespace {

std::string source_file(const std::string& name) {
  const char* source = std::getenv("TAFEL_SOURCE");
  REQUIRE(source != nullptr);
  return source + ("/" + name);
}

}  // namespace

namespace tafel::e2e {

PlayedMeeting& played_meeting() {
  static PlayedMeeting meeting;
  return meeting;
}

Finished verify(const DemoLab& lab, const std::filesystem::path& record) {
  return run({built("tafel"), "verify", "--house", lab.agency("house.json"), "--identity",
              lab.agency("coordinators/an/coordinator.agekey"), "--access-log", lab.root() / "access.log",
              record});
}

Finished second_verify(const DemoLab& lab, const std::filesystem::path& record) {
  return run({"/usr/bin/python3", "-B", source_file("docs/verify.py"), "--house", lab.agency("house.json"),
              "--house-key", lab.agency("house.pub"), "--identity",
              lab.agency("coordinators/an/coordinator.agekey"), record});
}

}  // namespace tafel::e2e

using namespace tafel::e2e;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

nlohmann::json opened_by_stock_age(const PlayedMeeting& meeting) {
  const Finished opened = run(
      {"age", "-d", "-i", meeting.lab.agency("coordinators/an/coordinator.agekey"), meeting.lab.sealed()});
  REQUIRE_MESSAGE(opened.status == 0, opened.output);
  return nlohmann::json::parse(opened.output);
}

// tests/docs/validate_all.py: values by the name of the schema.
Finished valid_by_schema(const nlohmann::json& values) {
  const fs::path file = played_meeting().lab.root() / "values.json";
  std::ofstream(file) << values.dump();
  return run({"/bin/sh", "-c",
              "exec /usr/bin/python3 -B '" + source_file("tests/docs/validate_all.py") + "' '" +
                  source_file("docs") + "' < '" + file.string() + "'"});
}

}  // namespace

TEST_CASE("meeting: the record is sealed, delivered, and tafel verify says yes") {
  PlayedMeeting& meeting = played_meeting();
  const fs::path record = meeting.lab.sealed();
  CHECK(fs::exists(record.string() + ".minisig"));
  CHECK(fs::exists(record.string() + ".tlog-proof"));
  const Finished verified = verify(meeting.lab, record);
  CHECK_MESSAGE(verified.status == 0, verified.output);
  const Finished again = second_verify(meeting.lab, record);
  CHECK_MESSAGE(again.status == 0, again.output);
}

TEST_CASE("meeting: every line on the socket, every event and the record are of their published schema") {
  PlayedMeeting& meeting = played_meeting();
  const auto record = opened_by_stock_age(meeting);
  auto events = nlohmann::json::array();
  for (const auto& line : record.at("events"))
    events.push_back(nlohmann::json::parse(line.get<std::string>()));
  const Finished checked = valid_by_schema({{"requests.schema.json", meeting.lab.daemon().requests()},
                                            {"answers.schema.json", meeting.lab.daemon().answers()},
                                            {"events.schema.json", events},
                                            {"record.schema.json", {record}}});
  CHECK_MESSAGE(checked.status == 0, checked.output);
  events.front()["fact"]["rules"] = 3;
  CHECK(valid_by_schema({{"events.schema.json", events}}).status == 1);
}

TEST_CASE("meeting: stock minisign accepts the device's signature, and refuses another device's key") {
  PlayedMeeting& meeting = played_meeting();
  const std::string record = meeting.lab.sealed();
  const auto checked_with = [&](const fs::path& key) {
    return run({"minisign", "-V", "-H", "-x", record + ".minisig", "-m", record, "-p", key}).status;
  };
  CHECK(checked_with(meeting.lab.agency("devices/tafel-1/device.pub")) == 0);
  CHECK(checked_with(meeting.lab.agency("house.pub")) != 0);
}

TEST_CASE("meeting: stock age opens the record for the coordinator, and its events chain") {
  const auto record = opened_by_stock_age(played_meeting());
  const auto& events = record.at("events");
  REQUIRE(events.size() > 50);
  for (const auto& line : events) {
    const auto event = nlohmann::json::parse(line.get<std::string>());
    CHECK(event.contains("prev"));
  }
}

TEST_CASE("meeting: what was taken back is in no word of the record") {
  const std::string record = opened_by_stock_age(played_meeting()).dump();
  CHECK(record.find("proces-verbaal") != std::string::npos);  // said, and standing
  CHECK(record.find("afbetalingsplan") == std::string::npos);
}

TEST_CASE("meeting: the appliance keeps neither journal nor readable word after sealing") {
  PlayedMeeting& meeting = played_meeting();
  const auto view = meeting.lab.daemon().view();
  CHECK_FALSE(view.contains("session"));
  for (const auto& entry : fs::recursive_directory_iterator(meeting.lab.root() / "device"))
    if (entry.is_regular_file()) {
      CAPTURE(entry.path().string());
      CHECK(content_of(entry.path()).find("proces-verbaal") == std::string::npos);
    }
}

TEST_CASE("meeting: the coordinator fetches the same bytes back from the store") {
  PlayedMeeting& meeting = played_meeting();
  const fs::path out = meeting.lab.root() / "fetched";
  const char* source = std::getenv("TAFEL_SOURCE");
  REQUIRE(source != nullptr);
  const Finished fetched =
      run({std::string(source) + "/tests/demo/demo-house", "fetch", meeting.lab.root(), out});
  REQUIRE_MESSAGE(fetched.status == 0, fetched.output);
  const fs::path record = meeting.lab.sealed();
  for (const char* suffix : {"", ".minisig"}) {
    CAPTURE(suffix);
    CHECK(content_of(out / (record.filename().string() + suffix)) == content_of(record.string() + suffix));
  }
  CHECK(verify(meeting.lab, out / record.filename()).status == 0);
}

TEST_CASE("meeting: without the house's own keys the record does not open") {
  PlayedMeeting& meeting = played_meeting();
  const fs::path stranger = meeting.lab.root() / "stranger.agekey";
  REQUIRE(run({"age-keygen", "-o", stranger}).status == 0);
  CHECK(run({"age", "-d", "-i", stranger, meeting.lab.sealed()}).status != 0);
  const Finished verified =
      run({built("tafel"), "verify", "--house", meeting.lab.agency("house.json"), "--identity", stranger,
           "--access-log", meeting.lab.root() / "access.log", meeting.lab.sealed()});
  CHECK(verified.status != 0);
}
