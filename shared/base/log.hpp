// The one way a program speaks to its operator: a line on standard error, for journald or a terminal.
// Never a secret, a name, a text of the table, or a PIN. Thread: any.
#pragma once

#include <string_view>

namespace tafel::log {

void start(std::string_view program);  // once, at the top of main
void info(std::string_view message);
void warn(std::string_view message);
void error(std::string_view message);

}  // namespace tafel::log
