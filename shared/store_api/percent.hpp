// Percent-encoding (RFC 3986 section 2.1), for text in a header, which may contain ASCII only. Thread: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tafel::store_api {

// "%20" for every byte but the unreserved characters of RFC 3986 section 2.3.
[[nodiscard]] std::string percent_encoded(std::string_view text);
// The bytes back; hex digits of either case. Nothing when a "%" is not followed by two of them.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text);

}  // namespace tafel::store_api
