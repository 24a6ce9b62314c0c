// Drawing laid-out pages on a PDF surface, with their foot line, outline and structure.
#pragma once

#include "shared/paper/pdf/page.hpp"

#include <cairo.h>
#include <string>
#include <vector>

namespace tafel::paper::pdf {

void draw_pages(cairo_t* context, PangoContext* fonts, const std::vector<Page>& pages,
                const std::string& footer);

}  // namespace tafel::paper::pdf
