#include "tests/appliance/engine_table.hpp"

#include "tests/appliance/close_request.hpp"

#include <doctest/doctest.h>

namespace tafel::test {

using nlohmann::json;

std::string word_of(const ipc::Answer& answer) {
  if (const auto* refused = std::get_if<ipc::Refused>(&answer.what)) return refused->rule;
  if (const auto* malformed = std::get_if<ipc::Malformed>(&answer.what)) return malformed->code;
  return "ok";
}

std::string pin_of(const std::string& participant) {
  return "27190" + participant.substr(1);
}

void EngineTable::start() {
  engine.reset();
  auto started = appliance::Engine::start(
      {house.state(), {1, 8}, export_roots, exports_to_memory, room_for_a_session_bytes}, random, now);
  REQUIRE_MESSAGE(started, (started ? "" : describe(started.error())));
  engine = std::move(*started);
}

ipc::Answer EngineTable::ask(std::string_view action, json fields) {
  now.unix_ms += 1000;
  auto answer = engine->handle({7, std::string(action), std::move(fields)}, now);
  while (!answer) {
    REQUIRE(engine->has_work());
    answer = engine->work(now);
  }
  CHECK(answer->id == 7);
  return std::move(*answer);
}

json EngineTable::ok(std::string_view action, json fields) {
  const auto answer = ask(action, std::move(fields));
  const auto* refused = std::get_if<ipc::Refused>(&answer.what);
  const auto* malformed = std::get_if<ipc::Malformed>(&answer.what);
  INFO(action, " ", refused != nullptr ? refused->rule + ": " + refused->sentence : "",
       malformed != nullptr ? malformed->code + " " + malformed->place + ": " + malformed->message : "");
  REQUIRE(std::holds_alternative<ipc::Accepted>(answer.what));
  return std::get<ipc::Accepted>(answer.what).result;
}

void EngineTable::open_session() {
  ok("open", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}});
}

void EngineTable::check_in(const std::string& who) {
  ok("check-in",
     {{"participant", who}, {"pin", pin_of(who)}, {"secrecy", true}, {"delegate_duty", who == "p3"}});
}

void EngineTable::begin_turn(const std::string& who) {
  ok("begin-turn", {{"participant", who}, {"pin", pin_of(who)}});
}

std::string EngineTable::make_statement(const std::string& by, const std::string& words) {
  return propose("statement-made", {{"by", by},
                                    {"about", {{"member", {"m1"}}}},
                                    {"category", 11},
                                    {"text", {{"words", words}}},
                                    {"relevance", {{"words", "Dit toont het risico."}}}})
      .at("id")
      .get<std::string>();
}

std::string EngineTable::put_item(const std::string& sharer) {
  return propose("item-put",
                 {{"content",
                   {{"kind", "disclosure"},
                    {"information", {{"words", "Waar hij nu woont."}}},
                    {"recipient", {"m1"}},
                    {"sharer", sharer},
                    {"necessity", {{"safety_of", {"m1"}}, {"why", {{"words", "Voor haar veiligheid."}}}}}}}})
      .at("id")
      .get<std::string>();
}

void EngineTable::vote(const std::string& who, const std::string& item, const std::string& choice) {
  begin_turn(who);
  ok("vote", {{"ballots", {{{"item", item}, {"version", 1}, {"choice", choice}}}}});
  ok("end-turn");
}

void EngineTable::close_session() {
  ok("close", view().session->can_close_as_not_held ? close_as_not_held() : close_request());
}

}  // namespace tafel::test
