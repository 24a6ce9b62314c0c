#include "shared/crypto/tlog/tlog.hpp"
#include "tests/central-store/answers.hpp"
#include "tests/central-store/test_house.hpp"

#include <doctest/doctest.h>

namespace tafel::test {

TEST_CASE("put: a new record is kept, and the receipt proves it; the same again gets the same receipt") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient client(house.client(house.device, store.port()));
  const Sealed sealed = house.seal(TestHouse::session(1));

  const auto first = ask(client, TestHouse::put(sealed));
  INFO(to_text(first.body));
  REQUIRE(first.status == 201);
  CHECK(first.headers.at("content-type").starts_with("text/plain"));
  const auto receipt =
      crypto::tlog::check_receipt(as_text(first.body), house.entry_of(sealed), house.house.log);
  REQUIRE(receipt);
  CHECK(receipt->index == 0);

  const auto again = ask(client, TestHouse::put(sealed));
  CHECK(again.status == 200);
  CHECK(again.body == first.body);
  CHECK(get(client, "/v1/log/proof/" + sealed.sha()).body == first.body);
  CHECK(store.stop() == 0);

  RunningStore restarted(house);
  net::HttpClient later(house.client(house.device, restarted.port()));
  CHECK(ask(later, TestHouse::put(sealed)).body == first.body);
}

TEST_CASE("put: a record that differs from a good one in one thing is refused, and why is said") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient client(house.client(house.device, store.port()));
  net::HttpClient other_device(house.client(house.other_device, store.port()));
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  const Sealed good = house.seal(TestHouse::session(1));
  const net::Request request = TestHouse::put(good);

  SUBCASE("the address is no hash") {
    net::Request wrong = request;
    wrong.path = "/v1/records/" + good.sha().substr(1);
    CHECK(problem_of(ask(client, wrong)) == "400 request");
  }
  SUBCASE("the address is another hash") {
    net::Request wrong = request;
    wrong.path.back() = wrong.path.back() == '0' ? '1' : '0';
    CHECK(problem_of(ask(client, wrong)) == "422 hash");
  }
  SUBCASE("the signature is missing") {
    net::Request wrong = request;
    wrong.headers.clear();
    CHECK(problem_of(ask(client, wrong)) == "400 request");
  }
  SUBCASE("the signature is not base64") {
    net::Request wrong = request;
    wrong.headers["tafel-minisig"] = "%%%";
    CHECK(problem_of(ask(client, wrong)) == "400 request");
  }
  SUBCASE("the signature file is no signature") {
    Sealed wrong = good;
    wrong.minisig = "hello\n";
    CHECK(problem_of(ask(client, TestHouse::put(wrong))) == "422 manifest");
  }
  SUBCASE("one bit of the record is another") {
    Sealed wrong = good;
    wrong.age_file[300] ^= 1;
    CHECK(problem_of(ask(client, TestHouse::put(wrong))) == "422 signature");
  }
  SUBCASE("one character of the manifest is another") {
    Sealed wrong = good;
    wrong.minisig.replace(wrong.minisig.find("tafel-1"), 7, "tafel-2");
    CHECK(problem_of(ask(client, TestHouse::put(wrong))).starts_with("4"));
    CHECK(ask(client, TestHouse::put(wrong)).status != 201);
  }
  SUBCASE("another device delivers it") {
    CHECK(problem_of(ask(other_device, request)) == "403 device");
  }
  SUBCASE("a coordinator delivers it, and one bit is another") {
    Sealed wrong = good;
    wrong.age_file[300] ^= 1;
    CHECK(problem_of(ask(coordinator, TestHouse::put(wrong))) == "422 signature");
  }
  SUBCASE("a coordinator delivers what a coordinator signed") {
    Sealed wrong = good;
    const auto comment = must(crypto::minisign::parse_unverified(good.minisig)).trusted_comment;
    wrong.minisig = must(crypto::minisign::sign(house.coordinator_key, good.age_file, "sealed", comment));
    CHECK(problem_of(ask(coordinator, TestHouse::put(wrong))) == "403 device");
  }
  SUBCASE("the method is another") {
    net::Request wrong = request;
    wrong.method = "POST";
    const auto response = ask(client, wrong);
    CHECK(problem_of(response) == "405 method");
    CHECK(response.headers.at("allow") == "GET, PUT");
  }
  SUBCASE("the place is another") {
    net::Request wrong = request;
    wrong.path = "/v2/records/" + good.sha();
    CHECK(problem_of(ask(client, wrong)) == "404 not-found");
  }
  SUBCASE("it is larger than 64 MiB") {
    net::Request wrong = request;
    wrong.body.resize(crypto::age::age_limit_bytes + 1);
    CHECK(problem_of(ask(client, wrong)) == "413 too-large");
  }
  // Whatever was refused, nothing of it stayed, and the connection and the store go on.
  const auto response = ask(client, request);
  CHECK(response.status == 201);
  const auto receipt =
      crypto::tlog::check_receipt(as_text(response.body), house.entry_of(good), house.house.log);
  REQUIRE(receipt);
  CHECK(receipt->tree_size == 1);
}

