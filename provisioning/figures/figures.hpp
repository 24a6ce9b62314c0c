// The numbers of a report as one closed circuit. Every session walks it once, through one figure of each table: its
// quarter, its kind, its route, with or without a minor, and so on, back to where it began. So at every point as many
// enter as leave, and those equalities are exactly the sums that a reader can make: a row and its total, a column
// and its total, two tables with the same total. Items of a session walk a circuit of their own.
//
//   start --total--> . --1e kwartaal--> . --1e kwartaal, eerste--> . --eerste--> . --route--> . --minor?--> . … start
//
// So two questions are about one graph: which figures may be shown (suppress), and what a reader can compute from
// those that are (slack).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tafel::provisioning::figures {

// In the order of text::figures::tables.
enum class TableId {
  families,
  sessions,  // quarter by kind
  route,
  retention,
  minors,
  legal_basis,
  informed,
  size,
  duration,
  organisations,  // yes or no, each of the 23
  data,           // yes or no, each of the 14
  items,          // kind by end
};

constexpr int total = -1;  // as row or column

struct Figure {
  TableId table{};
  int row = 0;
  int column = 0;
  int from = 0;  // points of the circuit
  int to = 0;
  int count = 0;     // sessions (or items, or families)
  int families = 0;  // different cliëntsystemen behind that count: never published
  bool hidden = false;
};

struct Figures {
  int points = 0;
  std::vector<Figure> list;  // in the order of publication
};

[[nodiscard]] const Figure& figure_at(const Figures& figures, TableId table, int row, int column);
// Words of the tables' lists, as published.
[[nodiscard]] std::string_view row_name(const Figure& figure);
[[nodiscard]] std::string_view column_name(const Figure& figure);

}  // namespace tafel::provisioning::figures
