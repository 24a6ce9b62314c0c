// The outer checks: the three files as they are on a disk, against a house.
#include "shared/record/verify.hpp"

#include "shared/crypto/tlog/tlog.hpp"
#include "tests/shared/record/sample_table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using record::Check;
using record::SealedFiles;
using record::Verdict;

namespace {

// A house with one device, one recipient and a log of its own, and one record sealed and logged.
struct Sealed {
  crypto::SystemRandom random;
  testing::SampleTable table;
  crypto::age::Identity identity = crypto::age::make_identity(random);
  crypto::minisign::SignKey device;
  crypto::tlog::LogSigner log{"log.proef", crypto::make_signing_key(random)};
  envelope::House house;
  SealedFiles files;

  explicit Sealed(const std::string& tag = std::string(64, 'a')) {
    table.play_a_meeting();
    device.number = random.take<8>();
    device.key = crypto::signing_key_from_seed(crypto::Secret::copy_of(table.device_key.seed.view()));
    house.house = "veilig-huis-proef";
    house.name = "Veilig Huis Proef";
    house.devices.push_back({testing::sample_device, crypto::minisign::verify_key_of(device),
                             crypto::age::recipient_of(identity), std::nullopt});
    house.log = crypto::tlog::verifier_of(log);
    seal(record::to_json(table.sealed()), tag);
  }

  void seal(const std::string& plaintext, const std::string& tag) {
    files.age_file =
        *crypto::age::encrypt(as_bytes(plaintext), {crypto::age::recipient_of(identity)}, random);
    envelope::Manifest manifest{.house = house.house,
                                .device = testing::sample_device,
                                .session = testing::sample_session,
                                .sealed_at = table.now,
                                .age_sha256 = crypto::sha256(files.age_file),
                                .age_size = files.age_file.size(),
                                .dossier_tag = tag};
    files.minisig = *crypto::minisign::sign(device, files.age_file, "verslag", envelope::to_line(manifest));
    const auto entry =
        crypto::tlog::log_entry(manifest.session, manifest.age_sha256, crypto::sha256(files.minisig));
    const auto leaf = crypto::tlog::leaf_hash(as_bytes(entry));
    const crypto::tlog::Checkpoint checkpoint{log.name, 1, crypto::tlog::root_of({leaf})};
    files.receipt = crypto::tlog::to_text(
        crypto::tlog::Proof{0, {}, crypto::tlog::sign_note(log, crypto::tlog::to_text(checkpoint))});
  }

  [[nodiscard]] record::Verified verified() const { return record::verify(files, house, identity); }
};

Verdict verdict_of(const record::Verified& verified, Check check) {
  for (const auto& line : verified.lines) {
    if (line.check == check) return line.verdict;
  }
  return Verdict::not_checked;
}

}  // namespace

TEST_CASE("verify: a sealed and logged record holds in all nine checks") {
  const Sealed sealed;
  const auto verified = sealed.verified();
  CHECK(verified.holds());
  CHECK(verified.lines.size() == 9);
  for (const auto& line : verified.lines) {
    CAPTURE(line.detail);
    CHECK(line.verdict == Verdict::holds);
  }
  CHECK(verified.log_index == 0);
}

TEST_CASE("verify: one bit changed in any of the three files is seen") {
  Sealed sealed;
  const auto flipped_fails = [&](auto& file, std::size_t at) {
    file[at] ^= 1;
    CAPTURE(at);
    CHECK_FALSE(sealed.verified().holds());
    file[at] ^= 1;
  };
  for (std::size_t at = 0; at < sealed.files.age_file.size(); at += 397)
    flipped_fails(sealed.files.age_file, at);
  // The first line of a minisign file is free text that no signature covers, but the log entry does.
  for (std::size_t at = 0; at < sealed.files.minisig.size(); at += 7) flipped_fails(sealed.files.minisig, at);
  for (std::size_t at = 0; at < sealed.files.receipt->size(); ++at) flipped_fails(*sealed.files.receipt, at);
  CHECK(sealed.verified().holds());
}

TEST_CASE("verify: without a receipt a record is not delivered, and holds only where that is allowed") {
  Sealed sealed;
  sealed.files.receipt.reset();
  CHECK(verdict_of(sealed.verified(), Check::receipt) == Verdict::fails);
  CHECK_FALSE(sealed.verified().holds());
  sealed.files.receipt_optional = true;
  CHECK(verdict_of(sealed.verified(), Check::receipt) == Verdict::not_checked);
  CHECK(sealed.verified().holds());
}

TEST_CASE("verify: another identity, another house's device, a revoked device and another log are refused") {
  Sealed sealed;
  crypto::SystemRandom random;
  const auto other = crypto::age::make_identity(random);
  CHECK(verdict_of(record::verify(sealed.files, sealed.house, other), Check::decryption) == Verdict::fails);

  auto house = sealed.house;
  house.devices[0].name = "tafel-2";
  CHECK(verdict_of(record::verify(sealed.files, house, sealed.identity), Check::manifest) == Verdict::fails);

  house = sealed.house;
  house.devices[0].revoked_at = Instant{sealed.table.now.unix_ms - 1};
  CHECK(verdict_of(record::verify(sealed.files, house, sealed.identity), Check::manifest) == Verdict::fails);
  house.devices[0].revoked_at = Instant{sealed.table.now.unix_ms + 1};
  CHECK(record::verify(sealed.files, house, sealed.identity).holds());

  house = sealed.house;
  house.log.key = crypto::make_signing_key(random).public_key;
  CHECK(verdict_of(record::verify(sealed.files, house, sealed.identity), Check::receipt) == Verdict::fails);
}

TEST_CASE("verify: a manifest that says something else than the record is refused") {
  const Sealed sealed(std::string(64, 'b'));
  const auto verified = sealed.verified();
  CHECK(verdict_of(verified, Check::manifest) == Verdict::holds);
  CHECK(verdict_of(verified, Check::end_state) == Verdict::fails);
}

TEST_CASE("verify: an age file that opens but holds no record says so") {
  Sealed sealed;
  sealed.seal("{}", std::string(64, 'a'));
  const auto verified = sealed.verified();
  CHECK(verdict_of(verified, Check::decryption) == Verdict::fails);
  CHECK(verdict_of(verified, Check::chain) == Verdict::not_checked);
  CHECK_FALSE(verified.holds());
}
