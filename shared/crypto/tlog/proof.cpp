#include "shared/crypto/tlog/proof.hpp"

#include "shared/base/editor_damage.hpp"
#include "shared/crypto/lines.hpp"
#include "shared/crypto/tlog/checkpoint.hpp"
#include "shared/crypto/tlog/merkle.hpp"

#include <algorithm>
#include <optional>

namespace tafel::crypto::tlog {
namespace {

constexpr std::string_view first_line = "c2sp.org/tlog-proof@v1";
constexpr std::string_view extra_mark = "extra ";
constexpr std::string_view index_mark = "index ";

// Reads a proof line by line and knows where it is.
class ProofLines {
 public:
  explicit ProofLines(std::string_view text) : rest_(text) {}
  std::optional<std::string_view> next() {
    ++number_;
    return take_line(rest_);
  }
  [[nodiscard]] std::string_view rest() const { return rest_; }
  [[nodiscard]] tl::unexpected<Error> malformed(const std::string& what) const {
    return fail(Fault::malformed, "log proof: " + what, "line " + std::to_string(number_));
  }

 private:
  std::string_view rest_;
  std::size_t number_ = 0;
};

Result<std::uint64_t> parse_index(ProofLines& lines) {
  auto line = lines.next();
  if (line && line->starts_with(extra_mark)) {
    if (!from_base64(line->substr(extra_mark.size()))) return lines.malformed("the extra data is not base64");
    line = lines.next();
  }
  if (!line || !line->starts_with(index_mark)) return lines.malformed("no index");
  const auto index = parse_decimal(line->substr(index_mark.size()));
  if (!index) return lines.malformed("the index is not a plain decimal number");
  return *index;
}

Result<std::vector<Hash>> parse_path(ProofLines& lines) {
  std::vector<Hash> path;
  for (;;) {
    const auto line = lines.next();
    if (!line) return lines.malformed("ends before its checkpoint");
    if (line->empty()) return path;
    const auto bytes = from_base64(*line);
    if (!bytes || bytes->size() != Hash{}.size()) return lines.malformed("not a hash of 32 bytes in base64");
    if (path.size() == proof_path_limit) return lines.malformed("more hashes than any tree has levels");
    std::copy(bytes->begin(), bytes->end(), path.emplace_back().begin());
  }
}

}  // namespace

std::string log_entry(std::string_view session_id, const Hash& age_file, const Hash& minisig_file) {
  return "tafelgeheim/log-entry/v1\nsession " + std::string(session_id) + "\nage " + to_hex(age_file) +
         "\nminisig " + to_hex(minisig_file) + "\n";
}

std::string document_log_entry(const Hash& age_file, const Hash& minisig_file) {
  return "tafelgeheim/log-entry/v2\nage " + to_hex(age_file) + "\nminisig " + to_hex(minisig_file) + "\n";
}

std::string to_text(const Proof& proof) {
  std::string text =
      std::string(first_line) + "\n" + std::string(index_mark) + std::to_string(proof.index) + "\n";
  for (const Hash& hash : proof.path) text += to_base64(hash) + "\n";
  return text + "\n" + proof.signed_checkpoint;
}

Result<Proof> parse_proof(std::string_view text) {
  if (text.size() > proof_limit_bytes) return fail(Fault::malformed, "log proof: larger than 256 KiB");
  ProofLines lines(text);
  if (lines.next() != first_line)
    return pass(
        or_damage(lines.malformed("does not start with \"" + std::string(first_line) + "\"").value(), text));
  const auto index = parse_index(lines);
  if (!index) return pass(index.error());
  auto path = parse_path(lines);
  if (!path) return pass(path.error());
  if (lines.rest().empty()) return lines.malformed("ends before its checkpoint");
  return Proof{*index, std::move(*path), std::string(lines.rest())};
}

Result<Receipt> check_receipt(std::string_view proof_file, std::string_view entry, const VerifierKey& key) {
  const auto proof = parse_proof(proof_file);
  if (!proof) return pass(proof.error());
  const auto text = open_note(key, proof->signed_checkpoint);
  if (!text) return pass(text.error());
  const auto checkpoint = parse_checkpoint(*text);
  if (!checkpoint) return pass(checkpoint.error());
  if (checkpoint->origin != key.name)
    return fail(Fault::refused, "log proof: the checkpoint is of another log, " + checkpoint->origin);
  if (!inclusion_holds(leaf_hash(as_bytes(entry)), proof->index, checkpoint->size, proof->path,
                       checkpoint->root))
    return fail(Fault::altered, "log proof: it does not prove that this entry stands in the log");
  return Receipt{proof->index, checkpoint->size};
}

}  // namespace tafel::crypto::tlog
