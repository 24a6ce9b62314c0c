// The header of an age v1 file: who can open it, and the code that binds that. Internal to age.hpp.
//   age-encryption.org/v1
//   -> X25519 <share>            a stanza: type and arguments
//   <body, wrapped at 64 columns; the last line is shorter, so it may be empty>
//   --- <MAC over everything up to and including these dashes>
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::crypto::age {

constexpr std::string_view version_line = "age-encryption.org/v1\n";
constexpr std::size_t header_limit_bytes = 64UL * 1024;  // some 600 recipients
constexpr std::size_t body_columns = 64;
constexpr std::size_t mac_size = 32;

struct Stanza {
  std::string type;
  std::vector<std::string> arguments;  // without the type
  Bytes body;
  std::size_t line = 0;  // where it starts in the header, from 1; for messages
};

struct Header {
  std::vector<Stanza> stanzas;
  std::size_t covered = 0;  // how many bytes of the file the MAC is over
  std::array<std::uint8_t, mac_size> mac{};
  std::size_t size = 0;  // where the payload starts
};

[[nodiscard]] std::string to_text(const Stanza& stanza);
// Errors: malformed, with the line of the header.
[[nodiscard]] Result<Header> parse_header(ByteView file);

[[nodiscard]] inline std::string place_of(std::size_t line) {
  return "header line " + std::to_string(line);
}

}  // namespace tafel::crypto::age
