#include "shared/reading_log/line_start.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tafel::reading_log {
namespace {

using Keys = std::vector<std::string_view>;

Keys keys_of(const Form& form) {
  Keys keys{"at", form.who, "action", form.session, form.record, "reason", "prev"};
  std::erase(keys, std::string_view{});
  return keys;
}

// Takes `expected` off the front of `rest`; as much of it as there is when `rest` ends within it.
bool take(std::string_view& rest, const std::string& expected) {
  const std::size_t size = std::min(rest.size(), expected.size());
  if (rest.substr(0, size) != std::string_view(expected).substr(0, size)) return false;
  rest.remove_prefix(size);
  return true;
}

// Up to the quote that ends a JSON string, or to the end.
void skip_value(std::string_view& rest) {
  std::size_t at = 0;
  while (at < rest.size() && rest[at] != '"') at += rest[at] == '\\' ? 2U : 1U;
  rest.remove_prefix(std::min(at, rest.size()));
}

bool has_keys(std::string_view rest, const Keys& keys) {
  std::string before = "{\"";
  for (const std::string_view key : keys) {
    if (!take(rest, before + std::string(key) + "\":\"")) return false;
    skip_value(rest);
    before = "\",\"";
  }
  return take(rest, "\"}") && rest.empty();
}

}  // namespace

bool begins_a_line(const Form& form, std::string_view line) {
  const std::string_view written = line.substr(0, line.find('\0'));
  if (written.empty()) return line.find_first_not_of('\0') == std::string_view::npos;
  Keys keys = keys_of(form);
  if (has_keys(written, keys)) return true;
  std::ranges::sort(keys);
  return has_keys(written, keys);
}

}  // namespace tafel::reading_log
