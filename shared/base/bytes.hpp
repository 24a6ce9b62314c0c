// Raw bytes and views on them. Words of text are std::string (UTF-8); everything else is Bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tafel {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

// The bytes of `text`, without a copy; valid as long as `text` is.
inline ByteView as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// `bytes` seen as characters, without a copy or a check of the encoding; valid as long as `bytes` is.
inline std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline Bytes to_bytes(std::string_view text) {
  return {text.begin(), text.end()};
}
inline std::string to_text(ByteView bytes) {
  return {bytes.begin(), bytes.end()};
}

}  // namespace tafel
