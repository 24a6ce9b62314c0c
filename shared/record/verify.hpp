// Is a record valid? Each check is named, done in order, and says what it saw; all are reported, also those
// that could not be done because an earlier one failed.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/names.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/domain/state.hpp"
#include "shared/envelope/house.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/envelope/transfer.hpp"
#include "shared/record/record.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::record {

enum class Check {
  manifest,          // the minisign signature is valid, by a device the house enrolled, over these bytes
  receipt,           // the store's proof: exactly these two files are in the house's log
  transfer,          // of a record handed over alone: by a coordinator of the house, to one person, unchanged
  decryption,        // the age file opens with the identity given
  device_signature,  // the device signed the head of the chain
  chain,             // every event follows from the bytes before it
  personal_signatures,  // every ballot, confirmation and approval was signed by that participant's key
  texts,                // every text matches its commitment; what was taken back is gone, nothing else is
  replay,               // `decide` allows each event, and returns exactly that event
  end_state,            // the session is closed and ended in the outcomes that the record claims
};
constexpr auto names(Check) {
  using enum Check;
  return std::to_array<Named<Check>>({{manifest, "manifest"},
                                      {receipt, "receipt"},
                                      {transfer, "transfer"},
                                      {decryption, "decryption"},
                                      {device_signature, "device-signature"},
                                      {chain, "chain"},
                                      {personal_signatures, "personal-signatures"},
                                      {texts, "texts"},
                                      {replay, "replay"},
                                      {end_state, "end-state"}});
}

enum class Verdict { holds, fails, not_checked };
struct CheckLine {
  Check check{};
  Verdict verdict = Verdict::not_checked;
  std::string detail;  // English: what was seen, with its place
};

struct Verified {
  std::vector<CheckLine> lines;  // one for each Check, in order; `transfer` only of what was handed over
  // The content, as far as it could be read. Use it only when `holds()`.
  std::optional<envelope::Manifest> manifest;
  std::optional<Record> record;
  domain::State state;
  std::optional<std::uint64_t> log_index;
  std::optional<envelope::TransferNote> transfer;
  [[nodiscard]] bool holds() const;
};

struct SealedFiles {
  Bytes age_file;
  std::string minisig;
  std::optional<std::string> receipt;  // absent: the receipt check fails, unless `receipt_optional`
  bool receipt_optional = false;       // before delivery
  // Handed over by `house` to another: opened in place of the .age file, and checked to be the same.
  std::optional<envelope::Transfer> transfer;
};

[[nodiscard]] Verified verify(const SealedFiles& files, const envelope::House& house,
                              const crypto::age::Identity& identity);

// The inner checks alone, on a record already decrypted (device_signature to end_state).
[[nodiscard]] std::vector<CheckLine> verify_record(const Record& record, const crypto::PublicKey& device_key,
                                                   domain::State& end_state);

}  // namespace tafel::record
