// Documents of a dossier at the store: delivered by a coordinator, logged, given back, found by the dossier's tag.
#include "central-store/operator/folder_check.hpp"
#include "shared/crypto/tlog/tlog.hpp"
#include "shared/sqlite/database.hpp"
#include "tests/central-store/answers.hpp"
#include "tests/central-store/test_house.hpp"

#include <doctest/doctest.h>

namespace tafel::test {
namespace {

namespace fs = std::filesystem;

const net::Headers reason{{"tafel-reason", "opvolging"}};

envelope::DocumentHeader closing_header() {
  auto header = TestHouse::document_header();
  header.outer_class = envelope::DocumentClass::closing;
  header.retention_years = 15;
  return header;
}

// Signed by `key` with this trusted comment, whatever it says.
Sealed sealed_with(const Bytes& age_file, const crypto::minisign::SignKey& key, const std::string& comment) {
  return {"", age_file, must(crypto::minisign::sign(key, age_file, "a document", comment))};
}

std::vector<std::string> places_in(const net::Response& list) {
  std::vector<std::string> places;
  const auto page = nlohmann::json::parse(list.body);
  for (const auto& entry : page.at("entries"))
    places.push_back(entry.at("class").get<std::string>() + " " +
                     std::to_string(entry.at("log_index").get<int>()));
  return places;
}

}  // namespace

TEST_CASE("document: a coordinator delivers one; the receipt proves it, and the same again gets the same") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  net::HttpClient colleague(house.client(house.other_coordinator, store.port()));
  const Sealed sealed = house.seal_document(closing_header());

  const auto first = ask(coordinator, TestHouse::put(sealed));
  INFO(to_text(first.body));
  REQUIRE(first.status == 201);
  const auto receipt =
      crypto::tlog::check_receipt(as_text(first.body), house.entry_of(sealed), house.house.log);
  REQUIRE(receipt);
  CHECK(receipt->index == 0);
  for (net::HttpClient* who : {&coordinator, &colleague}) {
    const auto again = ask(*who, TestHouse::put(sealed));
    CHECK(again.status == 200);
    CHECK(again.body == first.body);
  }
  const auto back = get(colleague, "/v1/documents/" + sealed.sha(), reason);
  CHECK(back.status == 200);
  CHECK(back.body == sealed.age_file);
  CHECK(back.headers.at("tafel-minisig") == crypto::to_base64(as_bytes(sealed.minisig)));
  CHECK(back.headers.at("tafel-receipt") == crypto::to_base64(first.body));
  CHECK(get(colleague, "/v1/log/proof/" + sealed.sha()).body == first.body);
  const auto metrics = to_text(get(coordinator, "/metrics").body);
  CHECK(metrics.find("tafel_store_received_documents_total 1\n") != std::string::npos);
  CHECK(metrics.find("tafel_store_records 1\n") != std::string::npos);
  const auto lines = to_text(get(colleague, "/v1/access", reason).body);
  CHECK(lines.find("\"action\":\"get\",\"record\":\"" + sealed.sha()) != std::string::npos);
  CHECK(store.stop() == 0);

  RunningStore restarted(house);
  net::HttpClient later(house.client(house.coordinator, restarted.port()));
  CHECK(ask(later, TestHouse::put(sealed)).body == first.body);
}

