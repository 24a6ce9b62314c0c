// The outbox can be written by the uplink: tafeld looks only at records of sessions that it knows to have sealed.
#include "appliance/deliveries/deliveries.hpp"
#include "appliance/deliveries/strangers.hpp"
#include "shared/base/files.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/record_files.hpp"
#include "shared/text/device_nl.hpp"
#include "tests/appliance/engine_table.hpp"
#include "tests/shared/base/hostile_shapes.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>

using namespace tafel;
using namespace tafel::appliance;
using namespace tafel::test;
namespace fs = std::filesystem;
namespace words = tafel::text::device;

namespace {

struct SealedTable : EngineTable {
  SealedTable() {
    open_session();
    close_session();
    fs::copy(folder.sessions(), house.folder() / "before", fs::copy_options::recursive);
    ok("seal");
  }
  std::string reason() {
    engine->tick(now);
    REQUIRE(view().deliveries.size() == 1);
    CHECK_FALSE(view().deliveries[0].sealed_at.empty());
    return view().deliveries[0].reason;
  }
  // As if the power went in the erasing.
  void bring_session_back() const {
    fs::copy(house.folder() / "before", folder.sessions(), fs::copy_options::recursive);
  }

  StateFolder folder = house.state();
  Path age_file = outbox::record_path(folder.outbox(), session_1);
};

void put_sparse_file(const Path& file, std::uintmax_t size) {
  std::ofstream{file}.close();
  fs::resize_file(file, size);
}

std::string session_number(int number) {
  std::string session = "33333333-3333-4333-8333-000000000000";
  const std::string digits = std::to_string(number);
  return session.replace(session.size() - digits.size(), digits.size(), digits);
}

}  // namespace

TEST_CASE("sealed list: files of sessions that this device did not seal are counted and never shown") {
  SealedTable table;
  constexpr std::uintmax_t large = 60UL * 1024 * 1024;
  for (int i = 0; i < 40; ++i) {
    const Path file = outbox::record_path(table.folder.outbox(), session_number(i));
    put_sparse_file(file, large);
    fs::copy_file(outbox::signature_path(table.age_file), outbox::signature_path(file));
  }
  const auto list = SealedList::load(table.folder.sealed(), table.folder.outbox(), table.house.device_key());
  REQUIRE(list);
  CHECK(strangers_in(table.folder.outbox(), *list).count == 80);
  for (int starts = 0; starts < 2; ++starts) {
    CHECK(table.reason() == words::not_tried_yet);
    table.start();
  }
}

TEST_CASE("sealed list: the files of a sealed session are no strangers, and the count has an end") {
  SealedTable table;
  const Path outbox = table.folder.outbox();
  const auto list = SealedList::load(table.folder.sealed(), outbox, table.house.device_key());
  REQUIRE(list);
  for (const char* name : {"certificate.pem", "certificate.json.part", "send-now"})
    REQUIRE(write_file_durably(outbox / name, as_bytes("x")));
  CHECK(strangers_in(outbox, *list).count == 0);
  std::ofstream{outbox / (std::string(session_1) + ".age.txt")}.close();
  CHECK(strangers_in(outbox, *list).first == std::string(session_1) + ".age.txt");
  for (std::size_t i = 0; i < strangers_counted_most; ++i)
    std::ofstream{outbox / ("stranger-" + std::to_string(i))}.close();
  CHECK(strangers_in(outbox, *list).count == strangers_counted_most);
}

TEST_CASE("sealed list: a record in whose place is something else is shown, with what to do") {
  SealedTable table;
  const testing::Watchdog watchdog(60);
  CHECK(table.reason() == words::not_tried_yet);
  for (const auto& path : {table.age_file, outbox::signature_path(table.age_file)}) {
    for (const auto& shape : testing::shapes) {
      CAPTURE(path);
      CAPTURE(shape.name);
      const testing::Displaced displaced(path);
      if (!shape.put(path, displaced.aside())) continue;
      const auto expected = shape.name == "nothing"                ? words::record_missing
                            : shape.name == "a file of a terabyte" ? words::record_does_not_hold
                                                                   : words::record_replaced;
      CHECK(table.reason() == expected);
      CHECK(table.word("open", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}}) ==
            "device.agenda");
      table.start();
      CHECK(table.reason() == expected);
    }
  }
  CHECK(table.reason() == words::not_tried_yet);
}

