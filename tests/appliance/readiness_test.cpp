// The report before a meeting: every fact turns its own line and no other, and whatever has to be done takes the word away.
#include "appliance/readiness/readiness.hpp"

#include "appliance/readiness/seal_test.hpp"
#include "tests/appliance/house_fixture.hpp"

#include <doctest/doctest.h>
#include <functional>

using namespace tafel;
using namespace tafel::appliance;
using view::ReadyMark;
using view::ReadyPart;

namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
const Instant noon{1'795'600'800'000};

ReadinessFacts all_well() {
  ReadinessFacts facts;
  facts.now = noon;
  facts.seen = Instant{noon.unix_ms - day_ms};
  facts.house = "Veilig Huis Demo";
  facts.chairs = 2;
  facts.seal = SealTest::works;
  facts.certificate = outbox::CertificateStatus{Instant{noon.unix_ms + 300 * day_ms}, {}, ""};
  facts.store = outbox::StoreStatus{noon, noon, ""};
  facts.image = std::string(64, 'a');
  facts.rules = "4";
  return facts;
}

const view::ReadinessLine& line_of(const std::vector<view::ReadinessLine>& report, ReadyPart part) {
  for (const auto& line : report)
    if (line.part == part) return line;
  FAIL("no such line");
  return report.front();
}

struct Row {
  const char* what;
  ReadyPart part;
  ReadyMark mark;
  std::function<void(ReadinessFacts&)> change;
};

const std::vector<Row> rows{
    {"the disk fills", ReadyPart::disk, ReadyMark::act, [](auto& f) { f.disk_fills = true; }},
    {"the clock is behind what was signed", ReadyPart::clock, ReadyMark::act,
     [](auto& f) { f.seen = Instant{f.now.unix_ms + day_ms}; }},
    {"no house file", ReadyPart::house, ReadyMark::act, [](auto& f) { f.house.clear(); }},
    {"nobody may chair", ReadyPart::house, ReadyMark::act, [](auto& f) { f.chairs = 0; }},
    {"sealing fails", ReadyPart::seal, ReadyMark::act, [](auto& f) { f.seal = SealTest::fails; }},
    {"sealing is not tested", ReadyPart::seal, ReadyMark::act, [](auto& f) { f.seal = SealTest::not_done; }},
    {"the certificate ends soon", ReadyPart::certificate, ReadyMark::note,
     [](auto& f) { f.certificate->expires_at = Instant{f.now.unix_ms + 10 * day_ms}; }},
    {"the certificate is over", ReadyPart::certificate, ReadyMark::note,
     [](auto& f) { f.certificate->expires_at = Instant{f.now.unix_ms - 1}; }},
    {"no certificate", ReadyPart::certificate, ReadyMark::note, [](auto& f) { f.certificate.reset(); }},
    {"the store was never looked at", ReadyPart::store, ReadyMark::note, [](auto& f) { f.store.reset(); }},
    {"the store is not reached", ReadyPart::store, ReadyMark::note,
     [](auto& f) { f.store->reason_code = "unreachable"; }},
    {"the store refuses", ReadyPart::store, ReadyMark::note,
     [](auto& f) { f.store->reason_code = "certificate"; }},
    {"a record waits", ReadyPart::deliveries, ReadyMark::note, [](auto& f) { f.not_delivered = 1; }},
    {"a pack waits", ReadyPart::packs, ReadyMark::note, [](auto& f) { f.packs = PacksAre::waiting; }},
    {"a pack was refused", ReadyPart::packs, ReadyMark::act, [](auto& f) { f.packs = PacksAre::refused; }},
    {"no sealed image", ReadyPart::image, ReadyMark::note, [](auto& f) { f.image.clear(); }},
};

}  // namespace

TEST_CASE("readiness: with every fact well each line is good, has nothing to do, and the word is klaar") {
  const auto report = readiness_of(all_well());
  CHECK(report.size() == names(ReadyPart{}).size());
  CHECK(is_ready(report));
  for (const auto& line : report) {
    CHECK(line.mark == ReadyMark::good);
    CHECK(line.to_do.empty());
    CHECK_FALSE(line.says.empty());
  }
}

TEST_CASE("readiness: each fact turns its own line, no other, and only what has to be done takes the word") {
  const auto well = readiness_of(all_well());
  for (const Row& row : rows) {
    CAPTURE(row.what);
    ReadinessFacts facts = all_well();
    row.change(facts);
    const auto report = readiness_of(facts);
    CHECK(line_of(report, row.part).mark == row.mark);
    CHECK(line_of(report, row.part).says != line_of(well, row.part).says);
    CHECK(is_ready(report) == (row.mark != ReadyMark::act));
    if (row.mark == ReadyMark::act) CHECK_FALSE(line_of(report, row.part).to_do.empty());
    for (const auto& line : report)
      if (line.part != row.part) CHECK(line.says == line_of(well, line.part).says);
  }
}

TEST_CASE("readiness: days and counts are said as one and as many") {
  ReadinessFacts facts = all_well();
  facts.certificate->expires_at = Instant{facts.now.unix_ms + day_ms};
  CHECK(line_of(readiness_of(facts), ReadyPart::certificate).says ==
        "De toegang tot het centrale systeem loopt nog 1 dag.");
  facts.chairs = 1;
  CHECK(line_of(readiness_of(facts), ReadyPart::house).says ==
        "Dit toestel hoort bij Veilig Huis Demo; één persoon mag er voorzitten.");
  facts.not_delivered = 3;
  CHECK(line_of(readiness_of(facts), ReadyPart::deliveries).to_do.empty());
  facts.delivery_refused = true;
  CHECK_FALSE(line_of(readiness_of(facts), ReadyPart::deliveries).to_do.empty());
}

TEST_CASE(
    "self-test of the seal: works with this device's keys, fails where the house file has others or none") {
  test::HouseFixture fixture{noon};
  crypto::SystemRandom random;
  const auto device = load_device_keys(fixture.state());
  REQUIRE(device);
  CHECK(test_seal(fixture.house(), *device, random) == SealTest::works);
  envelope::House other = fixture.house();
  other.devices.front().minisign = crypto::minisign::verify_key_of(crypto::minisign::make_sign_key(random));
  CHECK(test_seal(other, *device, random) == SealTest::fails);
  envelope::House without = fixture.house();
  without.devices.clear();
  CHECK(test_seal(without, *device, random) == SealTest::fails);
  envelope::House bad = fixture.house();
  bad.recipients.front().age = {};
  CHECK(test_seal(bad, *device, random) == SealTest::fails);
}
