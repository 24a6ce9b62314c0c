// `tafel transfer` from one real house to another, and what the receiver can do with it.
#include "tests/provisioning/sealed_year.hpp"

#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

// A house with sealed records, and another with a coordinator "bea".
struct TwoHouses {
  SealedYear giving;
  TemporaryFolder folder;

  TwoHouses() {
    run_well({"house", "create", "--dir", other(), "--house", "ander-huis", "--name", "Veilig Huis Ander",
              "--store-name", "store-1", "--store-host", "localhost", "--store-port", "8443"});
    run_well({"coordinator", "add", "--dir", other(), "--name", "bea"});
  }
  static void run_well(const Words& command) {
    const Finished finished = tafel(command);
    REQUIRE_MESSAGE(finished.status == 0, finished.err);
  }
  [[nodiscard]] std::string other(const std::string& file = "") const { return folder / ("other/" + file); }
  [[nodiscard]] std::string out(const std::string& file = "") const { return folder / ("out/" + file); }
  // `tafel transfer` to bea with a reason; options in `more` come after, so that they add.
  [[nodiscard]] Words command(const Words& records, const std::string& to = "bea") const {
    Words words = without_reason(records, to);
    return with(words, {"--reason", "verhuisd naar het andere arrondissement"});
  }
  [[nodiscard]] Words without_reason(const Words& records, const std::string& to = "bea") const {
    const Words words{"transfer",
                      "--dir",
                      giving.house.dir(),
                      "--coordinator",
                      "an",
                      "--to-house",
                      other("house.json"),
                      "--to-house-key",
                      other("house.pub"),
                      "--to",
                      to,
                      "--out",
                      out(),
                      "--access-log",
                      giving.house / "access.log"};
    return with(words, records);
  }
  void hand_over(const Words& records) const {
    const Finished done = tafel(command(records));
    REQUIRE_MESSAGE(done.status == 0, done.err);
  }
  // The command that bea types, with the key of the giving house, which she got by another way.
  [[nodiscard]] Words received(const std::string& action, int session) const {
    return {action,
            "--house",
            out("house.json"),
            "--house-key",
            giving.house.file("house.pub"),
            "--identity",
            other("coordinators/bea/coordinator.agekey"),
            "--access-log",
            folder / "bea.log",
            out(session_of(session) + ".age")};
  }
};

// Nothing went out, and the log has `lines` lines in all.
void nothing_went_out(const TwoHouses& houses, int lines) {
  CHECK_FALSE(fs::exists(houses.out()));
  const Finished log = tafel({"log", "--access-log", houses.giving.house / "access.log"});
  CHECK(log.out.find("transfer") == std::string::npos);
  CHECK(
      log.out.ends_with("holds: " + std::to_string(lines) + " readings, each follows from the one before\n"));
}

void refused(const Finished& finished, const std::string& because, const TwoHouses& houses, int lines) {
  CHECK(finished.status == 1);
  CHECK_MESSAGE(finished.err.find(because) != std::string::npos, finished.err);
  nothing_went_out(houses, lines);
}

// Refused before any record was opened.
void refused(const Finished& finished, const std::string& because, const TwoHouses& houses) {
  CHECK(finished.status == 1);
  CHECK_MESSAGE(finished.err.find(because) != std::string::npos, finished.err);
  CHECK_FALSE(fs::exists(houses.out()));
  CHECK_FALSE(fs::exists(houses.giving.house / "access.log"));
}

}  // namespace

TEST_CASE("art15.transfer: the receiving coordinator verifies and reads what the other house sealed") {
  TwoHouses houses;
  const Words records{houses.giving.seal({1, 'a', "2025-03-04T08:00:00.000Z", true}),
                      houses.giving.seal({2, 'a', "2025-09-04T08:00:00.000Z"})};
  houses.hand_over(records);
  for (const int session : {1, 2}) {
    const Finished verified = tafel(houses.received("verify", session));
    CHECK(verified.status == 0);
    CHECK(verified.out.find("ok   transfer") != std::string::npos);
    CHECK(verified.out.find("by an of veilig-huis-proef to bea of ander-huis") != std::string::npos);
    CHECK(verified.out.ends_with("holds: all 10 checks\n"));
  }
  const Finished opened = tafel(with(houses.received("open", 1), {"--reason", "opvolging"}));
  CHECK(opened.status == 0);
  CHECK(opened.out.find("Woorden die aan tafel blijven.") != std::string::npos);
  CHECK(tafel({"log", "--access-log", houses.folder / "bea.log"}).out.find("open  " + session_of(1)) !=
        std::string::npos);
  const Finished print = tafel(
      with(houses.received("print", 1), {"--reason", "opvolging", "--out", houses.folder / "verslag.pdf"}));
  CHECK_MESSAGE(print.status == 0, print.err);
}

