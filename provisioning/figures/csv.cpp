#include "provisioning/figures/csv.hpp"

#include "shared/text/figures_nl.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace tafel::provisioning::figures {
namespace {

namespace words = text::figures;
using Line = std::array<std::string, 5>;

std::string field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char byte : text) {
    if (byte == '"') quoted += '"';
    quoted += byte;
  }
  return quoted + "\"";
}

std::string line_of(const Line& line) {
  std::string text;
  for (const auto& each : line) text += (&each == line.data() ? "" : ",") + field(each);
  return text + "\r\n";
}

Line about(std::string_view what, std::string_view value, const std::string& number) {
  return {std::string(words::csv_report), std::string(what), std::string(value), number, ""};
}

Line line_for(const Figure& figure) {
  return {std::string(words::tables.at(static_cast<std::size_t>(figure.table))),
          std::string(row_name(figure)), std::string(column_name(figure)),
          figure.hidden ? "" : std::to_string(figure.count), figure.hidden ? std::string(words::hidden) : ""};
}

// Totals behind what they are the total of.
std::tuple<TableId, unsigned, unsigned> place_of(const Figure& figure) {
  return {figure.table, static_cast<unsigned>(figure.row), static_cast<unsigned>(figure.column)};
}

}  // namespace

const std::string& csv_beginning() {
  static const std::string line = [] {
    Line header;
    std::ranges::copy(words::csv_header, header.begin());
    return line_of(header);
  }();
  return line;
}

std::string to_csv(const ReportOf& report, const Figures& figures) {
  std::string csv = csv_beginning();
  csv += line_of(about(words::csv_house, report.house, ""));
  csv += line_of(about(words::csv_year, "", std::to_string(report.year)));
  csv += line_of(about(words::csv_threshold, words::families_large, std::to_string(report.threshold)));
  auto sorted = figures.list;
  std::ranges::sort(sorted, {}, place_of);
  for (const auto& figure : sorted) csv += line_of(line_for(figure));
  return csv;
}

}  // namespace tafel::provisioning::figures
