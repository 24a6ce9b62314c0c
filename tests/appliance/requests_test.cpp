// Every request of docs/ipc.md once as it succeeds, and once or more as it is refused.
#include "shared/base/files.hpp"
#include "shared/text/notice_nl.hpp"
#include "shared/text/notices.hpp"
#include "tests/appliance/engine_table.hpp"
#include "tests/shared/base/small_filesystem.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::test;
using nlohmann::json;

namespace {
const json open_1 = {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}};
const json none = json::object();
}  // namespace

TEST_CASE("engine: an unknown request, a missing, a wrong and an unknown field are the sender's mistake") {
  EngineTable table;
  CHECK(table.word("dance") == "unknown-action");
  CHECK(table.word("unlock", {{"chair", "c1"}}) == "missing-field");
  CHECK(table.word("unlock", {{"chair", "c1"}, {"pin", "12345"}}) == "wrong-field");
  CHECK(table.word("unlock", {{"chair", "c1"}, {"pin", 123456}}) == "wrong-field");
  CHECK(table.word("unlock", {{"chair", "c9"}, {"pin", "123456"}}) == "wrong-field");
  CHECK(table.word("view", {{"please", true}}) == "unknown-field");
  const auto answer = table.ask("unlock", {{"chair", "c1"}});
  CHECK(std::get<ipc::Malformed>(answer.what).place == "/pin");
}

TEST_CASE("view: shows house, chairs and agenda; the session only while the screen is unlocked") {
  EngineTable table;
  table.ok("view");
  auto view = table.view();
  CHECK(view.house_name == "Veilig Huis Test");
  CHECK(view.device == "tafel-1");
  CHECK(view.today == "2026-11-23");
  CHECK(view.problem.empty());
  CHECK(view.chairs.size() == 2);
  REQUIRE(view.sessions.size() == 2);
  CHECK(view.sessions[0].title == "Overleg 1");
  CHECK(view.sessions[0].state == view::PlannedState::planned);
  CHECK(!view.sessions[0].opening.empty());
  CHECK(!view.session);
  table.open_session();
  view = table.view();
  CHECK(view.session);
  CHECK(view.sessions[0].state == view::PlannedState::active);
  table.ok("lock");
  CHECK(!table.view().session);
  CHECK(table.view().locked);
}

TEST_CASE("unlock: needs the chair's PIN; lock: chair requests are refused until then") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  table.ok("lock");
  CHECK(table.propose_word("goal-set", {{"text", {{"words", "Rust"}}}}) == "device.locked");
  CHECK(table.word("check-in",
                   {{"participant", "p1"}, {"pin", "000001"}, {"secrecy", true}, {"delegate_duty", false}}) ==
        "device.locked");
  CHECK(table.word("unlock", {{"chair", "c1"}, {"pin", "000000"}}) == "device.pin");
  CHECK(table.view().locked);
  table.ok("unlock", {{"chair", "c2"}, {"pin", second_chair_pin}});
  CHECK(table.view().chair == "c2");
  CHECK(table.propose_word("goal-set", {{"text", {{"words", "Rust"}}}}) == "art14.1.secrecy");
}

TEST_CASE("open: one session of the agenda at a time, with the chair's PIN") {
  EngineTable table;
  CHECK(table.word("open", {{"session", session_1}, {"chair", "c1"}, {"pin", "000000"}}) == "device.pin");
  CHECK(table.word("open", {{"session", "33333333-3333-4333-8333-333333333333"},
                            {"chair", "c1"},
                            {"pin", chair_pin}}) == "device.agenda");
  table.ok("open", open_1);
  CHECK(table.view().session->purpose == "De moeder beschermen.");
  CHECK(table.word("open", {{"session", session_2}, {"chair", "c1"}, {"pin", chair_pin}}) == "device.busy");
}

TEST_CASE("open: what the decree forbids leaves no trace") {
  EngineTable table;
  auto agenda = agenda_document();
  agenda["sessions"][0]["kind"] = "first";
  agenda["sessions"][0]["criteria"]["raised_risk"]["met"] = false;
  auto header = table.house.header(envelope::PackKind::agenda);
  header.made_at.unix_ms += 1000;
  table.house.drop("agenda-2", table.house.pack(header, agenda));
  table.engine->tick(table.now);
  CHECK(table.word("open", open_1) == "art5.criteria");
  CHECK(std::filesystem::is_empty(table.house.state().sessions()));
}

