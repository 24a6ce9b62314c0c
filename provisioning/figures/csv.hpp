// The figures as a table in text: RFC 4180 (comma, CRLF, quotes where needed), UTF-8 without a mark, one line for each
// figure. A hidden figure has no number and the word "verborgen"; the two reasons to hide look the same.
#pragma once

#include "provisioning/figures/figures.hpp"

#include <string>

namespace tafel::provisioning::figures {

struct ReportOf {
  std::string house;       // plain name
  std::string house_name;  // as people know it
  int year = 0;
  int threshold = 0;
};

// The header line: the same in every such file.
[[nodiscard]] const std::string& csv_beginning();

[[nodiscard]] std::string to_csv(const ReportOf& report, const Figures& figures);

}  // namespace tafel::provisioning::figures