TEST_CASE("document: one that differs from a good one in one thing is refused, and why is said") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  const Sealed good = house.seal_document(TestHouse::document_header());
  const net::Request request = TestHouse::put(good);
  const std::string line = envelope::to_line(TestHouse::document_header());

  SUBCASE("a device delivers it") {
    net::HttpClient device(house.client(house.device, store.port()));
    CHECK(problem_of(ask(device, request)) == "403 role");
  }
  SUBCASE("a coordinator whom the house file does not name delivers it") {
    const auto stranger = house.authority.client({"voorbeeld", net::Role::coordinator, "cis"}, "stranger");
    net::HttpClient client(house.client(stranger, store.port()));
    CHECK(problem_of(ask(client, request)) == "403 role");
  }
  SUBCASE("a coordinator of another house's authority delivers it") {
    TestHouse other;
    net::HttpClient client(house.client(other.coordinator, store.port()));
    CHECK(!client.exchange(request));
  }
  SUBCASE("a stranger signed it") {
    const auto stranger = crypto::minisign::make_sign_key(*house.random);
    CHECK(problem_of(ask(coordinator, TestHouse::put(sealed_with(good.age_file, stranger, line)))) ==
          "403 coordinator");
  }
  SUBCASE("a device signed it") {
    CHECK(problem_of(ask(coordinator, TestHouse::put(sealed_with(good.age_file, house.device_key, line)))) ==
          "403 coordinator");
  }
  SUBCASE("it is of another house") {
    auto header = TestHouse::document_header();
    header.house = "elders";
    const auto wrong = sealed_with(good.age_file, house.coordinator_key, envelope::to_line(header));
    CHECK(problem_of(ask(coordinator, TestHouse::put(wrong))) == "403 coordinator");
  }
  SUBCASE("its class is not the one that was signed") {
    Sealed wrong = good;
    const std::string was = "\"class\":\"document\"";
    wrong.minisig.replace(wrong.minisig.find(was), was.size(), "\"class\":\"closing\",\"retention_years\":1");
    CHECK(problem_of(ask(coordinator, TestHouse::put(wrong))) == "422 signature");
  }
  SUBCASE("its class is none, though it was signed") {
    std::string other = line;
    other.replace(other.find("\"document\"", other.find("class")), 10, "\"secret\"");
    const auto wrong = sealed_with(good.age_file, house.coordinator_key, other);
    CHECK(problem_of(ask(coordinator, TestHouse::put(wrong))) == "422 document");
  }
  SUBCASE("it says more outside than it may") {
    std::string other = line;
    other.insert(other.size() - 1, ",\"kind\":\"request\"");
    const auto wrong = sealed_with(good.age_file, house.coordinator_key, other);
    CHECK(problem_of(ask(coordinator, TestHouse::put(wrong))) == "422 document");
  }
  SUBCASE("its size is none of those to which documents are filled up") {
    const Bytes age = must(crypto::age::encrypt(to_bytes(std::string(5000, 'x')),
                                                {house.house.recipients.front().age}, *house.random));
    CHECK(problem_of(ask(coordinator, TestHouse::put(sealed_with(age, house.coordinator_key, line)))) ==
          "422 document");
  }
  SUBCASE("it is no age file") {
    const auto wrong = sealed_with(Bytes(4096, 'x'), house.coordinator_key, line);
    CHECK(problem_of(ask(coordinator, TestHouse::put(wrong))) == "422 document");
  }
  SUBCASE("one bit of it is another") {
    Sealed wrong = good;
    wrong.age_file.back() ^= 1;
    CHECK(problem_of(ask(coordinator, TestHouse::put(wrong))) == "422 signature");
  }
  SUBCASE("its address is that of another") {
    net::Request wrong = request;
    wrong.path.back() = wrong.path.back() == '0' ? '1' : '0';
    CHECK(problem_of(ask(coordinator, wrong)) == "422 hash");
  }
  SUBCASE("its last byte is missing") {
    net::Request wrong = request;
    wrong.body.pop_back();
    CHECK(problem_of(ask(coordinator, wrong)) == "422 hash");
  }
  SUBCASE("it says that it is longer than it is") {
    net::Request wrong = request;
    wrong.headers["content-length"] = std::to_string(wrong.body.size() + 1);
    const auto answer = coordinator.exchange(wrong);
    CHECK((!answer || answer->status >= 400));
  }
  SUBCASE("the signature is missing") {
    net::Request wrong = request;
    wrong.headers.clear();
    CHECK(problem_of(ask(coordinator, wrong)) == "400 request");
  }
  SUBCASE("it is larger than a document can be") {
    net::Request wrong = request;
    wrong.body.resize(envelope::document_file_limit_bytes + 1);
    CHECK(problem_of(ask(coordinator, wrong)) == "413 too-large");
  }
  SUBCASE("it is delivered as a record, and a record as a document") {
    net::Request wrong = request;
    wrong.path = "/v1/records/" + good.sha();
    net::HttpClient device(house.client(house.device, store.port()));
    CHECK(problem_of(ask(device, wrong)) == "422 manifest");
    const Sealed record = house.seal(TestHouse::session(1));
    net::Request other = TestHouse::put(record);
    other.path = "/v1/documents/" + record.sha();
    CHECK(problem_of(ask(coordinator, other)) == "403 coordinator");
  }
  SUBCASE("the method is another") {
    net::Request wrong = request;
    wrong.method = "DELETE";
    const auto response = ask(coordinator, wrong);
    CHECK(problem_of(response) == "405 method");
    CHECK(response.headers.at("allow") == "GET, PUT");
  }
  // Whatever was refused, nothing of it stayed, and the store goes on.
  net::HttpClient again(house.client(house.coordinator, store.port()));
  const auto response = ask(again, request);
  CHECK(response.status == 201);
  const auto receipt =
      crypto::tlog::check_receipt(as_text(response.body), house.entry_of(good), house.house.log);
  REQUIRE(receipt);
  CHECK(receipt->tree_size == 1);
}

