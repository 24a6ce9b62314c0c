// Known answers of the public standards, and what each primitive refuses.
#include "shared/base/guessable_pin.hpp"
#include "shared/crypto/aead.hpp"
#include "shared/crypto/age/bech32.hpp"
#include "shared/crypto/box.hpp"
#include "shared/crypto/ed25519.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/crypto/kdf.hpp"
#include "shared/crypto/lines.hpp"
#include "shared/crypto/running_hash.hpp"
#include "shared/crypto/secret.hpp"
#include "tests/shared/crypto/fixed_random.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <sodium.h>
#include <string>

using namespace tafel;
using namespace tafel::crypto;

namespace {

Bytes hex(std::string_view text) {
  return from_hex(text).value();
}

template <std::size_t size>
std::array<std::uint8_t, size> array_of(std::string_view text) {
  std::array<std::uint8_t, size> out{};
  const Bytes bytes = hex(text);
  REQUIRE(bytes.size() == size);
  std::copy(bytes.begin(), bytes.end(), out.begin());
  return out;
}

}  // namespace

TEST_CASE("sha256: piece by piece is as in one") {
  Bytes all(1000);
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<std::uint8_t>(i);
  for (const std::size_t size : {std::size_t{1}, std::size_t{63}, std::size_t{64}, std::size_t{1000}}) {
    RunningHash running;
    running.add({});
    for (ByteView rest = all; !rest.empty();) {
      const auto piece = rest.first(std::min(size, rest.size()));
      running.add(piece);
      rest = rest.subspan(piece.size());
    }
    CHECK(running.finish() == sha256(all));
  }
  CHECK(RunningHash().finish() == sha256(""));
}

