// Records that earlier versions sealed (tests/corpus) are verified for ever.
#include "shared/domain/rules_version.hpp"
#include "shared/envelope/house_file.hpp"
#include "shared/record/verify.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace tafel;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  REQUIRE_MESSAGE(stream.good(), file.string());
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> corpus() {
  const char* root = std::getenv("TAFEL_SOURCE");
  REQUIRE(root != nullptr);
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(fs::path(root) / "tests" / "corpus"))
    if (entry.is_directory()) folders.push_back(entry.path());
  return folders;
}

record::SealedFiles sealed_in(const fs::path& folder) {
  return {.age_file = to_bytes(content_of(folder / "record.age")),
          .minisig = content_of(folder / "record.age.minisig"),
          .receipt = content_of(folder / "record.age.tlog-proof")};
}

record::Verified verified(const fs::path& folder, const record::SealedFiles& files) {
  const auto house = envelope::load_house(envelope::house_files(folder / "house.json", folder / "house.pub"));
  REQUIRE(house);
  const auto identity = crypto::age::parse_identity_file(content_of(folder / "coordinator.agekey"));
  REQUIRE(identity);
  return record::verify(files, *house, *identity);
}

}  // namespace

TEST_CASE("corpus: every record that an earlier version sealed holds in all nine checks") {
  std::set<std::string> versions;
  for (const fs::path& folder : corpus()) {
    CAPTURE(folder.string());
    const auto found = verified(folder, sealed_in(folder));
    CHECK(found.holds());
    CHECK(found.lines.size() == 9);
    CHECK("rules-" + found.state.rules == folder.filename().string());
    versions.insert(found.state.rules);
  }
  for (const auto version : domain::known_rules)
    if (version != domain::rules_version) CHECK_MESSAGE(versions.contains(std::string(version)), version);
}

TEST_CASE("corpus: a record with one byte changed does not hold") {
  for (const fs::path& folder : corpus()) {
    auto files = sealed_in(folder);
    files.age_file[files.age_file.size() / 2] ^= 1;
    CHECK_FALSE(verified(folder, files).holds());
  }
}
