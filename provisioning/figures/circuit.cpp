#include "provisioning/figures/circuit.hpp"

#include <utility>

namespace tafel::provisioning::figures {

void Circuit::add(TableId table, int row, int column, int from, int to) {
  place_[{table, row, column}] = figures_.list.size();
  figures_.list.push_back({table, row, column, from, to});
  seen_.emplace_back();
}

void Circuit::add_rows(TableId table, int rows, int from, int to) {
  for (int row = 0; row < rows; ++row) add(table, row, 0, from, to);
}

int Circuit::add_yes_no(TableId table, int rows, int from) {
  for (int row = 0; row < rows; ++row) {
    const int next = new_point();
    add(table, row, 0, from, next);
    add(table, row, 1, from, next);
    from = next;
  }
  return from;
}

void Circuit::add_crossed(TableId table, int rows, int from, const std::vector<int>& behind) {
  std::vector<int> ends;
  for (std::size_t column = 0; column < behind.size(); ++column) ends.push_back(new_point());
  for (int row = 0; row < rows; ++row) {
    const int start = new_point();
    for (std::size_t column = 0; column < behind.size(); ++column)
      add(table, row, static_cast<int>(column), start, ends[column]);
    add(table, row, total, from, start);
  }
  for (std::size_t column = 0; column < behind.size(); ++column)
    add(table, total, static_cast<int>(column), ends[column], behind[column]);
}

void Circuit::count(TableId table, int row, int column, const std::string& family) {
  const std::size_t at = place_.at({table, row, column});
  ++figures_.list[at].count;
  seen_[at].insert(family);
}

void Circuit::count_yes_no(TableId table, int rows, const std::set<int>& numbers, const std::string& family) {
  for (int row = 0; row < rows; ++row) count(table, row, numbers.contains(row + 1) ? 0 : 1, family);
}

void Circuit::count_crossed(TableId table, int row, int column, const std::string& family) {
  count(table, row, column, family);
  count(table, row, total, family);
  count(table, total, column, family);
  count(table, total, total, family);
}

Figures Circuit::take() {
  for (std::size_t at = 0; at < seen_.size(); ++at)
    figures_.list[at].families = static_cast<int>(seen_[at].size());
  return std::move(figures_);
}

}  // namespace tafel::provisioning::figures
