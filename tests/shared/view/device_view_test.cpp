#include "shared/view/device_view_fields.hpp"
#include "shared/view/device_view_json.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

using namespace tafel;
using namespace tafel::view;
using nlohmann::json;

namespace {

// Gives every field of a view, however deep, a value of its own, so that two swapped or forgotten fields
// show.
class Filler {
 public:
  void operator()(const char*, auto& field) { fill(field); }

 private:
  void fill(std::string& field) { field = "té " + std::to_string(++count_); }
  void fill(bool& field) { field = ++count_ % 2 == 0; }
  template <class E>
  requires std::is_enum_v<E>
  void fill(E& field) {
    const auto values = names(E{});
    field = values.at(static_cast<std::size_t>(++count_) % values.size()).value;
  }
  void fill(std::signed_integral auto& field) { field = ++count_; }
  template <class T>
  void fill(std::optional<T>& field) {
    fill(field.emplace());
  }
  template <class T>
  void fill(std::vector<T>& field) {
    for (int i = 0; i < 2; ++i) fill(field.emplace_back());
  }
  void fill(std::map<std::string, std::string>& field) {
    for (int i = 0; i < 2; ++i) fill(field["veld " + std::to_string(++count_)]);
  }
  void fill(auto& described) { fields(*this, described); }
  int count_ = 0;
};

DeviceView full_view() {
  DeviceView view;
  Filler filler;
  fields(filler, view);
  return view;
}

}  // namespace

TEST_CASE("view: every field survives the way to the screen") {
  const json sent = to_json(full_view());
  auto received = device_view_from_json(json::parse(sent.dump()));
  REQUIRE(received);
  CHECK(to_json(*received) == sent);
  CHECK(received->session->items.at(1).ballots.at(1).mark ==
        full_view().session->items.at(1).ballots.at(1).mark);
  CHECK(received->deliveries.at(0).log_index == full_view().deliveries.at(0).log_index);
}

TEST_CASE("view: what is absent stays absent") {
  const json sent = to_json(DeviceView{});
  CHECK(!sent.contains("session"));
  CHECK(!sent.contains("sealing"));
  auto received = device_view_from_json(sent);
  REQUIRE(received);
  CHECK(!received->session);
  CHECK(!received->sealing);
}

TEST_CASE("view: a field of a newer daemon is ignored") {
  json sent = to_json(full_view());
  sent["weather"] = "rain";
  sent["session"]["people"][0]["shoe_size"] = 43;
  CHECK(device_view_from_json(sent));
}

TEST_CASE("view: a word is read from its list, and one of no list is refused with its place") {
  json sent = to_json(full_view());
  sent["session"]["items"][0]["state"] = "no-consensus";
  const auto received = device_view_from_json(sent);
  REQUIRE(received);
  CHECK(received->session->items[0].state == ItemState::no_consensus);
  for (const json& wrong : {json("geen-consensus"), json(""), json(3)}) {
    sent["session"]["items"][0]["state"] = wrong;
    const auto refused = device_view_from_json(sent);
    REQUIRE(!refused);
    CHECK(refused.error().place == "/session/items/0/state");
  }
}

TEST_CASE("view: a missing or wrong field is refused with its place") {
  json sent = to_json(full_view());
  sent["session"]["people"][1]["name"] = 7;
  auto received = device_view_from_json(sent);
  REQUIRE(!received);
  CHECK(received.error().place == "/session/people/1/name");

  sent = to_json(full_view());
  sent.erase("locked");
  received = device_view_from_json(sent);
  REQUIRE(!received);
  CHECK(received.error().place == "/locked");

  sent = to_json(full_view());
  sent["pin_waits"][0]["wait_seconds"] = 1e12;
  CHECK(!device_view_from_json(sent));
  sent["pin_waits"][0]["wait_seconds"] = 99'999'999'999;
  CHECK(!device_view_from_json(sent));
  sent["pin_waits"] = json::object();
  CHECK(!device_view_from_json(sent));
  CHECK(!device_view_from_json(json::array()));
}