TEST_CASE("art15.transfer: a document of the dossier is no record, and is refused by its name") {
  TwoHouses houses;
  const std::string record = houses.giving.seal({1, 'a', "2025-03-04T08:00:00.000Z"});
  const std::string document = houses.giving.house / "request.age";
  TwoHouses::run_well({"document",      "request",
                       "--dir",         houses.giving.house.dir(),
                       "--coordinator", "an",
                       "--reason",      "vraag",
                       "--access-log",  houses.folder / "request.log",
                       "--asks-for",    "access",
                       "--asked-by",    "Sara",
                       "--asked",       "Alles.",
                       "--received",    "2025-03-10",
                       "--out",         document,
                       record});
  const Finished done = tafel(houses.command({record, document}));
  CHECK(done.status == 1);
  CHECK_MESSAGE(done.err.find("is a document of a dossier, and no record") != std::string::npos, done.err);
  CHECK_FALSE(fs::exists(houses.out()));
  houses.hand_over({record});
}

TEST_CASE("art15.transfer: the record goes as it was sealed, and stock age and minisign agree") {
  TwoHouses houses;
  const std::string record = houses.giving.seal({1, 'a'});
  houses.hand_over({record});
  const std::string age = houses.out(session_of(1) + ".age");
  for (const auto* suffix : {"", ".minisig", ".tlog-proof"})
    CHECK(read(age + suffix) == read(record + suffix));
  CHECK(run({"minisign", "-V", "-H", "-p", houses.giving.house.file("devices/tafel-1/device.pub"), "-m", age})
            .status == 0);
  CHECK(run({"minisign", "-V", "-H", "-p", houses.giving.house.file("coordinators/an/agenda.pub"), "-m",
             age + ".transfer"})
            .status == 0);
  const Finished there =
      run({"age", "-d", "-i", houses.other("coordinators/bea/coordinator.agekey"), age + ".transfer"});
  CHECK(there.status == 0);
  CHECK(there.out == run({"age", "-d", "-i", houses.giving.house.identity(), record}).out);
  for (const auto& other : {houses.giving.house.identity(), houses.other("secret/recovery.agekey")})
    CHECK(run({"age", "-d", "-i", other, age + ".transfer"}).status != 0);
}

TEST_CASE("art15.transfer: each record handed over is in the chained log, with to whom and why") {
  TwoHouses houses;
  houses.hand_over({houses.giving.seal({1, 'a'}), houses.giving.seal({2, 'a'})});
  const Finished log = tafel({"log", "--access-log", houses.giving.house / "access.log"});
  CHECK(log.status == 0);
  for (const int session : {1, 2})
    CHECK(log.out.find("transfer ander-huis/bea  " + session_of(session)) != std::string::npos);
  CHECK(log.out.find("verhuisd naar het andere arrondissement") != std::string::npos);
  CHECK(log.out.ends_with("holds: 2 readings, each follows from the one before\n"));
}

TEST_CASE("art15.transfer: to nobody but a coordinator of another house, by its signed house file") {
  TwoHouses houses;
  const std::string record = houses.giving.seal({1, 'a'});
  const auto to = [&](const std::string& name) { return tafel(houses.command({record}, name)); };
  refused(to("recovery"), "no coordinator", houses);
  CHECK(to("niemand").status == 3);
  Words own = houses.command({record}, "an");
  own[6] = houses.giving.house.file("house.json");
  own[8] = houses.giving.house.file("house.pub");
  refused(tafel(own), "goes to another house", houses);
  Words other_key = houses.command({record});
  other_key[8] = houses.giving.house.file("house.pub");
  CHECK(tafel(other_key).status == 1);
  CHECK(tafel(houses.without_reason({record})).status == 2);
  refused(tafel(with(houses.without_reason({record}), {"--reason", " "})), "needs a reason", houses);
  std::string json = read(houses.other("house.json"));
  const std::string altered = json.replace(json.find("Ander"), 5, "Eigen");
  write(houses.other("house.json"), altered);
  CHECK(to("bea").status == 1);
  fs::remove(houses.other("house.json.minisig"));
  CHECK(to("bea").status == 3);
  CHECK_FALSE(fs::exists(houses.out()));
  CHECK_FALSE(fs::exists(houses.giving.house / "access.log"));
}

TEST_CASE("art15.transfer: a revoked coordinator neither hands over nor receives") {
  TwoHouses houses;
  const std::string record = houses.giving.seal({1, 'a'});
  TwoHouses::run_well({"coordinator", "add", "--dir", houses.other(), "--name", "cas"});
  TwoHouses::run_well({"coordinator", "revoke", "--dir", houses.other(), "--name", "cas"});
  refused(tafel(houses.command({record}, "cas")), "no longer", houses);
  TwoHouses::run_well({"coordinator", "add", "--dir", houses.giving.house.dir(), "--name", "dirk"});
  TwoHouses::run_well({"coordinator", "revoke", "--dir", houses.giving.house.dir(), "--name", "an"});
  refused(tafel(houses.command({record})), "revoked", houses);
}

