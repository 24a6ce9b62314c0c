#include "provisioning/figures/charts.hpp"

#include "provisioning/figures/sheet.hpp"
#include "shared/text/figures_nl.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>
#include <vector>

namespace tafel::provisioning::figures {
namespace {

namespace words = text::figures;
using paper::pdf::Face;

constexpr double gutter = 26;
constexpr double column_width = (paper::pdf::text_width - gutter) / 2;
constexpr double left_column = paper::pdf::margin_side;
constexpr double right_column = left_column + column_width + gutter;
constexpr double chart_gap = 10;
constexpr double row_gap = 3.9;    // between the words of one row and those of the next
constexpr double row_height = 13;  // of a row that is one line
constexpr double bar_height = 2.2;
constexpr double bar_below = 0.3;  // under its words
constexpr double number_width = 26;
constexpr double column_gap = 8;
using Edges = std::vector<double>;  // where the words in front end, then each column, then the total
const Edges session_edges{70, 108, 147, 186, column_width};
const Edges item_edges{44, 83, 146, 194, column_width};
constexpr paper::pdf::Color bar_color{0.16, 0.36, 0.53};
constexpr paper::pdf::Color track_color{0.90, 0.91, 0.93};

paper::Rich shown(const Figure& figure) {
  return figure.hidden ? paper::quiet(words::hidden_mark) : paper::strong(std::to_string(figure.count));
}

std::vector<const Figure*> rows_of(const Figures& figures, TableId table, int column) {
  std::vector<const Figure*> rows;
  for (const auto& figure : figures.list)
    if (figure.table == table && figure.column == column && figure.row != total) rows.push_back(&figure);
  return rows;
}

// The number of a full bar: the total when it is shown, else that of the longest bar.
double full_bar(const Figure& whole, const std::vector<const Figure*>& rows) {
  int most = whole.hidden ? 1 : std::max(whole.count, 1);
  for (const auto* figure : rows)
    if (!figure->hidden) most = std::max(most, figure->count);
  return most;
}

class Page {
 public:
  Page(PangoContext* fonts, const ReportOf& report, const Figures& figures)
      : sheet_(fonts), report_(report), figures_(figures) {}

  std::vector<paper::pdf::Page> draw() {
    sheet_.begin("Document");
    const double y = draw_head();
    const double below_left = draw_crossed(TableId::sessions, 4, session_edges, left_column, y);
    const double below_right = draw_crossed(TableId::items, 2, item_edges, right_column, y);
    double left = draw_rows(TableId::organisations, all(), left_column, below_left);
    double right = draw_rows(TableId::data, all(), right_column, below_right);
    const Figure& first = at(TableId::sessions, total, 0);
    const Figure& closing = at(TableId::sessions, total, 2);
    right = draw_rows(TableId::route, first, right_column, right);
    right = draw_rows(TableId::retention, closing, right_column, right);
    right = draw_rows(TableId::size, all(), right_column, right);
    right = draw_rows(TableId::duration, all(), right_column, right);
    for (const auto table : {TableId::minors, TableId::legal_basis, TableId::informed})
      left = draw_rows(table, all(), left_column, left);
    draw_explanation(std::max(left, right));
    sheet_.end("Document");
    return {sheet_.take()};
  }

 private:
  [[nodiscard]] const Figure& at(TableId table, int row, int column) const {
    return figure_at(figures_, table, row, column);
  }
  [[nodiscard]] const Figure& all() const { return at(TableId::sessions, total, total); }

  double draw_head() {
    double y = paper::pdf::margin_top - 14;
    y += sheet_.words("P", paper::quiet(words::above), Face::small, left_column, y, paper::pdf::text_width) +
         3;
    y += sheet_.words("H1", paper::plain(words::title(report_.year)), Face::title, left_column, y,
                      paper::pdf::text_width) +
         2;
    y += sheet_.words("P", paper::quiet(report_.house_name), Face::heading2, left_column, y,
                      paper::pdf::text_width) +
         9;
    const double third = paper::pdf::text_width / 3;
    draw_large(at(TableId::families, total, 0), words::families_large, left_column, y);
    draw_large(all(), words::sessions_large, left_column + third, y);
    draw_large(at(TableId::items, total, total), words::items_large, left_column + 2 * third, y);
    return y + 40;
  }

