// The language of a PDF (/Lang, ISO 32000-1, 14.9.2) and its title in the window's bar (/DisplayDocTitle, 12.2):
// readers that speak need both, and cairo can set neither. The one file that knows libqpdf. Thread: any.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <string>

namespace tafel::paper::pdf {

// The same document with `language` ("nl-BE") in its catalog; its pages, words and metadata stay. The same input leads
// to the same bytes. Errors: malformed (no PDF, or one that libqpdf would have to repair).
[[nodiscard]] Result<Bytes> with_language(ByteView pdf, const std::string& language);

}  // namespace tafel::paper::pdf
