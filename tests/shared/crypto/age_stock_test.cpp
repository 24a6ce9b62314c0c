// Both directions against the stock `age` and `age-keygen`.
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/age/header.hpp"
#include "tests/shared/crypto/fixed_random.hpp"
#include "tests/shared/crypto/stock_tools.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

using namespace tafel;
using namespace tafel::crypto;
using tafel::testing::FixedRandom;
using tafel::testing::Workbench;

namespace {

// Around nothing, one chunk, two chunks, and further.
constexpr std::size_t sizes[] = {0, 1, 65535, 65536, 65537, 131071, 131072, 131073, 200000};

Bytes sample(std::size_t size) {
  FixedRandom random("sample");
  Bytes bytes(size);
  random.fill(bytes);
  return bytes;
}

}  // namespace

TEST_CASE("age: stock age opens what is written here, with the key file written here, at every size") {
  const Workbench bench;
  FixedRandom random("to stock");
  const age::Identity identity = age::make_identity(random);
  bench.put("key", age::to_secret_text(identity).view());
  for (const std::size_t size : sizes) {
    const Bytes plaintext = sample(size);
    bench.put("in.age", age::encrypt(plaintext, {age::recipient_of(identity)}, random).value());
    REQUIRE_MESSAGE(bench.run("age -d -i key -o out in.age") == 0, bench.text("stderr.txt"));
    CHECK(bench.bytes("out") == plaintext);
  }
}

TEST_CASE("age: what stock age writes opens here, with the key file of age-keygen, at every size") {
  const Workbench bench;
  FixedRandom random("from stock");
  REQUIRE(bench.run("age-keygen -o key && age-keygen -y key > recipient") == 0);
  const age::Identity identity = age::parse_identity_file(bench.text("key")).value();
  CHECK(age::to_string(age::recipient_of(identity)) + "\n" == bench.text("recipient"));
  for (const std::size_t size : sizes) {
    const Bytes plaintext = sample(size);
    bench.put("in", plaintext);
    REQUIRE(bench.run("age -R recipient -o out.age in") == 0);
    const auto opened = age::decrypt(bench.bytes("out.age"), identity);
    REQUIRE_MESSAGE(opened.has_value(), describe(opened.error()));
    CHECK(equal(opened->view(), plaintext));
  }
}

TEST_CASE("age: several recipients, each of whom opens it on both sides, and a stranger on neither") {
  const Workbench bench;
  FixedRandom random("several");
  std::vector<age::Recipient> recipients;
  std::string stock_arguments;
  std::vector<age::Identity> identities;
  for (int i = 0; i < 5; ++i) {
    identities.push_back(age::make_identity(random));
    recipients.push_back(age::recipient_of(identities.back()));
    stock_arguments += " -r " + age::to_string(recipients.back());
  }
  const Bytes plaintext = sample(70000);
  bench.put("ours.age", age::encrypt(plaintext, recipients, random).value());
  bench.put("in", plaintext);
  REQUIRE(bench.run("age" + stock_arguments + " -o stock.age in") == 0);
  for (const age::Identity& identity : identities) {
    bench.put("key", age::to_secret_text(identity).view());
    REQUIRE(bench.run("age -d -i key -o out ours.age") == 0);
    CHECK(bench.bytes("out") == plaintext);
    CHECK(equal(age::decrypt(bench.bytes("stock.age"), identity)->view(), plaintext));
  }
  const age::Identity stranger = age::make_identity(random);
  bench.put("key", age::to_secret_text(stranger).view());
  CHECK(bench.run("age -d -i key -o out ours.age") != 0);
  CHECK(age::decrypt(bench.bytes("stock.age"), stranger).error().fault == Fault::refused);
}

TEST_CASE("age: a stock file with a stanza of another kind beside ours opens") {
  const Workbench bench;
  REQUIRE(
      bench.run(
          "age-keygen -o key && age-keygen -y key > recipient && ssh-keygen -q -t ed25519 -N '' -f ssh") ==
      0);
  bench.put("in", sample(1000));
  REQUIRE(bench.run("age -R ssh.pub -R recipient -R ssh.pub -o out.age in") == 0);
  const Bytes file = bench.bytes("out.age");
  REQUIRE(age::parse_header(file)->stanzas.size() == 3);
  CHECK(age::parse_header(file)->stanzas[0].type == "ssh-ed25519");
  const auto opened = age::decrypt(file, age::parse_identity_file(bench.text("key")).value());
  REQUIRE(opened.has_value());
  CHECK(equal(opened->view(), sample(1000)));
}

TEST_CASE(
    "age: a stock file under a passphrase is for somebody else, and an armored one is not of the form") {
  const Workbench bench;
  REQUIRE(bench.run("age-keygen -o key && age-keygen -y key > recipient") == 0);
  bench.put("in", sample(10));
  REQUIRE(bench.run("age -a -R recipient -o out.age in") == 0);
  const age::Identity identity = age::parse_identity_file(bench.text("key")).value();
  CHECK(age::decrypt(bench.bytes("out.age"), identity).error().fault == Fault::malformed);
}

TEST_CASE("age: handed on to one other, stock age opens the same words, and only that other does") {
  const Workbench bench;
  FixedRandom random("handed on");
  const age::Identity first = age::make_identity(random);
  const age::Identity second = age::make_identity(random);
  bench.put("first", age::to_secret_text(first).view());
  bench.put("second", age::to_secret_text(second).view());
  for (const std::size_t size : sizes) {
    const Bytes plaintext = sample(size);
    const Bytes file = age::encrypt(plaintext, {age::recipient_of(first)}, random).value();
    const auto handed = age::rewrap(file, first, age::recipient_of(second), random);
    REQUIRE(handed);
    const ByteView before = age::parts_of(file)->payload;
    const auto after = age::parts_of(*handed);
    CHECK(std::ranges::equal(before, after->payload));
    CHECK(after->recipients == 1);
    bench.put("handed.age", *handed);
    REQUIRE_MESSAGE(bench.run("age -d -i second -o out handed.age") == 0, bench.text("stderr.txt"));
    CHECK(bench.bytes("out") == plaintext);
    CHECK(bench.run("age -d -i first -o out handed.age") != 0);
  }
}

TEST_CASE("age: only who can open a file hands it on, and not once its header was changed") {
  FixedRandom random("not handed on");
  const age::Identity first = age::make_identity(random);
  const age::Identity second = age::make_identity(random);
  Bytes file = age::encrypt(sample(100), {age::recipient_of(first)}, random).value();
  CHECK_FALSE(age::rewrap(file, second, age::recipient_of(second), random));
  CHECK_FALSE(age::rewrap(file, first, age::Recipient{}, random));  // a point of low order
  const auto mac = as_text(file).find("--- ") + 4;
  file[mac] = file[mac] == 'A' ? 'B' : 'A';
  CHECK_FALSE(age::rewrap(file, first, age::recipient_of(second), random));
  CHECK_FALSE(age::parts_of(as_bytes("age")));
}