TEST_CASE("document: the same file with another signature is a conflict") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  const Sealed good = house.seal_document(TestHouse::document_header());
  REQUIRE(ask(coordinator, TestHouse::put(good)).status == 201);
  Sealed resigned = good;
  resigned.minisig.replace(0, resigned.minisig.find('\n'), "untrusted comment: another");
  CHECK(problem_of(ask(coordinator, TestHouse::put(resigned))) == "409 conflict");
  const auto as_closing =
      sealed_with(good.age_file, house.coordinator_key, envelope::to_line(closing_header()));
  CHECK(problem_of(ask(coordinator, TestHouse::put(as_closing))) == "409 conflict");
  CHECK(ask(coordinator, TestHouse::put(good)).status == 200);
}

TEST_CASE("document: of a revoked coordinator only what was delivered before counts, whoever sends it") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  const Sealed before = house.seal_document(TestHouse::document_header());
  const Sealed kept_back = house.seal_document(TestHouse::document_header());
  const auto receipt = ask(coordinator, TestHouse::put(before)).body;
  house.house.coordinators[0].revoked_at = SystemClock().now();
  house.write_house();
  store.reload();
  net::HttpClient colleague(house.client(house.other_coordinator, store.port()));
  CHECK(problem_of(ask(colleague, TestHouse::put(kept_back))) == "403 coordinator");
  const auto again = ask(colleague, TestHouse::put(before));
  CHECK(again.status == 200);
  CHECK(again.body == receipt);
  // The connection of the revoked one ended with the reload; a new one is sent away.
  net::HttpClient revoked(house.client(house.coordinator, store.port()));
  const auto refused = revoked.exchange(TestHouse::put(before));
  CHECK((!refused || problem_of(*refused) == "403 role"));
}

