#include "tests/borders/include_table.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace tafel::borders {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

Words words_of(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

// Replaces each list's name by its members.
Words expanded(const Words& words, const std::map<std::string, Words>& lists) {
  Words all;
  for (const std::string& word : words) {
    const auto list = lists.find(word);
    if (list == lists.end()) {
      all.push_back(word);
    } else {
      all.insert(all.end(), list->second.begin(), list->second.end());
    }
  }
  return all;
}

bool is_standard_header(std::string_view name) {
  return name.find_first_of("./") == std::string_view::npos;
}

// Is `file` in the folder `entry`, or is `entry` the file itself or the beginning of its name?
bool falls_under(const std::string& file, const std::string& entry) {
  if (!file.starts_with(entry)) return false;
  const std::string_view rest = std::string_view(file).substr(entry.size());
  return rest.empty() || rest.front() == '/' || rest.find('/') == std::string_view::npos;
}

const std::pair<const std::string, Words>* entry_for(const IncludeTable& table, const std::string& file) {
  const std::pair<const std::string, Words>* longest = nullptr;
  for (const auto& entry : table.allowed) {
    const bool longer = longest == nullptr || entry.first.size() > longest->first.size();
    if (longer && falls_under(file, entry.first)) longest = &entry;
  }
  return longest;
}

std::optional<std::string> included_by(const std::string& line) {
  static const std::regex form(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  std::smatch match;
  if (!std::regex_search(line, match, form)) return std::nullopt;
  return match[1].str();
}

void check_file(const IncludeTable& table, const fs::path& root, const fs::path& path,
                std::vector<std::string>& found) {
  const std::string file = path.lexically_relative(root).generic_string();
  std::ifstream stream(path);
  std::string line;
  for (int number = 1; std::getline(stream, line); ++number) {
    const auto name = included_by(line);
    if (name && !may_include(table, file, *name))
      found.push_back(file + ":" + std::to_string(number) + ": may not include " + *name);
  }
}

bool is_source(const fs::path& path) {
  return path.extension() == ".cpp" || path.extension() == ".hpp";
}

}  // namespace

IncludeTable read_table(const fs::path& file) {
  std::ifstream stream(file);
  std::map<std::string, Words> lists;
  IncludeTable table;
  for (std::string line; std::getline(stream, line);) {
    Words words = words_of(line.substr(0, line.find('#')));
    if (words.empty()) continue;
    if (words.size() < 3 || (words[1] != "=" && words[1] != ":"))
      throw std::runtime_error(file.string() + ": not a line of the table: " + line);
    const Words what = expanded({words.begin() + 2, words.end()}, lists);
    (words[1] == "=" ? lists : table.allowed)[words[0]] = what;
  }
  if (table.allowed.empty()) throw std::runtime_error(file.string() + ": no table");
  return table;
}

namespace {

// Is it of the file's own folder, and there, where files stand alone, its own header?
bool is_own(const std::pair<const std::string, Words>& entry, const std::string& file,
            std::string_view name) {
  if (!name.starts_with(entry.first + "/")) return false;
  const bool alone = std::ranges::find(entry.second, "alone") != entry.second.end();
  return !alone || fs::path(name).replace_extension() == fs::path(file).replace_extension();
}

}  // namespace

bool may_include(const IncludeTable& table, const std::string& file, std::string_view name) {
  const auto* entry = entry_for(table, file);
  if (entry == nullptr || is_own(*entry, file, name)) return true;
  return std::ranges::any_of(entry->second, [&](const std::string& allowed) {
    return allowed == "std" ? is_standard_header(name) : name.starts_with(allowed);
  });
}

std::vector<std::string> violations(const IncludeTable& table, const fs::path& root) {
  std::vector<std::string> found;
  for (const char* folder :
       {"shared", "appliance", "kiosk-ui", "provisioning", "central-store", "tests/demo"}) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder))
      if (is_source(entry.path())) check_file(table, root, entry.path(), found);
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace tafel::borders
