// Laying out the blocks of a document on pages.
#pragma once

#include "shared/paper/document.hpp"
#include "shared/paper/pdf/flow.hpp"

namespace tafel::paper::pdf {

// Every page of the document, without the line at its foot.
[[nodiscard]] std::vector<Page> lay_out(PangoContext* context, const Document& document);

// The smallest piece of `block` that may be under its heading on one page.
[[nodiscard]] double least_height(PangoContext* context, const Block& block);

}  // namespace tafel::paper::pdf
