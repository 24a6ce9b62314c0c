#include "tests/provisioning/played_house.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

Words create(const std::string& dir) {
  return {"house",        "create",   "--dir",        dir,
          "--house",      house_name, "--name",       "Veilig Huis Proef",
          "--store-name", "store-1",  "--store-host", "localhost",
          "--store-port", "8443"};
}

Words replaced(Words words, const std::string& option, const std::string& value) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == option) words[i + 1] = value;
  return words;
}

unsigned mode_of(const fs::path& file) {
  return static_cast<unsigned>(fs::status(file).permissions()) & 0777U;
}

long serial_of(const PlayedHouse& house) {
  return nlohmann::json::parse(read(house.file("house.json")))["serial"].get<long>();
}

Finished minisign_verify(const std::string& file, const std::string& pub) {
  return run({"minisign", "-V", "-H", "-m", file, "-p", pub});
}

Finished openssl_verify(const PlayedHouse& house, const std::string& certificate) {
  return run({"openssl", "verify", "-CAfile", house.file("authority.pem"), "-crl_check", "-CRLfile",
              house.file("crl.pem"), certificate});
}

// The device that the tests enrol by hand.
struct Asking {
  SampleTable table;
  DeviceKeys keys = make_device_keys(table);
  DeviceFiles files = device_files(keys, "tafel-9");
};

Finished enrol(const PlayedHouse& house, const DeviceFiles& files) {
  write(house / "r.json", files.request);
  write(house / "r.csr", files.csr);
  return tafel(
      {"device", "enrol", "--dir", house.dir(), "--request", house / "r.json", "--csr", house / "r.csr"});
}

}  // namespace

TEST_CASE("house: what was made satisfies the stock minisign, openssl and age") {
  const PlayedHouse house;
  CHECK(minisign_verify(house.file("house.json"), house.file("house.pub")).status == 0);
  CHECK(openssl_verify(house, house.file("store/store.pem")).status == 0);
  CHECK(openssl_verify(house, house.file("coordinators/an/tls.pem")).status == 0);
  CHECK(
      run({"openssl", "crl", "-in", house.file("crl.pem"), "-CAfile", house.file("authority.pem"), "-noout"})
          .err.find("verify OK") != std::string::npos);
  const std::string text =
      run({"openssl", "x509", "-in", house.file("store/store.pem"), "-noout", "-text"}).out;
  CHECK(text.find("URI:tafelgeheim://veilig-huis-proef/store/store-1") != std::string::npos);
  CHECK(text.find("DNS:localhost") != std::string::npos);
  const auto recipients = nlohmann::json::parse(read(house.file("house.json")))["recipients"];
  REQUIRE(recipients.size() == 2);
  CHECK(run({"age-keygen", "-y", house.file("secret/recovery.agekey")})
            .out.find(recipients[0]["age"].get<std::string>()) == 0);
  CHECK(run({"age-keygen", "-y", house.identity()}).out.find(recipients[1]["age"].get<std::string>()) == 0);
}

TEST_CASE("house: one byte changed in the house file, and nothing more is signed") {
  const PlayedHouse house;
  std::string json = read(house.file("house.json"));
  json[json.find("Proef")] = 'p';
  write(house.file("house.json"), json);
  CHECK(minisign_verify(house.file("house.json"), house.file("house.pub")).status != 0);
  const Finished added = tafel({"coordinator", "add", "--dir", house.dir(), "--name", "bo"});
  CHECK(added.status == 1);
  CHECK(added.err.find("house.json") != std::string::npos);
  CHECK_FALSE(fs::exists(house.file("coordinators/bo")));
}

TEST_CASE("house: secrets are for their owner alone") {
  const PlayedHouse house;
  CHECK(mode_of(house.file("secret")) == 0700);
  CHECK(mode_of(house.file("coordinators/an")) == 0700);
  for (const auto* file : {"secret/house.key", "secret/authority.key", "secret/recovery.agekey",
                           "secret/tag.key", "store/store.key", "store/log.key", "coordinators/an/tls.key",
                           "coordinators/an/coordinator.agekey", "coordinators/an/agenda.key"})
    CHECK_MESSAGE(mode_of(house.file(file)) == 0600, file);
}

TEST_CASE("house: a house is never overwritten") {
  const PlayedHouse house;
  const auto before = everything_in(house.dir());
  const Finished again = tafel(create(house.dir()));
  CHECK(again.status == 1);
  CHECK(again.err.find("never overwritten") != std::string::npos);
  CHECK(everything_in(house.dir()) == before);
}

TEST_CASE("house: an empty folder may become a house; a wrong name or port leaves nothing behind") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "empty");
  CHECK(tafel(create(folder / "empty")).status == 0);
  const Words wanted = create(folder / "wrong");
  CHECK(tafel(replaced(wanted, "--house", "Veilig Huis")).status == 3);
  CHECK(tafel(replaced(wanted, "--store-port", "70000")).status == 3);
  CHECK(tafel(replaced(wanted, "--store-name", "-")).status == 3);
  CHECK(tafel(replaced(wanted, "--name", "")).status == 2);
  CHECK_FALSE(fs::exists(folder / "wrong"));
  CHECK_FALSE(fs::exists(folder / "wrong.being-made"));
}

