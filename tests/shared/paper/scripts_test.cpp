// Names in the scripts of a Flemish city on paper, read back by poppler.
#include "shared/base/utf8.hpp"
#include "shared/paper/pdf/print_pdf.hpp"
#include "tests/shared/lettering/city_names.hpp"

#include <array>
#include <cstdio>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace tafel::paper {
namespace {

// A file of its own for each test process; deleted with it.
class Printed {
 public:
  explicit Printed(const Document& document)
      : path_(std::filesystem::temp_directory_path() /
              ("tafel-scripts-" + std::to_string(getpid()) + ".pdf")) {
    const auto pdf = print_pdf(document);
    REQUIRE_MESSAGE(pdf, pdf.error().message);
    std::ofstream(path_, std::ios::binary)
        .write(reinterpret_cast<const char*>(pdf->data()), static_cast<std::streamsize>(pdf->size()));
  }
  ~Printed() { std::filesystem::remove(path_); }
  Printed(const Printed&) = delete;
  Printed& operator=(const Printed&) = delete;

  [[nodiscard]] std::string read_by(const std::string& tool, const std::string& behind = {}) const {
    std::FILE* out = popen((tool + " '" + path_.string() + "'" + behind).c_str(), "r");
    REQUIRE(out != nullptr);
    std::string said;
    std::array<char, 4096> part{};
    while (const std::size_t size = std::fread(part.data(), 1, part.size(), out))
      said.append(part.data(), size);
    CHECK(pclose(out) == 0);
    return said;
  }

 private:
  std::filesystem::path path_;
};

Document with_names() {
  Document document;
  document.title = "Namen";
  document.made_at = *parse_instant("2026-11-23T09:05:00.000Z");
  for (const auto& [language, name] : testing::city_names)
    document.blocks.push_back(Paragraph{
        plain(std::string(language) + ": Fatima / " + std::string(name) + ", moeder, 12 november")});
  return document;
}

// Without joiners, which nobody copies.
std::vector<std::string> letters_of(std::string_view name) {
  std::vector<std::string> letters;
  while (!name.empty()) {
    const Utf8Letter here = utf8_letter(name);
    if (here.letter != 0x200C && here.letter != 0x200D) letters.emplace_back(name.substr(0, here.size));
    name.remove_prefix(here.size);
  }
  return letters;
}

}  // namespace

TEST_CASE(
    "paper: names of every script are drawn with a font that has them, and can be searched and copied") {
  const Printed printed(with_names());
  const std::string fonts = printed.read_by("pdffonts");
  for (const char* font :
       {"NotoSansArabic", "NotoSansHebrew", "NotoSansEthiopic", "NotoSansDevanagari", "NotoSansCJK"})
    CHECK_MESSAGE(fonts.find(font) != std::string::npos, fonts);
  const std::string text = printed.read_by("pdftotext", " -");
  // Letter by letter: poppler puts a mark that is drawn over or before its letter where it is on the page.
  for (const auto& [language, name] : testing::city_names)
    for (const std::string& letter : letters_of(name))
      CHECK_MESSAGE(text.find(letter) != std::string::npos, language);
  for (const char* name : {"Ọlá Adébáyọ̀", "فاطمة الزهراء", "ሰላም ገብረኣብ", "कृष्ण श्रेष्ठ", "王小明", "김민준"})
    CHECK_MESSAGE(text.find(name) != std::string::npos, name);
}

}  // namespace tafel::paper
