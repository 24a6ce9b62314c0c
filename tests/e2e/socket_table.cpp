#include "tests/e2e/socket_table.hpp"

#include "shared/base/belgian_time.hpp"
#include "shared/base/time.hpp"
#include "tests/demo/people.hpp"

#include <thread>

namespace tafel::e2e {
namespace {

using nlohmann::json;

json words(const std::string& text) {
  return {{"words", text}};
}

std::string day_in(int weeks) {
  constexpr std::int64_t week_ms = 7LL * 24 * 3600 * 1000;
  return to_string(belgian_day(Instant{SystemClock().now().unix_ms + weeks * week_ms}));
}

json content_of(const demo::Item& item) {
  json necessity = {{"safety_of", item.safety_of}, {"goal", json::array()}, {"why", words(item.why)}};
  if (!item.goal.empty()) necessity["goal"].push_back(item.goal);
  json content = {{"kind", item.addressee.empty() ? "disclosure" : "reporting"},
                  {"information", words(item.information)},
                  {"sharer", item.sharer},
                  {"sources", item.sources},
                  {"necessity", necessity}};
  if (item.addressee.empty()) {
    content["recipient"] = {item.recipient};
  } else {
    content["addressee"] = item.addressee;
  }
  return content;
}

void expect_id(const json& ok, const std::string& id) {
  if (ok.value("id", "") != id) throw std::runtime_error("expected the id " + id + ", got " + ok.dump());
}

}  // namespace

json SocketTable::ask(const std::string& action, const json& fields) {
  return expect_ok(lab_.daemon().request(action, fields), action + " " + fields.value("what", ""));
}

json SocketTable::propose(const std::string& what, const json& fact) {
  return ask("propose", {{"what", what}, {"fact", fact}});
}

void SocketTable::in_turn_of(const std::string& person, const std::function<void()>& what) {
  ask("begin-turn", {{"participant", person}, {"pin", demo::participant_pins.at(person)}});
  what();
  ask("end-turn", json::object());
}

void SocketTable::open(const std::string& title) {
  const json view = lab_.daemon().view();
  for (const auto& planned : view.at("sessions"))
    if (planned.at("title") == title) session_ = planned.at("session");
  if (session_.empty()) throw std::runtime_error("not on the agenda: " + title + " in " + view.dump());
  ask("open", {{"session", session_}, {"chair", demo::chair_id}, {"pin", demo::chair_pin}});
}

void SocketTable::checks_in(const std::string& person) {
  ask("check-in", {{"participant", person},
                   {"pin", demo::participant_pins.at(person)},
                   {"secrecy", true},
                   {"delegate_duty", demo::is_delegate(person)}});
}

void SocketTable::leaves(const std::string& person) {
  propose("left-table", {{"who", person}});
}

void SocketTable::says(const demo::Statement& statement) {
  expect_id(propose("statement-made", {{"by", statement.by},
                                       {"about", {{"member", {statement.about}}}},
                                       {"category", statement.category},
                                       {"text", words(statement.text)},
                                       {"relevance", words(statement.relevance)}}),
            statement.id);
}

void SocketTable::confirms(const std::string& person, const std::vector<std::string>& statements) {
  in_turn_of(person, [&] {
    for (const std::string& id : statements) propose("statement-confirmed", {{"id", id}, {"by", person}});
  });
}

void SocketTable::takes_back(const std::string& person, const std::string& statement) {
  in_turn_of(person, [&] { propose("statement-taken-back", {{"id", statement}, {"by", person}}); });
}

void SocketTable::sets_goal(const std::string& id, const std::string& text) {
  expect_id(propose("goal-set", {{"text", words(text)}}), id);
}

void SocketTable::sets_action(const demo::Action& action) {
  expect_id(propose("action-set", {{"goal", action.goal},
                                   {"text", words(action.text)},
                                   {"owner", action.owner},
                                   {"due", day_in(action.weeks)}}),
            action.id);
}

void SocketTable::puts(const demo::Item& item) {
  contents_[item.id] = content_of(item);
  expect_id(propose("item-put", {{"content", contents_[item.id]}}), item.id);
}

void SocketTable::changes(const demo::Item& item) {
  json& content = contents_.at(item.id);
  if (!item.information.empty()) content["information"] = words(item.information);
  if (!item.why.empty()) content["necessity"]["why"] = words(item.why);
  propose("item-put", {{"id", item.id}, {"content", content}});
}

json SocketTable::item_in_view(const std::string& id) {
  const json view = lab_.daemon().view();
  for (const auto& item : view.at("session").at("items"))
    if (item.at("id") == id) return item;
  throw std::runtime_error("no item " + id);
}

void SocketTable::votes(const std::string& person, const std::vector<demo::Vote>& votes) {
  json ballots = json::array();
  for (const demo::Vote& vote : votes)
    ballots.push_back({{"item", vote.item},
                       {"version", item_in_view(vote.item).at("version")},
                       {"choice", vote.choice == demo::Choice::akkoord ? "akkoord" : "niet-akkoord"}});
  in_turn_of(person, [&] { ask("vote", {{"ballots", ballots}}); });
}

void SocketTable::ends_round(const std::string& reason) {
  propose("round-ended", {{"reason", words(reason)}});
}

void SocketTable::stands(const std::string& item, const std::string& state) {
  const std::string found = item_in_view(item).at("state");
  if (found != state) throw std::runtime_error(item + " stands at " + found + ", expected " + state);
}

void SocketTable::draws_up_verslag() {
  propose("verslag-drawn-up", json::object());
}

void SocketTable::reads_verslag(const std::string& person, const demo::Reading& reading) {
  in_turn_of(person, [&] {
    if (reading.remark.empty()) {
      propose("verslag-approved", {{"by", person}});
    } else {
      propose("verslag-remarked", {{"by", person}, {"remark", words(reading.remark)}});
    }
    if (reading.will_brief) propose("feedback-stated", {{"by", person}, {"will_brief", *reading.will_brief}});
  });
}

void SocketTable::decides_route(const std::string& route, const std::string& minors_involvement) {
  propose("route-decided", {{"route", route}, {"minors_involvement", words(minors_involvement)}});
}

void SocketTable::closes() {
  ask("close", {{"chair", demo::chair_id}, {"pin", demo::chair_pin}});
}

void SocketTable::seals() {
  ask("seal", json::object());
}

void SocketTable::is_delivered() {
  json deliveries;
  for (int tries = 0; tries < 600; ++tries) {
    deliveries = lab_.daemon().view().at("deliveries");
    for (const auto& each : deliveries)
      if (each.at("session") == session_ && each.at("state") == "delivered") return;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  throw std::runtime_error("not delivered within a minute: " + deliveries.dump() + "\n" +
                           lab_.log_of("uplink"));
}

void SocketTable::moment(const std::string& name) {
  if (at_moment_) at_moment_(name);
}

}  // namespace tafel::e2e
