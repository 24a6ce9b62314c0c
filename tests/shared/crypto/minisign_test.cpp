// minisign files: their form, what is refused, and both directions against the stock `minisign`.
#include "shared/crypto/minisign/minisign.hpp"

#include "shared/crypto/hash.hpp"
#include "tests/shared/crypto/fixed_random.hpp"
#include "tests/shared/crypto/stock_tools.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace tafel;
using namespace tafel::crypto;
using tafel::testing::FixedRandom;
using tafel::testing::Workbench;

namespace {

const Bytes content = to_bytes("het verslag");

struct Signed {
  minisign::SignKey key;
  minisign::VerifyKey verify_key;
  std::string file;
};

Signed sample() {
  FixedRandom random("minisign");
  Signed made{minisign::make_sign_key(random), {}, {}};
  made.verify_key = minisign::verify_key_of(made.key);
  made.file = minisign::sign(made.key, content, "tafelgeheim", R"({"trusted":"é"})").value();
  return made;
}

void check_malformed(const std::string& file, const char* place) {
  const auto verified = minisign::verify(sample().verify_key, content, file);
  REQUIRE_MESSAGE(!verified.has_value(), file);
  CHECK_MESSAGE(verified.error().fault == Fault::malformed, file);
  CHECK_MESSAGE(verified.error().place == place, file);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// The file with line `number` (from 1) replaced.
std::string with_line(const std::string& file, int number, const std::string& line) {
  std::size_t at = 0;
  for (int i = 1; i < number; ++i) at = file.find('\n', at) + 1;
  return file.substr(0, at) + line + file.substr(file.find('\n', at));
}

}  // namespace

TEST_CASE("minisign: a signature holds for its content, key and trusted comment") {
  const Signed made = sample();
  CHECK(minisign::verify(made.verify_key, content, made.file).value() == R"({"trusted":"é"})");
  const auto unverified = minisign::parse_unverified(made.file);
  CHECK(unverified->number == made.key.number);
  CHECK(unverified->trusted_comment == R"({"trusted":"é"})");
}

TEST_CASE("minisign: other content, another key, or its number on another key is refused") {
  const Signed made = sample();
  CHECK(minisign::verify(made.verify_key, to_bytes("het verslaG"), made.file).error().fault ==
        Fault::altered);
  CHECK(minisign::verify(made.verify_key, {}, made.file).error().fault == Fault::altered);
  FixedRandom random("other");
  minisign::VerifyKey other = minisign::verify_key_of(minisign::make_sign_key(random));
  CHECK(minisign::verify(other, content, made.file).error().fault == Fault::refused);
  other.number = made.key.number;
  CHECK(minisign::verify(other, content, made.file).error().fault == Fault::altered);
}

TEST_CASE("minisign: each byte changed refuses it, but for the words that it itself calls untrusted") {
  const Signed made = sample();
  const std::size_t words_from = std::string("untrusted comment: ").size();
  const std::size_t words_to = made.file.find('\n');
  for (std::size_t i = 0; i < made.file.size(); ++i) {
    for (const int bit : {0x01, 0x80}) {
      std::string changed = made.file;
      changed[i] = static_cast<char>(changed[i] ^ bit);
      const bool holds = minisign::verify(made.verify_key, content, changed).has_value();
      CHECK_MESSAGE(holds == (i >= words_from && i < words_to), "byte " << i);
    }
  }
}

TEST_CASE("minisign: cut off at every length, or with anything after it, it is malformed") {
  const Signed made = sample();
  for (std::size_t size = 0; size < made.file.size(); ++size)
    CHECK(minisign::verify(made.verify_key, content, made.file.substr(0, size)).error().fault ==
          Fault::malformed);
  for (const char* more : {"\n", "x", "\r\n", "untrusted comment: again\n"})
    check_malformed(made.file + more, "line 5");
  check_malformed(made.file.substr(0, made.file.size() - 1), "line 4");  // only the last newline is missing
}

TEST_CASE("minisign: carriage returns, wrong prefixes and base64 that is not canonical are malformed") {
  const std::string file = sample().file;
  check_malformed(replaced(file, "tafelgeheim\n", "tafelgeheim\r\n"), "line 1");
  check_malformed(replaced(file, "=\n", "=\r\n"), "line 2");
  check_malformed(replaced(file, "}\n", "}\r\n"), "line 3");
  check_malformed(file.substr(0, file.size() - 1) + "\r\n", "line 4");
  check_malformed(replaced(file, "untrusted comment: ", "untrusted comment:"), "line 1");
  check_malformed(replaced(file, "untrusted comment: ", "comment: "), "line 1");
  check_malformed(replaced(file, "\ntrusted comment: ", "\nTrusted comment: "), "line 3");
  check_malformed(replaced(file, "=\n", "\n"), "line 2");
  check_malformed(replaced(file, "==\n", "=\n"), "line 4");
  check_malformed(with_line(file, 2, ""), "line 2");
  check_malformed(with_line(file, 4, to_base64(Bytes(63))), "line 4");
  check_malformed(with_line(file, 4, to_base64(Bytes(65))), "line 4");
  check_malformed(with_line(file, 3, "trusted comment: a\x07"), "line 3");
}

TEST_CASE("minisign: a legacy signature, sound as it is, is refused, and so is an unknown algorithm") {
  const Signed made = sample();
  const auto with_algorithm = [&](std::string_view name, const Signature& signature) {
    Bytes bytes = to_bytes(name);
    bytes.insert(bytes.end(), made.key.number.begin(), made.key.number.end());
    bytes.insert(bytes.end(), signature.begin(), signature.end());
    return with_line(made.file, 2, to_base64(bytes));
  };
  const Signature over_content = sign(made.key.key, content);
  const auto legacy = minisign::verify(made.verify_key, content, with_algorithm("Ed", over_content));
  CHECK(legacy.error().message.find("legacy") != std::string::npos);
  check_malformed(with_algorithm("Ed", over_content), "line 2");
  check_malformed(with_algorithm("EX", over_content), "line 2");
}

TEST_CASE("minisign: comments up to their limits are signed, longer ones and broken lines are not") {
  const Signed made = sample();
  const auto sign_with = [&](const std::string& untrusted, const std::string& trusted) {
    return minisign::sign(made.key, content, untrusted, trusted);
  };
  const auto longest = sign_with(std::string(1003, 'u'), std::string(8173, 't'));
  REQUIRE(longest.has_value());
  CHECK(minisign::verify(made.verify_key, content, *longest)->size() == 8173);
  CHECK(sign_with("", std::string(8174, 't')).error().fault == Fault::malformed);
  CHECK(sign_with(std::string(1004, 'u'), "").error().fault == Fault::malformed);
  for (const char* wrong : {"a\nb", "a\rb", "\x1b[2J", "\x7f"}) {
    CHECK(sign_with(wrong, "").error().fault == Fault::malformed);
    CHECK(sign_with("", wrong).error().fault == Fault::malformed);
  }
  check_malformed(with_line(made.file, 3, "trusted comment: " + std::string(8174, 't')), "line 3");
  check_malformed(with_line(made.file, 1, "untrusted comment: " + std::string(1004, 'u')), "line 1");
}

TEST_CASE("minisign: the public key, as a word and as a file, and what is refused of either") {
  const Signed made = sample();
  const std::string word = minisign::to_word(made.verify_key);
  CHECK(word.substr(0, 2) == "RW");
  CHECK(word.size() == 56);
  CHECK(*minisign::parse_word(word) == made.verify_key);
  const std::string file = minisign::to_file(made.verify_key, "device tafel-1");
  CHECK(*minisign::parse_file(file) == made.verify_key);
  for (const std::string& wrong :
       {std::string(), word.substr(1), word + "A", word + "\n", " " + word, "Q" + word.substr(1)})
    CHECK_MESSAGE(!minisign::parse_word(wrong).has_value(), wrong);
  for (const std::string& same : {file.substr(0, file.size() - 1), file + "\n", replaced(file, "\n", "\r\n"),
                                  replaced(file, "untrusted comment: ", "mijn sleutel ")})
    CHECK(*minisign::parse_file(same) == made.verify_key);
  CHECK(minisign::parse_file(file + "x\n").error().place == "line 3");
  CHECK(minisign::parse_file(word + "\n").error().place == "line 1");
  CHECK(minisign::parse_file(replaced(file, word, word.substr(4))).error().place == "line 2");
  CHECK(minisign::parse_file(word).error().place == "line 1");
}

TEST_CASE("minisign: the stock program verifies what is signed here, and refuses what was changed") {
  const Workbench bench;
  const Signed made = sample();
  bench.put("key.pub", as_bytes(minisign::to_file(made.verify_key, "tafel-1")));
  for (const std::size_t size : std::initializer_list<std::size_t>{0, 1, 65536, 200000}) {
    Bytes bytes(size, 'v');
    bench.put("in", bytes);
    const std::string trusted = size == 1 ? std::string(8173, 't') : "trusted é";
    bench.put("in.minisig",
              as_bytes(minisign::sign(made.key, bytes, std::string(1003, 'u'), trusted).value()));
    REQUIRE_MESSAGE(bench.run("minisign -V -H -p key.pub -m in > out") == 0, bench.text("stderr.txt"));
    CHECK(bench.text("out").find(trusted) != std::string::npos);
    CHECK(bench.run("minisign -V -H -P " + minisign::to_word(made.verify_key) + " -m in > out") == 0);
    bytes.push_back('x');
    bench.put("in", bytes);
    CHECK(bench.run("minisign -V -H -p key.pub -m in > out") != 0);
  }
}

TEST_CASE("minisign: what the stock program signs verifies here, prehashed only") {
  const Workbench bench;
  REQUIRE(bench.run("minisign -G -W -p key.pub -s key.sec > out") == 0);
  const auto key = minisign::parse_file(bench.text("key.pub"));
  REQUIRE(key.has_value());
  for (const std::size_t size : std::initializer_list<std::size_t>{0, 1, 65536, 200000}) {
    const Bytes bytes(size, 'v');
    bench.put("in", bytes);
    REQUIRE(bench.run("minisign -S -W -H -s key.sec -m in -t 'kept by all' > out") == 0);
    const auto verified = minisign::verify(*key, bytes, bench.text("in.minisig"));
    REQUIRE_MESSAGE(verified.has_value(), describe(verified.error()));
    CHECK(*verified == "kept by all");
  }
  REQUIRE(bench.run("minisign -S -W -s key.sec -m in > out") == 0);  // its default comment has tabs
  CHECK(minisign::verify(*key, bench.bytes("in"), bench.text("in.minisig")).has_value());
  REQUIRE(bench.run("minisign -S -W -l -s key.sec -m in > out") == 0);
  CHECK(minisign::verify(*key, bench.bytes("in"), bench.text("in.minisig")).error().message.find("legacy") !=
        std::string::npos);
}