TEST_CASE("resume: brings an interrupted session back with a chair's PIN, and only that way") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  table.start();
  CHECK(table.view().sessions[0].state == view::PlannedState::interrupted);
  CHECK(table.word("open", open_1) == "device.agenda");
  CHECK(table.propose_word("goal-set", {{"text", {{"words", "Rust"}}}}) == "device.locked");
  CHECK(table.word("resume", {{"session", session_2}, {"chair", "c1"}, {"pin", chair_pin}}) ==
        "device.no-session");
  CHECK(table.word("resume", {{"session", session_1}, {"chair", "c1"}, {"pin", "000000"}}) == "device.pin");
  table.ok("resume", {{"session", session_1}, {"chair", "c2"}, {"pin", second_chair_pin}});
  CHECK(table.view().session->people[0].presence == view::Presence::at_table);
  CHECK(table.view().session->chair == "Bea Claes");
  table.begin_turn("p1");
}

TEST_CASE("propose: the answer carries what was filled in; a rule of the decree refuses by its id") {
  EngineTable table;
  CHECK(table.propose_word("goal-set", {{"text", {{"words", "Rust"}}}}) == "device.locked");
  table.ok("unlock", {{"chair", "c1"}, {"pin", chair_pin}});
  CHECK(table.propose_word("goal-set", {{"text", {{"words", "Rust"}}}}) == "device.no-session");
  table.open_session();
  table.check_in("p1");
  CHECK(table.propose("goal-set", {{"text", {{"words", "Rust in huis"}}}}).at("id") == "d1");
  CHECK(table.view().session->goals[0].text == "Rust in huis");
  CHECK(table.propose_word("goal-dropped", {{"id", "d9"}}) == "session.order");
}

TEST_CASE("propose: mistakes are told with their place") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  const auto place = [&](std::string_view what, json fact) {
    const auto answer = table.ask("propose", {{"what", what}, {"fact", std::move(fact)}});
    const auto* wrong = std::get_if<ipc::Malformed>(&answer.what);
    return wrong == nullptr ? "no mistake" : wrong->code + " " + wrong->place;
  };
  CHECK(place("goal-set", {{"text", {{"words", "  "}}}}) == "wrong-field /fact/text/words");
  CHECK(place("goal-set", {{"text", {{"words", "Rust \U0001F600"}}}}) == "wrong-field /fact/text/words");
  CHECK(place("goal-set", none) == "missing-field /fact/text");
  CHECK(place("goal-set", {{"text", {{"words", "x"}}}, {"colour", "red"}}) == "unknown-field /fact/colour");
  CHECK(place("goal-set", {{"text", {{"sha256", std::string(64, '0')}}}}) == "wrong-field /fact/text");
  CHECK(place("fireworks", none) == "wrong-field /what");
  for (const auto* own :
       {"session-opened", "chair-changed", "session-resumed", "clock-corrected", "checked-in", "ballot-cast"})
    CHECK(place(own, none) == "wrong-field /what");
}

TEST_CASE("check-in: in person, once, with secrecy acknowledged") {
  EngineTable table;
  table.open_session();
  const auto word = [&](const char* who, bool secrecy) {
    return table.word(
        "check-in",
        {{"participant", who}, {"pin", pin_of(who)}, {"secrecy", secrecy}, {"delegate_duty", false}});
  };
  CHECK(word("p1", false) == "art14.1.secrecy");
  CHECK(word("p1", true) == "ok");
  CHECK(word("p1", true) != "ok");
  CHECK(word("p3", true) == "art12.delegate");
  CHECK(word("p9", true) != "ok");
  table.begin_turn("p1");  // the first key is still there
  CHECK(word("p2", true) == "device.turn");
}

TEST_CASE("check-in: a PIN that anybody would try first is refused, and the next one is taken") {
  EngineTable table;
  table.open_session();
  const auto word = [&](const std::string& pin) {
    return table.word("check-in",
                      {{"participant", "p1"}, {"pin", pin}, {"secrecy", true}, {"delegate_duty", false}});
  };
  for (const char* weak : {"000000", "111111", "121212", "123456", "654321", "890123", "123123"})
    CHECK_MESSAGE(word(weak) == "device.pin-weak", weak);
  CHECK(word("122456") == "ok");
}

