#include "shared/record/verify.hpp"

#include "shared/domain/enclosure.hpp"
#include "shared/domain/outcomes.hpp"
#include "shared/domain/signing.hpp"
#include "shared/envelope/record_receipt.hpp"
#include "shared/record/openings.hpp"
#include "shared/record/replay.hpp"

#include <algorithm>
#include <utility>

namespace tafel::record {
namespace {

CheckLine holds(Check check, std::string detail) {
  return {check, Verdict::holds, std::move(detail)};
}
CheckLine fails(Check check, std::string detail) {
  return {check, Verdict::fails, std::move(detail)};
}
CheckLine not_checked(Check check, std::string detail) {
  return {check, Verdict::not_checked, std::move(detail)};
}

// ---- The files, before anything is opened
CheckLine check_manifest(const SealedFiles& files, const envelope::House& house, Verified& verified) {
  auto manifest = envelope::check_envelope(house, files.age_file, files.minisig);
  if (!manifest) return fails(Check::manifest, describe(manifest.error()));
  verified.manifest = std::move(*manifest);
  return holds(Check::manifest, "signed by " + verified.manifest->device + ", sealed at " +
                                    to_string(verified.manifest->sealed_at));
}

// What to do when nothing but the comment of the signature file keeps the receipt from proving this record: stock
// minisign takes any comment. "" when it is something else.
std::string way_to_receipt(const SealedFiles& files, const envelope::House& house,
                           const envelope::Manifest& manifest) {
  const std::string comment = "untrusted comment: " + envelope::signature_comment(manifest.device);
  const std::string written =
      comment + files.minisig.substr(std::min(files.minisig.find('\n'), files.minisig.size()));
  if (!envelope::check_record_receipt(house, manifest.session, files.age_file, written, *files.receipt))
    return "";
  return "; the first line of the .minisig is not the device's own: put back \"" + comment + "\"";
}

CheckLine check_receipt_of(const SealedFiles& files, const envelope::House& house, Verified& verified) {
  if (!files.receipt)
    return files.receipt_optional
               ? not_checked(Check::receipt,
                             "no receipt is beside it, and nobody looked whether it was delivered")
               : fails(Check::receipt, "there is no receipt beside the record");
  if (!verified.manifest) return not_checked(Check::receipt, "needs the manifest");
  const auto receipt = envelope::check_record_receipt(house, verified.manifest->session, files.age_file,
                                                      files.minisig, *files.receipt);
  if (!receipt)
    return fails(Check::receipt,
                 describe(receipt.error()) + way_to_receipt(files, house, *verified.manifest));
  verified.log_index = receipt->index;
  return holds(Check::receipt,
               "stands in log " + house.log.name + " at index " + std::to_string(receipt->index));
}

CheckLine check_transfer_of(const SealedFiles& files, const envelope::House& house, Verified& verified) {
  if (!verified.manifest) return not_checked(Check::transfer, "needs the manifest");
  auto note = envelope::check_transfer(house, files.age_file, *files.transfer);
  if (!note) return fails(Check::transfer, describe(note.error()));
  if (note->session != verified.manifest->session)
    return fails(Check::transfer, "the transfer names another session");
  verified.transfer = std::move(*note);
  return holds(Check::transfer, "handed over by " + verified.transfer->by + " of " +
                                    verified.transfer->house + " to " + verified.transfer->to + " of " +
                                    verified.transfer->to_house + ", at " + to_string(verified.transfer->at));
}

CheckLine check_decryption(const SealedFiles& files, const crypto::age::Identity& identity,
                           Verified& verified) {
  if (files.transfer && !verified.transfer) return not_checked(Check::decryption, "needs the transfer");
  const auto plaintext =
      crypto::age::decrypt(files.transfer ? files.transfer->age_file : files.age_file, identity);
  if (!plaintext) return fails(Check::decryption, describe(plaintext.error()));
  auto record = parse_record(as_text(plaintext->view()));
  if (!record) return fails(Check::decryption, "opens, but is not a record: " + describe(record.error()));
  verified.record = std::move(*record);
  return holds(Check::decryption, "opens: " + std::to_string(verified.record->events.size()) + " events");
}

// ---- The record itself
CheckLine check_device_signature(const Record& record, const crypto::PublicKey& device_key) {
  const auto bytes = crypto::from_base64(record.device_signature);
  crypto::Signature signature{};
  if (!bytes || bytes->size() != signature.size()) return fails(Check::device_signature, "not a signature");
  std::ranges::copy(*bytes, signature.begin());
  if (!crypto::verify(device_key, as_bytes(head_signing_text(record)), signature))
    return fails(Check::device_signature, "not signed by device " + record.device);
  return holds(Check::device_signature, "head signed by " + record.device);
}

Head head_of(const std::vector<std::string>& lines) {
  Head head;
  for (const std::string& line : lines) head = after(head, line);
  return head;
}

CheckLine check_chain(const Record& record, std::vector<Link>& links) {
  auto parsed = parse_chain(record.events);
  if (!parsed) return fails(Check::chain, describe(parsed.error()));
  if (head_of(record.events).hash != record.head)
    return fails(Check::chain, "does not end in the head that is signed");
  links = std::move(*parsed);
  return holds(Check::chain, std::to_string(links.size()) + " events follow from each other");
}

std::string key_of(const domain::State& before, const domain::Fact& fact, const domain::ParticipantId& who) {
  if (const auto* arrival = std::get_if<domain::CheckedIn>(&fact)) return arrival->public_key;
  const domain::Participant* participant = domain::find(before, who);
  return participant == nullptr ? "" : participant->public_key;
}

bool signature_holds(const domain::State& before, const Link& link, const domain::Signed& personal) {
  const auto key_bytes = crypto::from_base64(key_of(before, link.event.fact, personal.by));
  const auto signature_bytes = crypto::from_base64(personal.signature.base64);
  crypto::PublicKey key{};
  crypto::Signature signature{};
  if (!key_bytes || key_bytes->size() != key.size()) return false;
  if (!signature_bytes || signature_bytes->size() != signature.size()) return false;
  std::ranges::copy(*key_bytes, key.begin());
  std::ranges::copy(*signature_bytes, signature.begin());
  return crypto::verify(key, as_bytes(domain::signing_text(before, link.event.fact, link.prev)), signature);
}

// Counts the valid signatures while the events are played, and remembers the first that is not.
class SignatureWitness {
 public:
  void see(const domain::State& before, const Link& link) {
    const auto personal = domain::signed_by(link.event.fact);
    if (!personal || !first_failure_.empty()) return;
    if (domain::is_withheld(link.event.fact)) {
      ++withheld_;
    } else if (signature_holds(before, link, *personal)) {
      ++held_;
    } else {
      first_failure_ = "event " + std::to_string(link.seq) + ": not signed by " + personal->by.value;
    }
  }
  [[nodiscard]] CheckLine line(bool all_events_played) const {
    if (!first_failure_.empty()) return fails(Check::personal_signatures, first_failure_);
    const std::string count =
        std::to_string(held_) + " signatures hold" +
        (withheld_ == 0 ? ""
                        : "; " + std::to_string(withheld_) + " of withdrawn statements are gone with them");
    return all_events_played
               ? holds(Check::personal_signatures, count)
               : not_checked(Check::personal_signatures, count + " up to where the replay stopped");
  }