TEST_CASE("art15.transfer: what does not hold, was not delivered, or is not one dossier stays") {
  TwoHouses houses;
  const std::string record = houses.giving.seal({1, 'a'});
  const std::string stranger = houses.giving.seal({2, 'b'});
  refused(tafel(houses.command({record, stranger})), "more than one dossier", houses, 2);
  refused(tafel(houses.command({record, record})), "given twice", houses, 4);
  fs::rename(record + ".tlog-proof", record + ".away");
  refused(tafel(houses.command({record})), "does not hold", houses, 5);
  refused(tafel(houses.command({stranger, record})), "does not hold", houses, 7);
}

TEST_CASE(
    "art15.transfer: two spellings of one dossier's number, as records of before have them, are one "
    "dossier") {
  TwoHouses houses;
  const std::string record = houses.giving.seal({.number = 1, .dossier = "VH-2026-7"});
  const std::string same = houses.giving.seal({.number = 2, .family = 'b', .dossier = " vh\u20132026-7"});
  const Finished handed = tafel(houses.command({record, same}));
  CHECK_MESSAGE(handed.status == 0, handed.err);
}

TEST_CASE("art15.access: a transfer that is refused notes every record that it opened, as checked") {
  TwoHouses houses;
  const std::string record = houses.giving.seal({1, 'a'});
  const std::string stranger = houses.giving.seal({2, 'b'});
  CHECK(tafel(houses.command({record, stranger, houses.folder / "nowhere.age"})).status == 3);
  nothing_went_out(houses, 2);
  const Finished log = tafel({"log", "--access-log", houses.giving.house / "access.log"});
  for (const int session : {1, 2})
    CHECK(log.out.find("  verify  " + session_of(session)) != std::string::npos);
  CHECK(log.out.find("verhuisd naar het andere arrondissement") != std::string::npos);
}

TEST_CASE("art15.transfer: a folder that is there already is refused before a record is opened") {
  TwoHouses houses;
  const std::string record = houses.giving.seal({1, 'a'});
  houses.hand_over({record});
  const std::string log = read(houses.giving.house / "access.log");
  const Finished again = tafel(houses.command({record}));
  CHECK(again.status == 1);
  CHECK(again.err.find("is there already") != std::string::npos);
  CHECK(read(houses.giving.house / "access.log") == log);
}

TEST_CASE(
    "art15.transfer: a parcel that was opened on its way, or comes without the house's key, is refused") {
  TwoHouses houses;
  houses.hand_over({houses.giving.seal({1, 'a'})});
  const std::string age = houses.out(session_of(1) + ".age");
  Words keyless = houses.received("verify", 1);
  keyless.erase(keyless.begin() + 3, keyless.begin() + 5);
  const Finished without_key = tafel(keyless);
  CHECK(without_key.status == 1);
  CHECK(without_key.err.find("--house-key") != std::string::npos);
  for (const auto* suffix : {"", ".minisig", ".tlog-proof", ".transfer", ".transfer.minisig"}) {
    CAPTURE(suffix);
    const std::string whole = read(age + suffix);
    std::string changed = whole;
    changed[whole.size() / 2] = static_cast<char>(changed[whole.size() / 2] ^ 1);
    write(age + suffix, changed);
    const Finished verified = tafel(houses.received("verify", 1));
    CHECK(verified.status == 1);
    CHECK(verified.out.find("FAIL") != std::string::npos);
    write(age + suffix, whole);
  }
  fs::remove(age + ".transfer.minisig");
  CHECK(tafel(houses.received("verify", 1)).out.find("FAIL transfer") != std::string::npos);
}

TEST_CASE("art15.transfer: what was handed over is neither handed on nor counted a second time") {
  TwoHouses houses;
  houses.hand_over({houses.giving.seal({1, 'a', "2025-03-04T08:00:00.000Z"})});
  const Finished counted =
      tafel(with(houses.received("report", 1),
                 {"--year", "2025", "--reason", "cijfers", "--csv", houses.folder / "figures.csv"}));
  CHECK(counted.status == 1);
  CHECK(counted.err.find("handed over by another house") != std::string::npos);
  fs::rename(houses.out(), houses.folder / "parcel");
  Words onward = houses.command({(houses.folder / ("parcel/" + session_of(1) + ".age")).string()});
  const Finished handed = tafel(onward);
  CHECK(handed.status == 1);
  CHECK(handed.err.find("only the house that sealed it") != std::string::npos);
}

}  // namespace tafel::testing
