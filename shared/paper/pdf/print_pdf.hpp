// A document as a PDF: A4, fonts embedded, tagged for reading aloud, with an outline, in Dutch (nl-BE).
// Thread: one at a time (Pango's font map is the thread's own).
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/paper/document.hpp"

namespace tafel::paper {

// Errors: io (cairo failed; the font Inter is not installed).
[[nodiscard]] Result<Bytes> print_pdf(const Document& document);

}  // namespace tafel::paper
