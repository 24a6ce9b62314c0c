// A reader of published figures who wants to know what is hidden. Has the CSV and nothing else: writes down every sum
// that the tables allow, and narrows what each hidden number can be, by intervals and by trying. Shares no code with
// what hides the numbers, and works in another way.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace tafel::testing {

// Table, row and column, as the CSV names them.
using CellName = std::tuple<std::string, std::string, std::string>;

struct Bounds {
  int low = 0;
  int high = 0;
  [[nodiscard]] int values() const { return high - low + 1; }
};

class Attacker {
 public:
  static constexpr int nothing_known = 400;  // above any count of these tests

  explicit Attacker(const std::string& csv);

  // Every hidden number with the least and the greatest it can be.
  [[nodiscard]] std::map<CellName, Bounds> solve() const;
  // A shown number; -1 when it is hidden or not there.
  [[nodiscard]] int shown(const CellName& cell) const;
  [[nodiscard]] std::size_t cells() const { return names_.size(); }

 private:
  struct Sum {
    std::vector<std::size_t> parts;
    std::size_t total = 0;
  };
  using Domains = std::vector<Bounds>;

  void read_csv(const std::string& csv);
  void know_sums();
  void add_sum(const std::vector<CellName>& parts, const CellName& total);
  void know_crossed(const std::string& table);
  [[nodiscard]] std::vector<CellName> cells_where(const std::string& table, const std::string& row,
                                                  const std::string& column) const;
  [[nodiscard]] bool narrow(Domains& domains) const;
  [[nodiscard]] bool possible(Domains domains, int& patience) const;
  [[nodiscard]] bool possible_with(const Domains& domains, std::size_t cell, int value) const;

  std::vector<CellName> names_;
  std::map<CellName, std::size_t> index_;
  Domains domains_;
  std::vector<bool> hidden_;
  std::vector<Sum> sums_;
};

// Fields of each line of a CSV as RFC 4180 has it. Throws on anything else.
[[nodiscard]] std::vector<std::vector<std::string>> parse_csv(const std::string& csv);

}  // namespace tafel::testing
