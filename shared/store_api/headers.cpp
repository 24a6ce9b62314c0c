#include "shared/store_api/headers.hpp"

#include "shared/crypto/hash.hpp"
#include "shared/store_api/percent.hpp"
#include "shared/store_api/reason.hpp"

namespace tafel::store_api {

std::string file_value(std::string_view file) {
  return crypto::to_base64(as_bytes(file));
}

std::optional<std::string> file_in(std::string_view value) {
  const auto bytes = crypto::from_base64(value);
  if (!bytes || bytes->empty()) return std::nullopt;
  return tafel::to_text(*bytes);
}

std::string reason_value(std::string_view reason) {
  return percent_encoded(reason);
}

Result<std::string> reason_in(std::string_view value) {
  auto reason = percent_decoded(value);
  if (!reason) return fail(Fault::refused, "each % must be followed by two hex digits", reason_header);
  if (auto checked = check_reason(*reason, reason_header); !checked) return pass(checked.error());
  return std::move(*reason);
}

}  // namespace tafel::store_api
