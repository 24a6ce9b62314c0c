// Every file that tafeld reads of its state folder, with something else in its place: a link, a FIFO, a device, a folder,
// a second name, a file that grows, nothing. Whatever is in the folder and is not in the list here fails the test.
#include "appliance/deliveries/delivery_reading.hpp"
#include "appliance/inbox/refused_packs.hpp"
#include "appliance/journal/journal.hpp"
#include "appliance/keys/chair_roster.hpp"
#include "appliance/keys/session_keys.hpp"
#include "appliance/machine/agenda_book.hpp"
#include "appliance/machine/agenda_days.hpp"
#include "appliance/pins/pin_attempts.hpp"
#include "appliance/state_lock.hpp"
#include "shared/base/files.hpp"
#include "shared/envelope/house_file.hpp"
#include "shared/outbox/certificate_exchange.hpp"
#include "shared/outbox/delivery_status.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/verified_record.hpp"
#include "tests/appliance/engine_table.hpp"
#include "tests/shared/base/hostile_shapes.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <functional>
#include <map>
#include <set>
#include <string>

using namespace tafel;
using namespace tafel::appliance;
using namespace tafel::test;
namespace fs = std::filesystem;
using testing::Growth;

namespace {

const std::string record_name = std::string(session_1) + ".age";

// One session sealed and said to be delivered, a second one going on: every file that a state folder can have.
struct FullTable : EngineTable {
  FullTable() {
    open_session();
    close_session();
    ok("seal");
    const Path outbox = folder.outbox();
    const auto sealed = outbox::read_record(outbox, session_1);
    REQUIRE(sealed);
    REQUIRE(outbox::put_receipt(outbox, session_1,
                                house.receipt_of(session_1, sealed->age_file, sealed->minisig)));
    REQUIRE(
        outbox::write_status(outbox, {session_1, outbox::DeliveryState::delivered, now, 3, {}, 0, "", ""}));
    REQUIRE(outbox::write_certificate_status(outbox, {now, now, "why"}));
    ok("open", {{"session", session_2}, {"chair", "c1"}, {"pin", chair_pin}});
    ok("lock");
    CHECK(word("unlock", {{"chair", "c1"}, {"pin", "000000"}}) == "device.pin");
    REQUIRE(lock_state(folder));
    house.drop("bad", {to_bytes("x"), "y"});
    engine->tick(now);
    stop();
    note_higher_serial();
  }
  // A note that is believed refuses the house file of the fixture, which has serial 1.
  void note_higher_serial() const {
    std::string note = *read_text(folder.house_serial(), 100);
    note.replace(note.rfind(" 1\n"), 3, " 2\n");
    REQUIRE(write_file_durably(folder.house_serial(), as_bytes(note)));
  }

