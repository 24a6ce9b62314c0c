// An engine in this process, with a clock that the test moves, and a table of people to bring to it.
#pragma once

#include "appliance/engine/engine.hpp"
#include "tests/appliance/house_fixture.hpp"

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace tafel::test {

constexpr Instant test_start{1'795'426'000'000};  // 2026-11-23, in the morning

// "ok", or the rule that refused, or the code of the error.
std::string word_of(const ipc::Answer& answer);

class EngineTable {
 public:
  EngineTable() : house(test_start) { start(); }

  void start();  // as after a crash: a new engine on what is on the disk
  void stop() { engine.reset(); }

  // A request as a line would bring it; runs the sealing to its end when it starts one.
  ipc::Answer ask(std::string_view action, nlohmann::json fields = nlohmann::json::object());
  std::string word(std::string_view action, nlohmann::json fields = nlohmann::json::object()) {
    return word_of(ask(action, std::move(fields)));
  }
  nlohmann::json ok(std::string_view action, nlohmann::json fields = nlohmann::json::object());
  nlohmann::json propose(std::string_view what, nlohmann::json fact) {
    return ok("propose", {{"what", what}, {"fact", std::move(fact)}});
  }
  std::string propose_word(std::string_view what, nlohmann::json fact) {
    return word("propose", {{"what", what}, {"fact", std::move(fact)}});
  }
  view::DeviceView view() { return engine->view(now); }

  // ---- Pieces of a meeting, each of which succeeds
  void open_session();
  void check_in(const std::string& who);
  void begin_turn(const std::string& who);
  std::string make_statement(const std::string& by, const std::string& words);
  std::string put_item(const std::string& sharer);
  void vote(const std::string& who, const std::string& item, const std::string& choice);
  void close_session();

  HouseFixture house;
  crypto::SystemRandom random;
  Instant now = test_start;
  std::vector<std::filesystem::path> export_roots = {house.folder()};
  bool exports_to_memory = true;
  std::uint64_t room_for_a_session_bytes =
      0;  // what the machine that runs the tests has is no concern of theirs
  std::unique_ptr<appliance::Engine> engine;
};

std::string pin_of(const std::string& participant);

}  // namespace tafel::test
