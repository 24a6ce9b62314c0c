#include "shared/envelope/names.hpp"

#include "shared/envelope/house.hpp"
#include "shared/envelope/manifest.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tafel::envelope {
namespace {

constexpr std::size_t key_text_limit = 200;
constexpr std::size_t session_size = 36;
constexpr std::size_t hex_hash_size = 64;

bool is_hex_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool is_hex_hash(std::string_view text) {
  return text.size() == hex_hash_size && std::all_of(text.begin(), text.end(), is_hex_digit);
}

}  // namespace

bool is_session_id(std::string_view text) {
  if (text.size() != session_size) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !is_hex_digit(text[i])) return false;
  }
  return true;
}

std::string read_session(ObjectReader& reader, std::string_view key) {
  std::string session = reader.text(key, session_size);
  if (reader.ok() && !is_session_id(session)) reader.refuse(key, "must be a UUID in lower case");
  return session;
}

std::string read_hex_hash(ObjectReader& reader, std::string_view key) {
  std::string text = reader.text(key, hex_hash_size);
  if (reader.ok() && !is_hex_hash(text)) reader.refuse(key, "must be 64 hex digits in lower case");
  return text;
}

crypto::Hash read_hash(ObjectReader& reader, std::string_view key) {
  const auto bytes = crypto::from_hex(read_hex_hash(reader, key));
  crypto::Hash hash{};
  if (bytes && bytes->size() == hash.size()) std::copy(bytes->begin(), bytes->end(), hash.begin());
  return hash;
}

bool is_plain_name(std::string_view name) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !name.empty() && name.size() <= name_limit && name.front() != '-' && name.back() != '-' &&
         std::all_of(name.begin(), name.end(), allowed);
}

std::string dump(const nlohmann::ordered_json& json, int indent) {
  return json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string read_plain_name(ObjectReader& reader, std::string_view key) {
  std::string name = reader.text(key, name_limit);
  if (reader.ok() && !is_plain_name(name))
    reader.refuse(key, "must be 1 to 40 of a-z, 0-9 and -, with no dash at an end");
  return name;
}

crypto::age::Recipient read_recipient(ObjectReader& reader, std::string_view key) {
  const auto recipient = crypto::age::parse_recipient(reader.text(key, key_text_limit));
  if (reader.ok() && !recipient) reader.refuse(key, recipient.error().message);
  return recipient ? *recipient : crypto::age::Recipient{};
}

crypto::minisign::VerifyKey read_verify_key(ObjectReader& reader, std::string_view key) {
  const auto verify_key = crypto::minisign::parse_word(reader.text(key, key_text_limit));
  if (reader.ok() && !verify_key) reader.refuse(key, verify_key.error().message);
  return verify_key ? *verify_key : crypto::minisign::VerifyKey{};
}

}  // namespace tafel::envelope