TEST_CASE("document: nobody reads one without a right and a reason, or as what it is not") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  net::HttpClient device(house.client(house.device, store.port()));
  const Sealed document = house.seal_document(TestHouse::document_header());
  const Sealed record = house.seal(TestHouse::session(1));
  REQUIRE(ask(coordinator, TestHouse::put(document)).status == 201);
  REQUIRE(ask(device, TestHouse::put(record)).status == 201);
  CHECK(get(coordinator, "/v1/documents/" + document.sha(), reason).status == 200);
  CHECK(problem_of(get(device, "/v1/documents/" + document.sha(), reason)) == "403 role");
  CHECK(problem_of(get(coordinator, "/v1/documents/" + document.sha())) == "400 reason");
  CHECK(problem_of(get(coordinator, "/v1/documents/" + record.sha(), reason)) == "404 not-found");
  CHECK(problem_of(get(coordinator, "/v1/records/" + document.sha(), reason)) == "404 not-found");
  CHECK(problem_of(get(device, "/v1/log/proof/" + document.sha())) == "403 role");
  CHECK(problem_of(get(device, "/v1/entries", reason)) == "403 role");
  CHECK(problem_of(get(coordinator, "/v1/entries")) == "400 reason");
}

TEST_CASE("document: the papers of a dossier are listed by its tag, and a list of records has none") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  net::HttpClient device(house.client(house.device, store.port()));
  const std::string other_tag(64, 'b');
  REQUIRE(ask(device, TestHouse::put(house.seal(TestHouse::session(1)))).status == 201);
  REQUIRE(
      ask(coordinator, TestHouse::put(house.seal_document(TestHouse::document_header(other_tag)))).status ==
      201);
  REQUIRE(ask(coordinator, TestHouse::put(house.seal_document(closing_header()))).status == 201);
  const std::string of_dossier = "/v1/entries?tag=" + std::string(64, 'a');
  CHECK(places_in(get(coordinator, "/v1/entries", reason)) ==
        std::vector<std::string>{"record 0", "document 1", "closing 2"});
  CHECK(places_in(get(coordinator, of_dossier, reason)) == std::vector<std::string>{"record 0", "closing 2"});
  CHECK(places_in(get(coordinator, of_dossier + "&from=1", reason)) == std::vector<std::string>{"closing 2"});
  CHECK(places_in(get(coordinator, "/v1/entries?tag=" + other_tag, reason)) ==
        std::vector<std::string>{"document 1"});
  CHECK(places_in(get(coordinator, "/v1/entries?tag=" + std::string(64, 'c'), reason)).empty());
  for (const char* wrong : {"?tag=", "?tag=abc", "?tag=aaaa&from=1", "?from=1&tag=a", "?from=x"})
    CHECK(problem_of(get(coordinator, std::string("/v1/entries") + wrong, reason)) == "400 request");

  const auto entries = nlohmann::json::parse(get(coordinator, of_dossier, reason).body).at("entries");
  CHECK(entries[1].at("day") == "2026-11-25");
  CHECK(entries[1].at("retention_years") == 15);
  CHECK(entries[1].at("dossier_tag") == std::string(64, 'a'));
  CHECK_FALSE(entries[1].contains("session"));
  // Whoever read the list of records before documents came reads it as before.
  const auto records = nlohmann::json::parse(get(coordinator, "/v1/records", reason).body).at("records");
  REQUIRE(records.size() == 1);
  CHECK(records[0].size() == 8);
  CHECK_FALSE(records[0].contains("class"));
  const auto lines = to_text(get(coordinator, "/v1/access", reason).body);
  CHECK(lines.find("\"action\":\"list-dossier\",\"record\":\"" + std::string(64, 'a')) != std::string::npos);
}

TEST_CASE(
    "document: a coordinator has a quota of their own, also after a restart, and a resend is harmless") {
  TestHouse house;
  const std::vector<std::string> limit{"--device-records-a-day", "1"};
  const Sealed first = house.seal_document(TestHouse::document_header());
  const Sealed second = house.seal_document(TestHouse::document_header());
  for (const bool is_restarted : {false, true}) {
    RunningStore store(house, {}, "0", limit);
    net::HttpClient coordinator(house.client(house.coordinator, store.port()));
    CHECK(ask(coordinator, TestHouse::put(first)).status == (is_restarted ? 200 : 201));
    CHECK(problem_of(ask(coordinator, TestHouse::put(second))) == "429 quota");
    net::HttpClient device(house.client(house.device, store.port()));
    CHECK(ask(device, TestHouse::put(house.seal(TestHouse::session(1)))).status ==
          (is_restarted ? 429 : 201));
    CHECK(store.stop() == 0);
  }
  RunningStore store(house, {}, "0", limit);
  net::HttpClient colleague(house.client(house.other_coordinator, store.port()));
  CHECK(ask(colleague, TestHouse::put(second)).status == 201);
}

