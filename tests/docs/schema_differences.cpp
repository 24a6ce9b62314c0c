#include "tests/docs/schema_differences.hpp"

#include "tests/docs/pages.hpp"

#include <functional>
#include <set>
#include <utility>

namespace tafel::test {
namespace {

using nlohmann::json;

// Follows references, whose siblings are descriptions alone.
const json& resolved(const json& schema, const json& node) {
  const auto found = node.find("$ref");
  if (found == node.end()) return node;
  return resolved(schema, schema.at(json::json_pointer(found->get<std::string>().substr(1))));
}

std::set<std::string> words_in(const json& node, const char* key) {
  std::set<std::string> words;
  for (const json& word : node.value(key, json::array())) words.insert(word.get<std::string>());
  return words;
}

class Comparison {
 public:
  explicit Comparison(const json& schema) : schema_(schema) {}

  void compare(const json& node, const json& code, const std::string& place) {
    const json& published = resolved(schema_, node);
    for (const auto* key : {"type", "pattern", "const"})
      note_unless(published.value(key, json()) == code.value(key, json()), place, key);
    for (const auto* key : {"enum", "required"})
      note_unless(words_in(published, key) == words_in(code, key), place, key);
    compare_limits(published, code, place);
    compare_properties(published, code, place);
    compare_inner(published, code, "items", place);
    compare_inner(published, code, "additionalProperties", place);
  }
  std::vector<std::string> found;

 private:
  void note_unless(bool same, const std::string& place, const std::string& what) {
    if (!same) found.push_back(place + ": " + what);
  }
  // No limit in the code, none in the schema.
  void compare_limits(const json& published, const json& code, const std::string& place) {
    const auto limit = [&](const char* key, auto fits) {
      const bool both = published.contains(key) && code.contains(key);
      note_unless(both ? fits(published[key].get<std::int64_t>(), code[key].get<std::int64_t>())
                       : published.contains(key) == code.contains(key),
                  place, key);
    };
    for (const auto* key : {"maxLength", "maxItems", "maximum"}) limit(key, std::less_equal<>());
    limit("minimum", std::greater_equal<>());
  }
  void compare_properties(const json& published, const json& code, const std::string& place) {
    const json ours = published.value("properties", json::object());
    const json theirs = code.value("properties", json::object());
    for (const auto& [name, inner] : ours.items())
      if (theirs.contains(name))
        compare(inner, theirs[name], place + "/" + name);
      else
        note_unless(false, place + "/" + name, "is not in the code");
    for (const auto& [name, inner] : theirs.items())
      note_unless(ours.contains(name), place + "/" + name, "is not in the schema");
  }
  void compare_inner(const json& published, const json& code, const char* key, const std::string& place) {
    const json ours = published.value(key, json());
    const json theirs = code.value(key, json());
    if (ours.is_object() && theirs.is_object())
      compare(ours, theirs, place + "/" + key);
    else
      note_unless(ours == theirs, place, key);
  }

  const json& schema_;
};

}  // namespace

std::vector<std::string> schema_differences(const json& schema, const json& published, const json& code,
                                            const std::string& place) {
  Comparison comparison(schema);
  comparison.compare(published, code, place);
  return std::move(comparison.found);
}

json published_schema(const std::string& name) {
  return json::parse(content_of(source() / "docs" / name));
}

std::vector<std::pair<std::string, std::string>> alternatives(const json& node, const std::string& key,
                                                              const std::string& inner) {
  std::vector<std::pair<std::string, std::string>> found;
  for (const json& each : node.at("oneOf")) {
    const json& properties = each.at("properties");
    const json& described = properties.at(inner);
    const json& first = described.contains("oneOf") ? described["oneOf"].at(0) : described;
    found.emplace_back(properties.at(key).at("const").get<std::string>(),
                       first.at("$ref").get<std::string>().substr(1));
  }
  return found;
}

}  // namespace tafel::test
