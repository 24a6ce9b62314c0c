// The transparency log's public pieces: RFC 6962 hashing, signed notes, checkpoints and proofs (C2SP signed-note,
// tlog-checkpoint, tlog-proof). The store writes them; the uplink and every verifier check them offline.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/ed25519.hpp"
#include "shared/crypto/hash.hpp"

namespace tafel::crypto::tlog {

[[nodiscard]] Hash leaf_hash(ByteView entry);
[[nodiscard]] Hash node_hash(const Hash& left, const Hash& right);

// The root of the tree over `leaves` (leaf hashes). Of no leaves: SHA-256 of nothing.
[[nodiscard]] Hash root_of(const std::vector<Hash>& leaves);
// The audit path of `index` (RFC 6962 section 2.1.1), from leaf to root. Requires index < leaves.size().
[[nodiscard]] std::vector<Hash> inclusion_path(const std::vector<Hash>& leaves, std::uint64_t index);
[[nodiscard]] bool inclusion_holds(const Hash& leaf, std::uint64_t index, std::uint64_t size,
                                   const std::vector<Hash>& path, const Hash& root);

// What the log stores for one record: rebuilt offline by appliance and verifier, nothing in it is the store's choice.
//   tafelgeheim/log-entry/v1\nsession <id>\nage <sha256 hex>\nminisig <sha256 hex>\n
[[nodiscard]] std::string log_entry(std::string_view session_id, const Hash& age_file, const Hash& minisig_file);

// A log's public key: "name+<key id hex>+<base64(0x01 || key)>".
struct VerifierKey {
  std::string name;
  PublicKey key{};
};
[[nodiscard]] std::string to_string(const VerifierKey& key);
[[nodiscard]] Result<VerifierKey> parse_verifier_key(std::string_view text);

struct LogSigner {
  std::string name;
  SigningKey key;
};
[[nodiscard]] VerifierKey verifier_of(const LogSigner& signer);

// A signed note over `text` (which ends in a newline).
[[nodiscard]] std::string sign_note(const LogSigner& signer, std::string_view text);
// The note's text, once the signature by `key` holds; signatures of others are allowed and ignored.
[[nodiscard]] Result<std::string> open_note(const VerifierKey& key, std::string_view note);

struct Checkpoint {
  std::string origin;
  std::uint64_t size = 0;
  Hash root{};
};
[[nodiscard]] std::string to_text(const Checkpoint& checkpoint);
[[nodiscard]] Result<Checkpoint> parse_checkpoint(std::string_view text);

// The receipt of one entry.
struct Proof {
  std::uint64_t index = 0;
  std::vector<Hash> path;
  std::string signed_checkpoint;  // the note, as it is
};
[[nodiscard]] std::string to_text(const Proof& proof);
[[nodiscard]] Result<Proof> parse_proof(std::string_view text);

// Does `proof_file` prove that `entry` stands in the log of `key`? Gives the checked proof's index and tree size.
struct Receipt {
  std::uint64_t index = 0;
  std::uint64_t tree_size = 0;
};
[[nodiscard]] Result<Receipt> check_receipt(std::string_view proof_file, std::string_view entry, const VerifierKey& key);

}  // namespace tafel::crypto::tlog