TEST_CASE("document: check, backup, restore and a new log have documents as they have records") {
  TestHouse house;
  const Sealed document = house.seal_document(closing_header());
  const Sealed record = house.seal(TestHouse::session(1));
  {
    RunningStore store(house);
    net::HttpClient coordinator(house.client(house.coordinator, store.port()));
    net::HttpClient device(house.client(house.device, store.port()));
    REQUIRE(ask(device, TestHouse::put(record)).status == 201);
    REQUIRE(ask(coordinator, TestHouse::put(document)).status == 201);
    CHECK(store.stop() == 0);
  }
  const std::vector<std::string> of_house{"--house", house / "house.json", "--house-key",
                                          house / "house.pub"};
  const auto store_command = [&](std::vector<std::string> words, const fs::path& state) {
    words.insert(words.begin(), program("tafel-store"));
    words.insert(words.end(), {"--state", state});
    words.insert(words.end(), of_house.begin(), of_house.end());
    std::string said;
    const int code = run(words, &said);
    INFO(said);
    CHECK((code == 0 || code == 1));
    return code;
  };
  CHECK(store_command({"check"}, house / "state") == 0);
  REQUIRE(store_command({"backup", house / "backup"}, house / "state") == 0);
  CHECK(must(store::check_folder(house / "backup", house.house.log)).records == 2);

  // A class, a term or a day that the signature does not have is found.
  for (const char* change : {"UPDATE record SET class = 'document' WHERE log_index = 1",
                             "UPDATE record SET class = 'record' WHERE log_index = 1",
                             "UPDATE record SET retention_years = 1 WHERE log_index = 1",
                             "UPDATE record SET sealed_at = sealed_at + 86400000 WHERE log_index = 1",
                             "UPDATE record SET dossier_tag = 'b' WHERE log_index = 1"}) {
    CAPTURE(change);
    fs::remove_all(house / "spoilt");
    fs::copy(house / "state", house / "spoilt", fs::copy_options::recursive);
    {
      auto database = must(sqlite::Database::open(house / "spoilt/store.sqlite"));
      REQUIRE(database.execute(change));
    }
    CHECK(store_command({"check"}, house / "spoilt") == 1);
  }

  fs::rename(house / "state", house / "lost");
  const auto key = crypto::make_signing_key(*house.random);
  for (const char* file : {"house.json", "house.json.minisig"})
    fs::copy(house / file, house / (std::string("old-") + file));
  house.house.log = {house.house.log.name + "-2", key.public_key};
  ++house.house.serial;
  write_text(house / "log.key", crypto::to_base64(key.seed.view()) + "\n");
  house.write_house();
  REQUIRE(store_command({"restore", house / "backup", "--log-key", house / "log.key", "--last-checkpoint",
                         house / "lost/store.checkpoint"},
                        house / "state") == 0);
  CHECK(store_command({"check"}, house / "state") == 0);
  RunningStore store(house);
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  const auto again = ask(coordinator, TestHouse::put(document));
  CHECK(again.status == 200);
  const auto receipt =
      crypto::tlog::check_receipt(as_text(again.body), house.entry_of(document), house.house.log);
  REQUIRE(receipt);
  CHECK(receipt->index == 2);  // after the end of the old log, and the record
  CHECK(places_in(get(coordinator, "/v1/entries", reason)) ==
        std::vector<std::string>{"record 1", "closing 2"});
}

}  // namespace tafel::test
