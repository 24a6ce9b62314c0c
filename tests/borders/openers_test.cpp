// No source opens a file by itself: what another process can write is opened by shared/base/folder.cpp, as that says.
#include "tests/borders/sources.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace fs = std::filesystem;
using namespace tafel::borders;

namespace {

using Found = std::map<std::string, std::set<std::string>>;  // the words by which each file opens something

struct Sign {
  const char* word;
  std::regex form;
};

const std::vector<Sign>& signs() {
  static const std::vector<Sign> all = {
      {"fcntl.h", std::regex(R"(#\s*include\s*<fcntl\.h>)")},
      {"fstream", std::regex(R"(#\s*include\s*<fstream>|\b(basic_)?[io]?fstream\b|\bfilebuf\b)")},
      {"cstdio", std::regex(R"(#\s*include\s*<(cstdio|stdio\.h)>|\bf(re|d)?open\s*\()")},
      {"::open", std::regex(R"((^|[^A-Za-z0-9_>])::(open|creat|open64)\s*\()")},
      {"openat", std::regex(R"(\bopenat2?\s*\()")},
      {"sqlite3_open", std::regex(R"(\bsqlite3_open)")},
      {"copy",
       std::regex(R"(\bcopy_file\b|\bfilesystem::copy\b|\bfs::copy\b|\bcreate_hard_link\b|\bsendfile\b)")},
      {"openssl",
       std::regex(R"(\bBIO_new_file\b|\bBIO_read_filename\b|\bSSL_CTX_\w+_(file|dir|locations)\b)")},
      {"qpdf", std::regex(R"(\bprocessFile\s*\()")},
      {"mmap", std::regex(R"(\bmmap\s*\()")},
  };
  return all;
}

std::set<std::string> signs_in(const std::string& text) {
  std::set<std::string> words;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::string code = line.substr(0, line.find("//"));
    for (const Sign& sign : signs())
      if (std::regex_search(code, sign.form)) words.insert(sign.word);
  }
  return words;
}

Found openers_in(const fs::path& root) {
  Found found;
  for (const fs::path& source : program_sources(root)) {
    auto words = signs_in(content_of(source));
    if (!words.empty()) found[source.lexically_relative(root).generic_string()] = std::move(words);
  }
  return found;
}

Found table() {
  Found allowed;
  std::istringstream lines(content_of(source_root() / "tests/borders/openers.table"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream words(line);
    std::string file;
    std::string word;
    words >> file >> word;
    REQUIRE_MESSAGE(word == ":", line);
    while (words >> word && word != ":") allowed[file].insert(word);
    CHECK_MESSAGE((words >> word), "the reason is missing: " << line);
  }
  return allowed;
}

std::string described(const std::set<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += word + " ";
  return all;
}

}  // namespace

TEST_CASE("openers: every source that opens a file by itself is in the table, and no other is") {
  const Found found = openers_in(source_root());
  const Found allowed = table();
  for (const auto& [file, words] : found)
    CHECK_MESSAGE((allowed.contains(file) && allowed.at(file) == words),
                  file << " opens by: " << described(words)
                       << "- use read_file or Folder (shared/base), or say why not in openers.table");
  for (const auto& [file, words] : allowed)
    CHECK_MESSAGE(found.contains(file), file << " opens nothing any more: take it out of openers.table");
}

TEST_CASE("openers: each way of opening a file is found, and words that only look like it are not") {
  for (const char* line :
       {"#include <fcntl.h>", "#include <fstream>", "std::ifstream in(path);", "#include <cstdio>",
        "auto* f = fopen(name, \"r\");", "const int fd = ::open(path, O_RDONLY);", "openat(folder, name, 0);",
        "std::filesystem::copy_file(from, to);", "fs::copy(from, to);", "BIO_new_file(path, \"r\")",
        "SSL_CTX_use_PrivateKey_file(context, path, 1)", "sqlite3_open_v2(path, &db, 0, nullptr)",
        "pdf.processFile(path);", "mmap(nullptr, 1, 0, 0, fd, 0);"}) {
    CAPTURE(line);
    CHECK(signs_in(line).size() == 1);
  }
  for (const char* line :
       {"auto half = crypto::open(key, sealed);", "Database::open(path)", "// std::ifstream",
        "Folder::open(path)", "touch.open(true)", "#include <filesystem>"}) {
    CAPTURE(line);
    CHECK(signs_in(line).empty());
  }
}
