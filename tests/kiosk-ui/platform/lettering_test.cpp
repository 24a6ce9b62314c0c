// Words in scripts that the atlas lacks: how they are laid out, measured, broken and pointed at.
#include "kiosk-ui/platform/lettering.hpp"

#include "kiosk-ui/widgets/text_layout.hpp"
#include "tests/shared/lettering/city_names.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>

using namespace tafel::kiosk;
using tafel::testing::city_names;

namespace {

constexpr float em_px = 22;
constexpr std::string_view in_dutch = "Fatima / فاطمة, moeder";

class Letters {
 public:
  const ShapedText& shape(std::string_view words) { return lettering.shape(words, Type::body, em_px); }
  Ruler ruler() {
    return {[](char32_t) { return 1.F; }, [this](std::string_view words) { return &shape(words); }};
  }
  Lettering lettering;
};

// Where these words of the text are, from the left.
Stretch place_of(const ShapedText& text, std::string_view all, std::string_view words) {
  const std::size_t begin = all.find(words);
  REQUIRE(begin != std::string_view::npos);
  Stretch place{text.width, 0};
  for (const Cluster& each : text.clusters)
    if (each.begin >= begin && each.begin < begin + words.size()) {
      place.left = std::min(place.left, each.left);
      place.right = std::max(place.right, each.right);
    }
  return place;
}

bool in_order(std::string_view all, std::string_view first, std::string_view second) {
  Letters letters;
  const ShapedText& text = letters.shape(all);
  return place_of(text, all, first).right <= place_of(text, all, second).left + 0.01F;
}

}  // namespace

TEST_CASE("lettering: every name has its letters, in one piece, with ink") {
  Letters letters;
  for (const auto& [language, name] : city_names) {
    INFO(language);
    const ShapedText& text = letters.lettering.draw(name, Type::strong, em_px);
    CHECK(text.without_glyph == 0);
    std::size_t reached = 0;
    float width = 0;
    for (const Cluster& each : text.clusters) {
      CHECK(each.begin == reached);
      reached = each.end;
      width += each.right - each.left;
    }
    CHECK(reached == name.size());
    CHECK(width == doctest::Approx(text.width).epsilon(0.01));
    CHECK(text.picture.name >= first_picture_name);
    CHECK(std::ranges::max(text.picture.ink) > 200);
  }
  CHECK(letters.shape("\u1680\u1681").without_glyph > 0);  // Ogham: no font of the project
}

TEST_CASE("lettering: an Arabic name in a Dutch sentence has its neighbours where they were written") {
  CHECK(in_order(in_dutch, "Fatima /", "فاطمة"));
  CHECK(in_order(in_dutch, "فاطمة", ", moeder"));
  CHECK(in_order("An, فاطمة, محمد en Jo", "فاطمة", "محمد"));
  CHECK(in_order("aan فاطمة 12 november", "فاطمة", "12"));
  CHECK_FALSE(in_order("فاطمة الزهراء", "فاطمة", "الزهراء"));  // within a name: from right to left
}

TEST_CASE("lettering: the letters of an Arabic word join: it is not as wide as its letters alone") {
  Letters letters;
  const std::string_view joined = "محمد";
  float alone = 0;
  for (std::size_t at = 0; at < joined.size(); at += 2) alone += letters.shape(joined.substr(at, 2)).width;
  CHECK(std::abs(letters.shape(joined).width - alone) > 1);
}

TEST_CASE("lettering: a caret and a finger agree upon a letter, in both directions") {
  Letters letters;
  const Ruler ruler = letters.ruler();
  const Line line{0, in_dutch.size()};
  const std::size_t begin = in_dutch.find("فاطمة");
  for (std::size_t at :
       {std::size_t{1}, std::size_t{4}, begin + 2, begin + 4, begin + 6, in_dutch.size() - 3})
    CHECK(position_at(in_dutch, line, caret_x(in_dutch, at, ruler), ruler) == at);
  CHECK(caret_x(in_dutch, begin + 2, ruler) > caret_x(in_dutch, begin + 4, ruler));
  CHECK(position_at(in_dutch, line, 10000, ruler) == in_dutch.size());
  CHECK(position_at(in_dutch, line, -10, ruler) == 0);
}

TEST_CASE("lettering: a selection over the border of two directions is two stretches") {
  Letters letters;
  const std::size_t name = in_dutch.find("فاطمة");
  CHECK(stretches(in_dutch, 0, 6, letters.ruler()).size() == 1);
  CHECK(stretches(in_dutch, 0, name + 4, letters.ruler()).size() == 2);
}

TEST_CASE("lettering: lines are broken between words, and none is wider than its place") {
  Letters letters;
  const Ruler ruler = letters.ruler();
  std::string all;
  for (const auto& [language, name] : city_names) all += std::string(name) + ", ";
  for (const Line& line : break_lines(all, 200, ruler)) {
    CHECK_FALSE(line.cut);
    CHECK(width_of(std::string_view(all).substr(line.begin, line.end - line.begin), ruler) < 201);
  }
  const std::string_view long_word = "สวัสดีสวัสดีสวัสดีสวัสดี";
  const auto cut = break_lines(long_word, 60, ruler);
  CHECK(cut.size() > 1);
  CHECK(cut.front().cut);
}

TEST_CASE("lettering: words that a frame did not need are gone after it") {
  Lettering lettering;
  const std::uint64_t name = lettering.draw("فاطمة", Type::body, em_px).picture.name;
  lettering.forget_unused();
  CHECK(lettering.picture(name) != nullptr);
  lettering.shape("محمد", Type::body, em_px);
  lettering.forget_unused();
  CHECK(lettering.picture(name) == nullptr);
  CHECK(lettering.texts() == 1);
  lettering.forget_unused();
  CHECK(lettering.texts() == 0);
  CHECK(lettering.draw("فاطمة", Type::body, em_px).picture.name !=
        name);  // or the glass would keep the old one
}

TEST_CASE("lettering: words whose picture the graphics card dropped are drawn again, with ink") {
  Lettering lettering;
  const std::uint64_t first = lettering.draw("فاطمة", Type::body, em_px).picture.name;
  lettering.picture(first)->ink.clear();  // it went to the graphics card
  CHECK(lettering.draw("فاطمة", Type::body, em_px).picture.name == first);
  lettering.forget_picture(first);
  lettering.forget_picture(first);  // of what is not there: nothing
  const LetterPicture& again = lettering.draw("فاطمة", Type::body, em_px).picture;
  CHECK(again.name != first);
  CHECK_FALSE(again.ink.empty());
}
