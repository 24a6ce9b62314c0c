#include "shared/store_api/problem.hpp"

#include "shared/base/utf8.hpp"

#include <nlohmann/json.hpp>

namespace tafel::store_api {
namespace {

constexpr std::string_view type_prefix = "urn:tafelgeheim:problem:";
constexpr std::size_t name_limit_bytes = 40;
constexpr std::size_t words_limit_bytes = 1000;

// At most `limit` bytes, never half a character.
std::string beginning_of(std::string_view text, std::size_t limit) {
  text = text.substr(0, limit);
  return std::string(text.substr(0, utf8_prefix(text)));
}

std::string text_in(const nlohmann::json& document, const char* key, std::size_t limit) {
  const auto found = document.find(key);
  const bool is_text = found != document.end() && found->is_string();
  return is_text ? beginning_of(found->get_ref<const std::string&>(), limit) : std::string();
}

}  // namespace

std::string to_json(const Problem& problem) {
  const nlohmann::ordered_json document{{"type", std::string(type_prefix) + std::string(name(problem.kind))},
                                        {"title", problem.title},
                                        {"status", status_of(problem.kind)},
                                        {"detail", problem.detail}};
  return document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Refusal read_refusal(int status, ByteView body) {
  Refusal refusal{"status-" + std::to_string(status), "the store answered " + std::to_string(status)};
  const auto document = nlohmann::json::parse(body, nullptr, false);
  if (!document.is_object()) return refusal;
  const std::string type = text_in(document, "type", type_prefix.size() + name_limit_bytes);
  if (type.starts_with(type_prefix)) refusal.code = type.substr(type_prefix.size());
  const std::string title = text_in(document, "title", words_limit_bytes);
  const std::string detail = text_in(document, "detail", words_limit_bytes);
  if (!title.empty()) refusal.words += ": " + title;
  if (!detail.empty()) refusal.words += " (" + detail + ")";
  return refusal;
}

std::optional<ProblemKind> kind_of_type(std::string_view type) {
  if (!type.starts_with(type_prefix)) return std::nullopt;
  return value_named<ProblemKind>(type.substr(type_prefix.size()));
}

}  // namespace tafel::store_api
