// A document in its envelope: who signed it, for whom it opens, and that its outside says what its inside does.
#include "shared/documents/sealed_document.hpp"

#include "shared/documents/document_json.hpp"
#include "tests/shared/crypto/stock_tools.hpp"
#include "tests/shared/documents/sample_papers.hpp"
#include "tests/shared/envelope/sample_house.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace tafel::testing {
namespace {

using namespace documents;

struct Coordinator {
  SampleHouse sample = sample_house();
  FixedRandom random{"sealed documents"};
  ReadTable table = first_table();
  std::string tag = table.state.dossier.tag;

  Coordinator() { sample.house.house = table.state.dossier.house; }
  Result<envelope::DocumentFiles> sealed(const Document& document) {
    return seal(document, tag, sample.house, sample.coordinator_key, random);
  }
  [[nodiscard]] Result<OpenedDocument> opens(const envelope::DocumentFiles& files) const {
    return open(files, sample.house, sample.coordinator_identity);
  }
  // Signed by the coordinator over another manifest than that of the document.
  envelope::DocumentFiles under(const Document& document, const envelope::DocumentHeader& header) {
    return envelope::seal_document(header, to_json(document), sample.house, sample.coordinator_key, random)
        .value();
  }
  [[nodiscard]] envelope::DocumentHeader header() const {
    return {.house = sample.house.house,
            .dossier_tag = tag,
            .outer_class = envelope::DocumentClass::document,
            .retention_years = std::nullopt,
            .day = {2026, 11, 26}};
  }
};

template <class T>
std::string why_not(const Result<T>& result) {
  return result ? "" : describe(result.error());
}

TEST_CASE("sealed document: one of each kind is sealed and opened, and stock tools agree") {
  Coordinator an;
  const Workbench bench;
  bench.put("key", crypto::age::to_secret_text(an.sample.coordinator_identity).view());
  bench.put("an.pub", as_bytes(crypto::minisign::to_file(verify_key_of(an.sample.coordinator_key), "an")));
  for (const Says& says : sound_documents(an.table)) {
    const Document document = document_of(an.table, says);
    const auto files = an.sealed(document);
    REQUIRE_MESSAGE(files, why_not(files));
    const auto opened = an.opens(*files);
    REQUIRE_MESSAGE(opened, why_not(opened));
    CHECK(opened->document == document);
    CHECK(opened->tag == an.tag);
    bench.put("d.age", files->age_file);
    bench.put("d.age.minisig", as_bytes(files->minisig));
    REQUIRE(bench.run("minisign -V -H -p an.pub -m d.age > out && age -d -i key -o plain d.age") == 0);
    CHECK(nlohmann::json::parse(bench.text("plain"))["kind"] == name(kind_of(document)));
    // Neither what kind it is nor a number, name or word of it is outside.
    const std::string kind(name(kind_of(document)));
    if (kind != "closing") CHECK(files->minisig.find(kind) == std::string::npos);
    CHECK(files->minisig.find(document.dossier) == std::string::npos);
  }
}

TEST_CASE("sealed document: every kind has one size, and a closing its years outside") {
  Coordinator an;
  std::size_t size = 0;
  for (const Says& says : sound_documents(an.table)) {
    const auto files = an.sealed(document_of(an.table, says)).value();
    if (size != 0) CHECK(files.age_file.size() == size);
    size = files.age_file.size();
    const auto header = envelope::check_document(an.sample.house, files)->header;
    const bool is_closing = std::holds_alternative<Closing>(says);
    CHECK((header.outer_class == envelope::DocumentClass::closing) == is_closing);
    CHECK(header.retention_years.has_value() == is_closing);
  }
}

TEST_CASE("sealed document: signed by another, by a revoked one, or in another's name is refused") {
  Coordinator an;
  Document document = document_of(an.table, sound_told(an.table));
  const auto files = an.sealed(document).value();
  CHECK_FALSE(seal(document, an.tag, an.sample.house, an.sample.device_key, an.random));
  document.by = "bo";
  CHECK(an.sealed(document).error().place == "/by");
  CHECK(an.opens(an.under(document, an.header())).error().place == "/by");
  an.sample.house.coordinators[0].revoked_at = Instant{document.made_at.unix_ms + 1};
  CHECK(an.opens(files));
  an.sample.house.coordinators[0].revoked_at = document.made_at;
  CHECK(an.opens(files).error().place == "/by");
  document.by = "an-coordinator";
  CHECK(an.sealed(document).error().place == "/by");
}

TEST_CASE("sealed document: another house, identity, a cut byte or a changed one is refused") {
  Coordinator an;
  const Document document = document_of(an.table, sound_told(an.table));
  const auto files = an.sealed(document).value();
  CHECK(an.opens(files));
  CHECK_FALSE(open(files, an.sample.house, an.sample.device_identity));
  envelope::DocumentFiles cut = files;
  cut.age_file.pop_back();
  CHECK(an.opens(cut).error().fault == Fault::altered);
  cut = files;
  cut.minisig.pop_back();
  CHECK_FALSE(an.opens(cut));
  an.sample.house.house = "ander-huis";
  CHECK(an.opens(files).error().place == "/house");
  CHECK(an.sealed(document).error().place == "/house");
}

TEST_CASE("sealed document: a manifest that says another class, term or day than the document is refused") {
  Coordinator an;
  const Document told = document_of(an.table, sound_told(an.table));
  const Document closing = document_of(an.table, sound_closing());
  CHECK(an.opens(an.under(told, an.header())));
  auto other = an.header();
  other.day.day = 25;
  CHECK(an.opens(an.under(told, other)).error().fault == Fault::altered);
  other = an.header();
  other.outer_class = envelope::DocumentClass::closing;
  other.retention_years = 15;
  CHECK(an.opens(an.under(closing, other)));
  CHECK(an.opens(an.under(told, other)).error().fault == Fault::altered);
  CHECK(an.opens(an.under(closing, an.header())).error().fault == Fault::altered);
  other.retention_years = 14;
  CHECK(an.opens(an.under(closing, other)).error().fault == Fault::altered);
}

TEST_CASE("sealed document: one that its own reader would refuse is not sealed") {
  Coordinator an;
  Closing closing = sound_closing();
  closing.years = 16;
  CHECK_FALSE(an.sealed(document_of(an.table, closing)));
  an.tag = "VH-2026-0117";
  CHECK_FALSE(an.sealed(document_of(an.table, sound_closing())));
}

}  // namespace
}  // namespace tafel::testing
