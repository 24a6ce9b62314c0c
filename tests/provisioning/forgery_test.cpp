// Forged records through the command line: each refused, by the right check and for the right reason.
#include "shared/base/names.hpp"
#include "tests/provisioning/played_house.hpp"
#include "tests/shared/record/forgeries.hpp"

#include <doctest/doctest.h>
#include <utility>

namespace tafel::testing {
namespace {

struct Archive {
  PlayedHouse house;
  SampleTable table;
  Archive() {
    table.play_a_meeting();
    house.enrol(table);
  }
  // The output of `tafel verify` on `name`, which must fail: the line of the first check that failed.
  [[nodiscard]] std::string first_failure(const std::string& name) const {
    const Finished verified = tafel(house.verify(name));
    CHECK_MESSAGE(verified.status == 1, verified.out);
    CHECK(verified.out.find("does not hold: ") != std::string::npos);
    const auto from = verified.out.find("FAIL ");
    REQUIRE_MESSAGE(from != std::string::npos, verified.out);
    return verified.out.substr(from, verified.out.find('\n', from) - from);
  }
  void copy(const std::string& from, const std::string& to, const std::string& suffix) const {
    fs::copy_file(house / (from + suffix), house / (to + suffix), fs::copy_options::overwrite_existing);
  }
};

bool says(const std::string& line, const std::string& check, const std::string& why) {
  return line.starts_with("FAIL " + check + " ") && line.find(why) != std::string::npos;
}

}  // namespace

TEST_CASE("verify: every forged record is refused on the command line, with the reason") {
  Archive archive;
  for (const Forgery& forgery : forgeries()) {
    archive.house.seal(archive.table, forged(forgery, archive.table), "forged");
    const std::string line = archive.first_failure("forged");
    const bool right = forgery.caught_by == record::Check::chain
                           ? line.find("FAIL") == 0  // the head it was signed with is broken first
                           : says(line, std::string(name(forgery.caught_by)), forgery.because);
    CHECK_MESSAGE(right, forgery.what, ": ", line);
  }
}

TEST_CASE("verify: a record of another device is refused, whoever signs around it") {
  Archive archive;
  archive.house.seal(archive.table, "honest");
  CHECK(tafel(archive.house.verify("honest")).status == 0);

  // A device that the house never enrolled, under the name of one that it did.
  SampleTable elsewhere;
  elsewhere.play_a_meeting();
  DeviceKeys other = make_device_keys(elsewhere);
  std::swap(archive.house.device, other);
  archive.house.seal(elsewhere, "stranger");
  CHECK(says(archive.first_failure("stranger"), "manifest", ""));

  // The enrolled device's signature around a record that another device made.
  std::swap(archive.house.device, other);
  archive.house.seal(elsewhere, "wrapped");
  const std::string wrapped = archive.first_failure("wrapped");
  CHECK_MESSAGE(says(wrapped, "device-signature", "not signed by device tafel-1"), wrapped);

  // A manifest that names a device which is not the signer's.
  archive.house.seal(archive.table, archive.table.sealed(), "renamed", "tafel-2");
  const std::string renamed = archive.first_failure("renamed");
  CHECK_MESSAGE(says(renamed, "manifest", "tafel-2"), renamed);

  // The device's own record, that claims to come from another.
  record::Record claimed = archive.table.sealed();
  claimed.device = "tafel-2";
  rechain_and_sign(claimed, archive.table.device_key);
  archive.house.seal(archive.table, claimed, "claimed");
  const std::string claims = archive.first_failure("claimed");
  CHECK_MESSAGE(says(claims, "device-signature", "a device that the house never enrolled"), claims);
}

TEST_CASE("verify: an older version of a record is refused in the place of the one that was delivered") {
  Archive archive;
  archive.house.seal(archive.table, "older");
  const auto texts_before = archive.table.texts;
  archive.table.propose("statement-taken-back", {{"id", "u1"}, {"by", "p1"}});
  archive.house.seal(archive.table, "newer");
  CHECK(tafel(archive.house.verify("newer")).status == 0);

  // Beside the signature and the receipt of the newer one.
  for (const auto* suffix : {".age", ".age.minisig", ".age.tlog-proof"})
    archive.copy("newer", "mixed", suffix);
  archive.copy("older", "mixed", ".age");
  CHECK(says(archive.first_failure("mixed"), "manifest", ""));

  // With its own signature: the log has no entry for it.
  archive.copy("older", "mixed", ".age.minisig");
  CHECK(says(archive.first_failure("mixed"), "receipt", ""));

  // Sealed again by the device, with the words that were taken back since.
  record::Record revived = archive.table.sealed();
  revived.texts = texts_before;
  archive.house.seal(archive.table, revived, "revived");
  const std::string line = archive.first_failure("revived");
  CHECK_MESSAGE(says(line, "texts", "were taken back or belong to no event"), line);

  // The last events cut off, and the head signed anew: beneath the closing it is no record.
  record::Record shortened = archive.table.sealed();
  shortened.events.resize(shortened.events.size() - 2);
  rechain_and_sign(shortened, archive.table.device_key);
  archive.house.seal(archive.table, shortened, "shortened");
  const std::string cut_off = archive.first_failure("shortened");
  CHECK_MESSAGE(says(cut_off, "texts", "are missing"), cut_off);
}

}  // namespace tafel::testing
