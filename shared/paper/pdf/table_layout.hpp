// Tables over pages: the heading row is repeated on each page; a row moves to the next page whole where it can, and
// is broken between lines only when it is long.
#pragma once

#include "shared/paper/document.hpp"
#include "shared/paper/pdf/flow.hpp"

namespace tafel::paper::pdf {

void lay_table(Flow& flow, const Table& table);
// Label and value in two columns, without a heading row.
void lay_fields(Flow& flow, const Fields& fields);

// The heading row and the first row, or as much of it as must be under the heading.
[[nodiscard]] double least_table_height(PangoContext* context, const Table& table);

}  // namespace tafel::paper::pdf
