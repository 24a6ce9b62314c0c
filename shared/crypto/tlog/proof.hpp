// The receipt of one entry (C2SP tlog-proof), and what the log stores for one record or document.
//   c2sp.org/tlog-proof@v1
//   index <N>
//   <base64(hash)>, from the leaf's sibling up
//   <empty line>
//   <the checkpoint, as the log signed it>
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/crypto/tlog/note.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::crypto::tlog {

// The log's entry for one record. Appliance and verifier rebuild it offline; the store chooses nothing in it.
//   tafelgeheim/log-entry/v1\nsession <id>\nage <sha256 hex>\nminisig <sha256 hex>\n
[[nodiscard]] std::string log_entry(std::string_view session_id, const Hash& age_file,
                                    const Hash& minisig_file);

// The log's entry for one document of a dossier. It has no session, and its class is in the signature file that it names.
//   tafelgeheim/log-entry/v2\nage <sha256 hex>\nminisig <sha256 hex>\n
[[nodiscard]] std::string document_log_entry(const Hash& age_file, const Hash& minisig_file);

constexpr std::size_t proof_limit_bytes =
    note_limit_bytes + 128UL * 1024;          // 256 KiB: with a long `extra` line
constexpr std::size_t proof_path_limit = 64;  // hashes: no tree of 64-bit size is higher

struct Proof {
  std::uint64_t index = 0;
  std::vector<Hash> path;
  std::string signed_checkpoint;  // the note, as it is
};
[[nodiscard]] std::string to_text(const Proof& proof);
// An `extra` line, which nothing authenticates, is allowed and not kept. Errors: malformed, with the line.
// The note inside is not looked at: that needs a key.
[[nodiscard]] Result<Proof> parse_proof(std::string_view text);

// Does `proof_file` prove that `entry` is in the log of `key`? Returns the checked proof's index and tree size.
struct Receipt {
  std::uint64_t index = 0;
  std::uint64_t tree_size = 0;
};
// Errors: malformed, refused (no signature by this log, another origin), altered (signature or path is not
// valid).
[[nodiscard]] Result<Receipt> check_receipt(std::string_view proof_file, std::string_view entry,
                                            const VerifierKey& key);

}  // namespace tafel::crypto::tlog
