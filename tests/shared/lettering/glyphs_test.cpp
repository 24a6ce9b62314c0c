// The table of letters against the fonts that are installed: Fontconfig's coverage, and Pango's shaping.
#include "shared/base/letters_with_glyph.hpp"
#include "shared/base/lone_marks.hpp"
#include "shared/lettering/isolated_text.hpp"
#include "shared/lettering/packaged_fonts.hpp"
#include "tests/shared/lettering/city_names.hpp"

#include <array>
#include <doctest/doctest.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

using namespace tafel;
using namespace tafel::testing;

namespace {

class Fonts {
 public:
  Fonts() {
    auto map = lettering::packaged_fonts();
    REQUIRE_MESSAGE(map, map.error().message);
    map_ = std::move(*map);
  }

  // Of the first letter of a range that no font has, or 0.
  [[nodiscard]] char32_t missing(std::span<const LetterRange> ranges) const {
    const FcFontSet* fonts =
        FcConfigGetFonts(pango_fc_font_map_get_config(PANGO_FC_FONT_MAP(map_.get())), FcSetSystem);
    FcCharSet* all = FcCharSetCreate();
    for (int i = 0; i < fonts->nfont; ++i) {
      FcCharSet* here = nullptr;
      FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &here);
      FcCharSetMerge(all, here, nullptr);
    }
    char32_t found = 0;
    for (const LetterRange& range : ranges)
      for (char32_t letter = range.first; letter <= range.last && found == 0; ++letter)
        if (FcCharSetHasChar(all, letter) != FcTrue) found = letter;
    FcCharSetDestroy(all);
    return found;
  }

  [[nodiscard]] int without_glyph(std::string_view words) const {
    const std::unique_ptr<PangoContext, lettering::ObjectRelease> context(
        pango_font_map_create_context(map_.get()));
    const std::unique_ptr<PangoLayout, lettering::ObjectRelease> layout(pango_layout_new(context.get()));
    const std::string text = lettering::IsolatedText(words).text();
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return pango_layout_get_unknown_glyphs_count(layout.get());
  }

 private:
  lettering::FontMap map_;
};

}  // namespace

TEST_CASE(
    "lettering: every letter of the table has a glyph in the packaged fonts; a range more would be seen") {
  const Fonts fonts;
  CHECK(static_cast<std::uint32_t>(fonts.missing(letters_with_glyph())) == 0);
  const LetterRange ogham{0x1680, 0x169C};
  CHECK(fonts.missing({&ogham, 1}) == 0x1680);
}

TEST_CASE("lettering: the table rises, and the gaps between its ranges are letters that it has not") {
  char32_t last = 0;
  for (const LetterRange& range : letters_with_glyph()) {
    CHECK(range.first > last + 1);
    CHECK(range.last >= range.first);
    CHECK(has_glyph(range.first));
    CHECK_FALSE(has_glyph(range.last + 1));
    last = range.last;
  }
}

TEST_CASE("lettering: every name of the city has its glyphs, and the gate lets it pass") {
  const Fonts fonts;
  for (const auto& [language, name] : city_names) {
    CHECK_MESSAGE(fonts.without_glyph(name) == 0, language);
    CHECK_MESSAGE(!problem_with_new_words(name, 200, Breaks::forbidden), language);
  }
}

TEST_CASE("lettering: a letter that no font has is refused with a way out, and would be a box") {
  for (const std::string_view name : {"\u1680\u1681", "An \U0001F600", "\U00012000"}) {
    CHECK(Fonts().without_glyph(name) > 0);
    CHECK(find_without_glyph(name));
  }
  CHECK(problem_with_new_words("An \U0001F600", 200, Breaks::forbidden) ==
        "holds U+1F600, which no font here has: write it in Latin letters");
  CHECK(find_without_glyph("An \U0001F600")->at == 3);
}

TEST_CASE(
    "lettering: of the letters with a glyph those that are drawn upon another are marks, and no other") {
  const auto is_drawn_upon_another = [](char32_t letter) {
    const GUnicodeType type = g_unichar_type(letter);
    return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK;
  };
  for (const LetterRange& range : letters_with_glyph())
    for (char32_t letter = range.first; letter <= range.last; ++letter) {
      std::array<char, 6> utf8{};
      const auto size = static_cast<std::size_t>(g_unichar_to_utf8(letter, utf8.data()));
      const std::string_view text(utf8.data(), size);
      if (problem_with_lone_marks(text).has_value() != is_drawn_upon_another(letter))
        FAIL_CHECK(static_cast<std::uint32_t>(letter));
    }
}

TEST_CASE("lettering: signs without a letter are no word, and with one they are") {
  for (const char* lone : {"\u05B8", "\u064E \u0651", "\u0301\u05B8", "\u0E31", "\u093E\u0941"}) {
    CAPTURE(lone);
    const bool is_of_indic_vowel =
        std::string_view(lone).starts_with("\u093E");  // this one has a width of its own
    CHECK(problem_with_new_words(lone, 200, Breaks::forbidden).has_value() != is_of_indic_vowel);
  }
  for (const char* word : {"\u05D0\u05B8", "\u064Eب", "", " ", "a"})
    CHECK_FALSE(problem_with_lone_marks(word));
}
