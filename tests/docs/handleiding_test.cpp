// docs/handleiding.md and docs/instellen.md quote the screen's own words and shows the screen's own pictures.
#include "tests/docs/pages.hpp"

#include <doctest/doctest.h>

using namespace tafel::test;
namespace fs = std::filesystem;

namespace {

std::string manual() {
  return content_of(source() / "docs" / "handleiding.md");
}

// Bold print quotes a button, a tab, a mark or a question of the screen.
std::set<std::string> words_quoted(const std::string& page) {
  return all(page, R"re(\*\*([^*\n]+)\*\*)re");
}

std::string setting_up() {
  return content_of(source() / "docs" / "instellen.md");
}

// Every literal of the text table; the compiler joins adjacent ones, so this does too.
std::set<std::string> words_of_the_screen() {
  std::set<std::string> words;
  for (const auto& entry : fs::directory_iterator(source() / "shared" / "text")) {
    if (!entry.path().filename().string().starts_with("screen")) continue;
    const std::string joined =
        std::regex_replace(content_of(entry.path()), std::regex(R"re("\s*\n\s*")re"), "");
    words.merge(all(joined, R"re("([^"\n]+)")re"));
  }
  return words;
}

}  // namespace

TEST_CASE("handleiding: every word that is quoted stands on the screen, to the letter") {
  const auto known = words_of_the_screen();
  const auto quoted = words_quoted(manual());
  CHECK(quoted.size() > 40);
  for (const std::string& words : quoted) CHECK_MESSAGE(known.contains(words), words);
  const auto of_setting_up = words_quoted(setting_up());
  CHECK(of_setting_up.size() > 15);
  for (const std::string& words : of_setting_up) CHECK_MESSAGE(known.contains(words), words);
  CHECK_FALSE(known.contains("Alles Bewaard"));  // a word that differs would be seen
}

TEST_CASE("handleiding: every picture it shows is there, and none is kept that it does not show") {
  const fs::path pictures = source() / "docs" / "pictures" / "handleiding";
  std::set<std::string> kept;
  for (const auto& entry : fs::directory_iterator(pictures))
    kept.insert("pictures/handleiding/" + entry.path().filename().string());
  std::set<std::string> shown = links(manual());
  std::erase_if(shown, [](const std::string& link) { return !link.starts_with("pictures/"); });
  CHECK(shown.size() > 15);
  CHECK(shown == kept);
}
