// An age file refused, and where. The whole twin of each is in the same test.
#include "shared/crypto/age/age.hpp"

#include "shared/crypto/age/bech32.hpp"
#include "tests/shared/crypto/age_forge.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace tafel;
using namespace tafel::crypto;
using tafel::testing::AgeForge;
using tafel::testing::FixedRandom;

namespace {

struct Verdict {
  Fault fault;
  std::string place;
};

Verdict refused(const AgeForge& forge, const std::string& file) {
  const auto opened = forge.open(file);
  REQUIRE(!opened.has_value());
  return {opened.error().fault, opened.error().place};
}

void check_header_refused(const AgeForge& forge, const std::string& file, const char* place) {
  const Verdict verdict = refused(forge, file);
  CHECK_MESSAGE(verdict.fault == Fault::malformed, file);
  CHECK_MESSAGE(verdict.place == place, file);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("age: the key of the specification's example, in both spellings") {
  const auto identity =
      age::parse_identity("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX");
  REQUIRE(identity.has_value());
  CHECK(to_hex(identity->x25519.view()) ==
        "4242424242424242424242424242424242424242424242424242424242424242");
  CHECK(age::to_string(age::recipient_of(*identity)) ==
        "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj");
  CHECK(as_text(age::to_secret_text(*identity).view()) ==
        "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX");
  const auto recipient =
      age::parse_recipient("age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj");
  CHECK(*recipient == age::recipient_of(*identity));
}

TEST_CASE("age: keys in the wrong case, of another kind, mistyped or of another size are refused") {
  for (const char* wrong : {"", "age1", "AGE1ZVKYG2LQZRAA2LNJVQEJ32NKUU0UES2S82HZRYE869XEEXVN73EQUNUJWJ",
                            "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwk",
                            "Age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj",
                            " age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj",
                            "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj\n",
                            "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"})
    CHECK_MESSAGE(!age::parse_recipient(wrong).has_value(), wrong);
  for (const char* wrong : {"", "age-secret-key-1gfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpyysjzgfpq4egaex",
                            "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEY",
                            "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"})
    CHECK_MESSAGE(!age::parse_identity(wrong).has_value(), wrong);
  const std::string short_key = to_text(bech32_encode("age", Bytes(31)).view());
  CHECK(age::parse_recipient(short_key).error().message.find("32 bytes") != std::string::npos);
}

TEST_CASE("age: a key file has comments, blank lines and exactly one identity") {
  const std::string key = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
  CHECK(age::parse_identity_file(key).has_value());
  CHECK(age::parse_identity_file("# created: today\n# public key: age1…\n\n" + key + "\n").has_value());
  CHECK(age::parse_identity_file("").error().message.find("no identity") != std::string::npos);
  CHECK(age::parse_identity_file("# nothing\n").error().fault == Fault::malformed);
  CHECK(age::parse_identity_file(key + "\n" + key + "\n").error().place == "line 2");
  CHECK(age::parse_identity_file("\n" + key + "x\n").error().place == "line 2");
  CHECK(age::parse_identity_file("# key\r\n\r\n" + key + "\r\n").has_value());
  CHECK(age::parse_identity_file(key + "\r\r\n").error().place == "line 1");
}

TEST_CASE("age: a file comes back, and each byte of it that is changed refuses it") {
  AgeForge forge;
  const std::string file = forge.header(forge.stanza()) + forge.payload("het geheim");
  REQUIRE(as_text(forge.open(file)->view()) == "het geheim");
  for (std::size_t i = 0; i < file.size(); ++i) {
    for (const int bit : {0x01, 0x20, 0x80}) {
      std::string changed = file;
      changed[i] = static_cast<char>(changed[i] ^ bit);
      CHECK_MESSAGE(!forge.open(changed).has_value(), "byte " << i << " bit " << bit);
    }
  }
}

TEST_CASE("age: cut off at every length, it is refused") {
  AgeForge forge;
  const std::string file = forge.header(forge.stanza()) + forge.payload("het geheim");
  for (std::size_t size = 0; size < file.size(); ++size)
    CHECK_MESSAGE(!forge.open(file.substr(0, size)).has_value(), size);
}

TEST_CASE("age: bytes after the last chunk are refused, whatever their number") {
  AgeForge forge;
  for (const std::size_t size : {std::size_t{0}, std::size_t{10}, age::chunk_size}) {
    const std::string file = forge.header(forge.stanza()) + forge.payload(std::string(size, 'x'));
    REQUIRE(forge.open(file).has_value());
    for (const std::size_t more : {std::size_t{1}, std::size_t{16}, std::size_t{17}, age::chunk_size + 16})
      CHECK_FALSE(forge.open(file + std::string(more, '\0')).has_value());
  }
}

TEST_CASE("age: the header's form, line by line") {
  AgeForge forge;
  const std::string stanza = forge.stanza();
  const std::string payload = forge.payload("x");
  REQUIRE(forge.open(forge.header(stanza) + payload).has_value());
  const std::string whole = forge.header(stanza) + payload;
  check_header_refused(forge, replaced(whole, "v1", "v2"), "header line 1");
  check_header_refused(forge, replaced(whole, "v1\n", "v1\r\n"), "header line 1");
  check_header_refused(forge, "\n" + whole, "header line 1");
  check_header_refused(forge, forge.header("") + payload, "header line 2");
  check_header_refused(forge, replaced(whole, "--- ", "---"), "header line 4");
  check_header_refused(forge, replaced(whole, "--- ", "---  "), "header line 4");
  check_header_refused(forge, replaced(whole, "--- ", "-- "), "header line 4");
  check_header_refused(forge, replaced(whole, "\n--- ", "\n\n--- "), "header line 4");
  check_header_refused(forge, replaced(whole, "-> X25519", "->X25519"), "header line 2");
  check_header_refused(forge, forge.header(replaced(stanza, "-> X25519 ", "->  X25519 ")) + payload,
                       "header line 2");
  check_header_refused(forge, forge.header(replaced(stanza, "X25519 ", "X25519  ")) + payload,
                       "header line 2");
  check_header_refused(forge, forge.header(replaced(stanza, "\n", " \n")) + payload, "header line 2");
  check_header_refused(forge, forge.header(replaced(stanza, "\n", "\r\n")) + payload, "header line 2");
  check_header_refused(forge, forge.header(stanza.substr(0, stanza.size() - 1) + "\r\n") + payload,
                       "header line 3");
  check_header_refused(forge, forge.header("-> \n\n" + stanza) + payload, "header line 2");
  check_header_refused(forge, forge.header("-> caf\xc3\xa9\n\n" + stanza) + payload, "header line 2");
}

TEST_CASE("age: stanzas of another kind are skipped, and their form is still kept") {
  AgeForge forge;
  const std::string payload = forge.payload("x");
  const std::string ours = forge.stanza();
  const auto opens = [&](const std::string& other) {
    const bool before = forge.open(forge.header(other + ours) + payload).has_value();
    const bool after = forge.open(forge.header(ours + other) + payload).has_value();
    CHECK(before == after);
    return before;
  };
  const std::string line(64, 'A');
  CHECK(opens("-> other\n\n"));
  CHECK(opens("-> x25519 not-a-share\nAAAA\n"));
  CHECK(opens("-> ! \" # $ ~ 3\n" + line + "\n\n"));
  CHECK(opens("-> long\n" + line + "\n" + line + "\nAAAA\n"));
  CHECK_FALSE(opens("-> long\n" + line + "\n"));        // a full last line without the empty one
  CHECK_FALSE(opens("-> long\n" + line + "A\nAAA\n"));  // 65 columns
  CHECK_FALSE(opens("-> short\nAAAA\nAAAA\n"));         // a short line that is not the last
  CHECK_FALSE(opens("-> other\nAB\n"));                 // unused bits that are not zero
  CHECK_FALSE(opens("-> other\nAA==\n"));               // padding
  CHECK_FALSE(opens("-> other\nA\n"));
  CHECK_FALSE(opens("-> other\nAA-_\n"));  // another alphabet
  CHECK_FALSE(opens("-> other\n AA\n"));
  CHECK_FALSE(opens("->\n\n"));
  CHECK_FALSE(opens("-> del\x7f\n\n"));
  CHECK_FALSE(opens("-> del \x7f\n\n"));
}

TEST_CASE("age: scrypt beside another stanza is refused, and alone it is for somebody else") {
  AgeForge forge;
  const std::string payload = forge.payload("x");
  const std::string scrypt =
      "-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
  const std::string ours = forge.stanza();
  REQUIRE(forge.open(forge.header(ours) + payload).has_value());
  check_header_refused(forge, forge.header(scrypt + ours) + payload, "header line 2");
  check_header_refused(forge, forge.header(ours + scrypt) + payload, "header line 4");
  check_header_refused(forge, forge.header(scrypt + scrypt) + payload, "header line 2");
  CHECK(refused(forge, forge.header(scrypt) + payload).fault == Fault::refused);
}

TEST_CASE("age: an X25519 stanza with a wrong share, body or number of arguments refuses the file") {
  AgeForge forge;
  const std::string payload = forge.payload("x");
  const std::string ours = forge.stanza();
  const std::string share = "CQ" + std::string(41, 'A');  // the base point: of no low order
  const std::string body = std::string(43, 'A') + "\n";
  const auto refuses = [&](const std::string& stanza) {
    check_header_refused(forge, forge.header(stanza + ours) + payload, "header line 2");
    CHECK_FALSE(forge.open(forge.header(ours + stanza) + payload).has_value());  // also after the right one
  };
  REQUIRE(forge.open(forge.header("-> x25519 " + share + "\n" + body + ours) + payload).has_value());
  refuses("-> X25519\n" + body);
  refuses("-> X25519 " + share + " more\n" + body);
  refuses("-> X25519 " + share.substr(1) + "\n" + body);
  refuses("-> X25519 " + share + "A\n" + body);
  refuses("-> X25519 " + share + "=\n" + body);
  refuses("-> X25519 " + share.substr(1) + "B\n" + body);                          // unused bits
  refuses("-> X25519 CQ" + share.substr(2) + "\n" + std::string(42, 'A') + "\n");  // 31 bytes of body
  refuses("-> X25519 CQ" + share.substr(2) + "\n" + std::string(44, 'A') + "\n");  // 33 bytes of body
  refuses("-> X25519 CQ" + share.substr(2) + "\n\n");
}

TEST_CASE(
    "age: a share that is a point of low order refuses the file, and such a recipient is refused at once") {
  AgeForge forge;
  const std::string payload = forge.payload("x");
  const std::string body = std::string(43, 'A') + "\n";
  // The points whose order divides 8, and two that are the same modulo p.
  for (const char* point : {"0000000000000000000000000000000000000000000000000000000000000000",
                            "0100000000000000000000000000000000000000000000000000000000000000",
                            "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                            "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"}) {
    const Bytes bytes = from_hex(point).value();
    const std::string stanza = "-> X25519 " + to_base64_unpadded(bytes) + "\n" + body;
    check_header_refused(forge, forge.header(stanza + forge.stanza()) + payload, "header line 2");
    age::Recipient recipient;
    std::copy(bytes.begin(), bytes.end(), recipient.x25519.begin());
    FixedRandom random("low order");
    CHECK(age::encrypt({}, {recipient}, random).error().fault == Fault::malformed);
  }
}

TEST_CASE("age: a stanza doubled, moved or added after the MAC was made is refused") {
  AgeForge forge;
  const std::string payload = forge.payload("x");
  FixedRandom random("another");
  const std::string first = forge.stanza();
  const std::string second = forge.stanza_for(age::recipient_of(age::make_identity(random)));
  const std::string whole = forge.header(first + second);
  REQUIRE(forge.open(whole + payload).has_value());
  const std::string mac = whole.substr(whole.find("---"));
  const std::string start(age::version_line);
  for (const std::string& stanzas :
       {first + first + second, second + first, first, first + second + "-> extra\n\n"}) {
    const Verdict verdict = refused(forge, start + stanzas + mac + payload);
    CHECK(verdict.fault == Fault::altered);
    CHECK(verdict.place == "header MAC");
  }
}

TEST_CASE("age: the header MAC of 31 or 33 bytes, or not canonical, is malformed") {
  AgeForge forge;
  const std::string payload = forge.payload("x");
  const std::string whole = forge.header(forge.stanza());
  const std::string before = whole.substr(0, whole.find("---"));
  const std::string mac = whole.substr(whole.find("--- ") + 4, 43);
  for (const std::string& wrong :
       {mac.substr(1), mac + "A", mac + "=", mac.substr(0, 42) + "_", " " + mac, mac + " ", std::string()})
    check_header_refused(forge, before + "--- " + wrong + "\n" + payload, "header line 4");
}

TEST_CASE("age: chunks with a wrong number, a wrong flag, in another order or empty at the end are refused") {
  AgeForge forge;
  const std::string header = forge.header(forge.stanza());
  const std::string full(age::chunk_size, 'x');
  const auto opens = [&](const std::vector<AgeForge::Chunk>& chunks) {
    return forge.open(header + forge.payload_of(chunks)).has_value();
  };
  CHECK(opens({{"", 0, true}}));
  CHECK(opens({{full, 0, true}}));
  CHECK(opens({{full, 0, false}, {"y", 1, true}}));
  CHECK(opens({{full, 0, false}, {full, 1, false}, {full, 2, true}}));
  CHECK_FALSE(opens({}));
  CHECK_FALSE(opens({{"", 0, false}}));
  CHECK_FALSE(opens({{"", 1, true}}));
  CHECK_FALSE(opens({{full, 0, false}}));                 // cut off at a chunk's border
  CHECK_FALSE(opens({{full, 0, false}, {"", 1, true}}));  // an empty last chunk beside another
  CHECK_FALSE(opens({{full, 0, true}, {"y", 1, true}}));  // the last, and one after it
  CHECK_FALSE(opens({{full, 0, false}, {"y", 1, false}}));
  CHECK_FALSE(opens({{full, 0, false}, {"y", 2, true}}));
  CHECK_FALSE(opens({{full, 1, false}, {full, 0, false}, {"y", 2, true}}));
  CHECK_FALSE(opens({{"short", 0, false}, {"y", 1, true}}));
  CHECK(refused(forge, header + forge.payload_of({{full, 0, false}, {"", 1, true}})).place ==
        "payload chunk 1");
  CHECK(refused(forge, header + forge.payload_of({{full, 0, false}, {"y", 2, true}})).fault ==
        Fault::altered);
}

TEST_CASE("age: no recipient, and more than the limits, are refused") {
  FixedRandom random("limits");
  const age::Identity identity = age::make_identity(random);
  CHECK(age::encrypt(Bytes(3), {}, random).error().fault == Fault::malformed);
  CHECK(age::encrypt(Bytes(age::age_limit_bytes), {age::recipient_of(identity)}, random).error().fault ==
        Fault::malformed);
  CHECK(age::decrypt(Bytes(age::age_limit_bytes + 1), identity).error().fault == Fault::malformed);
  const std::vector<age::Recipient> crowd(700, age::recipient_of(identity));
  CHECK(age::encrypt({}, crowd, random).error().fault == Fault::malformed);
  const std::string endless =
      std::string(age::version_line) + "-> x " + std::string(age::header_limit_bytes, 'a');
  CHECK(age::decrypt(as_bytes(endless), identity).error().place == "header line 2");
}
