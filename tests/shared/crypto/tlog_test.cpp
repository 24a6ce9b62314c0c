// The tree's known answers and every proof up to a size; notes, checkpoints and proofs, whole and broken.
#include "shared/crypto/tlog/tlog.hpp"

#include "tests/shared/crypto/fixed_random.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace tafel;
using namespace tafel::crypto;
using namespace tafel::crypto::tlog;
using tafel::testing::FixedRandom;

namespace {

std::vector<Hash> leaves_of(std::size_t count) {
  std::vector<Hash> leaves;
  for (std::size_t i = 0; i < count; ++i) leaves.push_back(leaf_hash(as_bytes("entry " + std::to_string(i))));
  return leaves;
}

LogSigner signer_of(const std::string& name, const std::string& seed) {
  FixedRandom random(seed);
  return {name, make_signing_key(random)};
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// Nine entries in a log of its own, and the receipt of number 5.
struct Log {
  LogSigner signer = signer_of("demo.example/log", "log");
  VerifierKey key = verifier_of(signer);
  std::vector<Hash> leaves = leaves_of(9);
  Checkpoint checkpoint{"demo.example/log", 9, root_of(leaves)};
  Proof proof{5, inclusion_path(leaves, 5), sign_note(signer, to_text(checkpoint))};
  std::string file = to_text(proof);

  [[nodiscard]] Result<Receipt> check(const std::string& proof_file) const {
    return check_receipt(proof_file, "entry 5", key);
  }
};

}  // namespace

TEST_CASE("merkle: the known answers of the certificate transparency tests") {
  // Entries: "", 00, 10, 2021, 3031, 40414243, 5051..57, 6061..6f.
  const char* const entries[] = {
      "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
  const char* const roots[] = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                               "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                               "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                               "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                               "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                               "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                               "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                               "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  std::vector<Hash> leaves;
  CHECK(to_hex(root_of(leaves)) == to_hex(sha256("")));
  for (std::size_t i = 0; i < 8; ++i) {
    leaves.push_back(leaf_hash(from_hex(entries[i]).value()));
    CHECK(to_hex(root_of(leaves)) == roots[i]);
  }
}

TEST_CASE("merkle: every inclusion up to 70 leaves holds, and for no other index, size, leaf or root") {
  for (std::size_t size = 1; size <= 70; ++size) {
    const std::vector<Hash> leaves = leaves_of(size);
    const Hash root = root_of(leaves);
    Hash other_root = root;
    other_root[31] ^= 1;
    for (std::size_t index = 0; index < size; ++index) {
      const auto path = inclusion_path(leaves, index);
      REQUIRE(inclusion_holds(leaves[index], index, size, path, root));
      CHECK_FALSE(inclusion_holds(leaves[index], index, size, path, other_root));
      CHECK_FALSE(inclusion_holds(leaf_hash(as_bytes("other")), index, size, path, root));
      CHECK_FALSE(inclusion_holds(leaves[index], size, size, path, root));
      for (std::size_t other = 0; other < size; ++other)
        if (other != index) CHECK_FALSE(inclusion_holds(leaves[index], other, size, path, root));
    }
  }
}

TEST_CASE("merkle: a path too short, too long or changed in any hash does not hold") {
  for (const std::size_t size : std::initializer_list<std::size_t>{1, 2, 3, 7, 8, 9, 33, 64, 70}) {
    const std::vector<Hash> leaves = leaves_of(size);
    const Hash root = root_of(leaves);
    for (std::size_t index = 0; index < size; ++index) {
      const auto path = inclusion_path(leaves, index);
      auto longer = path;
      longer.push_back(root);
      CHECK_FALSE(inclusion_holds(leaves[index], index, size, longer, root));
      for (std::size_t i = 0; i < path.size(); ++i) {
        auto changed = path;
        changed[i][0] ^= 1;
        CHECK_FALSE(inclusion_holds(leaves[index], index, size, changed, root));
        auto shorter = path;
        shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
        CHECK_FALSE(inclusion_holds(leaves[index], index, size, shorter, root));
      }
    }
  }
}

TEST_CASE("merkle: a path that goes on above the tree does not hold, whatever root it is made to meet") {
  const std::vector<Hash> leaves = leaves_of(8);
  const Hash root = root_of(leaves);
  for (std::uint64_t index = 0; index < 8; ++index) {
    auto path = inclusion_path(leaves, index);
    path.push_back(leaves[0]);
    CHECK_FALSE(inclusion_holds(leaves[index], index, 8, path, node_hash(leaves[0], root)));
    CHECK_FALSE(inclusion_holds(leaves[index], index, 8, path, node_hash(root, leaves[0])));
  }
}

TEST_CASE("merkle: another size with a path of another shape does not hold") {
  const std::vector<Hash> leaves = leaves_of(9);
  const Hash root = root_of(leaves);
  const auto path = inclusion_path(leaves, 8);  // one hash: the last leaf is alone
  REQUIRE(path.size() == 1);
  REQUIRE(inclusion_holds(leaves[8], 8, 9, path, root));
  for (const std::uint64_t size :
       {std::uint64_t{0}, std::uint64_t{8}, std::uint64_t{10}, std::uint64_t{11}, ~std::uint64_t{0}})
    CHECK_FALSE(inclusion_holds(leaves[8], 8, size, path, root));
}

TEST_CASE("log key: a verifier key comes back, with the id of the specification's form") {
  const VerifierKey key = verifier_of(signer_of("demo.example/log", "log"));
  const std::string text = to_string(key);
  CHECK(*parse_verifier_key(text) == key);
  CHECK(text.substr(0, 17) == "demo.example/log+");
  // The key that Go's note package documents: its id is not computed here.
  const auto known = parse_verifier_key("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  REQUIRE(known.has_value());
  CHECK(known->name == "PeterNeumann");
}

TEST_CASE("log key: a wrong id, name, type or length is refused") {
  const VerifierKey key = verifier_of(signer_of("demo.example/log", "log"));
  const std::string text = to_string(key);
  const std::string id = text.substr(17, 8);
  Bytes typed{1};
  typed.insert(typed.end(), key.key.begin(), key.key.end());
  const std::string word = to_base64(typed);
  REQUIRE(text == "demo.example/log+" + id + "+" + word);
  typed[0] = 4;
  const std::string other_type = to_base64(typed);
  for (const std::string& wrong :
       {std::string(), std::string("demo.example/log"), "x" + text, text.substr(1), text + "A", text + "\n",
        "+" + id + "+" + word, "de mo+" + id + "+" + word, "d\xc3\xa9mo+" + id + "+" + word,
        "demo.example/log+" + id + "+" + other_type, "demo.example/log+00000000+" + word,
        "demo.example/log+" + id + "+", "demo.example/log+" + id.substr(1) + "+" + word})
    CHECK_MESSAGE(!parse_verifier_key(wrong).has_value(), wrong);
}

TEST_CASE("note: the known note of Go's note package opens") {
  const auto key =
      parse_verifier_key("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").value();
  const std::string text =
      "If you think cryptography is the answer to your problem,\n"
      "then you don't know what your problem is.\n";
  const std::string signature =
      "\xe2\x80\x94 PeterNeumann "
      "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  CHECK(open_note(key, text + "\n" + signature).value() == text);
  CHECK(open_note(key, replaced(text, "answer", "Answer") + "\n" + signature).error().fault ==
        Fault::altered);
}

TEST_CASE("note: signatures of others are allowed and ignored, in any place") {
  const LogSigner ours = signer_of("demo.example/log", "log");
  const VerifierKey key = verifier_of(ours);
  const std::string text = "first\n\nsecond, after an empty line\n";
  const std::string note = sign_note(ours, text);
  REQUIRE(open_note(key, note).value() == text);
  const std::string own_line = note.substr(text.size() + 1);
  const std::string stranger = sign_note(signer_of("witness.example", "w"), text).substr(text.size() + 1);
  const std::string namesake =
      sign_note(signer_of("demo.example/log", "new key"), text).substr(text.size() + 1);
  const std::string cosignature = "\xe2\x80\x94 w\xc3\xa9 " + to_base64(Bytes(4 + 8 + 64, 7)) + "\n";
  CHECK(open_note(key, text + "\n" + stranger + own_line).value() == text);
  CHECK(open_note(key, text + "\n" + own_line + namesake + cosignature).value() == text);
  CHECK(open_note(key, text + "\n" + own_line + own_line).value() == text);
  std::string many;
  for (int i = 0; i < 16; ++i) many += cosignature;
  CHECK(open_note(key, text + "\n" + many + own_line).value() == text);
  CHECK(open_note(key, text + "\n" + stranger + namesake).error().fault == Fault::refused);
  const std::string broken = replaced(own_line, own_line.substr(own_line.size() - 12), "AAAAAAAAAA=\n");
  CHECK_FALSE(open_note(key, text + "\n" + own_line + broken).has_value());
}

TEST_CASE("note: what is not of its form is refused") {
  const LogSigner ours = signer_of("demo.example/log", "log");
  const VerifierKey key = verifier_of(ours);
  const std::string note = sign_note(ours, "text\n");
  REQUIRE(open_note(key, note).has_value());
  const std::string good64 = to_base64(Bytes(68));
  for (const std::string& wrong : {std::string(),
                                   std::string("text\n"),
                                   std::string("text\n\n"),
                                   replaced(note, "\n\n", "\n"),
                                   note.substr(0, note.size() - 1),
                                   note + "\n",
                                   note + "x",
                                   note + "- demo " + good64 + "\n",
                                   note + "\xe2\x80\x94  " + good64 + "\n",
                                   note + "\xe2\x80\x94 " + good64 + "\n",
                                   note + "\xe2\x80\x94 a+b " + good64 + "\n",
                                   note + "\xe2\x80\x94 a\u00A0b " + good64 + "\n",
                                   note + "\xe2\x80\x94 a\u3000 " + good64 + "\n",
                                   note + "\xe2\x80\x94 \u2003a " + good64 + "\n",
                                   note + "\xe2\x80\x94 a !!!!\n",
                                   note + "\xe2\x80\x94 a AAAA\n",
                                   note + "\xe2\x80\x94 a " + good64 + " \n",
                                   note + "\xe2\x80\x94 a " + good64 + "\r\n",
                                   replaced(note, "text", "te\rt"),
                                   replaced(note, "text", "te\tt"),
                                   replaced(note, "text", "te\xff"),
                                   replaced(note, "\xe2\x80\x94", "\xe2\x80\x93"),
                                   note + std::string(note_limit_bytes, 'x')})
    CHECK_MESSAGE(!open_note(key, wrong).has_value(), wrong.substr(0, 200));
}

TEST_CASE(
    "note: a text that is not UTF-8 or has control characters is refused even when the signature holds") {
  const LogSigner ours = signer_of("demo.example/log", "log");
  for (const char* text : {"te\xffxt\n", "te\txt\n", "text\r\n", "\x1b[2J\n"})
    CHECK(open_note(verifier_of(ours), sign_note(ours, text)).error().fault == Fault::malformed);
}

TEST_CASE("checkpoint: comes back, with extension lines passed over") {
  const Checkpoint checkpoint{"demo.example/log", 20852163, sha256("root")};
  const std::string text = to_text(checkpoint);
  for (const std::string& form : {text, text + "extension 1\nmore\n"}) {
    const auto read = parse_checkpoint(form);
    REQUIRE(read.has_value());
    CHECK(read->origin == checkpoint.origin);
    CHECK(read->size == checkpoint.size);
    CHECK(read->root == checkpoint.root);
  }
}

TEST_CASE("checkpoint: each line of another form is refused with its number") {
  const std::string root = to_base64(sha256("root"));
  const std::pair<std::string, const char*> rows[] = {
      {"", "line 1"},
      {"\n1\n" + root + "\n", "line 1"},
      {"o", "line 1"},
      {"o\n", "line 2"},
      {"o\n01\n" + root + "\n", "line 2"},
      {"o\n-1\n" + root + "\n", "line 2"},
      {"o\n\n" + root + "\n", "line 2"},
      {"o\n18446744073709551616\n" + root + "\n", "line 2"},
      {"o\n1\n", "line 3"},
      {"o\n1\n" + root, "line 3"},
      {"o\n1\n" + root.substr(4) + "\n", "line 3"},
      {"o\n1\n" + root.substr(0, 43) + "\n", "line 3"},
      {"o\n1\n" + root + "\n\n", "line 4"},
      {"o\n1\n" + root + "\nx", "line 4"},
      {"o\n1\n" + root + "\nx\n\n", "line 5"},
  };
  for (const auto& row : rows) {
    const std::string& text = row.first;
    const auto read = parse_checkpoint(text);
    REQUIRE_MESSAGE(!read.has_value(), text);
    CHECK_MESSAGE(read.error().place == row.second, text);
  }
}

TEST_CASE("log entry: type and version, session, and the hashes of the two files") {
  CHECK(log_entry("s-1", sha256("abc"), sha256("")) ==
        "tafelgeheim/log-entry/v1\nsession s-1\n"
        "age ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n"
        "minisig e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n");
}

TEST_CASE("receipt: holds for its entry in its log, also with extra data, and each byte changed refuses it") {
  const Log log;
  const auto receipt = log.check(log.file);
  REQUIRE(receipt.has_value());
  CHECK(receipt->index == 5);
  CHECK(receipt->tree_size == 9);
  CHECK(log.check(replaced(log.file, "index", "extra AAAA\nindex")).has_value());
  for (std::size_t i = 0; i < log.file.size(); ++i) {
    for (const int bit : {0x01, 0x10, 0x80}) {
      std::string changed = log.file;
      changed[i] = static_cast<char>(changed[i] ^ bit);
      CHECK_MESSAGE(!log.check(changed).has_value(), "byte " << i);
    }
    CHECK_FALSE(log.check(log.file.substr(0, i)).has_value());
  }
}

TEST_CASE("receipt: a tree of one entry has no path") {
  const LogSigner signer = signer_of("demo.example/log", "log");
  const std::vector<Hash> leaves = leaves_of(1);
  const Proof proof{0, {}, sign_note(signer, to_text(Checkpoint{"demo.example/log", 1, root_of(leaves)}))};
  CHECK(check_receipt(to_text(proof), "entry 0", verifier_of(signer))->tree_size == 1);
}

TEST_CASE("receipt: another entry, log, origin, index or path is refused, each with its fault") {
  const Log log;
  CHECK(check_receipt(log.file, "entry 4", log.key).error().fault == Fault::altered);
  CHECK(check_receipt(log.file, "", log.key).error().fault == Fault::altered);
  const VerifierKey other = verifier_of(signer_of("demo.example/log", "other"));
  CHECK(check_receipt(log.file, "entry 5", other).error().fault == Fault::refused);
  Proof proof = log.proof;
  proof.index = 4;
  CHECK(log.check(to_text(proof)).error().fault == Fault::altered);
  proof.index = 9;
  CHECK(log.check(to_text(proof)).error().fault == Fault::altered);
  proof = log.proof;
  proof.path.pop_back();
  CHECK(log.check(to_text(proof)).error().fault == Fault::altered);
  proof = log.proof;
  Checkpoint elsewhere = log.checkpoint;
  elsewhere.origin = "other.example/log";
  proof.signed_checkpoint = sign_note(log.signer, to_text(elsewhere));
  CHECK(log.check(to_text(proof)).error().fault == Fault::refused);
  Checkpoint rewritten = log.checkpoint;
  rewritten.root[0] ^= 1;
  proof.signed_checkpoint = sign_note(log.signer, to_text(rewritten));
  CHECK(log.check(to_text(proof)).error().fault == Fault::altered);
}

TEST_CASE("proof: each line of another form is refused with its number") {
  const Log log;
  const std::string hash = to_base64(log.proof.path[0]);
  const std::pair<std::string, const char*> rows[] = {
      {"", "line 1"},
      {replaced(log.file, "@v1", "@v2"), "line 1"},
      {replaced(log.file, "@v1\n", "@v1\r\n"), "line 1"},
      {replaced(log.file, "index 5\n", ""), "line 2"},
      {replaced(log.file, "index 5", "index 05"), "line 2"},
      {replaced(log.file, "index 5", "index  5"), "line 2"},
      {replaced(log.file, "index 5", "index -5"), "line 2"},
      {replaced(log.file, "index 5", "index"), "line 2"},
      {replaced(log.file, "index 5", "index 18446744073709551616"), "line 2"},
      {replaced(log.file, "index 5", "extra !\nindex 5"), "line 2"},
      {replaced(log.file, "index 5", "extra AAAA\nextra AAAA\nindex 5"), "line 3"},
      {replaced(log.file, "index 5", "index 5\nextra AAAA"), "line 3"},
      {replaced(log.file, hash, hash.substr(4)), "line 3"},
      {replaced(log.file, hash, hash + "="), "line 3"},
      {replaced(log.file, hash, " " + hash), "line 3"},
      {replaced(log.file, hash, hash + "\r"), "line 3"},
      {"c2sp.org/tlog-proof@v1\nindex 5\n", "line 3"},
      {"c2sp.org/tlog-proof@v1\nindex 5\n\n", "line 3"},
  };
  for (const auto& row : rows) {
    const std::string& text = row.first;
    const auto read = parse_proof(text);
    REQUIRE_MESSAGE(!read.has_value(), text);
    CHECK(read.error().fault == Fault::malformed);
    CHECK_MESSAGE(read.error().place == row.second, text);
  }
  std::string high = "c2sp.org/tlog-proof@v1\nindex 5\n";
  for (int i = 0; i < 65; ++i) high += hash + "\n";
  CHECK(parse_proof(high + "\nx").error().place == "line 67");
  CHECK_FALSE(parse_proof(std::string(300'000, 'x')).has_value());
}
