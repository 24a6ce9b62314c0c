#include "shared/envelope/house.hpp"

#include "tests/shared/envelope/sample_house.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>

using namespace tafel;
using namespace tafel::envelope;
using Json = nlohmann::ordered_json;

namespace {

// The sample's document after `change`, read again.
template <class Change>
Error refused(Change change) {
  Json json = Json::parse(to_json(testing::sample_house().house));
  change(json);
  const auto house = parse_house(json.dump());
  REQUIRE(!house.has_value());
  return house.error();
}

}  // namespace

TEST_CASE("house: what is written is read back, field by field") {
  auto sample = testing::sample_house();
  sample.house.devices[0].revoked_at = testing::at("2027-01-01T00:00:00.000Z");
  const std::string json = to_json(sample.house);
  CHECK(json.ends_with("}\n"));
  const auto house = parse_house(json);
  REQUIRE(house.has_value());
  CHECK(house->house == "demo");
  CHECK(house->name == "Veilig Huis Demonstratie");
  CHECK(house->serial == 3);
  CHECK(house->issued_at == sample.house.issued_at);
  REQUIRE(house->recipients.size() == 2);
  CHECK(house->recipients[1].age == sample.house.recipients[1].age);
  CHECK(house->coordinators[0].minisign == sample.house.coordinators[0].minisign);
  CHECK_FALSE(house->coordinators[0].revoked_at.has_value());
  CHECK(house->devices[0].age == sample.house.devices[0].age);
  CHECK(house->devices[0].revoked_at == sample.house.devices[0].revoked_at);
  CHECK(house->store.port == "8443");
  CHECK(house->authority_pem == sample.house.authority_pem);
  CHECK(house->log == sample.house.log);
  CHECK(to_json(*house) == json);
}

TEST_CASE("house: each field missing, and each unknown field, is refused with its pointer") {
  const Json whole = Json::parse(to_json(testing::sample_house().house));
  for (const auto& item : whole.items()) {
    const std::string key = item.key();
    const Error error = refused([&](Json& json) { json.erase(key); });
    CHECK(error.place == "/" + key);
    CHECK(error.message == "is missing");
  }
  CHECK(refused([](Json& json) { json["extra"] = 1; }).place == "/extra");
  CHECK(refused([](Json& json) { json["devices"][0]["extra"] = 1; }).place == "/devices/0/extra");
  CHECK(refused([](Json& json) { json["devices"][0].erase("age"); }).place == "/devices/0/age");
  CHECK(refused([](Json& json) { json["coordinators"][0].erase("minisign"); }).place ==
        "/coordinators/0/minisign");
  CHECK(refused([](Json& json) { json["recipients"][1].erase("name"); }).place == "/recipients/1/name");
  CHECK(refused([](Json& json) { json["store"].erase("host"); }).place == "/store/host");
}

TEST_CASE("house: the days of the outbox are 90 when nothing is said, and are written when they are not") {
  auto sample = testing::sample_house();
  CHECK(sample.house.outbox_keep_days == 90);
  const std::string of_before = to_json(sample.house);
  CHECK(of_before.find("outbox_keep_days") == std::string::npos);
  CHECK(parse_house(of_before)->outbox_keep_days == 90);
  for (const int days : {1, 30, 366}) {
    sample.house.outbox_keep_days = days;
    CHECK(parse_house(to_json(sample.house))->outbox_keep_days == days);
  }
  for (const Json& wrong : {Json(0), Json(367), Json(-1), Json("30"), Json(1.5), Json(nullptr)})
    CHECK(refused([&](Json& json) { json["outbox_keep_days"] = wrong; }).place == "/outbox_keep_days");
}

TEST_CASE("house: each field of the wrong form is refused with its pointer") {
  const auto at_pointer = [](const char* pointer, const Json& value) {
    CHECK_MESSAGE(refused([&](Json& json) { json[Json::json_pointer(pointer)] = value; }).place == pointer,
                  pointer);
  };
  at_pointer("/format", "tafelgeheim/house/v2");
  for (const char* name :
       {"", "-x", "x-", "X", "a b", "a_b", "a/../b", "é", "12345678901234567890123456789012345678901"}) {
    at_pointer("/house", name);
    at_pointer("/devices/0/name", name);
  }
  at_pointer("/name", "");
  at_pointer("/name", "two\nlines");
  at_pointer("/serial", 0);
  at_pointer("/serial", -1);
  at_pointer("/serial", "3");
  at_pointer("/serial", 1.5);
  at_pointer("/issued_at", "2026-02-30T00:00:00.000Z");
  at_pointer("/issued_at", "2026-11-23");
  at_pointer("/recipients", Json::array());
  at_pointer("/recipients", Json::object());
  at_pointer("/recipients/0/age", "age1x");
  at_pointer("/devices/0/minisign", "RWQ");
  at_pointer("/devices/0/revoked_at", nullptr);
  at_pointer("/coordinators/0", "an");
  at_pointer("/store/host", "Store");
  at_pointer("/store/host", "a b");
  for (const char* port : {"", "0", "08443", "65536", "99999", "84a"}) at_pointer("/store/port", port);
  at_pointer("/store/port", 8443);
  at_pointer("/authority_pem", "none");
  at_pointer("/log", "demo.example/log+00000000+AAAA");
}

TEST_CASE("house: a doubled key, a doubled device and bytes after the document are refused") {
  std::string json = to_json(testing::sample_house().house);
  CHECK(parse_house(json + "x").error().message.find("not JSON") != std::string::npos);
  json.insert(1, "\"serial\":3,");
  CHECK(parse_house(json).error().message.find("stands twice") != std::string::npos);
  CHECK(refused([](Json& house) { house["devices"].push_back(house["devices"][0]); }).place ==
        "/devices/1/name");
  CHECK(refused([](Json& house) {
          house["coordinators"].push_back(house["coordinators"][0]);
          house["coordinators"][1]["name"] = "other";
        }).place == "/coordinators/1/minisign");
  CHECK(refused([](Json& house) {
          house["recipients"].push_back(house["recipients"][0]);
          house["recipients"][2]["name"] = "other";
        }).place == "/recipients/2/age");
}

TEST_CASE("house: it opens only under the signature of the house key") {
  const auto sample = testing::sample_house();
  const std::string json = to_json(sample.house);
  const auto house_key = crypto::minisign::verify_key_of(sample.house_key);
  const auto signature =
      crypto::minisign::sign(sample.house_key, as_bytes(json), "house", "serial 3").value();
  CHECK(open_house(json, signature, house_key)->serial == 3);
  const auto by_other =
      crypto::minisign::sign(sample.device_key, as_bytes(json), "house", "serial 3").value();
  CHECK(open_house(json, by_other, house_key).error().fault == Fault::refused);
  std::string changed = json;
  changed[changed.find("\"serial\": 3") + 10] = '4';
  CHECK(open_house(changed, signature, house_key).error().fault == Fault::altered);
  CHECK(open_house(json, signature + "x", house_key).error().fault == Fault::malformed);
}

TEST_CASE("house: devices and coordinators are found by what identifies them") {
  const auto sample = testing::sample_house();
  CHECK(find_device(sample.house, "tafel-1") == &sample.house.devices[0]);
  CHECK(find_device(sample.house, "tafel-2") == nullptr);
  CHECK(find_coordinator(sample.house, sample.coordinator_key.number) == &sample.house.coordinators[0]);
  CHECK(find_coordinator(sample.house, sample.device_key.number) == nullptr);
}