TEST_CASE("put: a session that was delivered cannot be delivered with another record") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient client(house.client(house.device, store.port()));
  const Sealed first = house.seal(TestHouse::session(1));
  CHECK(ask(client, TestHouse::put(first)).status == 201);
  CHECK(problem_of(ask(client, TestHouse::put(house.seal(TestHouse::session(1))))) == "409 conflict");
  Sealed resigned = first;
  resigned.minisig.replace(0, resigned.minisig.find('\n'), "untrusted comment: another");
  CHECK(problem_of(ask(client, TestHouse::put(resigned))) == "409 conflict");
  CHECK(ask(client, TestHouse::put(first)).status == 200);
}

TEST_CASE("put: a device that the house revoked is refused after a reload, another goes on") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient client(house.client(house.device, store.port()));
  net::HttpClient other(house.client(house.other_device, store.port()));
  CHECK(ask(client, TestHouse::put(house.seal(TestHouse::session(1)))).status == 201);
  const Sealed late = house.seal(TestHouse::session(2));
  house.house.devices[0].revoked_at = SystemClock().now();
  house.write_house();
  store.reload();
  CHECK(problem_of(ask(client, TestHouse::put(late))) == "403 device");
  CHECK(ask(other, TestHouse::put(house.seal(TestHouse::session(3), 1000, "tafel-2"))).status == 201);
}

TEST_CASE("put: a coordinator uploads what came by stick, and device and coordinator get one receipt") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient device(house.client(house.device, store.port()));
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  const Sealed by_stick = house.seal(TestHouse::session(1));
  const Sealed by_network = house.seal(TestHouse::session(2));
  const auto first = ask(coordinator, TestHouse::put(by_stick));
  REQUIRE(first.status == 201);
  CHECK(crypto::tlog::check_receipt(as_text(first.body), house.entry_of(by_stick), house.house.log));
  const auto later = ask(device, TestHouse::put(by_stick));
  CHECK(later.status == 200);
  CHECK(later.body == first.body);
  const auto delivered = ask(device, TestHouse::put(by_network));
  REQUIRE(delivered.status == 201);
  const auto uploaded = ask(coordinator, TestHouse::put(by_network));
  CHECK(uploaded.status == 200);
  CHECK(uploaded.body == delivered.body);
  net::HttpClient own_key(house.client(house.other_device, store.port()));
  CHECK(problem_of(ask(own_key, TestHouse::put(house.seal(TestHouse::session(3))))) == "403 device");
}

TEST_CASE("put: of a device that is revoked by now one coordinator uploads nothing that was not delivered") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient device(house.client(house.device, store.port()));
  const Sealed delivered = house.seal(TestHouse::session(1));
  const Sealed kept_back = house.seal(TestHouse::session(2));
  const auto receipt = ask(device, TestHouse::put(delivered)).body;
  house.house.devices[0].revoked_at = SystemClock().now();
  house.write_house();
  store.reload();
  const Sealed after = house.seal(TestHouse::session(3));
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  CHECK(problem_of(ask(coordinator, TestHouse::put(kept_back))) == "403 revoked");
  CHECK(problem_of(ask(coordinator, TestHouse::put(after))) == "403 device");
  const auto again = ask(coordinator, TestHouse::put(delivered));
  CHECK(again.status == 200);
  CHECK(again.body == receipt);
  CHECK(ask(coordinator, TestHouse::put(house.seal(TestHouse::session(4), 1000, "tafel-2"))).status == 201);
}

TEST_CASE("put: a record of exactly 64 MiB is taken, and given back unchanged") {
  TestHouse house;
  RunningStore store(house);
  net::HttpClient client(house.client(house.device, store.port()));
  // age adds its header and 16 bytes a chunk: shrink the content until the file has the very size.
  const std::size_t limit = crypto::age::age_limit_bytes;
  const std::size_t overhead =
      house.seal(TestHouse::session(9), limit - 20'000).age_file.size() - (limit - 20'000);
  const Sealed large = house.seal(TestHouse::session(1), limit - overhead);
  REQUIRE(large.age_file.size() == limit);
  CHECK(ask(client, TestHouse::put(large)).status == 201);
  net::HttpClient coordinator(house.client(house.coordinator, store.port()));
  const auto back = get(coordinator, "/v1/records/" + large.sha(), {{"tafel-reason", "proef"}});
  CHECK(back.status == 200);
  CHECK(back.body == large.age_file);
}

}  // namespace tafel::test
