// The options of the screen that name the size of the panel.
#include "kiosk-ui/app/options.hpp"

#include <doctest/doctest.h>

using namespace tafel::kiosk;

namespace {

ParsedOptions parsed(std::vector<std::string> words) {
  words.insert(words.begin(), "tafel-kiosk");
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  return parse_options(static_cast<int>(argv.size()), argv.data());
}

}  // namespace

TEST_CASE("options: the size of the panel is taken in millimetres or in pixels per inch") {
  const auto by_width = parsed({"--mm-width", "531"});
  REQUIRE(by_width.options);
  CHECK(by_width.options->scale.width_mm == 531);
  const auto by_dpi = parsed({"--dpi", "91.5"});
  REQUIRE(by_dpi.options);
  CHECK(by_dpi.options->scale.dpi == 91.5);
}

TEST_CASE("options: a size that no panel has is wrong usage") {
  for (const char* wrong : {"5.31", "0", "-531", "99999", "nan", "inf", "531mm", "531x299", ""}) {
    CAPTURE(wrong);
    CHECK(parsed({"--mm-width", wrong}).exit_status == 2);
    CHECK(parsed({"--dpi", wrong}).exit_status == 2);
  }
  CHECK(parsed({"--mm-width", "531", "--dpi", "92"}).exit_status == 2);  // which of the two?
}