 private:
  int held_ = 0;
  int withheld_ = 0;
  std::string first_failure_;
};

CheckLine check_texts(const Record& record, const std::set<std::string>& standing) {
  for (const auto& [sha256, text] : record.texts) {
    if (!matches(sha256, text))
      return fails(Check::texts, "the words of " + sha256 + " are not those committed to");
  }
  for (const std::string& sha256 : standing) {
    if (!record.texts.contains(sha256)) return fails(Check::texts, "the words of " + sha256 + " are missing");
  }
  for (const auto& [sha256, text] : record.texts) {
    if (!standing.contains(sha256))
      return fails(Check::texts, "the words of " + sha256 + " were taken back or belong to no event");
  }
  return holds(Check::texts, std::to_string(standing.size()) + " texts match their commitments");
}

std::string what_the_replay_saw(const std::vector<Link>& links) {
  const auto withheld =
      std::ranges::count_if(links, [](const Link& link) { return domain::is_withheld(link.event.fact); });
  const std::string seen = "the rules allow every event and record the same";
  return withheld == 0 ? seen
                       : seen + "; of " + std::to_string(withheld) +
                             " events of withdrawn statements only the place is known";
}

CheckLine check_end_state(const Record& record, const domain::State& state) {
  if (state.phase != domain::Phase::closed) return fails(Check::end_state, "the session was never closed");
  const bool same_names = record.session == state.dossier.session.value &&
                          record.house == state.dossier.house && record.device == state.device;
  if (!same_names) return fails(Check::end_state, "session, house or device differ from those of the events");
  if (record.outcomes != domain::outcomes_of(state))
    return fails(Check::end_state, "the outcomes that the record claims are not those of its events");
  const auto shared = std::ranges::count_if(record.outcomes, &domain::ItemOutcome::shared);
  return holds(Check::end_state, "closed; " + std::to_string(shared) + " of " +
                                     std::to_string(record.outcomes.size()) + " items may be shared");
}

std::optional<int> retention_in_manifest(const domain::State& state) {
  const int years = state.closed->retention_years;
  return years == 0 ? std::nullopt : std::optional(years);
}

// The public manifest must say of this record what the record says of itself.
std::optional<std::string> contradiction(const envelope::Manifest& manifest, const domain::State& state) {
  if (manifest.session != state.dossier.session.value) return "the manifest names another session";
  if (manifest.house != state.dossier.house) return "the manifest names another house";
  if (manifest.device != state.device) return "the manifest names another device";
  if (manifest.dossier_tag != state.dossier.tag) return "the manifest carries another dossier's tag";
  if (manifest.retention_years != retention_in_manifest(state))
    return "the manifest states another retention";
  if (manifest.sealed_at < domain::clock_of(state, state.last_at))
    return "the manifest says it was sealed before the last event";
  return std::nullopt;
}

void compare_with_manifest(Verified& verified) {
  CheckLine& end = verified.lines.back();
  if (end.verdict != Verdict::holds || !verified.manifest) return;
  if (auto found = contradiction(*verified.manifest, verified.state)) end = fails(Check::end_state, *found);
}

constexpr std::array inner_checks{
    Check::device_signature, Check::chain,    Check::personal_signatures, Check::texts,
    Check::replay,           Check::end_state};

}  // namespace

bool Verified::holds() const {
  return !lines.empty() && std::ranges::none_of(lines, [](const CheckLine& line) {
    return line.verdict == Verdict::fails;
  }) && std::ranges::all_of(lines, [](const CheckLine& line) {
    return line.verdict == Verdict::holds || line.check == Check::receipt;  // only a receipt may be optional
  });
}

std::vector<CheckLine> verify_record(const Record& record, const crypto::PublicKey& device_key,
                                     domain::State& end_state) {
  std::vector<CheckLine> lines{check_device_signature(record, device_key)};
  if (const std::string unknown = rules_unknown(record.events);
      !unknown.empty() && head_of(record.events).hash == record.head) {
    for (const Check check : {Check::chain, Check::personal_signatures, Check::texts})
      lines.push_back(not_checked(check, "needs the rules of that session"));
    lines.push_back(fails(Check::replay, unknown));
    lines.push_back(not_checked(Check::end_state, "needs the replay"));
    return lines;
  }
  std::vector<Link> links;
  lines.push_back(check_chain(record, links));
  if (lines.back().verdict == Verdict::fails) {
    for (const Check check : {Check::personal_signatures, Check::texts, Check::replay, Check::end_state})
      lines.push_back(not_checked(check, "needs the chain"));
    return lines;
  }
  if (const auto opened = open_facts(links, record.texts); !opened) {
    lines.push_back(not_checked(Check::personal_signatures, "needs the texts"));
    lines.push_back(fails(Check::texts, describe(opened.error())));
    for (const Check check : {Check::replay, Check::end_state})
      lines.push_back(not_checked(check, "needs the texts"));
    return lines;
  }
  Replayed replayed;
  SignatureWitness witness;
  const Done played =
      replay_links(links, replayed, [&](const auto& before, const Link& link) { witness.see(before, link); });
  lines.push_back(witness.line(played.has_value()));
  lines.push_back(played ? check_texts(record, replayed.standing_texts)
                         : not_checked(Check::texts, "needs the replay"));
  lines.push_back(played ? holds(Check::replay, what_the_replay_saw(links))
                         : fails(Check::replay, describe(played.error())));
  lines.push_back(played ? check_end_state(record, replayed.state)
                         : not_checked(Check::end_state, "needs the replay"));
  end_state = std::move(replayed.state);
  return lines;
}

Verified verify(const SealedFiles& files, const envelope::House& house,
                const crypto::age::Identity& identity) {
  Verified verified;
  verified.lines.push_back(check_manifest(files, house, verified));
  verified.lines.push_back(check_receipt_of(files, house, verified));
  if (files.transfer) verified.lines.push_back(check_transfer_of(files, house, verified));
  verified.lines.push_back(check_decryption(files, identity, verified));
  const envelope::DeviceEntry* device =
      verified.record ? envelope::find_device(house, verified.record->device) : nullptr;
  if (device == nullptr) {
    const std::string why =
        verified.record ? "the record names a device that the house never enrolled" : "needs the record";
    const Verdict verdict = verified.record ? Verdict::fails : Verdict::not_checked;
    for (const Check check : inner_checks) verified.lines.push_back({check, verdict, why});
    return verified;
  }
  for (CheckLine& line : verify_record(*verified.record, device->minisign.key, verified.state))
    verified.lines.push_back(std::move(line));
  compare_with_manifest(verified);
  return verified;
}

}  // namespace tafel::record
