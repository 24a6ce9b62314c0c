#include "shared/envelope/transfer.hpp"

#include "tests/shared/crypto/fixed_random.hpp"
#include "tests/shared/envelope/sample_house.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::envelope;

namespace tafel::testing {
namespace {

// Two houses; "an" of the first hands a record to "bea" of the second.
struct Handing {
  FixedRandom random{"transfer"};
  crypto::age::Identity an = crypto::age::make_identity(random);
  crypto::age::Identity bea = crypto::age::make_identity(random);
  crypto::minisign::SignKey an_signs = crypto::minisign::make_sign_key(random);
  House own = sample_house().house;
  House other = own;
  Bytes record;
  TransferNote note;

  Handing() {
    own.house = "eerste-huis";
    own.coordinators = {{"an", verify_key_of(an_signs), std::nullopt}};
    own.recipients = {{"an", recipient_of(an)}};
    other.house = "tweede-huis";
    other.coordinators = {{"bea", verify_key_of(crypto::minisign::make_sign_key(random)), std::nullopt}};
    other.recipients = {{"bea", recipient_of(bea)}, {"recovery", recipient_of(an)}};
    record = crypto::age::encrypt(as_bytes("wat aan tafel gezegd is"), {recipient_of(an)}, random).value();
    note = {"eerste-huis",
            "an",
            "tweede-huis",
            "bea",
            "0b9f8a52-7a0c-4c7e-9d3e-5f2f4f6f8a10",
            crypto::sha256(ByteView(record)),
            at("2026-11-24T09:00:00.000Z")};
  }
  Transfer made() { return make_transfer(note, record, an, recipient_of(bea), an_signs, random).value(); }
  // The same, signed with an's key over whatever file and note.
  Transfer forged(Bytes age_file, const std::string& line) {
    auto minisig = crypto::minisign::sign(an_signs, age_file, "transfer", line).value();
    return {std::move(age_file), std::move(minisig)};
  }
};

}  // namespace

TEST_CASE("transfer: one coordinator hands over exactly what was sealed, to one other") {
  Handing handing;
  const Transfer transfer = handing.made();
  const auto note = check_transfer(handing.own, handing.record, transfer);
  REQUIRE_MESSAGE(note, describe(note.error()));
  CHECK(note->by == "an");
  CHECK(note->to_house == "tweede-huis");
  CHECK(note->to == "bea");
  const auto opened = crypto::age::decrypt(transfer.age_file, handing.bea);
  REQUIRE(opened);
  CHECK(as_text(opened->view()) == "wat aan tafel gezegd is");
  CHECK_FALSE(crypto::age::decrypt(transfer.age_file, handing.an));  // nobody else, not even who gave it
  CHECK_FALSE(crypto::age::decrypt(handing.record, handing.bea));
}

TEST_CASE("transfer: another record, a changed byte, a second reader or a stranger's signature is refused") {
  Handing handing;
  const Transfer transfer = handing.made();
  const auto refused = [&](const Transfer& changed) {
    CHECK_FALSE(check_transfer(handing.own, handing.record, changed));
  };
  CHECK_FALSE(
      check_transfer(handing.other, handing.record, transfer));  // no coordinator of that house signed
  const Bytes another =
      crypto::age::encrypt(as_bytes("iets anders"), {recipient_of(handing.an)}, handing.random).value();
  CHECK_FALSE(check_transfer(handing.own, another, transfer));
  for (const std::size_t place :
       {std::size_t{30}, transfer.age_file.size() / 2, transfer.age_file.size() - 1}) {
    Transfer changed = transfer;
    changed.age_file[place] ^= 1;
    refused(changed);
  }
  // Signed by the right key, and still: other words, two readers, another house, a note about another record.
  const std::string line = to_line(handing.note);
  refused(handing.forged(another, line));
  refused(handing.forged(handing.record, "{}"));
  const Bytes for_two =
      crypto::age::encrypt(as_bytes("wat aan tafel gezegd is"),
                           {recipient_of(handing.bea), recipient_of(handing.an)}, handing.random)
          .value();
  refused(handing.forged(for_two, line));
  for (auto change :
       {+[](TransferNote& note) { note.house = "derde-huis"; }, +[](TransferNote& note) { note.by = "bea"; },
        +[](TransferNote& note) { note.age_sha256[0] ^= 1; }}) {
    TransferNote other = handing.note;
    change(other);
    refused(handing.forged(transfer.age_file, to_line(other)));
  }
  CHECK(check_transfer(handing.own, handing.record, handing.forged(transfer.age_file, line)));
}

TEST_CASE("transfer: who was revoked by then hands nothing over; who is revoked later did") {
  Handing handing;
  const Transfer transfer = handing.made();
  handing.own.coordinators[0].revoked_at = at("2026-11-25T00:00:00.000Z");
  CHECK(check_transfer(handing.own, handing.record, transfer));
  handing.own.coordinators[0].revoked_at = handing.note.at;
  CHECK_FALSE(check_transfer(handing.own, handing.record, transfer));
}

TEST_CASE("transfer: a note has one spelling, and never stays within the house") {
  Handing handing;
  const std::string line = to_line(handing.note);
  CHECK(parse_transfer_note(line));
  CHECK_FALSE(parse_transfer_note(line + " "));
  CHECK_FALSE(parse_transfer_note(" " + line));
  CHECK_FALSE(parse_transfer_note("{}"));
  handing.note.to_house = handing.note.house;
  CHECK_FALSE(parse_transfer_note(to_line(handing.note)));
}

TEST_CASE("art15.transfer: only a coordinator of the other house may receive") {
  Handing handing;
  const auto to = [&](std::string_view name) { return receiver_in(handing.other, handing.own, name); };
  REQUIRE(to("bea"));
  CHECK(*to("bea") == recipient_of(handing.bea));
  CHECK_FALSE(receiver_in(handing.own, handing.own, "an"));
  CHECK_FALSE(to("recovery"));
  CHECK_FALSE(to("niemand"));
  CHECK_FALSE(to(handing.other.devices.front().name));
  handing.other.coordinators[0].revoked_at = at("2026-11-01T00:00:00.000Z");
  CHECK_FALSE(to("bea"));
  handing.other.coordinators[0].revoked_at.reset();
  handing.other.recipients.erase(handing.other.recipients.begin());
  CHECK_FALSE(to("bea"));
}

}  // namespace tafel::testing