TEST_CASE("house: renewing gives the store another certificate that holds") {
  const PlayedHouse house;
  const std::string before = read(house.file("store/store.pem"));
  CHECK(tafel({"house", "renew", "--dir", house.dir()}).status == 0);
  CHECK(read(house.file("store/store.pem")) != before);
  CHECK(openssl_verify(house, house.file("store/store.pem")).status == 0);
  CHECK(tafel({"house", "renew", "--dir", (house / "elsewhere").string()}).status == 3);
}

TEST_CASE("house: every change raises the serial and reaches the store's copy") {
  const PlayedHouse house;
  const long before = serial_of(house);
  CHECK(tafel({"coordinator", "add", "--dir", house.dir(), "--name", "bo"}).status == 0);
  CHECK(serial_of(house) == before + 1);
  CHECK(read(house.file("store/house.json")) == read(house.file("house.json")));
  CHECK(minisign_verify(house.file("store/house.json"), house.file("house.pub")).status == 0);
}

TEST_CASE("coordinator: added once, revoked once") {
  const PlayedHouse house;
  const Words add{"coordinator", "add", "--dir", house.dir(), "--name", "an"};
  CHECK(tafel(add).status == 1);
  const Words revoke{"coordinator", "revoke", "--dir", house.dir(), "--name", "an"};
  CHECK(tafel(revoke).status == 0);
  CHECK(tafel(revoke).status == 1);
  CHECK(tafel({"coordinator", "revoke", "--dir", house.dir(), "--name", "bo"}).status == 3);
  const Finished verified = openssl_verify(house, house.file("coordinators/an/tls.pem"));
  CHECK(verified.status != 0);
  CHECK((verified.out + verified.err).find("revoked") != std::string::npos);
  const auto json = nlohmann::json::parse(read(house.file("house.json")));
  CHECK(json["recipients"].size() == 1);
  CHECK(json["coordinators"][0].contains("revoked_at"));
  CHECK(tafel(add).status == 1);  // a name is never given twice
}

TEST_CASE("device: enrolled from its own request") {
  const PlayedHouse house;
  const Asking asking;
  const Finished done = enrol(house, asking.files);
  REQUIRE_MESSAGE(done.status == 0, done.err);
  CHECK(openssl_verify(house, house.file("devices/tafel-9/tls.pem")).status == 0);
  for (const auto* file :
       {"tls.pem", "authority.pem", "house.json", "house.json.minisig", "house.pub", "device.pub"})
    CHECK(fs::exists(house.file(std::string("devices/tafel-9/") + file)));
  CHECK(read(house.file("devices/tafel-9/house.json")) == read(house.file("house.json")));
}

TEST_CASE("device: a request with one thing wrong is refused and changes nothing") {
  const PlayedHouse house;
  const Asking asking;
  const auto before = everything_in(house.dir());
  const auto wrong = [&](const DeviceFiles& files, int status, const std::string& words) {
    const Finished done = enrol(house, files);
    CHECK(done.status == status);
    CHECK_MESSAGE(done.err.find(words) != std::string::npos, done.err);
    CHECK(everything_in(house.dir()) == before);
  };
  auto json = nlohmann::json::parse(asking.files.request);
  const auto changed = [&](const std::string& field, const nlohmann::json& value) {
    auto other = json;
    other[field] = value;
    return DeviceFiles{other.dump(), asking.files.csr, {}};
  };
  wrong(changed("format", "tafelgeheim/device-request/v2"), 3, "/format");
  wrong(changed("device", "Tafel 9"), 3, "/device");
  wrong(changed("minisign", "RWnot"), 3, "/minisign");
  wrong(changed("age", "age1not"), 3, "/age");
  wrong(changed("extra", 1), 3, "/extra");
  wrong({"{", asking.files.csr, {}}, 3, "");
  wrong({asking.files.request, "no request", {}}, 3, "");
  wrong({asking.files.request, device_files(asking.keys, "tafel-8").csr, {}}, 1, "tafel-8");
  wrong({asking.files.request, device_files(asking.keys, "tafel-9", "ander-huis").csr, {}}, 1, "ander-huis");
}

TEST_CASE("device: a name and a key are given once, and revoked for good") {
  const PlayedHouse house;
  const Asking asking;
  REQUIRE(enrol(house, asking.files).status == 0);
  CHECK(enrol(house, asking.files).status == 1);
  CHECK(enrol(house, device_files(asking.keys, "tafel-10")).status == 1);  // the same keys under another name
  const Words revoke{"device", "revoke", "--dir", house.dir(), "--name", "tafel-9"};
  CHECK(tafel(revoke).status == 0);
  CHECK(tafel(revoke).status == 1);
  CHECK(openssl_verify(house, house.file("devices/tafel-9/tls.pem")).status != 0);
  CHECK(enrol(house, asking.files).status == 1);
}

}  // namespace tafel::testing
