// docs/requests.schema.json has every request of the table, with each field that its reader takes and no other. A reader
// has no list of its fields: it is asked, as a sender would, until it has told all of them.
#include "appliance/engine/request_table.hpp"
#include "appliance/first_start/first_start.hpp"
#include "tests/appliance/engine_table.hpp"
#include "tests/docs/pages.hpp"

#include <doctest/doctest.h>
#include <map>

using namespace tafel;
using namespace tafel::test;
using nlohmann::json;

namespace {

struct RequestFields {
  std::map<std::string, std::string> types;
  std::set<std::string> required;
  bool operator==(const RequestFields&) const = default;
};

// ---- As the reader says
// A field that no request has, last in ASCII order: while it is there, no request is done.
constexpr const char* stranger = "zz-stranger";

std::string type_in(const std::string& message) {
  if (message == "must be a text") return "string";
  if (message == "must be true or false") return "boolean";
  if (message == "must be an object") return "object";
  return message.starts_with("must be a list") ? "array" : message;
}

json sample_of(const std::string& field, const std::string& type) {
  if (type == "boolean") return true;
  if (type == "object") return {{"words", "x"}};
  if (type == "array") return json::array();
  return field == "pin" ? chair_pin : "x";
}

class Interview {
 public:
  Interview(EngineTable& table, std::string_view request) : table_(table), request_(request) {}

  RequestFields ask_about(const std::set<std::string>& candidates) {
    while (learns_from(said())) {
    }
    for (const std::string& candidate : candidates) try_optional(candidate);
    // `fact` alone is looked into only once the request's own fields are right.
    for (const std::string& field : learned_.required) learned_.types.try_emplace(field, "object");
    return std::move(learned_);
  }

 private:
  [[nodiscard]] ipc::Malformed said() {
    const auto answer = table_.ask(request_, fields_);
    REQUIRE_MESSAGE(std::holds_alternative<ipc::Malformed>(answer.what), request_, ": ", word_of(answer));
    return std::get<ipc::Malformed>(answer.what);
  }
  // Missing: give it no value. Wrong: give it one of the type that is wanted.
  bool learns_from(const ipc::Malformed& mistake) {
    const std::string field = mistake.place.substr(1);
    if (mistake.code == "unknown-field") return false;
    if (mistake.code == "missing-field") {
      learned_.required.insert(field);
      fields_[field] = nullptr;
      return true;
    }
    REQUIRE_MESSAGE(fields_[field].is_null(), request_, " ", field, ": ", mistake.message);
    learned_.types[field] = type_in(mistake.message);
    fields_[field] = sample_of(field, learned_.types[field]);
    return true;
  }
  void try_optional(const std::string& candidate) {
    if (learned_.types.contains(candidate)) return;
    fields_[candidate] = nullptr;
    if (!learns_from(said())) fields_.erase(candidate);
  }

  EngineTable& table_;
  std::string request_;
  json fields_{{stranger, 1}};
  RequestFields learned_;
};

// Every word in quotes where requests are read, and every field of the schema: one of them is any field there is.
std::set<std::string> candidates(const json& schema) {
  std::set<std::string> words;
  for (const auto* folder : {"appliance/requests", "appliance/drafts"})
    for (const auto& file : std::filesystem::directory_iterator(source() / folder))
      words.merge(all(content_of(file.path()), R"re("([a-z][a-z_-]{1,30})")re"));
  for (const auto& [name, definition] : schema.items()) {
    const json properties = definition.value("properties", json::object());
    for (const auto& [field, form] : properties.items()) words.insert(field);
  }
  return words;
}

// ---- As the schema says
RequestFields published(const json& schema, const std::string& request) {
  const json& definition = schema.at("do-" + request);
  RequestFields fields;
  for (const auto& [field, form] : definition.at("properties").items()) {
    const std::string reference = form.value("$ref", "#/$defs/");
    const json& resolved = reference == "#/$defs/" ? form : schema.at(reference.substr(8));
    fields.types[field] = resolved.value("type", "");
  }
  for (const auto& field : definition.at("required")) fields.required.insert(field.get<std::string>());
  for (const auto* own : {"id", "do"}) {  // of every request; read before its fields (shared/ipc/message.hpp)
    fields.types.erase(own);
    fields.required.erase(own);
  }
  return fields;
}

json definitions() {
  return json::parse(content_of(source() / "docs" / "requests.schema.json")).at("$defs");
}

// The table, in the hands in which this request may be asked.
void hand_over(EngineTable& table, const appliance::RequestKind& kind) {
  const bool in_session = table.view().session.has_value();
  if (!in_session && kind.when != appliance::When::between_sessions) {
    table.open_session();
    table.check_in("p1");
  }
  if (kind.asker == appliance::Asker::participant) table.begin_turn("p1");
}

}  // namespace

TEST_CASE("schemas: each request has the fields of its reader, with their types, and no other") {
  EngineTable table;
  const json schema = definitions();
  const auto words = candidates(schema);
  CHECK(words.size() > 30);
  auto kinds = std::vector(appliance::request_kinds().begin(), appliance::request_kinds().end());
  std::ranges::stable_sort(
      kinds, {}, [](const auto& kind) { return kind.when == appliance::When::between_sessions ? 0 : 1; });
  for (const auto& kind : kinds) {
    const std::string request(kind.name);
    CAPTURE(request);
    REQUIRE(schema.contains("do-" + request));
    hand_over(table, kind);
    const RequestFields read = Interview(table, request).ask_about(words);
    CHECK(published(schema, request).types == read.types);
    CHECK(published(schema, request).required == read.required);
    if (kind.asker == appliance::Asker::participant) table.ok("end-turn");
  }
  std::size_t requests = 0;
  for (const auto& [name, definition] : schema.items())
    if (name.starts_with("do-")) ++requests;
  CHECK(requests == kinds.size() + appliance::first_start_requests().size());
}

TEST_CASE("schemas: a field of a request that is planted or taken out is seen") {
  EngineTable table;
  const json schema = definitions();
  const RequestFields read = Interview(table, "unlock").ask_about(candidates(schema));
  CHECK(published(schema, "unlock") == read);
  json planted = schema;
  planted["do-unlock"]["properties"]["why"] = {{"type", "string"}};
  CHECK_FALSE(published(planted, "unlock") == read);
  json taken_out = schema;
  taken_out["do-unlock"]["properties"].erase("pin");
  CHECK_FALSE(published(taken_out, "unlock") == read);
  json of_another_type = schema;
  of_another_type["do-unlock"]["properties"]["chair"] = {{"type", "integer"}};
  CHECK_FALSE(published(of_another_type, "unlock") == read);
}
