#include "tests/provisioning/played_house.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

namespace tafel::testing {
namespace {

struct SealedMeeting {
  PlayedHouse house;
  SampleTable table;
  SealedMeeting() {
    table.play_a_meeting();
    house.enrol(table);
    house.seal(table, "r");
  }
  [[nodiscard]] std::string file(const std::string& suffix) const {
    return (house / ("r.age" + suffix)).string();
  }
};

std::string line_of(const std::string& report, const std::string& check) {
  std::size_t at = 0;
  while (at < report.size()) {
    const auto end = report.find('\n', at);
    const std::string line = report.substr(at, end - at);
    if (line.size() > 5 && line.compare(5, check.size() + 1, check + " ") == 0) return line;
    at = end == std::string::npos ? report.size() : end + 1;
  }
  return "";
}

// Which bytes are flipped: a sample that reaches every region, or all of them (TAFEL_LONG=1).
std::vector<std::size_t> positions(std::size_t size, std::size_t samples) {
  const bool all = std::getenv("TAFEL_LONG") != nullptr;
  const std::size_t step = all || size <= samples ? 1 : size / samples;
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < size; at += step) places.push_back(at);
  if (places.back() != size - 1) places.push_back(size - 1);
  return places;
}

// One copy with one bit flipped: refused, and `check` is what failed.
void check_flip(const SealedMeeting& meeting, const std::string& suffix, std::size_t at,
                const std::string& check) {
  const std::string whole = read(meeting.file(suffix));
  std::string changed = whole;
  changed[at] = static_cast<char>(changed[at] ^ 1);
  write(meeting.file(suffix), changed);
  const Finished verified = tafel(meeting.house.verify("r"));
  const std::string place = suffix + " byte " + std::to_string(at) + "\n" + verified.out + verified.err;
  CHECK_MESSAGE(verified.status == 1, place);
  CHECK_MESSAGE(line_of(verified.out, check).starts_with("FAIL"), place);
  write(meeting.file(suffix), whole);
}

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

TEST_CASE("verify: a record that holds says so, check by check") {
  const SealedMeeting meeting;
  const Finished verified = tafel(meeting.house.verify("r"));
  CHECK_MESSAGE(verified.status == 0, (verified.out + verified.err));
  for (const auto* check : {"manifest", "receipt", "decryption", "chain", "texts", "replay"})
    CHECK_MESSAGE(line_of(verified.out, check).starts_with("ok "), check);
  CHECK(verified.out.ends_with("holds: all 9 checks\n"));
  CHECK(run({"minisign", "-V", "-H", "-m", meeting.file(""), "-p",
             meeting.house.file("devices/tafel-1/device.pub")})
            .status == 0);
  const Finished plain = run({"age", "-d", "-i", meeting.house.identity(), meeting.file("")});
  CHECK(plain.status == 0);
  CHECK(nlohmann::json::parse(plain.out)["events"].is_array());
}

TEST_CASE("verify: a byte changed anywhere in the three files is found") {
  const SealedMeeting meeting;
  for (const auto at : positions(read(meeting.file("")).size(), 16)) check_flip(meeting, "", at, "manifest");
  for (const auto at : positions(read(meeting.file(".tlog-proof")).size(), 16))
    check_flip(meeting, ".tlog-proof", at, "receipt");
  // The words of the untrusted comment are signed by nobody; the receipt binds them all the same.
  const std::string minisig = read(meeting.file(".minisig"));
  const std::size_t words_from = std::string("untrusted comment: ").size();
  const std::size_t words_until = minisig.find('\n');
  for (const auto at : positions(minisig.size(), 16))
    check_flip(meeting, ".minisig", at, at >= words_from && at < words_until ? "receipt" : "manifest");
  for (std::size_t at = words_from; at < words_until; ++at) check_flip(meeting, ".minisig", at, "receipt");
}

TEST_CASE("verify: signature, receipt, keys and identity that went through Windows are what they were") {
  const SealedMeeting meeting;
  const auto through_windows = [](const std::string& file) {
    std::string text;
    for (const char c : read(file)) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    write(file, text);
  };
  for (const std::string& file :
       {meeting.file(".minisig"), meeting.file(".tlog-proof"), meeting.house.file("house.json.minisig"),
        meeting.house.file("house.pub"), meeting.house.identity()})
    through_windows(file);
  const Words command = with(meeting.house.verify("r"), {"--house-key", meeting.house.file("house.pub")});
  const Finished verified = tafel(command);
  CHECK_MESSAGE(verified.status == 0, verified.out, verified.err);
  through_windows(meeting.house.file("house.json"));
  const Finished refused = tafel(command);
  CHECK(refused.status == 1);
  CHECK(refused.err.find("CRLF): copy it again unchanged") != std::string::npos);
}

TEST_CASE("verify: what editors leave at the end of signature and receipt changes nothing") {
  const SealedMeeting meeting;
  const std::string minisig = read(meeting.file(".minisig"));
  write(meeting.file(".minisig"), minisig.substr(0, minisig.size() - 1) + "\r");
  write(meeting.file(".tlog-proof"), read(meeting.file(".tlog-proof")) + "\n\n");
  const Finished verified = tafel(meeting.house.verify("r"));
  CHECK_MESSAGE(verified.status == 0, verified.out, verified.err);
  write(meeting.file(".tlog-proof"), read(meeting.file(".tlog-proof")) + "words\n");
  CHECK(line_of(tafel(meeting.house.verify("r")).out, "receipt").starts_with("FAIL"));
}

TEST_CASE(
    "verify: another comment in the signature file is told from another record, with what to put back") {
  const SealedMeeting meeting;
  const std::string minisig = read(meeting.file(".minisig"));
  const std::size_t end = minisig.find('\n');
  write(meeting.file(".minisig"), "untrusted comment: van het overleg" + minisig.substr(end));
  const std::string receipt = line_of(tafel(meeting.house.verify("r")).out, "receipt");
  CHECK(receipt.starts_with("FAIL"));
  CHECK(receipt.find("put back \"" + minisig.substr(0, end) + "\"") != std::string::npos);
  std::string other = read(meeting.file(".tlog-proof"));
  other.replace(other.find("\nindex ") + 7, 1, "7");
  write(meeting.file(".tlog-proof"), other);
  CHECK(line_of(tafel(meeting.house.verify("r")).out, "receipt").find("put back") == std::string::npos);
}

TEST_CASE("verify: an armored record is called so, with the command that makes the record of it") {
  const SealedMeeting meeting;
  const std::string record = meeting.file("");
  const std::string age_file = read(record);
  const std::string armored = run({"sh", "-c",
                                   "echo '-----BEGIN AGE ENCRYPTED FILE-----'; base64 -w 64; echo '-----END "
                                   "AGE ENCRYPTED FILE-----'"},
                                  age_file)
                                  .out;
  for (const char* end : {"", "\r"}) {
    std::string text;
    for (const char c : armored) text += c == '\n' ? std::string(end) + "\n" : std::string(1, c);
    write(record, text);
    const Finished refused = tafel(meeting.house.verify("r"));
    CHECK(refused.status != 0);
    CHECK(refused.out.empty());
    CHECK(refused.err.find(record) != std::string::npos);
    const std::size_t from = refused.err.find('`') + 1;
    std::string command = refused.err.substr(from, refused.err.rfind('`') - from);
    command.replace(command.find("ARMORED"), 7, record);
    command.replace(command.find("FILE.age"), 8, meeting.file(".mended"));
    REQUIRE(run({"sh", "-c", command}).status == 0);
    CHECK(read(meeting.file(".mended")) == age_file);
  }
  write(record, age_file);
  CHECK(tafel(meeting.house.verify("r")).status == 0);
}

TEST_CASE("verify: a file that is missing, or another house's, does not hold") {
  const SealedMeeting meeting;
  fs::rename(meeting.file(".tlog-proof"), meeting.house / "away");
  const Finished undelivered = tafel(meeting.house.verify("r"));
  CHECK(undelivered.status == 1);
  CHECK(line_of(undelivered.out, "receipt").starts_with("FAIL"));
  CHECK(tafel(with(meeting.house.verify("r"), {"--undelivered"})).status == 0);
  fs::rename(meeting.house / "away", meeting.file(".tlog-proof"));
  fs::rename(meeting.file(".minisig"), meeting.house / "away");
  CHECK(line_of(tafel(meeting.house.verify("r")).out, "manifest").starts_with("FAIL"));
  fs::rename(meeting.house / "away", meeting.file(".minisig"));
  const PlayedHouse other;
  CHECK(tafel({"verify", "--house", other.file("house.json"), "--identity", meeting.house.identity(),
               meeting.file("")})
            .status == 1);
  const Finished stranger = tafel({"verify", "--house", meeting.house.file("house.json"), "--identity",
                                   other.identity(), meeting.file("")});
  CHECK(stranger.status == 1);
  CHECK(line_of(stranger.out, "decryption").starts_with("FAIL"));
  CHECK(tafel(meeting.house.verify("none")).status == 3);
}

TEST_CASE("open: what was taken back after the close may no longer be shared, on paper as in the record") {
  PlayedHouse house;
  SampleTable table;
  table.play_a_meeting();
  house.enrol(table);
  house.seal(table, "agreed");
  const auto opened = [&](const std::string& name) {
    return tafel(with(house.reading("open", name), {"--reason", "opvolging"})).out;
  };
  CHECK(opened("agreed").find("[JA]") != std::string::npos);
  table.propose("statement-taken-back", {{"id", "u1"}, {"by", "p1"}});
  house.seal(table, "taken-back");
  CHECK(tafel(house.verify("taken-back")).out.find("0 of 3 items may be shared") != std::string::npos);
  const std::string text = opened("taken-back");
  CHECK(text.find("[NEE] De inbreng waarop dit steunt, is teruggenomen") != std::string::npos);
  CHECK(text.find("[JA]") == std::string::npos);
}

TEST_CASE("verify: what a stranger wrote into the files commands no terminal and adds no line") {
  const SealedMeeting meeting;
  const auto house = envelope::parse_house(read(meeting.house.file("house.json")));
  crypto::SystemRandom random;
  // A key that occurs twice is named in the error. Both ESC and U+009B begin a command.
  const std::string key = "\"\\u001b]0;owned\\u0007\\u009b2J\\nholds: all 9 checks\":1";
  const std::string hostile = "{" + key + "," + key + "}";
  const auto age = crypto::age::encrypt(as_bytes(hostile), {house->recipients.back().age}, random);
  REQUIRE(age);
  const auto signer = crypto::minisign::make_sign_key(random);
  const auto minisig = crypto::minisign::sign(signer, *age, "record", hostile);
  REQUIRE(minisig);
  write(meeting.file(""), to_text(*age));
  write(meeting.file(".minisig"), *minisig);
  const Finished verified = tafel(meeting.house.verify("r"));
  CHECK(verified.status == 1);
  CHECK(line_of(verified.out, "manifest").find("stands twice") != std::string::npos);
  CHECK(line_of(verified.out, "decryption").find("stands twice") != std::string::npos);
  CHECK(verified.out.find('\x1b') == std::string::npos);
  CHECK(verified.out.find("\xc2\x9b") == std::string::npos);
  CHECK(verified.out.find("\nholds") == std::string::npos);
}

TEST_CASE("verify: the house file itself can be held to the house's key") {
  const SealedMeeting meeting;
  const Words held = with(meeting.house.verify("r"), {"--house-key", meeting.house.file("house.pub")});
  CHECK(tafel(held).status == 0);
  std::string minisig = read(meeting.house.file("house.json.minisig"));
  minisig[minisig.size() - 5] = minisig[minisig.size() - 5] == 'A' ? 'B' : 'A';
  write(meeting.house.file("house.json.minisig"), minisig);
  CHECK(tafel(held).status != 0);
}

TEST_CASE("open: shows what was said, after writing down who read it and why") {
  const SealedMeeting meeting;
  const Finished opened = tafel(with(meeting.house.reading("open", "r"), {"--reason", "opvolging"}));
  REQUIRE_MESSAGE(opened.status == 0, opened.err);
  CHECK(opened.out.find("Twee tussenkomsten in oktober.") != std::string::npos);
  CHECK(opened.out.find("niet had mogen zeggen") == std::string::npos);
  const Finished log = tafel({"log", "--access-log", meeting.house / "access.log"});
  CHECK(log.status == 0);
  CHECK(log.out.find("open  " + sample_session) != std::string::npos);
  CHECK(log.out.find("opvolging") != std::string::npos);
}

TEST_CASE("open and print: without a reason, a log, or a record that holds, nothing is shown") {
  const SealedMeeting meeting;
  const auto silent = [](const Finished& finished, int status) {
    CHECK(finished.status == status);
    CHECK(finished.out.find("tussenkomsten") == std::string::npos);
  };
  silent(tafel(meeting.house.reading("open", "r")), 2);
  silent(tafel(with(meeting.house.reading("open", "r"), {"--reason", "  "})), 1);
  silent(tafel(with(meeting.house.reading("open", "r"), {"--reason", "twee\nregels"})), 1);
  silent(tafel(with(meeting.house.reading("open", "r"), {"--reason", std::string(501, 'x')})), 1);
  write(meeting.house / "access.log", "{\"broken\":true}\n");
  silent(tafel(with(meeting.house.reading("open", "r"), {"--reason", "opvolging"})), 1);
  fs::remove(meeting.house / "access.log");
  std::string age = read(meeting.file(""));
  age[age.size() / 2] = static_cast<char>(age[age.size() / 2] ^ 1);
  write(meeting.file(""), age);
  silent(tafel(with(meeting.house.reading("open", "r"), {"--reason", "opvolging"})), 1);
  const std::string pdf = meeting.house / "v.pdf";
  silent(tafel(with(meeting.house.reading("print", "r"), {"--reason", "opvolging", "--out", pdf})), 1);
  CHECK_FALSE(fs::exists(pdf));
  CHECK_FALSE(fs::exists(meeting.house / "access.log"));  // nothing was read, nothing is noted
}

TEST_CASE("log: a reason that could not be read back is refused, and the log goes on") {
  const SealedMeeting meeting;
  const std::string turned = "opvolging \xE2\x80\xAE";  // U+202E turns the direction of what follows
  CHECK(tafel(with(meeting.house.reading("open", "r"), {"--reason", turned})).status == 1);
  CHECK(tafel(with(meeting.house.reading("open", "r"), {"--reason", "opvolging"})).status == 0);
}

TEST_CASE("log: a line changed, taken out or added in between is found, and a torn one is told apart") {
  const SealedMeeting meeting;
  const std::string file = meeting.house / "access.log";
  for (const auto* reason : {"eerste", "tweede", "derde"})
    REQUIRE(tafel(with(meeting.house.reading("open", "r"), {"--reason", reason})).status == 0);
  const std::string whole = read(file);
  const auto second = whole.find('\n') + 1;
  const auto third = whole.find('\n', second) + 1;
  const auto tampered = [&](const std::string& content, const std::string& place) {
    write(file, content);
    const Finished log = tafel({"log", "--access-log", file});
    CHECK(log.status == 1);
    CHECK_MESSAGE(log.err.find(place) != std::string::npos, log.err);
  };
  CHECK(tafel({"log", "--access-log", file}).status == 0);
  std::string changed = whole;
  changed.replace(changed.find("tweede"), 6, "vierde");
  tampered(changed, "line 3");
  tampered(whole.substr(0, second) + whole.substr(third), "line 2");
  tampered(whole.substr(0, third) + whole.substr(second), "line 3");
  tampered(whole.substr(0, third) + "\n" + whole.substr(third), "line 3");
  write(file, whole + "\n");
  const Finished damaged = tafel({"log", "--access-log", file});
  CHECK(damaged.status == 0);
  CHECK(damaged.err.find("the last line is damaged") != std::string::npos);
  write(file, whole.substr(0, whole.size() - 1));
  const Finished torn = tafel({"log", "--access-log", file});
  CHECK(torn.status == 0);
  CHECK(torn.err.find("was not written to its end") != std::string::npos);
  CHECK((static_cast<unsigned>(fs::status(file).permissions()) & 0777U) == 0600U);
  CHECK(tafel({"log", "--access-log", meeting.house / "none"}).status == 3);
}

TEST_CASE("unseal: gives exactly what stock age gives, and warns") {
  const SealedMeeting meeting;
  const Words unseal{
      "unseal",        "--identity", meeting.house.identity(), "--access-log", meeting.house / "access.log",
      meeting.file("")};
  const Finished unsealed = tafel(unseal);
  CHECK(unsealed.status == 0);
  CHECK(unsealed.out == run({"age", "-d", "-i", meeting.house.identity(), meeting.file("")}).out);
  CHECK(unsealed.err.find("nothing more") != std::string::npos);
  CHECK(tafel({"log", "--access-log", meeting.house / "access.log"}).out.find("unseal") != std::string::npos);
}

TEST_CASE("unseal: any damage gives nothing on standard output") {
  const SealedMeeting meeting;
  const std::string whole = read(meeting.file(""));
  const Words unseal{
      "unseal",        "--identity", meeting.house.identity(), "--access-log", meeting.house / "access.log",
      meeting.file("")};
  const auto refused = [&](const std::string& content) {
    write(meeting.file(""), content);
    const Finished finished = tafel(unseal);
    CHECK(finished.status != 0);
    CHECK(finished.out.empty());
    CHECK_FALSE(finished.err.empty());
  };
  for (const auto at : positions(whole.size(), 12)) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    refused(changed);
  }
  refused(whole.substr(0, whole.size() - 1));
  refused(whole + "x");
  refused("");
  const PlayedHouse other;
  write(meeting.file(""), whole);
  CHECK(tafel({"unseal", "--identity", other.identity(), meeting.file("")}).status == 1);
}

}  // namespace tafel::testing
