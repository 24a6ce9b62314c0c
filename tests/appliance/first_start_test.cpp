// The first start by itself: which step is next, what its file says, and what the socket answers. Both halves together are
// in tests/e2e/first_start_test.cpp.
#include "appliance/first_start/first_start.hpp"

#include "appliance/first_start/store_said.hpp"
#include "appliance/machine/image_identity.hpp"
#include "shared/base/files.hpp"
#include "shared/outbox/key_exchange.hpp"
#include "tests/appliance/house_fixture.hpp"
#include "tests/docs/pages.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::appliance;
using namespace tafel::test;
using nlohmann::json;

namespace {

const Instant noon{1'795'600'800'000};

struct Machine1 {
  TempFolder folder;
  crypto::SystemRandom random;
  StateFolder state{folder.path() / "state"};
  std::unique_ptr<FirstStart> first;
  std::int64_t id = 0;

  Machine1() { start(); }
  void start() {
    auto started = FirstStart::start({.folder = state}, random, noon);
    REQUIRE_MESSAGE(started, (started ? "" : describe(started.error())));
    first = std::move(*started);
  }
  ipc::Answer ask(const std::string& action, json fields = json::object()) {
    auto answer = first->handle({++id, action, std::move(fields)}, noon);
    return answer ? *answer : *first->work(noon);
  }
  std::string word(const std::string& action, json fields = json::object()) {
    const auto answer = ask(action, std::move(fields));
    if (const auto* refused = std::get_if<ipc::Refused>(&answer.what)) return refused->rule;
    if (const auto* wrong = std::get_if<ipc::Malformed>(&answer.what))
      return wrong->code + " " + wrong->place;
    return "ok";
  }
  FirstStartStep step() { return first->view(noon).first_start->step; }
};

const std::string key_request = "-----BEGIN CERTIFICATE REQUEST-----\nx\n-----END CERTIFICATE REQUEST-----\n";

}  // namespace

TEST_CASE("first start: the next step is the first that is not done") {
  using enum FirstStartStep;
  FirstStartProgress progress;
  FirstStartHas has;
  CHECK(next_step(progress, has) == name);
  progress.device = progress.house = "x";
  CHECK(next_step(progress, has) == keys);
  has.keys = true;
  CHECK(next_step(progress, has) == request);
  progress.exported = true;
  CHECK(next_step(progress, has) == answer);
  has.answer = true;
  for (const auto step : {house, panel, touch, sound, clock, network}) {
    CHECK(next_step(progress, has) == step);
    progress.confirmed.insert(step);
  }
  CHECK(next_step(progress, has) == ready);
  has.answer = false;  // it was put in place, and may be cleared away
  CHECK(next_step(progress, has) == ready);
  progress.confirmed.erase(sound);
  CHECK(next_step(progress, has) == sound);
}

TEST_CASE("first start: its file is read as it was written, and never with a word that it does not know") {
  const TempFolder folder;
  const Path path = folder.path() / "first-start.json";
  CHECK(*load_progress(path) == FirstStartProgress{});
  const FirstStartProgress progress{
      "huis-a", "tafel-1", true, {FirstStartStep::house, FirstStartStep::sound}};
  REQUIRE(save_progress(path, progress));
  CHECK(*load_progress(path) == progress);
  for (const char* bad : {R"("confirmed":["name"])", R"("confirmed":["x"])", R"("confirmed":[],"more":1)"}) {
    const std::string text =
        std::string(R"({"format":"tafelgeheim/first-start/v1","house":"h","device":"d",)") +
        R"("exported":false,)" + bad + "}";
    REQUIRE(write_file_durably(path, as_bytes(text)));
    CHECK_MESSAGE(!load_progress(path), bad);
  }
}

TEST_CASE("first start: due in an empty folder and once it was begun; not with keys, nor where a house was") {
  const TempFolder folder;
  const StateFolder state{folder.path()};
  CHECK(first_start_is_due(state));
  REQUIRE(write_file_durably(state.house_serial(), as_bytes("x")));
  CHECK_FALSE(first_start_is_due(state));  // its keys are lost: that is trouble, and no beginning
  std::filesystem::remove(state.house_serial());
  crypto::SystemRandom random;
  REQUIRE(make_device_keys(state, "tafel-1", random));
  CHECK_FALSE(first_start_is_due(state));
  REQUIRE(save_progress(state.first_start(), {}));
  CHECK(first_start_is_due(state));
}

