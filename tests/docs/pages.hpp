// The repository's pages as text, and a search in them.
#pragma once

#include "shared/base/files.hpp"

#include <cstdlib>
#include <filesystem>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>

namespace tafel::test {

// The repository; throws when TAFEL_SOURCE does not say where (ctest sets it).
[[nodiscard]] inline std::filesystem::path source() {
  const char* folder = std::getenv("TAFEL_SOURCE");
  if (folder == nullptr) throw std::runtime_error("TAFEL_SOURCE must name the repository; ctest sets it");
  return folder;
}

[[nodiscard]] inline std::string content_of(const std::filesystem::path& path) {
  return to_text(read_file(path, 1UL << 20).value_or(Bytes()));
}

// Everything in `text` that the first group of `pattern` catches.
[[nodiscard]] inline std::set<std::string> all(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at)
    found.insert((*at)[1].str());
  return found;
}

// The targets of links and pictures.
[[nodiscard]] inline std::set<std::string> links(const std::string& page) {
  return all(page, R"re(\]\(([^)#:]+)\))re");
}

}  // namespace tafel::test
