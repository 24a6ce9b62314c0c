// A house whose replacing of files was cut off anywhere: it opens, and the next change finishes what was begun.
#include "tests/provisioning/played_house.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

// The house file and its signature, before and after one change.
struct Replaced {
  PlayedHouse house;
  std::string old_json = read(house.file("house.json"));
  std::string old_minisig = read(house.file("house.json.minisig"));
  std::string new_json;
  std::string new_minisig;

  Replaced() {
    REQUIRE(renew().status == 0);
    new_json = read(house.file("house.json"));
    new_minisig = read(house.file("house.json.minisig"));
  }
  [[nodiscard]] Finished renew() const { return tafel({"house", "renew", "--dir", house.dir()}); }
  [[nodiscard]] Finished read_only() const {
    return tafel({"agenda", "pack", "--dir", house.dir(), "--coordinator", "nobody", "--device", "none",
                  "--agenda", house / "agenda.json", "--out", house / "a.age"});
  }
  void leave(const std::string& json, const std::string& minisig, const std::string& next) const {
    write(house.file("house.json"), json);
    write(house.file("house.json.minisig"), minisig);
    write(house.file("house.json.minisig.next"), next);
  }
  [[nodiscard]] bool is_whole() const {
    return run({"minisign", "-V", "-H", "-m", house.file("house.json"), "-p", house.file("house.pub")})
                   .status == 0 &&
           !fs::exists(house.file("house.json.minisig.next"));
  }
};

}  // namespace

TEST_CASE(
    "cut off: between the house file and its signature, the house opens and the next change finishes it") {
  const Replaced replaced;
  replaced.leave(replaced.new_json, replaced.old_minisig, replaced.new_minisig);
  CHECK(replaced.read_only().err.find("house.json") == std::string::npos);
  CHECK(replaced.renew().status == 0);
  CHECK(replaced.is_whole());
}

TEST_CASE("cut off: before the house file, at every tenth byte of the next signature, the old one is valid") {
  const Replaced replaced;
  for (std::size_t size = 0; size <= replaced.new_minisig.size(); size += 10) {
    CAPTURE(size);
    replaced.leave(replaced.old_json, replaced.old_minisig, replaced.new_minisig.substr(0, size));
    CHECK(replaced.renew().status == 0);
    CHECK(replaced.is_whole());
  }
}

TEST_CASE("cut off: a house file that no signature is of is altered, whatever is beside it") {
  const Replaced replaced;
  std::string changed = replaced.new_json;
  changed[changed.find("Proef")] = 'p';
  replaced.leave(changed, replaced.old_minisig, replaced.new_minisig);
  const Finished renewed = replaced.renew();
  CHECK(renewed.status == 1);
  CHECK(renewed.err.find("house.json") != std::string::npos);
  CHECK(read(replaced.house.file("house.json")) == changed);
}

TEST_CASE("cut off: half a new house is cleared away by the next try") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "huis.being-made/secret");
  write(folder / "huis.being-made/secret/house.key", "half");
  CHECK(tafel({"house", "create", "--dir", folder / "huis", "--house", house_name, "--name", "Veilig Huis",
               "--store-name", "store-1", "--store-host", "localhost", "--store-port", "8443"})
            .status == 0);
  CHECK_FALSE(fs::exists(folder / "huis.being-made"));
  CHECK(tafel({"house", "renew", "--dir", folder / "huis"}).status == 0);
}

TEST_CASE("cut off: before the copies, the same command is refused as done, and has made them") {
  const PlayedHouse house;
  const DeviceFiles files = device_files(make_device_keys(SampleTable()), "tafel-9");
  write(house / "r.json", files.request);
  write(house / "r.csr", files.csr);
  const std::vector<Words> changes{
      {"device", "enrol", "--request", house / "r.json", "--csr", house / "r.csr"},
      {"coordinator", "add", "--name", "bo"},
      {"coordinator", "revoke", "--name", "an"},
      {"house", "move-store", "--store-host", "localhost", "--store-port", "9443"},
      {"house", "keep-outbox", "--days", "30"},
      {"device", "revoke", "--name", "tafel-9"}};
  for (Words change : changes) {
    CAPTURE(change[0] + " " + change[1]);
    change.insert(change.end(), {"--dir", house.dir()});
    const std::string json = read(house.file("store/house.json"));
    const std::string minisig = read(house.file("store/house.json.minisig"));
    REQUIRE(tafel_here(change).status == 0);
    write(house.file("store/house.json"), json);
    write(house.file("store/house.json.minisig"), minisig);
    fs::remove(house.file("coordinators/bo/house.json"));
    CHECK(tafel_here(change).status == 1);
    CHECK(read(house.file("store/house.json")) == read(house.file("house.json")));
    CHECK(read(house.file("store/house.json.minisig")) == read(house.file("house.json.minisig")));
    CHECK(fs::exists(house.file("coordinators/bo/house.json")) ==
          (fs::exists(house.file("coordinators/bo"))));
  }
}

TEST_CASE("cut off: a file that was being written beside another is passed over, at every byte of it") {
  const PlayedHouse house;
  for (const char* file :
       {"house.json", "secret/certificates.json", "crl.pem", "store/store.pem", "store/house.json"}) {
    CAPTURE(file);
    const std::string content = read(house.file(file));
    for (std::size_t size = 0; size <= content.size(); size += content.size() / 4 + 1) {
      write(house.file(std::string(file) + ".part"), content.substr(0, size));
      CHECK(tafel({"house", "renew", "--dir", house.dir()}).status == 0);
      CHECK_FALSE(fs::exists(house.file(std::string(file) + ".part")));
    }
  }
}

}  // namespace tafel::testing
