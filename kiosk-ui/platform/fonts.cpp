#include "kiosk-ui/platform/fonts.hpp"

#include "kiosk-ui/theme/icons.hpp"
#include "shared/base/utf8.hpp"
#include "shared/lettering/packaged_fonts.hpp"

#include <cmath>
#include <imgui.h>

namespace tafel::kiosk {
namespace {

constexpr auto icon_file = "truetype/materialdesignicons-webfont/materialdesignicons-webfont.ttf";

// What most names have: Latin with its extensions, Greek, Cyrillic, and the punctuation of good Dutch. The others, and
// accents that are put over a letter, are laid out by Lettering.
constexpr std::array<ImWchar, 17> letters{0x0020, 0x007e, 0x00a0, 0x024f, 0x0370, 0x03ff,
                                          0x0400, 0x045f, 0x1e00, 0x1eff, 0x2010, 0x203a,
                                          0x20ac, 0x20ac, 0x2190, 0x2193, 0};

// Figures, dates and a lock need no names.
constexpr std::array<ImWchar, 9> latin{0x0020, 0x007e, 0x00a0, 0x017f, 0x2010, 0x203a, 0x20ac, 0x20ac, 0};

// An enlarged text on a sharp panel would need more memory than the rest of the program.
constexpr float sharpest_px = 64;

// Pairs of one: the atlas has just the icons that are used.
const std::vector<ImWchar>& icon_ranges() {
  static const std::vector<ImWchar> ranges = [] {
    ImFontGlyphRangesBuilder builder;
    for (const std::string_view icon : icon::all) builder.AddText(icon.data(), icon.data() + icon.size());
    ImVector<ImWchar> built;
    builder.BuildRanges(&built);
    return std::vector<ImWchar>(built.begin(), built.end());
  }();
  return ranges;
}

Done readable(const std::filesystem::path& file, const char* package) {
  if (std::filesystem::exists(file)) return {};
  return fail(Fault::missing, std::string("font not found; install it with: apt-get install ") + package,
              file.string());
}

ImFont* load_face(const TypeFace& face, float pixels, const std::filesystem::path& folder) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  ImFontConfig config;
  config.OversampleH = 1;
  config.PixelSnapH = false;
  const auto file = folder / "opentype/inter" / face.file;
  const ImWchar* ranges = face.type == Type::figure ? latin.data() : letters.data();
  ImFont* font = atlas.AddFontFromFileTTF(file.c_str(), pixels * em_to_height, &config, ranges);
  ImFontConfig merged;
  merged.MergeMode = true;
  merged.OversampleH = 1;
  merged.GlyphOffset.y = std::round(pixels * 0.06F);
  atlas.AddFontFromFileTTF((folder / icon_file).c_str(), pixels * 1.2F, &merged, icon_ranges().data());
  return font;
}

bool is_break(char32_t letter) {
  return letter == U'\n' || letter == U'\r' || letter == U'\t';
}

}  // namespace

float Fonts::em_px(Type type) const {
  return of(type)->FontSize * enlarged(type) / em_to_height;
}

bool Fonts::has_all(Type type, std::string_view words) const {
  const ImFont* font = of(type);
  while (!words.empty()) {
    const Utf8Letter here = utf8_letter(words);
    const bool has = here.letter <= IM_UNICODE_CODEPOINT_MAX &&
                     font->FindGlyphNoFallback(static_cast<ImWchar>(here.letter)) != nullptr;
    if (here.size > 0 && !has && !is_break(here.letter)) return false;
    words.remove_prefix(here.size == 0 ? 1 : here.size);
  }
  return true;
}

Result<Fonts> Fonts::load(float pixels_per_mm, float text_scale, const std::filesystem::path& folder) {
  for (const TypeFace& face : type_faces)
    if (auto there = readable(folder / "opentype/inter" / face.file, "fonts-inter"); !there)
      return pass(there.error());
  if (auto there = readable(folder / icon_file, "fonts-materialdesignicons-webfont"); !there)
    return pass(there.error());
  if (auto there = lettering::packaged_fonts_are_installed(); !there) return pass(there.error());

  Fonts fonts;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  atlas.TexDesiredWidth = 2048;
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoPowerOfTwoHeight;
  for (const TypeFace& face : type_faces) {
    const auto index = static_cast<std::size_t>(face.type);
    // Not a whole number of pixels: rounded down, capitals would be lower than promised.
    const float pixels = em_mm(face.type, text_scale) * pixels_per_mm;
    const float kept = std::min(pixels, std::max(sharpest_px, face.em_mm * pixels_per_mm));
    fonts.fonts_[index] = load_face(face, kept, folder);
    fonts.enlarged_[index] = pixels / kept;
  }
  atlas.Build();
  atlas.ClearInputData();  // the files, one copy for each size
  return fonts;
}

}  // namespace tafel::kiosk
