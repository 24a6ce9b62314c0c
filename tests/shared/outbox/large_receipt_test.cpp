// A receipt as large as the format allows goes through all who read one: the uplink that stores it, tafeld that shows
// the delivery, `tafel` that verifies the record. One that is a little larger is nowhere called delivered.
#include "appliance/deliveries/delivery_reading.hpp"
#include "appliance/uplink/uplink.hpp"
#include "provisioning/records/sealed_record.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/tlog/tlog.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/outbox/delivery_status.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/record_files.hpp"
#include "tests/shared/envelope/sample_house.hpp"
#include "tests/shared/outbox/outbox_folder.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

using namespace tafel;
using testing::OutboxFolder;
namespace fs = std::filesystem;
namespace tlog = crypto::tlog;

namespace {

const std::string session = "00000000-0000-4000-8000-000000000001";

// The sample house with a log of its own, and one record of its device in an outbox.
struct DeliveredRecord {
  DeliveredRecord() {
    log = {"demo.example/log", crypto::make_signing_key(random)};
    sample.house.log = {log.name, log.key.public_key};
    sample.house.store = {"store-1", "127.0.0.1", "1"};  // nobody answers there
    seal();
    write_house();
    REQUIRE(outbox::put_record(folder.path, record));
  }

  void seal() {
    record.session = session;
    record.age_file =
        crypto::age::encrypt(as_bytes("no record"), {sample.house.recipients[0].age}, random).value();
    const envelope::Manifest manifest{"demo",
                                      "tafel-1",
                                      session,
                                      sample.house.issued_at,
                                      crypto::sha256(ByteView(record.age_file)),
                                      record.age_file.size(),
                                      std::string(64, 'a'),
                                      std::nullopt};
    record.minisig =
        crypto::minisign::sign(sample.device_key, record.age_file, "record", to_line(manifest)).value();
  }

  void write_house() const {
    const std::string json = to_json(sample.house);
    folder.put("house.json", json);
    folder.put("house.json.minisig",
               crypto::minisign::sign(sample.house_key, as_bytes(json), "house", "house").value());
    folder.put("house.pub",
               crypto::minisign::to_file(crypto::minisign::verify_key_of(sample.house_key), "house"));
  }

  // A true receipt of `size` bytes, or up to three less: an `extra` line, which nothing authenticates, fills it up.
  [[nodiscard]] std::string receipt(std::size_t size) const {
    const std::string entry = tlog::log_entry(session, crypto::sha256(ByteView(record.age_file)),
                                              crypto::sha256(std::string_view(record.minisig)));
    const tlog::Checkpoint checkpoint{log.name, 1, tlog::leaf_hash(as_bytes(entry))};
    std::string text = to_text(tlog::Proof{0, {}, tlog::sign_note(log, to_text(checkpoint))});
    const std::string_view extra = "extra \n";
    const std::size_t room = size - text.size() - extra.size();
    const std::size_t second_line = text.find('\n') + 1;
    return text.insert(second_line, "extra " + crypto::to_base64(Bytes(room / 4 * 3)) + "\n");
  }

  // One round of an uplink that finds the receipt beside the record.
  outbox::DeliveryState after_a_round() {
    const SystemClock clock;
    uplink::Uplink uplink({folder.path, folder.path,
                           envelope::house_files(folder.path / "house.json", folder.path / "house.pub")},
                          clock, random);
    (void)uplink.round();
    return outbox::read_status(folder.path, session).value().state;
  }

  // What tafeld shows once the status says that it was delivered.
  [[nodiscard]] view::DeliveryView shown() const {
    REQUIRE(outbox::write_status(
        folder.path, {session, outbox::DeliveryState::delivered, sample.house.issued_at, 1, {}, {}, {}, {}}));
    return appliance::read_delivery(folder.path, session, crypto::minisign::verify_key_of(sample.device_key),
                                    &sample.house)
        .view;
  }

  OutboxFolder folder;
  testing::SampleHouse sample = testing::sample_house();
  testing::FixedRandom random{"large receipt"};
  tlog::LogSigner log;
  outbox::SealedRecord record;
};

record::Verdict receipt_verdict(const record::Verified& verified) {
  const auto line = std::ranges::find(verified.lines, record::Check::receipt, &record::CheckLine::check);
  REQUIRE(line != verified.lines.end());
  return line->verdict;
}

}  // namespace

TEST_CASE(
    "large receipt: just under the limit, the uplink stores it, tafeld shows it and tafel verifies it") {
  DeliveredRecord delivered;
  const std::string receipt = delivered.receipt(tlog::proof_limit_bytes);
  REQUIRE(receipt.size() > tlog::proof_limit_bytes - 4);
  REQUIRE(receipt.size() <= tlog::proof_limit_bytes);
  const auto outcome = uplink::outcome_of(delivered.sample.house, delivered.record,
                                          {201, {}, Bytes(receipt.begin(), receipt.end())});
  CHECK(outcome.kind == uplink::Outcome::Kind::delivered);
  CHECK(outcome.receipt == receipt);
  REQUIRE(outbox::put_receipt(delivered.folder.path, session, outcome.receipt));
  CHECK(delivered.after_a_round() == outbox::DeliveryState::delivered);
  const auto shown = delivered.shown();
  CHECK(shown.state == view::DeliveryState::delivered);
  CHECK(shown.log_index == 0);
  const auto files = provisioning::read_sealed(outbox::record_path(delivered.folder.path, session));
  REQUIRE(files.has_value());
  CHECK(receipt_verdict(record::verify(*files, delivered.sample.house,
                                       delivered.sample.coordinator_identity)) == record::Verdict::holds);
}

TEST_CASE(
    "large receipt: just above the limit, the first who meets it refuses it and nobody says delivered") {
  DeliveredRecord delivered;
  const std::string receipt = delivered.receipt(tlog::proof_limit_bytes + 4);
  REQUIRE(receipt.size() > tlog::proof_limit_bytes);
  const auto outcome = uplink::outcome_of(delivered.sample.house, delivered.record,
                                          {201, {}, Bytes(receipt.begin(), receipt.end())});
  CHECK(outcome.kind == uplink::Outcome::Kind::refused);
  CHECK(outcome.code == "receipt");
  REQUIRE(outbox::put_receipt(delivered.folder.path, session, receipt));
  CHECK(delivered.after_a_round() != outbox::DeliveryState::delivered);
  CHECK(delivered.shown().state == view::DeliveryState::waiting);
  const auto files = provisioning::read_sealed(outbox::record_path(delivered.folder.path, session));
  REQUIRE(!files.has_value());
  CHECK(files.error().fault == Fault::malformed);
}
