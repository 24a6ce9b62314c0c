// The language of a PDF and its title in the window: what cairo 1.16 cannot say. Added as an incremental update
// (ISO 32000-1, 7.5.6): a new catalog, a cross-reference for it, and a trailer that points back.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <string_view>

namespace tafel::provisioning::print {

// Errors: io when the bytes are not a PDF as cairo writes it.
[[nodiscard]] Result<Bytes> with_language(Bytes pdf, std::string_view language);

}  // namespace tafel::provisioning::print