TEST_CASE("begin-turn and end-turn: the screen is in one participant's hands") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  table.check_in("p2");
  const auto statement = table.make_statement("p1", "Hij belt elke nacht.");
  CHECK(table.word("begin-turn", {{"participant", "p9"}, {"pin", pin_of("p9")}}) == "wrong-field");
  CHECK(table.word("begin-turn", {{"participant", "p3"}, {"pin", "000003"}}) == "device.turn");
  CHECK(table.word("begin-turn", {{"participant", "p1"}, {"pin", "999999"}}) == "device.pin");
  CHECK(table.propose_word("statement-confirmed", {{"id", statement}, {"by", "p1"}}) == "device.turn");
  table.begin_turn("p2");
  CHECK(table.view().turn == "p2");
  CHECK(table.word("begin-turn", {{"participant", "p1"}, {"pin", "000001"}}) == "device.turn");
  CHECK(table.propose_word("goal-set", {{"text", {{"words", "Rust"}}}}) == "device.turn");
  CHECK(table.propose_word("statement-confirmed", {{"id", statement}, {"by", "p1"}}) == "device.turn");
  CHECK(table.propose_word("statement-confirmed", {{"id", statement}, {"by", "p2"}}) ==
        "art13.free-to-share");
  table.ok("end-turn");
  CHECK(table.view().turn.empty());
  table.begin_turn("p1");
  table.propose("statement-confirmed", {{"id", statement}, {"by", "p1"}});
  CHECK(table.view().session->statements[0].status == view::StatementStatus::confirmed);
}

TEST_CASE("turn: ends after six and a half minutes without a request, and when the screen is locked") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  table.begin_turn("p1");
  table.now.unix_ms += appliance::turn_timeout_ms - 1000;
  table.engine->tick(table.now);
  CHECK(table.view().turn == "p1");
  table.now.unix_ms += 1000;
  table.engine->tick(table.now);
  CHECK(table.view().turn.empty());
  table.begin_turn("p1");
  table.now.unix_ms -= appliance::turn_timeout_ms;
  table.engine->tick(table.now);
  CHECK(table.view().turn.empty());
  table.begin_turn("p1");
  table.ok("lock");
  CHECK(table.view().turn.empty());
}

TEST_CASE("vote: signs all ballots or none") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  const auto first = table.put_item("p1");
  const auto second = table.put_item("p1");
  const auto ballot = [](const std::string& item, int version) {
    return json{{"item", item}, {"version", version}, {"choice", "akkoord"}};
  };
  CHECK(table.word("vote", {{"ballots", {ballot(first, 1)}}}) == "device.turn");
  table.begin_turn("p1");
  CHECK(table.word("vote", {{"ballots", json::array()}}) == "wrong-field");
  CHECK(table.word("vote", {{"ballots", {{{"item", first}, {"version", 1}}}}}) == "missing-field");
  CHECK(table.word("vote", {{"ballots", {{{"item", first}, {"version", 1}, {"choice", "ja"}}}}}) ==
        "wrong-field");
  auto forged = ballot(first, 1);
  forged["by"] = "p2";
  CHECK(table.word("vote", {{"ballots", {forged}}}) == "unknown-field");
  CHECK(table.word("vote", {{"ballots", {ballot(first, 1), ballot(second, 2)}}}) != "ok");
  CHECK(table.view().session->items[0].ballots[0].mark == view::VoteMark::not_yet);
  CHECK(table.word("vote", {{"ballots", {ballot(first, 1), ballot("i9", 1)}}}) != "ok");
  table.ok("vote", {{"ballots", {ballot(first, 1), ballot(second, 1)}}});
  CHECK(table.view().session->items[0].ballots[0].mark == view::VoteMark::akkoord);
  CHECK(table.view().session->items[1].ballots[0].mark == view::VoteMark::akkoord);
}