TEST_CASE("sha256: the answers of FIPS 180-4") {
  CHECK(to_hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("hex: both ways, and one spelling only") {
  CHECK(to_hex(hex("00ff10ab")) == "00ff10ab");
  CHECK(from_hex("")->empty());
  for (const char* wrong : {"0", "0A", "0g", "0x", " 00", "00 ", "0:"})
    CHECK_FALSE(from_hex(wrong).has_value());
}

TEST_CASE("base64: the answers of RFC 4648 section 10, with and without padding") {
  const std::string words[][3] = {{"", "", ""},
                                  {"f", "Zg==", "Zg"},
                                  {"fo", "Zm8=", "Zm8"},
                                  {"foo", "Zm9v", "Zm9v"},
                                  {"foob", "Zm9vYg==", "Zm9vYg"},
                                  {"fooba", "Zm9vYmE=", "Zm9vYmE"},
                                  {"foobar", "Zm9vYmFy", "Zm9vYmFy"}};
  for (const auto& [plain, padded, bare] : words) {
    CHECK(to_base64(as_bytes(plain)) == padded);
    CHECK(to_base64_unpadded(as_bytes(plain)) == bare);
    CHECK(from_base64(padded) == to_bytes(plain));
    CHECK(from_base64_unpadded(bare) == to_bytes(plain));
  }
}

TEST_CASE("base64: unused bits, wrong padding, white space and anything after are refused") {
  for (const char* wrong : {"Zh==", "Zm9=", "Zg", "Zg=", "Zg===", "Zg==\n", " Zg==", "Z g==", "Zg==Zg==",
                            "Zm9v=", "Zm9vA", "Zm-v", "Zm_v", "=", "Zm9v\r\n", "Z"})
    CHECK_MESSAGE(!from_base64(wrong).has_value(), wrong);
  for (const char* wrong : {"Zh", "Zm9", "Zg==", "Zm8=", "Zg\n", "Z", "Zm9vY", "Zm-v"})
    CHECK_MESSAGE(!from_base64_unpadded(wrong).has_value(), wrong);
  CHECK_FALSE(from_base64(std::string_view("Zm9v\0", 5)).has_value());
}

TEST_CASE("base64: of all bytes, exactly the 64 of the alphabet are taken, each for another value") {
  const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (int byte = 0; byte < 256; ++byte) {
    const char letter = static_cast<char>(byte);
    const auto decoded = from_base64_unpadded(std::string("AAA") + letter);
    const std::size_t value = alphabet.find(letter);
    REQUIRE_MESSAGE(decoded.has_value() == (value != std::string::npos), byte);
    if (decoded) CHECK(*decoded == Bytes{0, 0, static_cast<std::uint8_t>(value)});
    if (letter != '=') CHECK(from_base64(std::string("AAA") + letter) == decoded);
  }
}

TEST_CASE("ed25519: the answers of RFC 8032 section 7.1") {
  struct Row {
    const char *seed, *key, *message, *signature;
  };
  const Row rows[] = {
      {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
       "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
       "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf"
       "5f0595bbe24"
       "655141438e7a100b"},
      {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
       "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
       "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2"
       "eaeb4302aee"
       "b00d291612bb0c00"},
  };
  for (const Row& row : rows) {
    const SigningKey key = signing_key_from_seed(Secret::copy_of(hex(row.seed)));
    CHECK(to_hex(key.public_key) == row.key);
    const Signature signature = sign(key, hex(row.message));
    CHECK(to_hex(signature) == row.signature);
    CHECK(verify(key.public_key, hex(row.message), signature));
  }
}

TEST_CASE("ed25519: a changed message, signature or key is refused, and so is a key of low order") {
  testing::FixedRandom random("ed25519");
  const SigningKey key = make_signing_key(random);
  const Bytes message = to_bytes("stem");
  const Signature signature = sign(key, message);
  REQUIRE(verify(key.public_key, message, signature));
  CHECK_FALSE(verify(key.public_key, to_bytes("stom"), signature));
  CHECK_FALSE(verify(make_signing_key(random).public_key, message, signature));
  for (std::size_t i = 0; i < signature.size(); ++i) {
    Signature changed = signature;
    changed[i] ^= 1;
    CHECK_FALSE(verify(key.public_key, message, changed));
  }
  // The identity point as key and as R, with S = 0: an equation that is true for every message.
  PublicKey low_order{};
  low_order[0] = 1;
  Signature trivial{};
  trivial[0] = 1;
  CHECK_FALSE(verify(low_order, message, trivial));
}

TEST_CASE("hkdf: the answers of RFC 5869 appendix A") {
  CHECK(to_hex(hkdf_sha256(hex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
                           hex("000102030405060708090a0b0c"), "\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9", 42)
                   .view()) ==
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  CHECK(to_hex(hkdf_sha256(hex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"), {}, "", 42).view()) ==
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

TEST_CASE("pin key: the same PIN, salt and device give the same key; each of them changed another") {
  const PinCost cheap{1, 8};
  const Salt salt{1};
  const auto key = [&](const char* pin, const Salt& with_salt, const char* device) {
    return to_hex(
        key_from_pin(Secret::copy_of(as_bytes(pin)), with_salt, Secret::copy_of(as_bytes(device)), cheap)
            .view());
  };
  const std::string first = key("1234", salt, "device secret");
  CHECK(first.size() == 64);
  CHECK(first == key("1234", salt, "device secret"));
  CHECK(first != key("1235", salt, "device secret"));
  CHECK(first != key("1234", Salt{2}, "device secret"));
  CHECK(first != key("1234", salt, "device secreT"));
}

TEST_CASE(
    "pin key: an empty PIN or device secret still gives a key, and the payable costs have an end on each "
    "side") {
  const PinCost cheap{1, 8};
  CHECK(key_from_pin(Secret(), Salt{1}, Secret(), cheap).size() == 32);
  CHECK(is_payable(PinCost{}));
  CHECK(is_payable({1, 8}));
  CHECK(is_payable({100, 4096 * 1024}));
  for (const PinCost wrong : {PinCost{0, 8}, PinCost{101, 8}, PinCost{1, 7}, PinCost{1, 4096 * 1024 + 1}})
    CHECK_FALSE(is_payable(wrong));
}

TEST_CASE("argon2id: the key under a PIN is what libsodium and HKDF say it is") {
  Bytes stretched(32);
  const Salt salt{9};
  REQUIRE(crypto_pwhash(stretched.data(), 32, "4711", 4, salt.data(), 2, 64UL * 1024,
                        crypto_pwhash_ALG_ARGON2ID13) == 0);
  const Bytes device = to_bytes("device secret");
  stretched.insert(stretched.end(), device.begin(), device.end());
  const Secret expected = hkdf_sha256(stretched, salt, "tafelgeheim/pin-key/v1", 32);
  const Secret key = key_from_pin(Secret::copy_of(as_bytes("4711")), salt, Secret::copy_of(device), {2, 64});
  CHECK(equal(key.view(), expected.view()));
}

TEST_CASE("aead: opens what it sealed, and nothing else") {
  testing::FixedRandom random("aead");
  Secret key(aead_key_size);
  random.fill(key.writable());
  const Bytes context = to_bytes("session/7");
  for (const std::string text : {"", "x", "een rij van het journaal"}) {
    const Bytes sealed = seal(key, as_bytes(text), context, random);
    CHECK(sealed.size() == text.size() + 40);
    CHECK(as_text(open(key, sealed, context)->view()) == text);
    for (std::size_t i = 0; i < sealed.size(); ++i) {
      Bytes changed = sealed;
      changed[i] ^= 0x80;
      CHECK(open(key, changed, context).error().fault == Fault::altered);
      CHECK_FALSE(open(key, ByteView(sealed).first(i), context).has_value());
    }
    CHECK(open(key, sealed, to_bytes("session/8")).error().fault == Fault::altered);
  }
  CHECK(open(key, Bytes(39), context).error().fault == Fault::malformed);
}

TEST_CASE("aead: XChaCha20-Poly1305 as in draft-irtf-cfrg-xchacha appendix A.3.1") {
  const Secret key = Secret::copy_of(hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
  const Bytes sealed =
      hex("404142434445464748494a4b4c4d4e4f5051525354555657"
          "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae"
          "64c6708c54c216"
          "cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da976"
          "8812f615c68b13"
          "b52ec0875924c1c7987947deafd8780acf49");
  const auto opened = open(key, sealed, hex("50515253c0c1c2c3c4c5c6c7"));
  REQUIRE(opened.has_value());
  CHECK(as_text(opened->view()) ==
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
        "sunscreen would be "
        "it.");
}

TEST_CASE("box: opens with its own key only, and no byte of it may change") {
  testing::FixedRandom random("box");
  const BoxKey key = make_box_key(random);
  const Bytes sealed = seal_to(key.public_key, Secret::copy_of(as_bytes("pin 1234")));
  CHECK(as_text(open_box(key, sealed)->view()) == "pin 1234");
  CHECK(open_box(make_box_key(random), sealed).error().fault == Fault::altered);
  CHECK(open_box(key, Bytes(47)).error().fault == Fault::malformed);
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    Bytes changed = sealed;
    changed[i] ^= 1;
    CHECK(open_box(key, changed).error().fault == Fault::altered);
  }
}

TEST_CASE("secret: one owner, and the text it was taken from is wiped") {
  std::string pin = "123456";
  pin.reserve(64);
  Secret secret = Secret::taken_from(pin);
  CHECK(pin.empty());
  CHECK(std::all_of(pin.data(), pin.data() + 6, [](char c) { return c == 0; }));
  CHECK(as_text(secret.view()) == "123456");
  const Secret moved = std::move(secret);
  CHECK(secret.empty());  // NOLINT(bugprone-use-after-move): that it is empty is the promise
  CHECK(equal(moved.view(), as_bytes("123456")));
  CHECK_FALSE(equal(moved.view(), as_bytes("123457")));
  CHECK_FALSE(equal(moved.view(), as_bytes("12345")));
  CHECK(equal(Secret().view(), Secret(0).view()));
}

TEST_CASE("bech32: the valid words of BIP 173, without the limit on length") {
  const char* const valid[] = {
      "A12UEL5L",
      "a12uel5l",
      "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
      "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
      "11qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqc8247j",
      "?1ezyfcl"};
  // Five-bit words that are not whole bytes are refused here, so only the checksum's verdict is looked at.
  for (const char* word : valid) {
    const auto decoded = bech32_decode(word);
    const bool whole_bytes = decoded.has_value();
    CHECK_MESSAGE((whole_bytes || decoded.error().message.find("unused bits") != std::string::npos), word);
  }
  CHECK(bech32_decode("A12UEL5L")->upper_case);
}

TEST_CASE("bech32: the invalid words of BIP 173 and mixed case are refused") {
  for (const char* wrong : {"", "1",
                            "\x20"
                            "1nwldj5",
                            "\x7f"
                            "1axkwrx",
                            "\x80"
                            "1eym55h",
                            "pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3", "de1lg7wt\xff",
                            "A1G7SGD8", "10a06t8", "1qzzfhee", "A12uEL5L"})
    CHECK_MESSAGE(!bech32_decode(wrong).has_value(), wrong);
}

TEST_CASE("bech32: a sound word whose last five bits belong to no byte is refused") {
  CHECK(bech32_decode("a1q3g6mn3").error().message.find("unused bits") != std::string::npos);
}

TEST_CASE("bech32: every length comes back, and a changed character never does") {
  testing::FixedRandom random("bech32");
  for (std::size_t size = 0; size < 70; ++size) {
    Bytes data(size);
    random.fill(data);
    const Secret text = bech32_encode("tafel-", data);
    const auto decoded = bech32_decode(as_text(text.view()));
    REQUIRE(decoded.has_value());
    CHECK(decoded->prefix == "tafel-");
    CHECK(equal(decoded->data.view(), data));
  }
  const std::string word = to_text(bech32_encode("age", to_bytes("0123456789abcdef0123456789abcdef")).view());
  for (std::size_t i = 0; i < word.size(); ++i) {
    std::string changed = word;
    changed[i] = changed[i] == 'q' ? 'p' : 'q';
    CHECK_FALSE(bech32_decode(changed).has_value());
  }
}

TEST_CASE("pin: what anybody would try first is guessable, one digit beside it is not") {
  for (const std::string weak :
       {"000000", "999999", "121212", "112211", "123456", "890123", "654321", "210987", "123123"})
    CHECK_MESSAGE(is_guessable(as_bytes(weak)), weak);
  for (const std::string fine : {"122456", "123457", "123132", "271828", "112213"})
    CHECK_MESSAGE(!is_guessable(as_bytes(fine)), fine);
}

TEST_CASE("decimal: one spelling, no overflow") {
  CHECK(parse_decimal("0") == 0);
  CHECK(parse_decimal("18446744073709551615") == 18446744073709551615U);
  for (const char* wrong : {"", "00", "01", "-1", "+1", " 1", "1 ", "1a", "0x1", "18446744073709551616"})
    CHECK_MESSAGE(!parse_decimal(wrong).has_value(), wrong);
}
