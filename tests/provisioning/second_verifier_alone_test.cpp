// docs/verify.py by itself: its arithmetic beside libsodium's, and what it says when it can say nothing.
#include "shared/crypto/ed25519.hpp"
#include "shared/crypto/hash.hpp"
#include "tests/provisioning/played_house.hpp"
#include "tests/provisioning/second_verifier.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace tafel::testing {
namespace {

using nlohmann::json;

// ---- Ed25519: what one side takes and the other does not, somebody could make a record of
struct SignedMessage {
  crypto::PublicKey key{};
  std::string message;
  crypto::Signature signature{};
};

SignedMessage sign_message(const std::string& message) {
  crypto::SystemRandom random;
  const auto key = crypto::make_signing_key(random);
  return {key.public_key, message, crypto::sign(key, as_bytes(message))};
}

// The same signature with S + L in the place of S: valid for a verifier that does not look whether S is below L.
crypto::Signature with_larger_s(crypto::Signature signature) {
  const auto order = crypto::from_hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
  unsigned carry = 0;
  for (std::size_t i = 0; i < order->size(); ++i) {
    carry += signature.at(32 + i) + unsigned{order->at(i)};
    signature.at(32 + i) = static_cast<std::uint8_t>(carry & 0xFFU);
    carry >>= 8U;
  }
  return signature;
}

// Points of low order, also in encodings that are not canonical (libsodium, ge25519_has_small_order).
const std::array low_order = {"0100000000000000000000000000000000000000000000000000000000000000",
                              "0100000000000000000000000000000000000000000000000000000000000080",
                              "0000000000000000000000000000000000000000000000000000000000000000",
                              "0000000000000000000000000000000000000000000000000000000000000080",
                              "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                              "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                              "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                              "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                              "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"};

template <std::size_t size>
std::array<std::uint8_t, size> bytes_of(const char* hex) {
  std::array<std::uint8_t, size> bytes{};
  std::ranges::copy(*crypto::from_hex(hex), bytes.begin());
  return bytes;
}

std::vector<SignedMessage> good_and_bad() {
  std::vector<SignedMessage> all{sign_message("niet akkoord"), sign_message(std::string(300, 'x'))};
  const SignedMessage good = all.front();
  const auto add = [&](auto change) {
    SignedMessage bad = good;
    change(bad);
    all.push_back(bad);
  };
  for (const std::size_t at : {0U, 31U, 32U, 63U}) add([&](auto& bad) { bad.signature.at(at) ^= 1; });
  for (const std::size_t at : {0U, 31U}) add([&](auto& bad) { bad.key.at(at) ^= 1; });
  add([](auto& bad) { bad.message = "akkoord"; });
  add([](auto& bad) { bad.signature = with_larger_s(bad.signature); });
  add([](auto& bad) { bad.key.fill(0xFF); });
  for (const auto* point : low_order) {
    const auto low = bytes_of<32>(point);
    add([&](auto& bad) { bad.key = low; });
    add([&](auto& bad) { std::ranges::copy(low, bad.signature.begin()); });
    add([&](auto& bad) {  // S is 0 and R the point itself
      bad.key = low;
      bad.signature.fill(0);
      std::ranges::copy(low, bad.signature.begin());
    });
  }
  return all;
}

// One letter for each message: 1 for a valid signature.
std::string valid_by_libsodium(const std::vector<SignedMessage>& all) {
  std::string verdicts;
  for (const auto& each : all)
    verdicts += crypto::verify(each.key, as_bytes(each.message), each.signature) ? '1' : '0';
  return verdicts;
}

std::string valid_by_script(const std::vector<SignedMessage>& all) {
  std::string lines;
  for (const auto& each : all)
    lines += crypto::to_hex(each.key) + " " + crypto::to_hex(as_bytes(each.message)) + " " +
             crypto::to_hex(each.signature) + "\n";
  const Finished asked = run({"/usr/bin/python3", "-B", "-c",
                              "import pathlib, sys\n"
                              "sys.path.insert(0, str(pathlib.Path(sys.argv[1]).parent))\n"
                              "import verify\n"
                              "for line in sys.stdin:\n"
                              "  parts = [bytes.fromhex(part) for part in line.split(' ')]\n"
                              "  print(int(verify.signature_is_valid(*parts)), end='')\n",
                              second_verifier()},
                             lines);
  CHECK_MESSAGE(asked.status == 0, asked.err);
  return asked.out;
}

Finished ask(const Words& arguments) {
  Words command{"/usr/bin/python3", "-B", second_verifier()};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return run(command);
}

}  // namespace

TEST_CASE("verify.py: takes the signatures that libsodium takes, and no other") {
  const auto all = good_and_bad();
  const std::string verdicts = valid_by_libsodium(all);
  CHECK(verdicts.starts_with("11"));
  CHECK(std::ranges::count(verdicts, '1') == 2);
  CHECK(valid_by_script(all) == verdicts);
}

TEST_CASE("verify.py: says how to use it, and that it could check nothing") {
  TemporaryFolder folder;
  const std::string house = folder / "house.json";
  const std::string other = folder / "other";
  const Words arguments{"--house", house, "--identity", other, other};
  CHECK(ask({"--help"}).status == 0);
  CHECK(ask({}).status == 2);
  CHECK(ask(arguments).err.ends_with("no such file\n"));
  write(house, "{}");
  write(other, "");
  CHECK(ask(arguments).err.find("a key is missing or not known") != std::string::npos);
  REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
  const Finished fifo = ask({"--house", house, "--identity", other, folder / "fifo"});
  CHECK(fifo.status == 2);
  CHECK(fifo.err.find("not a plain file") != std::string::npos);
  const Finished no_tools = run({"env", "PATH=/nonexistent", "/usr/bin/python3", "-B", second_verifier(),
                                 "--house", house, "--identity", other, other});
  CHECK(no_tools.status == 2);
  CHECK(no_tools.err.find("is not installed") != std::string::npos);
}

TEST_CASE("verify.py: takes a house file with the days of the outbox, and not with days that cannot be") {
  TemporaryFolder folder;
  const std::string house = folder / "house.json";
  const std::string other = folder / "other";
  write(other, "");
  json file =
      json::parse(read(fs::path(second_verifier()).parent_path() / "../tests/corpus/rules-3/house.json"));
  for (const auto& [days, taken] : {std::pair{json(1), true},
                                    {json(366), true},
                                    {json(0), false},
                                    {json(367), false},
                                    {json("30"), false}}) {
    file["outbox_keep_days"] = days;
    write(house, file.dump());
    CAPTURE(file["outbox_keep_days"].dump());
    const Finished asked = ask({"--house", house, "--identity", other, other});
    CHECK((asked.err.find("/outbox_keep_days") == std::string::npos) == taken);
    CHECK((asked.out.find("manifest") != std::string::npos) == taken);
  }
}

}  // namespace tafel::testing
