#include "shared/paper/pdf/table_layout.hpp"

#include <algorithm>
#include <numeric>

namespace tafel::paper::pdf {
namespace {

constexpr double cell_gap = 10;      // between columns
constexpr double row_padding = 4.2;  // above and below the words of a row
constexpr double rule = 0.6;
constexpr double breakable = text_height * 0.3;  // a row higher than this may be broken
constexpr double least_of_row = 30;              // and shows at least this much before a break

struct Cell {
  TextBlock words;
  double x = 0;
  int next = 0;  // the first line not laid yet
};
using Row = std::vector<Cell>;

struct Widths {
  std::vector<double> x;
  std::vector<double> width;
};

Widths widths_of(const std::vector<Column>& columns) {
  const double shares = std::accumulate(columns.begin(), columns.end(), 0.0,
                                        [](double sum, const Column& c) { return sum + c.share; });
  const double usable = text_width - cell_gap * static_cast<double>(columns.size() - 1);
  Widths widths;
  double x = margin_side;
  for (const auto& column : columns) {
    widths.x.push_back(x);
    widths.width.push_back(usable * column.share / shares);
    x += widths.width.back() + cell_gap;
  }
  return widths;
}

Row row_of(PangoContext* context, const std::vector<Rich>& cells, const Widths& widths, Face face) {
  Row row;
  for (std::size_t i = 0; i < cells.size(); ++i)
    row.push_back({TextBlock(context, cells[i], face, widths.width[i]), widths.x[i], 0});
  return row;
}

double height_left(const Row& row) {
  double height = 0;
  for (const auto& cell : row) height = std::max(height, cell.words.height(cell.next, cell.words.lines()));
  return height;
}

bool is_done(const Row& row) {
  return std::ranges::all_of(row, [](const Cell& cell) { return cell.next == cell.words.lines(); });
}

// Would anything of this row fit in `room`? Where it would not, the row waits for the next page.
bool starts_in(const Row& row, double room) {
  return std::ranges::any_of(
      row, [&](const Cell& cell) { return lines_for_page(cell.words, cell.next, room) > 0; });
}

// Lays as many lines of each cell as fit in `room`; returns the height used.
double lay_part(Flow& flow, Row& row, const std::string& tag, double room) {
  double used = 0;
  flow.begin("TR");
  for (auto& cell : row) {
    const int count = lines_for_page(cell.words, cell.next, room);
    flow.begin(tag);
    if (count > 0) flow.add(cell.words.piece(cell.next, cell.next + count, cell.x, flow.y()));
    flow.end(tag);
    used = std::max(used, cell.words.height(cell.next, cell.next + count));
    cell.next += count;
  }
  flow.end("TR");
  return used;
}

void rule_off(Flow& flow, double thickness) {
  flow.add(BoxPiece{margin_side, flow.y() - thickness, text_width, thickness, line_color});
}

class TableFlow {
 public:
  TableFlow(Flow& flow, std::vector<Column> columns)
      : flow_(flow), columns_(std::move(columns)), widths_(widths_of(columns_)) {}

  void header() {
    if (columns_.front().title.empty() && columns_.back().title.empty()) return;
    std::vector<Rich> titles;
    for (const auto& column : columns_) titles.push_back(quiet(column.title));
    Row row = row_of(flow_.context(), titles, widths_, Face::small);
    flow_.advance(2);
    flow_.advance(lay_part(flow_, row, "TH", flow_.room()) + 3);
    rule_off(flow_, rule * 1.6);
  }

  void row(const std::vector<Rich>& cells) {
    Row row = row_of(flow_.context(), cells, widths_, Face::body);
    const double whole = height_left(row) + 2 * row_padding;
    const double room = flow_.room() - 2 * row_padding;
    const bool breaks_well = whole > breakable && room >= least_of_row && starts_in(row, room);
    if (whole > flow_.room() && !breaks_well && !flow_.at_top()) next_page();
    while (!is_done(row)) part(row);
  }

 private:
  void next_page() {
    flow_.new_page();
    header();
  }

  void part(Row& row) {
    flow_.advance(row_padding);
    const double used = lay_part(flow_, row, "TD", flow_.room() - row_padding);
    flow_.advance(used + row_padding);
    rule_off(flow_, rule);
    if (!is_done(row)) next_page();
  }

  Flow& flow_;
  std::vector<Column> columns_;
  Widths widths_;
};

void lay_rows(Flow& flow, const Table& table) {
  TableFlow rows(flow, table.columns);
  flow.begin("Table");
  rows.header();
  for (const auto& row : table.rows) rows.row(row);
  flow.end("Table");
  flow.space(6);
}

Table as_table(const Fields& fields) {
  Table table{{{"", 1}, {"", 3}}, {}};
  for (const auto& field : fields.fields) table.rows.push_back({quiet(field.label), field.value});
  return table;
}

}  // namespace

void lay_table(Flow& flow, const Table& table) {
  lay_rows(flow, table);
}
void lay_fields(Flow& flow, const Fields& fields) {
  lay_rows(flow, as_table(fields));
}

double least_table_height(PangoContext* context, const Table& table) {
  constexpr double header = 16;
  if (table.rows.empty()) return header;
  // Two short rows: one alone under its heading looks like all there is.
  const Widths widths = widths_of(table.columns);
  double height = header;
  for (std::size_t i = 0; i < std::min<std::size_t>(2, table.rows.size()); ++i) {
    const double whole = height_left(row_of(context, table.rows[i], widths, Face::body)) + 2 * row_padding;
    if (whole > breakable) return height + least_of_row + 2 * row_padding;
    height += whole;
  }
  return height;
}

}  // namespace tafel::paper::pdf
