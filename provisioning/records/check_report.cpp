#include "provisioning/records/check_report.hpp"

#include "shared/base/printable.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

constexpr std::size_t name_columns = 20;

const char* mark_of(record::Verdict verdict) {
  switch (verdict) {
    case record::Verdict::holds:
      return "ok   ";
    case record::Verdict::fails:
      return "FAIL ";
    case record::Verdict::not_checked:
      return "-    ";
  }
  return "-    ";
}

std::string line_of(const record::CheckLine& line) {
  std::string name(tafel::name(line.check));
  name.resize(std::max(name_columns, name.size() + 1), ' ');
  const bool silent = line.detail.empty() && line.verdict == record::Verdict::not_checked;
  return mark_of(line.verdict) + name + (silent ? "not checked" : printable_line(line.detail)) + "\n";
}

std::string failed_names(const record::Verified& verified) {
  std::string names;
  for (const auto& line : verified.lines)
    if (line.verdict == record::Verdict::fails)
      names += (names.empty() ? "" : ", ") + std::string(tafel::name(line.check));
  return names;
}

std::string verdict_of(const record::Verified& verified) {
  const auto count = [&](record::Verdict verdict) {
    return std::ranges::count_if(verified.lines, [&](const auto& line) { return line.verdict == verdict; });
  };
  if (verified.holds()) return "holds: all " + std::to_string(count(record::Verdict::holds)) + " checks\n";
  return "does not hold: " + failed_names(verified) + " failed, " +
         std::to_string(count(record::Verdict::not_checked)) + " not checked\n";
}

}  // namespace

std::string check_report(const record::Verified& verified) {
  std::string report;
  for (const auto& line : verified.lines) report += line_of(line);
  return report + verdict_of(verified);
}

}  // namespace tafel::provisioning
