#include "provisioning/chairs/chair_register.hpp"
#include "shared/crypto/aead.hpp"
#include "shared/crypto/box.hpp"
#include "shared/crypto/kdf.hpp"
#include "shared/envelope/pack.hpp"
#include "tests/provisioning/played_house.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

Finished enrol(const PlayedHouse& house, const std::string& id, const std::string& typed) {
  return tafel({"chair", "enrol", "--dir", house.dir(), "--id", id, "--name", "Hilde Verbeeck"}, typed);
}

std::string twice(const std::string& pin) {
  return pin + "\n" + pin + "\n";
}

nlohmann::json chairs(const PlayedHouse& house) {
  return nlohmann::json::parse(read(house.file("secret/chairs.json")))["chairs"];
}

// As a device does it: the chair's box secret, by the PIN alone.
Result<crypto::Secret> opened(const nlohmann::json& chair, std::string pin) {
  const auto salt_bytes = *crypto::from_hex(chair["pin_salt"].get<std::string>());
  crypto::Salt salt{};
  std::copy(salt_bytes.begin(), salt_bytes.end(), salt.begin());
  const crypto::PinCost cost{chair["pin_cost"]["passes"], chair["pin_cost"]["memory_kib"]};
  const auto key = crypto::key_from_pin(crypto::Secret::taken_from(pin), salt, crypto::Secret(), cost);
  const std::string context = "tafelgeheim/chair/v1\n" + chair["id"].get<std::string>();
  return crypto::open(key, *crypto::from_hex(chair["box_secret"].get<std::string>()), as_bytes(context));
}

}  // namespace

TEST_CASE("chair: the PIN opens the chair's key, another does not") {
  const PlayedHouse house;
  REQUIRE(enrol(house, "c1", pin_twice).status == 0);
  const auto chair = chairs(house)[0];
  auto secret = opened(chair, "482913");
  REQUIRE(secret);
  CHECK(crypto::to_hex(crypto::box_key_from_secret(std::move(*secret)).public_key) == chair["box_public"]);
  CHECK_FALSE(opened(chair, "482914"));
  CHECK(read(house.file("secret/chairs.json")).find("482913") == std::string::npos);
}

TEST_CASE("chair: a PIN that anybody would try, or that is no PIN, is refused") {
  const PlayedHouse house;
  for (const auto* pin :
       {"000000", "123456", "654321", "890123", "121212", "123123", "12345", "1234567", "12345a", ""}) {
    const Finished done = enrol(house, "c1", twice(pin));
    CHECK_MESSAGE(done.status == 1, pin);
  }
  CHECK(enrol(house, "c1", "482913\n482914\n").status == 1);  // not the same twice
  CHECK(enrol(house, "c1", "482913\n").status == 3);          // not said twice
  CHECK_FALSE(fs::exists(house.file("secret/chairs.json")));
}

TEST_CASE("chair: enrolled once, reset to another PIN, removed") {
  const PlayedHouse house;
  REQUIRE(enrol(house, "c1", pin_twice).status == 0);
  CHECK(enrol(house, "c1", pin_twice).status == 1);
  const Words reset{"chair", "reset", "--dir", house.dir(), "--id", "c1"};
  CHECK(tafel(reset, twice("731946")).status == 0);
  CHECK(opened(chairs(house)[0], "731946"));
  CHECK_FALSE(opened(chairs(house)[0], "482913"));
  CHECK(chairs(house)[0]["name"] == "Hilde Verbeeck");
  CHECK(tafel({"chair", "reset", "--dir", house.dir(), "--id", "c2"}, pin_twice).status == 3);
  CHECK(tafel({"chair", "remove", "--dir", house.dir(), "--id", "c1"}).status == 0);
  CHECK(chairs(house).empty());
}

TEST_CASE("chair: a PIN can come from a file descriptor, never from the command line") {
  const PlayedHouse house;
  write(house / "pin", pin_twice);
  const std::string command = program("tafel") + " chair enrol --dir " + house.dir() +
                              " --id c1 --name An --pin-fd 7 7<" + (house / "pin").string();
  CHECK(run({"sh", "-c", command}).status == 0);
  CHECK(tafel({"chair", "enrol", "--dir", house.dir(), "--id", "c2", "--name", "An", "--pin", "482913"})
            .status == 2);
}

TEST_CASE("chair: packed for the device alone, signed by the coordinator") {
  PlayedHouse house;
  const SampleTable table;
  house.enrol(table);
  const Words pack{"chair",   "pack",          "--dir", house.dir(), "--device",
                   "tafel-1", "--coordinator", "an",    "--out",     house / "chairs.age"};
  CHECK(tafel(pack).status == 3);  // no chairs yet
  REQUIRE(enrol(house, "c1", pin_twice).status == 0);
  REQUIRE(tafel(pack).status == 0);
  CHECK(run({"minisign", "-V", "-H", "-m", house / "chairs.age", "-p",
             house.file("coordinators/an/agenda.pub")})
            .status == 0);
  const auto parsed = envelope::parse_house(read(house.file("house.json")));
  const std::string age = read(house / "chairs.age");
  const std::string minisig = read(house / "chairs.age.minisig");
  const auto now = SystemClock().now();
  const auto open =
      envelope::open_pack(*parsed, "tafel-1", house.device.identity, as_bytes(age), minisig, now);
  REQUIRE(open);
  CHECK(open->coordinator == "an");
  CHECK(as_text(open->document.view()) == read(house.file("secret/chairs.json")));
  const Instant later{now.unix_ms + 31LL * 24 * 3'600'000};
  CHECK_FALSE(envelope::open_pack(*parsed, "tafel-1", house.device.identity, as_bytes(age), minisig, later));
  REQUIRE(tafel({"coordinator", "revoke", "--dir", house.dir(), "--name", "an"}).status == 0);
  CHECK(tafel(pack).status == 1);
}

TEST_CASE("chair: a name has one spelling, whatever typed it; spaces alone are no name") {
  crypto::SystemRandom random;
  const auto named = [&](const std::string& name) {
    std::string pin = "482913";
    return provisioning::make_chair({{"c1"}, name, domain::ChairRole::coordinator},
                                    crypto::Secret::taken_from(pin), random);
  };
  CHECK(named(" Zoe\u0308\u00A0 Claes ")->chair.name == "Zo\u00EB Claes");
  CHECK(named("Zoe Claes")->chair.name == "Zoe Claes");
  CHECK_FALSE(named(" \u00A0 "));
}

}  // namespace tafel::testing
