#include "shared/json/line_of.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace tafel {
namespace {

std::size_t lines_until(std::string_view text, std::size_t offset) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
  return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

// One step of a JSON pointer (RFC 6901), unescaped.
std::string take_step(std::string_view& pointer) {
  pointer.remove_prefix(1);
  const std::string_view raw = pointer.substr(0, pointer.find('/'));
  pointer.remove_prefix(raw.size());
  std::string step;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const bool escape = raw[i] == '~' && i + 1 < raw.size();
    step += !escape ? raw[i] : raw[++i] == '0' ? '~' : '/';
  }
  return step;
}

// Walks over a text that is known to be JSON, so it looks only for where things end.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) { skip_space(); }

  [[nodiscard]] std::size_t offset() const { return at_; }

  // Goes to the value under `step` within the value that begins here; false when there is none.
  bool enter(const std::string& step) {
    if (peek() != '{' && peek() != '[') return false;
    const bool object = peek() == '{';
    std::size_t index = 0;
    for (advance(); peek() != '}' && peek() != ']' && peek() != '\0'; ++index) {
      const std::string name = object ? take_key() : std::to_string(index);
      if (name == step) return true;
      skip_value();
      if (peek() == ',') advance();
    }
    return false;
  }

 private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_space() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos)
      ++at_;
  }
  void advance() {
    ++at_;
    skip_space();
  }
  std::string_view take_string() {
    const std::size_t start = at_;
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_)
      if (text_[at_] == '\\') ++at_;
    const std::string_view token = text_.substr(start, at_ + 1 - start);
    advance();
    return token;
  }
  std::string take_key() {
    const auto key = nlohmann::json::parse(take_string(), nullptr, false);
    advance();  // the colon
    return key.is_string() ? key.get<std::string>() : "";
  }
  void skip_value() {
    int depth = 0;
    do {
      const char c = peek();
      if (c == '"') {
        take_string();
        continue;
      }
      if (depth == 0 && (c == ',' || c == '}' || c == ']')) return;
      if (c == '{' || c == '[') ++depth;
      if (c == '}' || c == ']') --depth;
      advance();
    } while (at_ < text_.size() && (depth > 0 || !ends_value()));
  }
  [[nodiscard]] bool ends_value() const { return peek() == ',' || peek() == '}' || peek() == ']'; }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::optional<std::size_t> byte_offset(std::string_view place) {
  constexpr std::string_view prefix = "byte ";
  if (!place.starts_with(prefix)) return std::nullopt;
  place.remove_prefix(prefix.size());
  std::size_t offset = 0;
  const auto [end, error] = std::from_chars(place.data(), place.data() + place.size(), offset);
  return error == std::errc() ? std::optional(offset) : std::nullopt;
}

}  // namespace

std::size_t line_of(std::string_view json, std::string_view place) {
  if (const auto offset = byte_offset(place)) return lines_until(json, *offset);
  Walker walker(json);
  std::size_t found = walker.offset();
  while (place.starts_with('/') && walker.enter(take_step(place))) found = walker.offset();
  return lines_until(json, found);
}

}  // namespace tafel
