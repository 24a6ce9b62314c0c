// Builds the circuit of figures.hpp and counts into it. Internal to tables.hpp.
#pragma once

#include "provisioning/figures/figures.hpp"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace tafel::provisioning::figures {

class Circuit {
 public:
  int new_point() { return figures_.points++; }
  void add(TableId table, int row, int column, int from, int to);
  // A table of one column between two points: each session passes through exactly one row.
  void add_rows(TableId table, int rows, int from, int to);
  // A table of rows that each say yes or no, one after the other. Returns the point behind the last.
  int add_yes_no(TableId table, int rows, int from);
  // Rows and columns with the total of each; column n ends at `behind[n]`.
  void add_crossed(TableId table, int rows, int from, const std::vector<int>& behind);

  void count(TableId table, int row, int column, const std::string& family);
  void count_yes_no(TableId table, int rows, const std::set<int>& numbers, const std::string& family);
  void count_crossed(TableId table, int row, int column, const std::string& family);

  [[nodiscard]] Figures take();

 private:
  Figures figures_;
  std::map<std::tuple<TableId, int, int>, std::size_t> place_;
  std::vector<std::set<std::string>> seen_;
};

}  // namespace tafel::provisioning::figures
