#include "appliance/deliveries/delivered_list.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/envelope/record_receipt.hpp"
#include "shared/outbox/delivery_status.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/text/device_nl.hpp"
#include "tests/appliance/engine_table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::test;

namespace {

// A sealed record in the outbox of `table`, and what the uplink writes beside it.
struct SealedTable : EngineTable {
  SealedTable() {
    open_session();
    close_session();
    ok("seal");
    const auto folder = house.state().outbox();
    age_file = *read_file(folder / (std::string(session_1) + ".age"), 1UL << 26);
    minisig = to_text(*read_file(folder / (std::string(session_1) + ".age.minisig"), 1UL << 16));
  }

  view::DeliveryView after(outbox::DeliveryState state, const std::string& code,
                           const std::string& receipt = "") {
    outbox::DeliveryStatus status{session_1, state, now, ++tries, {}, {}, code, ""};
    REQUIRE(outbox::write_status(house.state().outbox(), status));
    const auto proof = house.state().outbox() / (std::string(session_1) + ".age.tlog-proof");
    if (!receipt.empty()) REQUIRE(write_file_durably(proof, as_bytes(receipt)));
    (void)engine->take_changed();
    engine->tick(now);
    CHECK(engine->take_changed());
    REQUIRE(view().deliveries.size() == 1);
    return view().deliveries[0];
  }

  Bytes age_file;
  std::string minisig;
  std::uint64_t tries = 0;
};

}  // namespace

TEST_CASE("delivery: waiting, sending and refused are said in Dutch, with the tries") {
  SealedTable table;
  CHECK(table.view().deliveries[0].title == "Overleg 1");  // its place on the agenda
  CHECK(!table.view().deliveries[0].sealed_at.empty());
  auto seen = table.after(outbox::DeliveryState::waiting, "unreachable");
  CHECK(seen.state == view::DeliveryState::waiting);
  CHECK(seen.reason.find("niet bereikbaar") != std::string::npos);
  CHECK(seen.tries == 1);
  CHECK(table.after(outbox::DeliveryState::sending, "").state == view::DeliveryState::sending);
  seen = table.after(outbox::DeliveryState::refused, "certificate");
  CHECK(seen.state == view::DeliveryState::refused);
  CHECK(seen.reason.find("verwittig de beheerder") != std::string::npos);
}

TEST_CASE("delivery: delivered only with a receipt that holds, whatever the status says") {
  SealedTable table;
  CHECK(table.after(outbox::DeliveryState::delivered, "").state == view::DeliveryState::waiting);
  HouseFixture other(test_start);
  const auto foreign = other.receipt_of(session_1, table.age_file, table.minisig);
  CHECK(table.after(outbox::DeliveryState::delivered, "", foreign).state == view::DeliveryState::waiting);
  const auto of_another = table.house.receipt_of(session_2, table.age_file, table.minisig);
  CHECK(table.after(outbox::DeliveryState::delivered, "", of_another).state == view::DeliveryState::waiting);
  const auto receipt = table.house.receipt_of(session_1, table.age_file, table.minisig);
  const auto seen = table.after(outbox::DeliveryState::delivered, "", receipt);
  CHECK(seen.state == view::DeliveryState::delivered);
  CHECK(seen.log_index == 0);
  CHECK(seen.reason.empty());
}

// ---- What leaves the outbox ------------------------------------------------------------------------------------

namespace {

constexpr std::int64_t a_day_ms = 86'400'000;

struct DeliveredTable : SealedTable {
  explicit DeliveredTable(int days = 30) {
    house.keep_outbox(days);
    start();
    const auto receipt = house.receipt_of(session_1, age_file, minisig);
    CHECK(after(outbox::DeliveryState::delivered, "", receipt).state == view::DeliveryState::delivered);
    delivered_at = now;
  }
  void wait(std::int64_t days) {
    now.unix_ms = delivered_at.unix_ms + days * a_day_ms;
    engine->tick(now);
  }
  [[nodiscard]] bool has(const std::string& ending) const {
    return std::filesystem::exists(house.state().outbox() / (std::string(session_1) + ending));
  }
  [[nodiscard]] bool has_record() const { return has(".age") || has(".age.minisig") || has(".status.json"); }
  // "" when it was copied.
  std::string refusal_of_export() {
    ok("unlock", {{"chair", "c1"}, {"pin", chair_pin}});
    const auto answer = ask("export", {{"session", session_1}, {"folder", house.folder().string()}});
    const auto* refused = std::get_if<ipc::Refused>(&answer.what);
    return refused == nullptr ? "" : refused->sentence;
  }
  Instant delivered_at;
};

}  // namespace

