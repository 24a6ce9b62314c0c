// The sources of the programs, for a test that looks at every one of them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tafel::borders {

// From TAFEL_SOURCE, which ctest sets. Throws std::runtime_error without it.
[[nodiscard]] std::filesystem::path source_root();
// Every .cpp and .hpp of the programs under `root`.
[[nodiscard]] std::vector<std::filesystem::path> program_sources(const std::filesystem::path& root);
// "" of a file that is not there.
[[nodiscard]] std::string content_of(const std::filesystem::path& file);

}  // namespace tafel::borders
