#include "shared/envelope/document.hpp"

#include "tests/shared/crypto/stock_tools.hpp"
#include "tests/shared/envelope/sample_house.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::envelope;

namespace tafel::testing {
namespace {

const std::string json = R"({"format":"tafelgeheim/document/v1"})";

struct Desk {
  SampleHouse sample = sample_house();
  FixedRandom random{"documents"};
  DocumentHeader header{.house = "demo",
                        .dossier_tag = std::string(64, 'a'),
                        .outer_class = DocumentClass::document,
                        .retention_years = std::nullopt,
                        .day = {2026, 11, 25}};

  DocumentFiles sealed(const std::string& text = json) {
    return seal_document(header, text, sample.house, sample.coordinator_key, random).value();
  }
  // The coordinator's signature over whatever file and line.
  [[nodiscard]] DocumentFiles signed_over(Bytes age_file, const std::string& line) const {
    auto minisig = crypto::minisign::sign(sample.coordinator_key, age_file, "x", line).value();
    return {std::move(age_file), std::move(minisig)};
  }
  Bytes encrypted(const std::string& text) {
    return crypto::age::encrypt(as_bytes(text), {sample.house.recipients[0].age}, random).value();
  }
};

TEST_CASE("document: a coordinator seals it for the house, which sees whose it is and opens it") {
  Desk desk;
  for (const auto outer : {DocumentClass::document, DocumentClass::closing}) {
    desk.header.outer_class = outer;
    desk.header.retention_years = outer == DocumentClass::closing ? std::optional(15) : std::nullopt;
    const DocumentFiles files = desk.sealed();
    const auto checked = check_document(desk.sample.house, files);
    REQUIRE_MESSAGE(checked, describe(checked.error()));
    CHECK(checked->header == desk.header);
    CHECK(checked->coordinator->name == "an-coordinator");
    const auto text = decrypt_document(files, desk.sample.coordinator_identity);
    REQUIRE(text);
    CHECK(as_text(text->view()) == json);
  }
}

TEST_CASE("document: stock minisign and age verify and open it, and read the JSON as it is") {
  Desk desk;
  const DocumentFiles files = desk.sealed();
  const Workbench bench;
  bench.put("key", crypto::age::to_secret_text(desk.sample.coordinator_identity).view());
  bench.put("told.age", files.age_file);
  bench.put("told.age.minisig", as_bytes(files.minisig));
  const auto key = verify_key_of(desk.sample.coordinator_key);
  bench.put("an.pub", as_bytes(crypto::minisign::to_file(key, "coordinator an")));
  REQUIRE(bench.run("minisign -V -H -p an.pub -m told.age > out") == 0);
  CHECK(bench.text("out").find(to_line(desk.header)) != std::string::npos);
  REQUIRE(bench.run("age -d -i key -o plain told.age") == 0);
  CHECK(bench.text("plain").size() == document_smallest_bytes);
  CHECK(bench.run("python3 -c \"import json; assert json.load(open('plain'))['format']\"") == 0);
  Bytes changed = files.age_file;
  changed.back() ^= 1;
  bench.put("told.age", changed);
  CHECK(bench.run("minisign -V -H -p an.pub -m told.age > out") != 0);
}

TEST_CASE("document: a few words and a page have one size, a long text twice that") {
  Desk desk;
  const auto size_of = [&](std::size_t bytes) {
    return desk.sealed("{" + std::string(bytes - 2, '1') + "}").age_file.size();
  };
  CHECK(size_of(40) == size_of(4096));
  CHECK(size_of(4097) == size_of(8192));
  CHECK(size_of(4096) < size_of(4097));
  CHECK(seal_document(desk.header, std::string(document_limit_bytes, '1'), desk.sample.house,
                      desk.sample.coordinator_key, desk.random));
  CHECK_FALSE(seal_document(desk.header, std::string(document_limit_bytes + 1, '1'), desk.sample.house,
                            desk.sample.coordinator_key, desk.random));
}

TEST_CASE("document: one of another size is refused from outside, and when it is opened") {
  Desk desk;
  const auto opens = [&](const std::string& plaintext) {
    const DocumentFiles files = desk.signed_over(desk.encrypted(plaintext), to_line(desk.header));
    const bool is_taken = check_document(desk.sample.house, files).has_value();
    CHECK(decrypt_document(files, desk.sample.coordinator_identity).has_value() == is_taken);
    return is_taken;
  };
  CHECK(opens(json + std::string(4096 - json.size(), ' ')));
  CHECK_FALSE(opens(json));
  CHECK_FALSE(opens(json + std::string(5000 - json.size(), ' ')));
  CHECK_FALSE(opens(std::string(2048, ' ')));
}

TEST_CASE("document: every byte of the age file is under the signature") {
  Desk desk;
  const DocumentFiles files = desk.sealed();
  for (std::size_t i = 0; i < files.age_file.size(); i += 7) {
    DocumentFiles changed = files;
    changed.age_file[i] ^= 1;
    CHECK(check_document(desk.sample.house, changed).error().fault == Fault::altered);
  }
  DocumentFiles cut = files;
  cut.age_file.pop_back();
  CHECK(check_document(desk.sample.house, cut).error().fault == Fault::altered);
}

TEST_CASE("document: every byte of its manifest is under the signature") {
  Desk desk;
  const DocumentFiles files = desk.sealed();
  const std::string line = to_line(desk.header);
  const std::size_t start = files.minisig.find(line);
  REQUIRE(start != std::string::npos);
  for (std::size_t i = 0; i < line.size(); ++i) {
    DocumentFiles changed = files;
    changed.minisig[start + i] ^= 1;
    CHECK_FALSE(check_document(desk.sample.house, changed));
  }
}

TEST_CASE("document: a device's key, another house's, or a house that does not know the key is refused") {
  Desk desk;
  const auto by = [&](const crypto::minisign::SignKey& key) {
    const auto files = seal_document(desk.header, json, desk.sample.house, key, desk.random).value();
    return check_document(desk.sample.house, files);
  };
  CHECK(by(desk.sample.coordinator_key));
  CHECK(by(desk.sample.device_key).error().fault == Fault::refused);
  CHECK(by(crypto::minisign::make_sign_key(desk.random)).error().fault == Fault::refused);
  DocumentHeader other = desk.header;
  other.house = "ander-huis";
  CHECK(
      seal_document(other, json, desk.sample.house, desk.sample.coordinator_key, desk.random).error().place ==
      "/house");
  const auto files = desk.signed_over(desk.sealed().age_file, to_line(other));
  CHECK(check_document(desk.sample.house, files).error().place == "/house");
}

TEST_CASE("document: it opens for the recipients of the house, and for no other") {
  Desk desk;
  const DocumentFiles files = desk.sealed();
  CHECK(decrypt_document(files, desk.sample.device_identity).error().fault == Fault::refused);
  CHECK(crypto::age::parts_of(files.age_file)->recipients == desk.sample.house.recipients.size());
}

TEST_CASE("document: its manifest has one spelling, and years with a closing alone") {
  const Desk desk;
  const std::string line = to_line(desk.header);
  CHECK(is_document_line(line));
  CHECK_FALSE(is_document_line(" " + line));
  CHECK_FALSE(is_document_line("{}"));
  const auto wrong = [&](const std::string& part, const std::string& other) {
    std::string changed = line;
    changed.replace(changed.find(part), part.size(), other);
    return describe(parse_document_header(changed).error());
  };
  CHECK(wrong("document-manifest/v1", "document-manifest/v2").starts_with("/format"));
  CHECK(wrong("\"document\"", "\"letter\"").starts_with("/class"));
  CHECK(wrong("\"document\"", "\"closing\"").starts_with("/retention_years"));
  CHECK(wrong("\"document\"", "\"document\",\"retention_years\":15").starts_with("/retention_years"));
  CHECK(wrong("2026-11-25", "2026-02-30").starts_with("/day"));
  CHECK(wrong("\"house\"", "\"kind\":\"told\",\"house\"").starts_with("/kind"));
  CHECK(wrong("aaaa", "AAAA").starts_with("/dossier_tag"));
  DocumentHeader closing = desk.header;
  closing.outer_class = DocumentClass::closing;
  for (const int years : {1, 15, 30}) {
    closing.retention_years = years;
    CHECK(is_document_line(to_line(closing)));
  }
  for (const int years : {0, 31}) {
    closing.retention_years = years;
    CHECK_FALSE(is_document_line(to_line(closing)));
  }
}

}  // namespace
}  // namespace tafel::testing
