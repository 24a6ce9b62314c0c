// docs/*.schema.json have every field of the code, with its type, and no other.
#include "shared/domain/enclosure.hpp"
#include "shared/domain/fact_fields.hpp"
#include "shared/domain/fact_names.hpp"
#include "shared/ipc/message.hpp"
#include "shared/record/record.hpp"
#include "shared/view/device_view_fields.hpp"
#include "tests/docs/schema_differences.hpp"
#include "tests/docs/schema_of_code.hpp"
#include "tests/shared/record/sample_table.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace tafel;
using namespace tafel::test;
using nlohmann::json;

namespace {

// ---- Facts, in an event and in a proposal
template <std::size_t index = 0>
std::map<std::string, json> schemas_of_facts(SchemaOf document) {
  if constexpr (index == std::variant_size_v<domain::AnyFact>) {
    return {};
  } else {
    using Kind = std::variant_alternative_t<index, domain::AnyFact>;
    auto schemas = schemas_of_facts<index + 1>(document);
    schemas[std::string(domain::fact_name<Kind>)] = schema_of_code<Kind>(document);
    return schemas;
  }
}

// `node` has an alternative for each kind of fact in `code`, and no other.
std::vector<std::string> differences_of_facts(const json& schema, const json& node,
                                              std::map<std::string, json> code) {
  std::vector<std::string> found;
  for (const auto& [what, where] : alternatives(node, "what", "fact")) {
    const auto kind = code.find(what);
    if (kind == code.end()) {
      found.push_back(what + " is not in the code");
      continue;
    }
    const json& published = schema.at(json::json_pointer(where));
    for (std::string& difference : schema_differences(schema, published, kind->second, what))
      found.push_back(std::move(difference));
    code.erase(kind);
  }
  for (const auto& [what, unpublished] : code) found.push_back(what + " is not in the schema");
  return found;
}

std::vector<std::string> differences_of_events(const json& schema) {
  return differences_of_facts(schema, schema, schemas_of_facts(SchemaOf::event));
}

// Facts that have a request of their own are not proposed (docs/ipc.md).
std::map<std::string, json> schemas_of_proposals() {
  auto schemas = schemas_of_facts(SchemaOf::proposal);
  for (const auto* what : {"session-opened", "chair-changed", "session-resumed", "clock-corrected",
                           "checked-in", "ballot-cast", "session-closed"})
    schemas.erase(what);
  return schemas;
}

void check_none(const std::vector<std::string>& differences) {
  for (const std::string& difference : differences) FAIL_CHECK(difference);
}

std::set<std::string> keys_of(const json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

// Is every key of this object required by the reader, and no other taken?
void check_reader_wants_exactly(const json& record, const json::json_pointer& place, const json& schema) {
  const json object = record.at(place);
  CHECK(keys_of(schema.at("properties")) == keys_of(object));
  CHECK(schema.at("required").size() == object.size());
  for (const auto& [key, value] : object.items()) {
    json without = record;
    without.at(place).erase(key);
    CHECK_MESSAGE(!record::parse_record(without.dump()), key);
  }
  json with = record;
  with.at(place)["more"] = 1;
  CHECK_FALSE(record::parse_record(with.dump()));
}

}  // namespace

TEST_CASE("schemas: the events are those of the code, field by field") {
  check_none(differences_of_events(published_schema("events.schema.json")));
}

// The first alternative of a fact that can be withdrawn is the fact, the second its enclosure.
template <std::size_t index = 0>
void check_enclosures(const json& schema) {
  if constexpr (index < std::variant_size_v<domain::AnyFact>) {
    using Kind = std::variant_alternative_t<index, domain::AnyFact>;
    const std::string what(domain::fact_name<Kind>);
    for (const json& each : schema.at("oneOf")) {
      if (each["properties"]["what"]["const"] != what) continue;
      const json& fact = each["properties"]["fact"];
      CHECK_MESSAGE(fact.contains("oneOf") == domain::can_be_enclosed(domain::Fact{Kind{}}), what);
      if (fact.contains("oneOf")) CHECK(fact["oneOf"][1]["$ref"] == "#/$defs/enclosed");
    }
    check_enclosures<index + 1>(schema);
  }
}

TEST_CASE("schemas: exactly the facts that can be withdrawn may be in the chain as a commitment") {
  const json schema = published_schema("events.schema.json");
  check_enclosures(schema);
  const domain::Fact enclosed = domain::enclosed(domain::StatementConfirmed{{"u1"}, {"p1"}, {}}, {"ab"});
  CHECK(keys_of(schema["$defs"]["enclosed"]["properties"]) == keys_of(domain::chain_form(enclosed)));
}

TEST_CASE("schemas: an event's own keys are those of the chain") {
  testing::SampleTable table;
  table.open();
  const json schema = published_schema("events.schema.json");
  CHECK(keys_of(schema["properties"]) == keys_of(json::parse(table.events.front())));
}

TEST_CASE("schemas: the proposals are those of the code, field by field") {
  const json schema = published_schema("requests.schema.json");
  check_none(differences_of_facts(schema, schema["$defs"]["do-propose"], schemas_of_proposals()));
}

TEST_CASE("schemas: the view is that of the code, field by field") {
  const json schema = published_schema("answers.schema.json");
  check_none(
      schema_differences(schema, schema["$defs"]["view"], schema_of_code<view::DeviceView>(SchemaOf::view)));
}

TEST_CASE("schemas: the answers are those of the code") {
  const json schema = published_schema("answers.schema.json")["$defs"];
  const std::vector<std::pair<std::string, ipc::Answer>> answers{
      {"ok", {1, ipc::Accepted{}}}, {"refused", {1, ipc::Refused{}}}, {"error", {1, ipc::Malformed{}}}};
  for (const auto& [name, answer] : answers) {
    const json line = json::parse(ipc::to_line(answer));
    CHECK(keys_of(schema[name]["properties"]) == keys_of(line));
    if (name != "ok") CHECK(keys_of(schema[name]["properties"][name]["properties"]) == keys_of(line[name]));
  }
  CHECK(keys_of(schema["shown"]["properties"]) == keys_of(json::parse(ipc::view_line(json::object()))));
}

TEST_CASE("schemas: the record is that of the code") {
  testing::SampleTable table;
  table.play_a_meeting();
  const json record = json::parse(record::to_json(table.sealed()));
  const json schema = published_schema("record.schema.json");
  check_reader_wants_exactly(record, json::json_pointer(""), schema);
  for (const auto* list : {"texts", "outcomes"})
    check_reader_wants_exactly(record, json::json_pointer("/" + std::string(list) + "/0"),
                               schema["properties"][list]["items"]);
}

TEST_CASE("schemas: a difference that is planted is seen, with its place") {
  const json good = published_schema("events.schema.json");
  const auto seen = [&](auto plant) {
    json bad = good;
    plant(bad["$defs"]);
    const auto differences = differences_of_events(bad);
    return differences.empty() ? std::string() : differences.front();
  };
  CHECK(seen([](json&) {}).empty());
  CHECK(seen([](json& defs) { defs["goal-set"]["properties"].erase("text"); }) ==
        "goal-set/text: is not in the schema");
  CHECK(seen([](json& defs) { defs["goal-set"]["properties"]["why"] = defs["text"]; }) ==
        "goal-set/why: is not in the code");
  CHECK(seen([](json& defs) { defs["feedback-stated"]["properties"]["will_brief"]["type"] = "string"; }) ==
        "feedback-stated/will_brief: type");
  CHECK(seen([](json& defs) { defs["goal-set"]["required"].erase(0); }) == "goal-set: required");
  CHECK(seen([](json& defs) { defs["ballot-cast"]["properties"]["choice"]["enum"][0] = "ja"; }) ==
        "ballot-cast/choice: enum");
  CHECK(seen([](json& defs) { defs["member"]["properties"].erase("born"); }) ==
        "session-opened/dossier/members/items/born: is not in the schema");
  CHECK(seen([](json& defs) { defs["name"]["maxLength"] = 201; }).ends_with("maxLength"));
  json one_kind_less = good;
  one_kind_less["oneOf"].erase(0);
  CHECK(differences_of_events(one_kind_less) ==
        std::vector<std::string>{"session-opened is not in the schema"});
}
