#include "central-store/http/request_parts.hpp"

#include "shared/base/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace tafel::store {
namespace {

std::optional<std::string> decode_percent(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    unsigned value = 0;
    const char* const digits = text.data() + i + 1;
    const auto [end, code] = std::from_chars(digits, digits + 2, value, 16);
    if (code != std::errc() || end != digits + 2) return std::nullopt;
    decoded += static_cast<char>(value);
    i += 2;
  }
  return decoded;
}

std::size_t characters_in(std::string_view utf8) {
  const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), starts));
}

bool has_controls(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

}  // namespace

std::optional<crypto::Hash> parse_hash(std::string_view hex) {
  const auto bytes = crypto::from_hex(hex);
  if (!bytes || bytes->size() != crypto::Hash{}.size()) return std::nullopt;
  crypto::Hash hash{};
  std::copy(bytes->begin(), bytes->end(), hash.begin());
  return hash;
}

std::optional<std::string> minisig_in(const net::Headers& headers) {
  const auto header = headers.find("tafel-minisig");
  if (header == headers.end()) return std::nullopt;
  const auto bytes = crypto::from_base64(header->second);
  if (!bytes || bytes->empty()) return std::nullopt;
  return to_text(*bytes);
}

std::optional<std::string> reason_in(const net::Headers& headers) {
  const auto header = headers.find("tafel-reason");
  if (header == headers.end()) return std::nullopt;
  auto reason = decode_percent(header->second);
  if (!reason || !is_utf8(*reason) || has_controls(*reason)) return std::nullopt;
  const bool is_blank = reason->find_first_not_of(' ') == std::string::npos;
  if (is_blank || characters_in(*reason) > reason_limit_characters) return std::nullopt;
  return reason;
}

std::optional<std::uint64_t> first_in(std::string_view query) {
  constexpr std::string_view name = "from=";
  if (query.empty()) return 0;
  if (!query.starts_with(name)) return std::nullopt;
  const std::string_view digits = query.substr(name.size());
  std::uint64_t first = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), first);
  if (code != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  if (first > static_cast<std::uint64_t>(INT64_MAX)) return std::nullopt;
  return first;
}

}  // namespace tafel::store