  StateFolder folder = house.state();
};

struct Place {
  std::function<bool()> is_believed;
  Growth growth = Growth::matters;
};

bool is_plain(const Path& file) {
  return fs::is_regular_file(fs::symlink_status(file));
}

std::string agenda_id(const StateFolder& folder) {
  for (const auto& entry : fs::directory_iterator(folder.agendas())) return entry.path().stem().string();
  return "";
}

std::map<std::string, Place> places_of(const FullTable& it) {
  const StateFolder& folder = it.folder;
  const auto device = [folder] { return std::move(*load_device_keys(folder)); };
  const auto reading = [&it, folder] {
    return read_delivery(folder.outbox(), session_1, it.house.device_key(), &it.house.house());
  };
  const auto house = [folder] {
    return envelope::load_house({folder.house_json(), folder.house_signature(), folder.house_key()})
        .has_value();
  };
  // A half is destroyed: the other one is put back for the next shape.
  const Path pair = folder.agendas() / agenda_id(folder);
  const auto agenda = [folder, device, pair](const std::string& other) {
    return [folder, device, other = Path(pair.string() + other),
            content = testing::whole(pair.string() + other)] {
      crypto::SystemRandom random;
      const auto book = AgendaBook::load(folder, device(), random);
      if (!fs::exists(other)) REQUIRE(write_file_durably(other, as_bytes(content)));
      return book && !book->in_order().empty();
    };
  };
  const Place record{[reading] { return reading().holds; }};
  const std::string session = "sessions/" + std::string(session_2);
  return {
      {"device/keys.json", {[folder] { return load_device_keys(folder).has_value(); }}},
      // It may be a link to where the machine keeps its secrets, which only this user can have put there.
      {"device/secret",
       {[folder] { return load_device_keys(folder).has_value() && is_plain(folder.device_secret()); }}},
      {"house/house.json", {house}},
      {"house/house.json.minisig", {house}},
      {"house/house.pub", {house}},
      {"house-serial", {[folder] {
         const envelope::HouseFiles files{folder.house_json(), folder.house_signature(), folder.house_key()};
         return !envelope::load_newest_house(files, folder.house_serial(), [](const Error&) {});
       }}},
      {"agendas/" + agenda_id(folder) + ".key", {agenda(".agenda")}},
      {"agendas/" + agenda_id(folder) + ".agenda", {agenda(".key")}},
      {"refused-packs.json",
       {[folder] { return !RefusedPacks::load(folder.refused_packs()).all().empty(); }}},
      {"chairs.json", {[folder, device] {
         const auto chairs = load_chairs(folder.chairs(), device(), "huis-test");
         return chairs && !chairs->chairs.empty();
       }}},
      {"pin-attempts.json", {[folder] {
         return PinAttempts::load(folder.pin_attempts()).has_value() && is_plain(folder.pin_attempts());
       }}},
      {"agenda-days.json", {[folder] {
         return AgendaDays::load(folder.agenda_days()).has_value() && is_plain(folder.agenda_days());
       }}},
      {session + "/keys.json",
       {[folder] { return SessionKeys::load(folder.session_keys(session_2), session_2).has_value(); }}},
      {session + "/journal.db",
       {[folder] { return count_events(folder.journal(session_2)).value_or(0) > 0; }, Growth::is_its_own}},
      {"tafeld.lock",
       {[folder] {
          return is_plain(folder.lock_file()) && fs::file_size(folder.lock_file()) == 0 &&
                 lock_state(folder).has_value();
        },
        Growth::is_its_own}},
      {"sealed.json", {[folder, &it] {
         const auto sealed =
             SealedList::load(folder.sealed(), folder.root / "no-outbox", it.house.device_key());
         return sealed && sealed->contains(session_1);
       }}},
      {"delivered.json", {[folder] {
         const auto delivered = DeliveredList::load(folder.delivered());
         return delivered && delivered->find(session_1) != nullptr;
       }}},
      {"outbox/" + record_name, record},
      {"outbox/" + record_name + ".minisig", record},
      {"outbox/" + record_name + ".tlog-proof",
       {[reading] { return reading().view.state == view::DeliveryState::delivered; }}},
      {"outbox/" + std::string(session_1) + ".status.json",
       {[reading] { return reading().view.tries == 3; }}},
      {"outbox/certificate.json",
       {[folder] { return outbox::read_certificate_status(folder.outbox()).has_value(); }}},
  };
}

// Written for others, and never read by tafeld.
const std::set<std::string> never_read = {"device-request.json", "outbox/send-now"};

}  // namespace

TEST_CASE(
    "hostile files: tafeld believes no file of its state folder that is not plain, and waits for none") {
  const FullTable it;
  for (const auto& [name, place] : places_of(it)) {
    CAPTURE(name);
    REQUIRE(is_plain(it.folder.root / name));
    testing::check_hostile_shapes(it.folder.root / name, place.is_believed, place.growth);
  }
}

TEST_CASE("hostile files: every file of a state folder is in the list above") {
  const FullTable it;
  const auto places = places_of(it);
  for (const auto& entry : fs::recursive_directory_iterator(it.folder.root)) {
    if (!entry.is_regular_file()) continue;
    const std::string name = entry.path().lexically_relative(it.folder.root).string();
    CAPTURE(name);
    CHECK((places.contains(name) || never_read.contains(name)));
  }
}

