// The JSON Schema of a described value (shared/json/fields.hpp), made from the field tables of the code.
#pragma once

#include "shared/base/names.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/fact.hpp"
#include "shared/domain/limits.hpp"
#include "shared/json/fields.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace tafel::test {

// The kind of document that the schema is of: it decides which limits there are and what may be left out.
enum class SchemaOf { event, proposal, view };

template <class T>
[[nodiscard]] nlohmann::json schema_of_code(SchemaOf document);

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<domain::Id<Tag>> : std::true_type {};

// ---- Leaves
inline nlohmann::json schema_of_hex(std::size_t digits) {
  return {{"type", "string"}, {"pattern", "^[0-9a-f]{" + std::to_string(digits) + "}$"}};
}
// As a commitment in an event, in words in a proposal.
inline nlohmann::json schema_of_text(SchemaOf document) {
  const nlohmann::json words{{"type", "string"}, {"maxLength", domain::limits::words_bytes}};
  const bool in_words = document == SchemaOf::proposal;
  const char* key = in_words ? "words" : "sha256";
  return {{"type", "object"},
          {"additionalProperties", false},
          {"required", {key}},
          {"properties", {{key, in_words ? words : schema_of_hex(64)}}}};
}
inline nlohmann::json schema_of_string(SchemaOf document) {
  if (document == SchemaOf::view) return {{"type", "string"}};
  return {{"type", "string"}, {"maxLength", domain::limits::name_bytes}};
}
inline nlohmann::json schema_of_number(SchemaOf document) {
  if (document == SchemaOf::view) return {{"type", "integer"}};
  return {{"type", "integer"}, {"minimum", 0}, {"maximum", domain::limits::largest_number}};
}
inline nlohmann::json schema_of_list(SchemaOf document, nlohmann::json items) {
  nlohmann::json schema{{"type", "array"}, {"items", std::move(items)}};
  if (document != SchemaOf::view) schema["maxItems"] = domain::limits::list_entries;
  return schema;
}
template <NamedEnumeration E>
nlohmann::json schema_of_words() {
  nlohmann::json words = nlohmann::json::array();
  for (const auto& each : names(E{})) words.push_back(std::string(each.text));
  return {{"enum", words}};
}

template <class T>
nlohmann::json schema_of_leaf(SchemaOf document) {
  using Texts = std::map<std::string, std::string>;
  if constexpr (std::is_same_v<T, std::string>) return schema_of_string(document);
  if constexpr (std::is_same_v<T, bool>) return {{"type", "boolean"}};
  if constexpr (std::is_same_v<T, domain::Commitment>) return schema_of_text(document);
  if constexpr (std::is_same_v<T, domain::PersonalSignature>)
    return {{"type", "string"}, {"pattern", "^[A-Za-z0-9+/=]{88}$"}};
  if constexpr (std::is_same_v<T, Date>)
    return {{"type", "string"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
  if constexpr (std::is_same_v<T, Instant>)
    return {{"type", "string"},
            {"pattern", R"(^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$)"}};
  if constexpr (std::is_same_v<T, Texts>)
    return {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}};
  if constexpr (IsId<T>::value)
    return {{"type", "string"}, {"maxLength", domain::limits::id_bytes}, {"pattern", "^[a-z0-9-]*$"}};
  if constexpr (NamedEnumeration<T>) return schema_of_words<T>();
  if constexpr (IsVector<T>::value)
    return schema_of_list(document, schema_of_code<typename T::value_type>(document));
  if constexpr (std::is_integral_v<T>) return schema_of_number(document);
}

// ---- Objects
class SchemaArchive {
 public:
  explicit SchemaArchive(SchemaOf document) : document_(document) {}

  template <class T>
  void operator()(const char* key, const T& /*value*/, Need need = Need::always) {
    properties_[key] = schema_of_code<T>(document_);
    const bool may_be_omitted = document_ == SchemaOf::proposal && need == Need::proposal_may_omit;
    if (!may_be_omitted) required_.push_back(key);
  }
  template <class T>
  void operator()(const char* key, const std::optional<T>& /*value*/, Need /*need*/ = Need::always) {
    properties_[key] = schema_of_code<T>(document_);
  }
  [[nodiscard]] nlohmann::json schema() const {
    nlohmann::json schema{{"type", "object"}, {"properties", properties_}, {"required", required_}};
    if (document_ != SchemaOf::view) schema["additionalProperties"] = false;
    return schema;
  }

 private:
  SchemaOf document_;
  nlohmann::json properties_ = nlohmann::json::object();
  nlohmann::json required_ = nlohmann::json::array();
};

template <class T>
nlohmann::json schema_of_code(SchemaOf document) {
  if constexpr (Described<const T>) {
    SchemaArchive archive(document);
    const T value{};
    fields(archive, value);
    return archive.schema();
  } else {
    return schema_of_leaf<T>(document);
  }
}

}  // namespace tafel::test