TEST_CASE(
    "first start: keys are made once, the uplink is asked for its own, and starting over makes others") {
  Machine1 machine;
  CHECK(machine.word("make-keys", {{"house", "Huis"}, {"device", "tafel-1"}}) == "wrong-field /house");
  CHECK(machine.word("make-keys", {{"house", "huis-a"}, {"device", ""}}) == "wrong-field /device");
  CHECK(machine.word("make-keys", {{"house", "huis-a"}, {"device", "tafel-1"}}) == "ok");
  CHECK(machine.step() == FirstStartStep::keys);
  CHECK(*outbox::wished_key(machine.state.outbox()) == outbox::KeyWish{"huis-a", "tafel-1"});
  CHECK(machine.word("make-keys", {{"house", "huis-a"}, {"device", "tafel-1"}}) == "device.first-start");
  REQUIRE(outbox::bring_key_request(machine.state.outbox(), key_request));
  machine.first->tick(noon);
  CHECK(machine.step() == FirstStartStep::request);
  const std::string print = machine.first->view(noon).first_start->fingerprint;
  CHECK(print.size() == 39);
  machine.start();
  CHECK(machine.first->view(noon).first_start->fingerprint == print);
  CHECK(machine.word("start-over") == "ok");
  CHECK(machine.step() == FirstStartStep::name);
  CHECK_FALSE(std::filesystem::exists(machine.state.device_keys()));
  CHECK(machine.word("make-keys", {{"house", "huis-a"}, {"device", "tafel-1"}}) == "ok");
  REQUIRE(outbox::bring_key_request(machine.state.outbox(), key_request));
  machine.first->tick(noon);
  CHECK(machine.first->view(noon).first_start->fingerprint != print);
}

TEST_CASE("first start: cut off between the names and the keys, it makes them") {
  Machine1 machine;
  REQUIRE(save_progress(machine.state.first_start(), {"huis-a", "tafel-1", false, {}}));
  machine.start();
  CHECK(machine.step() == FirstStartStep::keys);
  CHECK(std::filesystem::exists(machine.state.device_request()));
}

TEST_CASE("first start: no step is confirmed before its turn, none of the table's requests is answered") {
  Machine1 machine;
  for (const char* step : {"house", "panel", "touch", "sound", "clock", "network"})
    CHECK(machine.word("confirm-step", {{"step", step}}) == "device.first-start");
  CHECK(machine.word("confirm-step", {{"step", "x"}}) == "wrong-field /step");
  CHECK(machine.word("end-first-start") == "device.first-start");
  CHECK(machine.word("drop-answer") == "device.first-start");
  CHECK(machine.word("export-request", {{"folder", "/media/x"}}) == "device.first-start");
  CHECK(machine.word("seal") == "device.first-start");
  CHECK(machine.word("nothing") == "unknown-action /do");
  CHECK(machine.word("view") == "ok");
}

TEST_CASE("first start: its requests have the fields of the schema and no other") {
  const json schema = json::parse(content_of(source() / "docs" / "requests.schema.json")).at("$defs");
  Machine1 machine;
  for (const auto name : first_start_requests()) {
    const std::string request(name);
    CAPTURE(request);
    REQUIRE(schema.contains("do-" + request));
    json fields = json::object();
    for (const auto& field : schema.at("do-" + request).at("required"))
      if (field != "id" && field != "do") fields[field.get<std::string>()] = field == "step" ? "house" : "x";
    for (const auto& [field, value] : fields.items()) {
      json without = fields;
      without.erase(field);
      CHECK(machine.word(request, without) == "missing-field /" + field);
    }
    json more = fields;
    more["zz"] = 1;
    CHECK(machine.word(request, more) == "unknown-field /zz");
  }
}

TEST_CASE("first start: what the uplink says of the store, in words") {
  using enum view::StoreReach;
  const outbox::StoreStatus well{noon, noon, ""};
  const outbox::StoreStatus away{noon, {}, "unreachable"};
  const outbox::StoreStatus strange{noon, {}, "certificate"};
  CHECK(store_in_words({}, {}).reach == unknown);
  CHECK(store_in_words({}, well).reach == reached);
  CHECK(store_in_words({}, away).reach == not_reached);
  CHECK(store_in_words({}, strange).reach == refused);
  CHECK(store_in_words(outbox::CertificateStatus{{}, {}, "is for another"}, well).reach == refused);
}

TEST_CASE("image: its identity is the one root hash on the kernel's command line") {
  const std::string hash(64, 'a');
  CHECK(root_hash_in("quiet roothash=" + hash + " panic=-1\n") == hash);
  CHECK(root_hash_in("roothash=" + hash + "\n") == hash);
  CHECK(root_hash_in("quiet").empty());
  CHECK(root_hash_in("roothash=" + hash + " roothash=" + hash).empty());
  CHECK(root_hash_in("roothash=" + hash.substr(1)).empty());
  CHECK(root_hash_in("roothash=" + std::string(64, 'x')).empty());
  CHECK(root_hash_in("xroothash=" + hash).empty());
}