TEST_CASE("sealed list: a device of an earlier version begins with what it signed") {
  SealedTable table;
  table.stop();
  REQUIRE(fs::remove(table.folder.sealed()));
  const Path outbox = table.folder.outbox();
  SUBCASE("what it signed") {
    table.start();
    CHECK(table.reason() == words::not_tried_yet);
    CHECK(fs::exists(table.folder.sealed()));
  }
  SUBCASE("not what another device signed, nor under the name of another session") {
    const HouseFixture other(test_start);
    CHECK(SealedList::load(table.folder.root / "a.json", outbox, other.device_key())->all().empty());
    fs::rename(outbox::signature_path(table.age_file),
               outbox::signature_path(outbox::record_path(outbox, session_2)));
    CHECK(SealedList::load(table.folder.root / "b.json", outbox, table.house.device_key())->all().empty());
  }
}

TEST_CASE("sealed list: a cut in the erasing is finished, and a record that did not last is sealed again") {
  SealedTable table;
  table.stop();
  SUBCASE("the record is there; its note too, or not yet") {
    table.bring_session_back();
    table.start();
    CHECK(fs::is_empty(table.folder.sessions()));
    table.stop();
    table.bring_session_back();
    REQUIRE(write_file_durably(table.folder.sealed(),
                               as_bytes("{\"format\": \"tafelgeheim/sealed/v1\", \"sealed\": []}")));
    table.start();
    CHECK(fs::is_empty(table.folder.sessions()));
    CHECK(table.reason() == words::not_tried_yet);
  }
  SUBCASE("the record is not there") {
    table.bring_session_back();
    REQUIRE(fs::remove(table.age_file));
    table.start();
    table.ok("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}});
    table.ok("seal");
    CHECK(table.reason() == words::not_tried_yet);
  }
}

TEST_CASE(
    "sealed list: a list that is cut or of another form is refused, and one that is written reads back") {
  SealedTable table;
  const auto load = [&] {
    return SealedList::load(table.folder.sealed(), table.folder.outbox(), table.house.device_key());
  };
  auto list = load();
  REQUIRE(list);
  REQUIRE(list->note(session_2, {table.now, 7}));
  CHECK(load()->all().at(session_2).age_size == 7);
  const std::string whole = testing::whole(table.folder.sealed());
  for (std::size_t length = 0; length + 1 < whole.size(); ++length) {
    REQUIRE(write_file_durably(table.folder.sealed(), as_bytes(whole.substr(0, length))));
    CHECK_FALSE(load());
  }
}

TEST_CASE("sealed list: one look reads only so much, the last sealed first, and the next look goes on") {
  const HouseFixture house(test_start);
  const StateFolder folder = house.state();
  fs::create_directories(folder.outbox());
  auto list = SealedList::load(folder.sealed(), folder.outbox(), house.device_key());
  REQUIRE(list);
  for (int i = 0; i < 3; ++i)
    REQUIRE(list->note(session_number(i), {{test_start.unix_ms + i}, 20UL * 1024 * 1024}));
  Deliveries deliveries(folder.outbox(), house.device_key(), std::move(*list),
                        *DeliveredList::load(folder.delivered()));
  const auto reasons = [&] {
    std::vector<std::string> all;
    for (const auto& view : deliveries.views()) all.push_back(view.reason);
    return all;
  };
  const std::string missing(words::record_missing);
  CHECK(deliveries.refresh(nullptr));
  CHECK(reasons() == std::vector<std::string>{missing, missing, std::string(words::record_not_read_yet)});
  CHECK(deliveries.refresh(nullptr));
  CHECK(reasons() == std::vector<std::string>(3, missing));
  CHECK_FALSE(deliveries.refresh(nullptr));
}

TEST_CASE("outbox: whatever is in the place of a small file, the screen says no untruth about the disk") {
  EngineTable table;
  const Path outbox = table.house.state().outbox();
  const testing::Watchdog watchdog(60);
  for (const char* name : {"send-now", "send-now.part"}) {
    for (const auto& shape : testing::shapes) {
      CAPTURE(name);
      CAPTURE(shape.name);
      const Path aside = table.house.folder() / "aside";
      std::ofstream{aside}.close();
      if (!shape.put(outbox / name, aside)) continue;
      const auto answer = table.ask("send-now");
      if (const auto* refused = std::get_if<ipc::Refused>(&answer.what))
        CHECK(refused->sentence == words::cannot_ask_to_send);
      CHECK((word_of(answer) == "ok") == (shape.name != "a folder"));
      CHECK(table.view().problem.empty());
      fs::remove_all(outbox / name);
      fs::remove_all(outbox / "send-now");
    }
  }
}
