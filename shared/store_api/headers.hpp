// The headers of the store's interface: their names, and how a file or a reason is written in one. Names are in lower
// case, as HTTP/2 wants them. Pure. Thread: any.
#pragma once

#include "shared/base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tafel::store_api {

inline constexpr const char* minisig_header =
    "tafel-minisig";  // the .age.minisig: with a delivery, and with a record
inline constexpr const char* receipt_header = "tafel-receipt";  // the .age.tlog-proof: with a record
inline constexpr const char* reason_header = "tafel-reason";    // the reason of a reading: with each reading

inline constexpr const char* record_media_type = "application/octet-stream";
inline constexpr const char* text_media_type = "text/plain; charset=utf-8";  // a receipt, a checkpoint
inline constexpr const char* list_media_type = "application/json";
inline constexpr const char* lines_media_type = "application/x-ndjson";
inline constexpr const char* problem_media_type = "application/problem+json";

// A file: base64 (RFC 4648 section 4, with padding, on one line). Nothing when it is empty or not of that form.
[[nodiscard]] std::string file_value(std::string_view file);
[[nodiscard]] std::optional<std::string> file_in(std::string_view value);

// A reason: percent-encoded UTF-8. Errors as check_reason, with the header as place.
[[nodiscard]] std::string reason_value(std::string_view reason);
[[nodiscard]] Result<std::string> reason_in(std::string_view value);

}  // namespace tafel::store_api
