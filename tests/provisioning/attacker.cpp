#include "tests/provisioning/attacker.hpp"

#include <algorithm>
#include <stdexcept>

namespace tafel::testing {
namespace {

// The page says so to everybody: which tables count the same sessions.
const std::string sessions = "casusoverleggen per kwartaal en soort";
const std::string items = "punten van informatiedeling";
const std::string any;

}  // namespace

std::vector<std::vector<std::string>> parse_csv(const std::string& csv) {
  std::vector<std::vector<std::string>> lines;
  std::size_t at = 0;
  while (at < csv.size()) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (;; ++at) {
      if (at >= csv.size()) throw std::runtime_error("the CSV ends inside a line");
      const char byte = csv[at];
      if (quoted && byte == '"' && at + 1 < csv.size() && csv[at + 1] == '"')
        fields.back() += csv[++at];
      else if (byte == '"')
        quoted = !quoted;
      else if (!quoted && byte == ',')
        fields.emplace_back();
      else if (!quoted && byte == '\r' && at + 1 < csv.size() && csv[at + 1] == '\n')
        break;
      else if (!quoted && (byte == '\r' || byte == '\n'))
        throw std::runtime_error("a line of the CSV does not end in CRLF");
      else
        fields.back() += byte;
    }
    at += 2;
    lines.push_back(std::move(fields));
  }
  return lines;
}

Attacker::Attacker(const std::string& csv) {
  read_csv(csv);
  know_sums();
}

void Attacker::read_csv(const std::string& csv) {
  const auto lines = parse_csv(csv);
  for (std::size_t line = 1; line < lines.size(); ++line) {
    const auto& fields = lines[line];
    if (fields.at(0) == "rapport") continue;
    const CellName name{fields.at(0), fields.at(1), fields.at(2)};
    index_[name] = names_.size();
    names_.push_back(name);
    hidden_.push_back(fields.at(4) == "verborgen");
    const int value = hidden_.back() ? 0 : std::stoi(fields.at(3));
    domains_.push_back(hidden_.back() ? Bounds{1, nothing_known} : Bounds{value, value});
  }
}

std::vector<CellName> Attacker::cells_where(const std::string& table, const std::string& row,
                                            const std::string& column) const {
  std::vector<CellName> found;
  const auto fits = [](const std::string& wanted, const std::string& is) {
    return wanted == any ? is != "totaal" : is == wanted;
  };
  for (const auto& name : names_)
    if (std::get<0>(name) == table && fits(row, std::get<1>(name)) && fits(column, std::get<2>(name)))
      found.push_back(name);
  return found;
}

void Attacker::add_sum(const std::vector<CellName>& parts, const CellName& total) {
  Sum sum;
  for (const auto& part : parts) sum.parts.push_back(index_.at(part));
  sum.total = index_.at(total);
  sums_.push_back(sum);
}

void Attacker::know_crossed(const std::string& table) {
  for (const auto& margin : cells_where(table, any, "totaal"))
    add_sum(cells_where(table, std::get<1>(margin), any), margin);
  for (const auto& margin : cells_where(table, "totaal", any))
    add_sum(cells_where(table, any, std::get<2>(margin)), margin);
  const CellName all{table, "totaal", "totaal"};
  add_sum(cells_where(table, any, "totaal"), all);
  add_sum(cells_where(table, "totaal", any), all);
}

void Attacker::know_sums() {
  know_crossed(sessions);
  know_crossed(items);
  const CellName all{sessions, "totaal", "totaal"};
  add_sum(cells_where("beslissing na een eerste casusoverleg", any, any), {sessions, "totaal", "eerste"});
  add_sum(cells_where("bewaartermijn na een afrondingstafel", any, any), {sessions, "totaal", "afronding"});
  for (const auto* table :
       {"minderjarige (of leeftijd niet bekend) in het cliëntsysteem", "wettelijke grondslag",
        "cliëntsysteem vooraf geïnformeerd", "deelnemers aan tafel", "duur van het casusoverleg"})
    add_sum(cells_where(table, any, any), all);
  for (const auto* table : {"organisaties aan tafel", "categorieën van gegevens"})
    for (const auto& yes : cells_where(table, any, "ja"))
      add_sum({yes, {table, std::get<1>(yes), "neen"}}, all);
}

// Until nothing gets narrower: a total lies between the sums of its parts' bounds, a part between what the others
// leave. False when something has become impossible.
bool Attacker::narrow(Domains& domains) const {
  for (bool changed = true; changed;) {
    changed = false;
    const auto tighten = [&](std::size_t cell, int low, int high) {
      Bounds& bounds = domains[cell];
      const Bounds before = bounds;
      bounds = {std::max(bounds.low, low), std::min(bounds.high, high)};
      changed = changed || bounds.low != before.low || bounds.high != before.high;
      return bounds.low <= bounds.high;
    };
    for (const auto& sum : sums_) {
      int low = 0;
      int high = 0;
      for (const auto part : sum.parts) {
        low += domains[part].low;
        high += domains[part].high;
      }
      if (!tighten(sum.total, low, high)) return false;
      for (const auto part : sum.parts) {
        const int others_low = low - domains[part].low;
        const int others_high = high - domains[part].high;
        low -= domains[part].low;
        high -= domains[part].high;
        if (!tighten(part, domains[sum.total].low - others_high, domains[sum.total].high - others_low))
          return false;
        low += domains[part].low;
        high += domains[part].high;
      }
    }
  }
  return true;
}

// Is there any way to fill in the rest? Tries the least open number first.
bool Attacker::possible(Domains domains, int& patience) const {
  if (--patience < 0) throw std::runtime_error("the attacker gave up: too many ways to try");
  if (!narrow(domains)) return false;
  std::size_t open = domains.size();
  for (std::size_t cell = 0; cell < domains.size(); ++cell)
    if (domains[cell].values() > 1 &&
        (open == domains.size() || domains[cell].values() < domains[open].values()))
      open = cell;
  if (open == domains.size()) return true;
  for (int value = domains[open].low; value <= domains[open].high; ++value) {
    Domains trial = domains;
    trial[open] = {value, value};
    if (possible(trial, patience)) return true;
  }
  return false;
}

bool Attacker::possible_with(const Domains& domains, std::size_t cell, int value) const {
  Domains trial = domains;
  trial[cell] = {value, value};
  int patience = 200'000;
  return possible(trial, patience);
}

std::map<CellName, Bounds> Attacker::solve() const {
  Domains start = domains_;
  if (!narrow(start)) throw std::runtime_error("the published figures contradict each other");
  std::map<CellName, Bounds> found;
  for (std::size_t cell = 0; cell < start.size(); ++cell) {
    if (!hidden_[cell]) continue;
    Bounds bounds = start[cell];
    while (!possible_with(start, cell, bounds.low)) ++bounds.low;
    while (!possible_with(start, cell, bounds.high)) --bounds.high;
    found[names_[cell]] = bounds;
  }
  return found;
}

int Attacker::shown(const CellName& cell) const {
  const auto found = index_.find(cell);
  return found == index_.end() || hidden_[found->second] ? -1 : domains_[found->second].low;
}

}  // namespace tafel::testing