TEST_CASE("hostile files: a running tafeld goes on with any shape in outbox and inbox") {
  EngineTable table;
  table.open_session();
  table.close_session();
  table.ok("seal");
  const Path outbox = table.house.state().outbox();
  const Path inbox = table.house.state().inbox();
  REQUIRE(outbox::write_status(outbox,
                               {session_1, outbox::DeliveryState::waiting, table.now, 3, {}, {}, "", ""}));
  const Path status = outbox::status_path(outbox, session_1);
  const testing::Watchdog watchdog(60);
  for (const auto& shape : testing::shapes) {
    CAPTURE(shape.name);
    const testing::Displaced displaced(status);
    if (!shape.put(status, displaced.aside())) continue;
    table.house.drop("new",
                     table.house.pack(table.house.header(envelope::PackKind::agenda), agenda_document()));
    fs::rename(inbox / "new.age", table.house.folder() / "aside");
    const bool arrives = shape.name != "nothing";
    REQUIRE(shape.put(inbox / "new.age", table.house.folder() / "aside"));
    table.engine->tick(table.now);
    CHECK(table.view().deliveries.size() == 1);
    CHECK(table.house.refusal_of("new").empty() != arrives);
    const bool stays = shape.name == "a folder" || !arrives;  // what is in a folder is none of ours
    CHECK(table.house.is_in_inbox("new") == stays);
    fs::remove(table.house.state().refused_packs());
    table.start();
    fs::remove_all(inbox / "new.age");
    fs::remove_all(inbox / "new.age.doomed");
    fs::remove(inbox / "new.age.minisig");
  }
}

TEST_CASE(
    "hostile files: what was refused before is destroyed in our own folder, and behind a link nowhere") {
  EngineTable table;
  const Path refused = table.house.state().refused_before();
  const Path elsewhere = table.house.folder() / "elsewhere";
  const Path file = elsewhere / "bad.age";
  fs::create_directory(elsewhere);
  REQUIRE(write_file_durably(file, as_bytes("x")));
  fs::create_directory_symlink(elsewhere, refused);
  table.start();
  CHECK(*read_text(file, 10) == "x");
  fs::remove(refused);
  fs::create_directory(refused);
  fs::create_symlink(file, refused / "link.age");
  fs::create_hard_link(file, refused / "second.age");
  REQUIRE(write_file_durably(refused / "bad.why.txt", as_bytes("x")));
  table.start();
  CHECK_FALSE(fs::exists(refused));
  CHECK(*read_text(file, 10) == "x");
}

TEST_CASE(
    "hostile files: a pack that is another file's second name loses that name, and the other file stays") {
  EngineTable table;
  const Path inbox = table.house.state().inbox();
  const std::string keys = testing::whole(table.house.state().device_keys());
  fs::create_hard_link(table.house.state().device_keys(), inbox / "bad.age");
  fs::create_symlink(table.house.state().device_secret(), inbox / "bad.age.minisig");
  table.engine->tick(table.now);
  CHECK_FALSE(table.house.is_in_inbox("bad"));
  CHECK(table.house.refusal_of("bad") == "unreadable");
  CHECK(testing::whole(table.house.state().device_keys()) == keys);
  table.start();
}

TEST_CASE("hostile files: a status of another session and a record of another device say nothing") {
  FullTable it;
  const Path outbox = it.folder.outbox();
  const auto reading = [&](const crypto::minisign::VerifyKey& device) {
    return read_delivery(outbox, session_1, device, &it.house.house());
  };
  CHECK(reading(it.house.device_key()).holds);
  CHECK(!reading(it.house.device_key()).view.sealed_at.empty());
  const HouseFixture other(test_start);
  CHECK_FALSE(reading(other.device_key()).holds);
  CHECK(reading(other.device_key()).view.sealed_at.empty());
  CHECK(reading(other.device_key()).view.state == view::DeliveryState::waiting);
  const std::string own = testing::whole(outbox::status_path(outbox, session_1));
  std::string of_another = own;
  of_another.replace(of_another.find(session_1), std::string(session_1).size(), session_2);
  REQUIRE(write_file_durably(outbox::status_path(outbox, session_1), as_bytes(of_another)));
  CHECK(reading(it.house.device_key()).view.tries == 0);
}

TEST_CASE("hostile files: files that are no record of this device do not keep a session from being opened") {
  EngineTable table;
  const Path outbox = table.house.state().outbox();
  REQUIRE(outbox::put_record(outbox, {session_1, Bytes(100, 'x'), "not a signature"}));
  table.engine->tick(table.now);
  CHECK(table.view().deliveries.empty());
  table.open_session();
}
