// The worked example of docs/formats.md, made by the code from fixed randomness: the page shows exactly this,
// and the stock tools agree with it. When a format changes, this test prints what the page must say.
#include "shared/base/files.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/crypto/tlog/tlog.hpp"
#include "shared/envelope/document.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/envelope/pack.hpp"
#include "shared/envelope/transfer.hpp"
#include "tests/shared/crypto/stock_tools.hpp"
#include "tests/shared/envelope/sample_house.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>

using namespace tafel;
using namespace tafel::envelope;
namespace tlog = tafel::crypto::tlog;

namespace {

constexpr std::string_view plaintext = "het geheim van de tafel\n";
constexpr std::string_view session = "0b9f8a52-7a0c-4c7e-9d3e-5f2f4f6f8a10";

// The pages of docs/ on formats, one after the other.
std::string pages() {
  const char* source = std::getenv("TAFEL_SOURCE");
  REQUIRE_MESSAGE(source != nullptr, "TAFEL_SOURCE must name the repository; ctest sets it");
  std::string text;
  for (const char* name : {"docs/formats.md"})
    text += to_text(read_file(std::filesystem::path(source) / name, 1UL << 20).value_or(Bytes()));
  return text;
}

void check_on_page(const std::string& example) {
  static const std::string all = pages();
  CHECK_MESSAGE(all.find("```\n" + example + "```\n") != std::string::npos, "the page lacks:\n```\n"
                                                                                << example << "```");
}

std::string wrapped(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += 76) out += text.substr(at, 76) + "\n";
  return out;
}

struct Example {
  testing::SampleHouse sample = testing::sample_house();
  testing::FixedRandom random{"formats page"};
  Bytes age_file = make_age_file();
  Manifest manifest = make_manifest();
  std::string minisig =
      crypto::minisign::sign(sample.device_key, age_file, "a tafelgeheim record", to_line(manifest)).value();
  tlog::LogSigner log{"demo.example/log", log_key()};
  std::string entry = tlog::log_entry(session, crypto::sha256(age_file), crypto::sha256(minisig));
  std::string proof = make_proof();

  Bytes make_age_file() {
    std::vector<crypto::age::Recipient> recipients;
    for (const RecipientEntry& recipient : sample.house.recipients) recipients.push_back(recipient.age);
    return crypto::age::encrypt(as_bytes(plaintext), recipients, random).value();
  }
  [[nodiscard]] Manifest make_manifest() const {
    return {"demo",
            "tafel-1",
            std::string(session),
            testing::at("2026-11-23T14:05:09.120Z"),
            crypto::sha256(age_file),
            age_file.size(),
            crypto::to_hex(crypto::sha256("a keyed hash")),
            30};
  }
  crypto::SigningKey log_key() {
    crypto::SigningKey key = crypto::make_signing_key(random);
    sample.house.log = {"demo.example/log", key.public_key};
    return key;
  }
  [[nodiscard]] std::string make_proof() const {
    const std::vector<crypto::Hash> leaves = {
        tlog::leaf_hash(as_bytes("first")), tlog::leaf_hash(as_bytes("second")),
        tlog::leaf_hash(as_bytes(entry)), tlog::leaf_hash(as_bytes("fourth"))};
    const std::string checkpoint =
        tlog::to_text(tlog::Checkpoint{log.name, leaves.size(), tlog::root_of(leaves)});
    return tlog::to_text(tlog::Proof{2, tlog::inclusion_path(leaves, 2), tlog::sign_note(log, checkpoint)});
  }
};

}  // namespace

TEST_CASE("formats page: the age file, its identity and its recipients") {
  const Example example;
  check_on_page(to_text(crypto::age::to_secret_text(example.sample.coordinator_identity).view()) + "\n" +
                crypto::age::to_string(crypto::age::recipient_of(example.sample.coordinator_identity)) +
                "\n");
  check_on_page(wrapped(crypto::to_base64(example.age_file)));
  const std::string text = to_text(example.age_file);
  check_on_page(text.substr(0, text.find('\n', text.find("\n---") + 1) + 1));
}

TEST_CASE("formats page: the signature, the public key and the manifest") {
  const Example example;
  check_on_page(
      crypto::minisign::to_file(crypto::minisign::verify_key_of(example.sample.device_key), "tafel-1"));
  check_on_page(example.minisig);
  check_on_page(to_line(example.manifest) + "\n");
}

TEST_CASE("formats page: the log's key, entry and receipt") {
  const Example example;
  check_on_page(tlog::to_string(tlog::verifier_of(example.log)) + "\n");
  check_on_page(example.entry);
  check_on_page(tlog::document_log_entry(crypto::sha256(example.age_file), crypto::sha256(example.minisig)));
  check_on_page(example.proof);
}

TEST_CASE("formats page: the house file and a pack's header") {
  Example example;
  check_on_page(to_json(example.sample.house));
  const PackHeader header{"demo", "tafel-1", PackKind::agenda, testing::at("2026-11-23T08:00:00.000Z"),
                          testing::at("2026-11-24T08:00:00.000Z")};
  const Pack pack = make_pack(header, as_bytes("{}"), example.sample.house.devices[0],
                              example.sample.coordinator_key, example.random)
                        .value();
  check_on_page(crypto::minisign::parse_unverified(pack.minisig)->trusted_comment + "\n");
}

TEST_CASE("formats page: the note of a transfer, which holds for the example") {
  Example example;
  const auto to = crypto::age::recipient_of(crypto::age::make_identity(example.random));
  const TransferNote note{"demo",
                          "an-coordinator",
                          "ander-huis",
                          "bea",
                          std::string(session),
                          crypto::sha256(ByteView(example.age_file)),
                          testing::at("2026-11-24T09:00:00.000Z")};
  check_on_page(to_line(note) + "\n");
  const auto transfer = make_transfer(note, example.age_file, example.sample.coordinator_identity, to,
                                      example.sample.coordinator_key, example.random);
  REQUIRE(transfer);
  CHECK(check_transfer(example.sample.house, example.age_file, *transfer));
}

TEST_CASE("formats page: the manifest of a document") {
  check_on_page(to_line(DocumentHeader{.house = "demo",
                                       .dossier_tag = std::string(64, 'a'),
                                       .outer_class = DocumentClass::closing,
                                       .retention_years = 15,
                                       .day = {2026, 11, 25}}) +
                "\n");
}

TEST_CASE("formats page: the example verifies here, and with the stock tools") {
  const Example example;
  const auto manifest = check_envelope(example.sample.house, example.age_file, example.minisig);
  REQUIRE_MESSAGE(manifest.has_value(), describe(manifest.error()));
  CHECK(tlog::check_receipt(example.proof, example.entry, example.sample.house.log)->index == 2);
  const testing::Workbench bench;
  bench.put("key", crypto::age::to_secret_text(example.sample.coordinator_identity).view());
  bench.put("record.age", example.age_file);
  bench.put("record.age.minisig", as_bytes(example.minisig));
  bench.put("device.pub", as_bytes(crypto::minisign::to_file(
                              crypto::minisign::verify_key_of(example.sample.device_key), "tafel-1")));
  REQUIRE(bench.run("minisign -V -H -p device.pub -m record.age > out") == 0);
  REQUIRE(bench.run("age -d -i key -o plain record.age") == 0);
  CHECK(bench.text("plain") == plaintext);
}
