#include "shared/base/files.hpp"
#include "shared/outbox/delivery_status.hpp"
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