TEST_CASE("number-revealed: the answer carries the number, the view only its mask") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  CHECK(table.propose("number-revealed", {{"member", "m1"}}).at("national_number") == "88041200259");
  CHECK(table.view().session->members[0].national_number.find("880412") == std::string::npos);
  CHECK(table.propose_word("number-revealed", {{"member", "m2"}}) == "art15.national-number");
}

TEST_CASE("seal: only a closed session; then the record verifies and nothing is left behind") {
  EngineTable table;
  table.open_session();
  CHECK(table.word("seal") == "seal.complete");
  table.check_in("p1");
  table.close_session();
  table.ok("seal");
  CHECK(table.view().sealing->step == view::SealingStep::done);
  CHECK(!table.view().session);
  CHECK(table.view().sessions[0].state == view::PlannedState::sealed);
  REQUIRE(table.view().deliveries.size() == 1);
  CHECK(table.view().deliveries[0].state == view::DeliveryState::waiting);
  CHECK(std::filesystem::is_empty(table.house.state().sessions()));
  CHECK(table.word("seal") == "device.no-session");
  CHECK(table.word("open", open_1) == "device.agenda");
  table.ok("open", {{"session", session_2}, {"chair", "c1"}, {"pin", chair_pin}});
}

TEST_CASE("send-now: leaves the uplink a sign") {
  EngineTable table;
  table.ok("send-now");
  CHECK(std::filesystem::exists(table.house.state().outbox() / "send-now"));
  CHECK(table.word("send-now", {{"fast", true}}) == "unknown-field");
}

TEST_CASE("export: copies a sealed record to a folder of a stick, and to no other folder") {
  EngineTable table;
  table.open_session();
  table.close_session();
  table.ok("seal");
  std::filesystem::create_directories(table.house.folder() / "stick");
  const testing::SmallFilesystem mounted(table.house.folder() / "stick", "size=4m,mode=0700");
  const auto stick = table.house.folder() / "stick" / "map";
  std::filesystem::create_directories(stick);
  const auto word = [&](const char* session, const std::string& folder) {
    return table.word("export", {{"session", session}, {"folder", folder}});
  };
  CHECK(word(session_2, stick.string()) == "device.export");
  CHECK(word(session_1, "/etc") == "device.export");
  CHECK(word(session_1, (stick / "../../..").string()) == "device.export");
  CHECK(word(session_1, (stick / "nowhere").string()) == "device.export");
  CHECK(word(session_1, "stick/map") == "device.export");
  CHECK(word(session_1, stick.string()) == (mounted.mounted() ? "ok" : "device.export"));
  CHECK(std::filesystem::exists(stick / (std::string(session_1) + ".age")) == mounted.mounted());
  CHECK(std::filesystem::exists(stick / (std::string(session_1) + ".age.minisig")) == mounted.mounted());
  table.ok("lock");
  CHECK(word(session_1, stick.string()) == "device.locked");
}

TEST_CASE("check-in: the event holds the hash of the notice that was read, and the delegate's is longer") {
  EngineTable table;
  table.open_session();
  table.check_in("p1");
  CHECK(text::secrecy_notice(true).starts_with(text::secrecy_notice(false)));
  CHECK(text::secrecy_notice(true) != text::secrecy_notice(false));
  CHECK(text::secrecy_notice(false).find("strafrechtelijke vervolging") != std::string::npos);
}

TEST_CASE("check-in: the words of every notice are kept, and those of today are among them") {
  REQUIRE(std::getenv("TAFEL_SOURCE") != nullptr);
  const auto data = std::filesystem::path(std::getenv("TAFEL_SOURCE")) / "shared/text/data";
  constexpr std::size_t longest = 10'000;
  const auto hash_of = [](const std::string& words) { return crypto::to_hex(crypto::sha256(words)); };
  for (const text::Notice& notice : text::notices) {
    CAPTURE(notice.name);
    const auto words = read_file(data / (std::string(notice.name) + ".txt"), longest);
    REQUIRE(words);
    CHECK(hash_of(to_text(*words)) == notice.sha256);
  }
  for (const bool delegate : {false, true}) {
    CHECK(text::is_notice_for(delegate, hash_of(text::secrecy_notice(delegate))));
    CHECK_FALSE(text::is_notice_for(delegate, hash_of(text::secrecy_notice(delegate) + " ")));
  }
}