TEST_CASE(
    "leaving: a delivered record leaves after the days of the house file; the screen tells it was "
    "delivered") {
  DeliveredTable table;
  const auto before = table.view().deliveries[0];
  table.wait(29);
  CHECK(table.has_record());
  CHECK(table.refusal_of_export() != text::device::record_left);
  (void)table.engine->take_changed();
  table.wait(30);
  CHECK(table.engine->take_changed());
  CHECK_FALSE(table.has_record());
  CHECK(table.has(".age.tlog-proof"));
  for (int starts = 0; starts < 2; ++starts) {
    REQUIRE(table.view().deliveries.size() == 1);
    const auto seen = table.view().deliveries[0];
    CHECK(seen.state == view::DeliveryState::delivered);
    CHECK(seen.sealed_at == before.sealed_at);
    CHECK(seen.since == to_string(table.delivered_at));
    CHECK(seen.log_index == 0);
    CHECK(seen.reason == text::device::record_left);
    CHECK(table.refusal_of_export() == text::device::record_left);
    CHECK(table.word("open", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}}) ==
          "device.agenda");
    table.start();
  }
}

TEST_CASE(
    "leaving: what is kept of it is its session, hash, day and place in the log, and the receipt fits them") {
  DeliveredTable table;
  table.wait(30);
  const auto list = appliance::DeliveredList::load(table.house.state().delivered());
  REQUIRE(list);
  const auto* note = list->find(session_1);
  REQUIRE(note != nullptr);
  CHECK(*note == appliance::DeliveredNote{crypto::to_hex(crypto::sha256(table.age_file)), table.delivered_at,
                                          0, true});
  const auto receipt =
      read_text(table.house.state().outbox() / (std::string(session_1) + ".age.tlog-proof"), 1UL << 18);
  REQUIRE(receipt);
  CHECK(envelope::check_record_receipt(table.house.house(), session_1, table.age_file, table.minisig,
                                       *receipt));
}

TEST_CASE("leaving: never without a receipt that is valid then, and never without a house file") {
  DeliveredTable table;
  SUBCASE("the receipt is gone") {
    std::filesystem::remove(table.house.state().outbox() / (std::string(session_1) + ".age.tlog-proof"));
  }
  SUBCASE("another receipt is in its place") {
    const HouseFixture other(test_start);
    const auto foreign = other.receipt_of(session_1, table.age_file, table.minisig);
    REQUIRE(outbox::put_receipt(table.house.state().outbox(), session_1, foreign));
  }
  SUBCASE("the house file is gone") {
    std::filesystem::remove(table.house.state().house_json());
    table.start();
  }
  table.wait(300);
  CHECK(table.has(".age"));
  CHECK(table.has(".age.minisig"));
}

TEST_CASE("leaving: the uplink's word of when it was delivered shortens nothing") {
  DeliveredTable table;
  outbox::DeliveryStatus status{session_1, outbox::DeliveryState::delivered, {1000}, 9, {}, 0, "", ""};
  REQUIRE(outbox::write_status(table.house.state().outbox(), status));
  table.wait(29);
  CHECK(table.has_record());
}

TEST_CASE("leaving: a house file that says nothing keeps it for the stated default") {
  DeliveredTable table(envelope::outbox_keep_days_default);
  table.wait(envelope::outbox_keep_days_default - 1);
  CHECK(table.has_record());
  table.wait(envelope::outbox_keep_days_default);
  CHECK_FALSE(table.has_record());
}

TEST_CASE("leaving: cut off after any of its steps, the next start finishes it") {
  for (const auto& left : std::vector<std::vector<std::string>>{{".age", ".age.minisig", ".status.json"},
                                                                {".age.minisig", ".status.json"},
                                                                {".status.json"},
                                                                {}}) {
    CAPTURE(left.size());
    DeliveredTable table;
    const auto outbox = table.house.state().outbox();
    const auto aside = table.house.folder() / "aside";
    std::filesystem::copy(outbox, aside);
    table.wait(30);
    table.stop();
    for (const auto& ending : left)
      std::filesystem::copy(aside / (session_1 + ending), outbox / (session_1 + ending));
    table.start();
    CHECK_FALSE(table.has_record());
    CHECK(table.view().deliveries[0].state == view::DeliveryState::delivered);
  }
}

TEST_CASE("leaving: a list of deliveries that is cut or of another form is refused") {
  DeliveredTable table;
  const auto file = table.house.state().delivered();
  const std::string whole = *read_text(file, 1UL << 16);
  CHECK(appliance::DeliveredList::load(file));
  for (std::size_t length = 0; length + 1 < whole.size(); ++length) {
    REQUIRE(write_file_durably(file, as_bytes(whole.substr(0, length))));
    CHECK_FALSE(appliance::DeliveredList::load(file));
  }
}
