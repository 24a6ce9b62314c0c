#include "shared/envelope/transfer.hpp"

#include "shared/envelope/names.hpp"
#include "shared/json/strict_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tafel::envelope {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view transfer_format = "tafelgeheim/transfer/v1";
constexpr std::size_t transfer_line_limit = 2048;

// Whoever took the key of a coordinator would date a note back; but what a note proves is only who handed over, and the
// record proves itself. So a later revocation leaves earlier transfers readable.
Done require_giver(const TransferNote& note, const House& house, const CoordinatorEntry& giver) {
  if (note.house != house.house)
    return fail(Fault::refused, "the record was handed over by another house, " + note.house, "/house");
  if (note.by != giver.name)
    return fail(Fault::refused, "signed by " + giver.name + ", and not by who it says hands over", "/by");
  if (giver.revoked_at && note.at >= *giver.revoked_at)
    return fail(Fault::refused, "coordinator " + giver.name + " was revoked when this was handed over",
                "/by");
  return {};
}

Done require_same_record(const TransferNote& note, ByteView record, ByteView transfer) {
  if (note.age_sha256 != crypto::sha256(record))
    return fail(Fault::altered, "the transfer is of another record", "/age_sha256");
  const auto sealed = crypto::age::parts_of(record);
  if (!sealed) return pass(sealed.error());
  const auto handed = crypto::age::parts_of(transfer);
  if (!handed) return pass(handed.error());
  if (handed->recipients != 1) return fail(Fault::refused, "a transfer is for one coordinator alone");
  if (!std::ranges::equal(sealed->payload, handed->payload))
    return fail(Fault::altered, "what was handed over is not what was sealed");
  return {};
}

}  // namespace

std::string to_line(const TransferNote& note) {
  return dump(Json{{"format", transfer_format},
                   {"house", note.house},
                   {"by", note.by},
                   {"to_house", note.to_house},
                   {"to", note.to},
                   {"session", note.session},
                   {"age_sha256", crypto::to_hex(note.age_sha256)},
                   {"at", to_string(note.at)}});
}

Result<TransferNote> parse_transfer_note(std::string_view line) {
  const auto document = parse_strict(line, transfer_line_limit, 1);
  if (!document) return pass(document.error());
  ObjectReader reader(*document);
  reader.exactly("format", transfer_format);
  TransferNote note;
  note.house = read_plain_name(reader, "house");
  note.by = read_plain_name(reader, "by");
  note.to_house = read_plain_name(reader, "to_house");
  note.to = read_plain_name(reader, "to");
  note.session = read_session(reader, "session");
  note.age_sha256 = read_hash(reader, "age_sha256");
  note.at = reader.moment("at");
  if (reader.ok() && note.to_house == note.house) reader.refuse("to_house", "must be another house");
  if (auto done = reader.done(); !done) return pass(done.error());
  if (to_line(note) != line)
    return fail(Fault::malformed,
                "the note of the transfer is not in its one spelling (order of keys, white space, escapes)");
  return note;
}

Result<Transfer> make_transfer(const TransferNote& note, ByteView record, const crypto::age::Identity& mine,
                               const crypto::age::Recipient& to, const crypto::minisign::SignKey& signer,
                               crypto::Random& random) {
  const std::string line = to_line(note);
  if (const auto parsed = parse_transfer_note(line); !parsed) return pass(parsed.error());
  auto age_file = crypto::age::rewrap(record, mine, to, random);
  if (!age_file) return pass(age_file.error());
  auto minisig =
      crypto::minisign::sign(signer, *age_file, "a tafelgeheim transfer; check with minisign -V -H", line);
  if (!minisig) return pass(minisig.error());
  return Transfer{std::move(*age_file), std::move(*minisig)};
}

Result<TransferNote> check_transfer(const House& house, ByteView record, const Transfer& transfer) {
  const auto unverified = crypto::minisign::parse_unverified(transfer.minisig);
  if (!unverified) return pass(unverified.error());
  const CoordinatorEntry* giver = find_coordinator(house, unverified->number);
  if (giver == nullptr)
    return fail(Fault::refused, "the transfer is not signed by a coordinator of this house");
  const auto line = crypto::minisign::verify(giver->minisign, transfer.age_file, transfer.minisig);
  if (!line) return pass(line.error());
  auto note = parse_transfer_note(*line);
  if (!note) return fail(note.error().fault, "transfer: " + note.error().message, note.error().place);
  if (auto done = require_giver(*note, house, *giver); !done) return pass(done.error());
  if (auto done = require_same_record(*note, record, transfer.age_file); !done) return pass(done.error());
  return note;
}

Result<crypto::age::Recipient> receiver_in(const House& other, const House& own, std::string_view name) {
  const std::string place = "--to " + std::string(name);
  if (other.house == own.house)
    return fail(Fault::refused, "a dossier goes to another house, and this is " + own.house + " itself",
                place);
  if (find_device(other, name) != nullptr)
    return fail(Fault::refused, "is a device there; a dossier goes from coordinator to coordinator", place);
  const auto coordinator = std::ranges::find(other.coordinators, name, &CoordinatorEntry::name);
  const auto recipient = std::ranges::find(other.recipients, name, &RecipientEntry::name);
  if (coordinator == other.coordinators.end()) {
    if (recipient != other.recipients.end())
      return fail(Fault::refused, "may read there, but is no coordinator of that house", place);
    return fail(Fault::missing, "that house has no such coordinator", place);
  }
  if (coordinator->revoked_at) return fail(Fault::refused, "is a coordinator there no longer", place);
  if (recipient == other.recipients.end())
    return fail(Fault::refused, "has no key there to receive with", place);
  return recipient->age;
}

}  // namespace tafel::envelope
