// The table of allowed includes (includes.table), and the includes in a tree of sources that break it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::borders {

// Prefixes of includes by folder (or file); a name is of the standard library when it has no dot and no
// slash.
struct IncludeTable {
  std::map<std::string, std::vector<std::string>> allowed;
};

// Throws std::runtime_error when a line does not have the table's form.
[[nodiscard]] IncludeTable read_table(const std::filesystem::path& file);

// May `file` (relative to the root) include `name`? A file under no folder of the table may include anything.
[[nodiscard]] bool may_include(const IncludeTable& table, const std::string& file, std::string_view name);

// "file:line: may not include name" for every include under `root` that the table does not allow.
[[nodiscard]] std::vector<std::string> violations(const IncludeTable& table,
                                                  const std::filesystem::path& root);

}  // namespace tafel::borders