  void draw_large(const Figure& figure, std::string_view what, double x, double y) {
    sheet_.begin("P");
    const double height = sheet_.words("", shown(figure), Face::title, x, y, paper::pdf::text_width / 3);
    sheet_.words("", paper::quiet(what), Face::small, x, y + height, paper::pdf::text_width / 3);
    sheet_.end("P");
  }

  double draw_title(TableId table, double x, double y) {
    const std::string title(words::tables.at(static_cast<std::size_t>(table)));
    std::string capital = title;
    capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
    sheet_.bookmark(capital, y);
    return y + sheet_.words("H2", paper::plain(capital), Face::heading2, x, y, column_width) + 3;
  }

  void draw_bar(const Figure& figure, double full, double x, double y, double width) {
    sheet_.box(x, y, width, bar_height, track_color);
    if (!figure.hidden && figure.count > 0)
      sheet_.box(x, y, width * figure.count / full, bar_height, bar_color);
  }

  double draw_rows(TableId table, const Figure& whole, double x, double y) {
    y = draw_title(table, x, y);
    const auto rows = rows_of(figures_, table, 0);
    const double full = full_bar(whole, rows);
    for (const auto* figure : rows) {
      sheet_.begin("P");
      const double height =
          sheet_.words("", paper::plain(row_name(*figure)), Face::small, x, y, column_width - number_width);
      sheet_.number(shown(*figure), Face::small, x + column_width, y);
      sheet_.end("P");
      draw_bar(*figure, full, x, y + height + bar_below, column_width);
      y += height + row_gap;
    }
    return y + chart_gap;
  }

  // Rows and columns, each number with its bar beneath, the totals last. `edges`: where each column ends.
  double draw_crossed(TableId table, int rows, const Edges& edges, double x, double y) {
    y = draw_title(table, x, y);
    const int columns =
        static_cast<int>(edges.size()) - 2;  // without the words in front and the total behind
    for (int column = 0; column <= columns; ++column)
      sheet_.number(paper::quiet(column_name(at(table, 0, index(column, columns)))), Face::small,
                    x + edges.at(static_cast<std::size_t>(column) + 1), y);
    y += row_height;
    for (int row = 0; row <= rows; ++row) {
      draw_crossed_row(table, index(row, rows), edges, x, y);
      y += row_height;
    }
    return y + chart_gap;
  }

  void draw_crossed_row(TableId table, int row, const Edges& edges, double x, double y) {
    const int columns = static_cast<int>(edges.size()) - 2;
    const double full = full_bar(at(table, total, total), every(table));
    sheet_.begin("P");
    const double height =
        sheet_.words("", paper::plain(row_name(at(table, row, 0))), Face::small, x, y, edges.front());
    for (int column = 0; column <= columns; ++column) {
      const double left = edges.at(static_cast<std::size_t>(column)) + column_gap;
      const double right = edges.at(static_cast<std::size_t>(column) + 1);
      const Figure& figure = at(table, row, index(column, columns));
      sheet_.number(shown(figure), Face::small, x + right, y);
      draw_bar(figure, full, x + left, y + height + bar_below, right - left);
    }
    sheet_.end("P");
  }

  static int index(int at, int last) { return at == last ? total : at; }

  [[nodiscard]] std::vector<const Figure*> every(TableId table) const {
    std::vector<const Figure*> found;
    for (const auto& figure : figures_.list)
      if (figure.table == table) found.push_back(&figure);
    return found;
  }

  void draw_explanation(double y) {
    sheet_.words("P", paper::quiet(words::explanation(report_.threshold)), Face::small, left_column, y,
                 paper::pdf::text_width);
  }

  Sheet sheet_;
  const ReportOf& report_;
  const Figures& figures_;
};

}  // namespace

Result<Bytes> print_charts(const ReportOf& report, const Figures& figures, Instant made_at) {
  const paper::pdf::PaperInfo info{words::title(report.year) + ", " + report.house_name,
                                   std::string(words::above), report.house_name,
                                   report.house_name + ", " + std::string(words::footer), made_at};
  return paper::pdf::make_paper(info,
                                [&](PangoContext* fonts) { return Page(fonts, report, figures).draw(); });
}

}  // namespace tafel::provisioning::figures
