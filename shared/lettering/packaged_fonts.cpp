#include "shared/lettering/packaged_fonts.hpp"

#include <array>
#include <filesystem>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <string>
#include <string_view>

namespace tafel::lettering {
namespace {

struct Witness {
  const char* file;
  const char* package;
};
// A file of each package: when it is there, so are its neighbours.
constexpr auto witnesses = std::to_array<Witness>({
    {"/usr/share/fonts/opentype/inter/Inter-Regular.otf", "fonts-inter"},
    {"/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", "fonts-dejavu-core"},
    {"/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf", "fonts-noto-core"},
    {"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "fonts-noto-cjk"},
});

// Of the 134 families in fonts-noto-core, those of living languages and of signs, in the order in which they are asked.
constexpr auto families = std::to_array<std::string_view>({"Sans",
                                                           "Sans Arabic",
                                                           "Sans Hebrew",
                                                           "Sans Armenian",
                                                           "Sans Georgian",
                                                           "Sans Ethiopic",
                                                           "Sans Devanagari",
                                                           "Sans Bengali",
                                                           "Sans Gurmukhi",
                                                           "Sans Gujarati",
                                                           "Sans Oriya",
                                                           "Sans Tamil",
                                                           "Sans Telugu",
                                                           "Sans Kannada",
                                                           "Sans Malayalam",
                                                           "Sans Sinhala",
                                                           "Sans Thai",
                                                           "Sans Lao",
                                                           "Sans Khmer",
                                                           "Sans Myanmar",
                                                           "Serif Tibetan",
                                                           "Sans Thaana",
                                                           "Sans Syriac",
                                                           "Sans NKo",
                                                           "Sans Adlam",
                                                           "Sans Tifinagh",
                                                           "Sans Cherokee",
                                                           "Sans Canadian Aboriginal",
                                                           "Sans Mongolian",
                                                           "Sans Vai",
                                                           "Sans Ol Chiki",
                                                           "Sans Meetei Mayek",
                                                           "Sans Hanifi Rohingya",
                                                           "Sans Osmanya",
                                                           "Sans Coptic",
                                                           "Sans Symbols",
                                                           "Sans Symbols2",
                                                           "Sans Math"});

std::string file_name_of(std::string_view family) {
  std::string name(family);
  std::erase(name, ' ');
  return "Noto" + name;
}

// Fontconfig's own configuration is not read. What another package installs into these folders is not taken.
std::string configuration() {
  std::string accepted;
  std::string asked_after_inter;
  for (const std::string_view family : families) {
    accepted += "<glob>/usr/share/fonts/truetype/noto/" + file_name_of(family) + "-*</glob>";
    asked_after_inter += "<string>Noto " + std::string(family) + "</string>";
  }
  return "<fontconfig>"
         "<dir>/usr/share/fonts/opentype/inter</dir>"
         "<dir>/usr/share/fonts/truetype/noto</dir>"
         "<dir>/usr/share/fonts/opentype/noto</dir>"
         "<dir>/usr/share/fonts/truetype/dejavu</dir>"
         "<cachedir>/var/cache/fontconfig</cachedir>"
         "<selectfont><rejectfont><glob>/usr/share/fonts/*/*/*</glob></rejectfont><acceptfont>"
         "<glob>/usr/share/fonts/opentype/inter/*</glob>"
         "<glob>/usr/share/fonts/opentype/noto/NotoSansCJK-*</glob>"
         "<glob>/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf</glob>" +
         accepted +
         "</acceptfont></selectfont>"
         "<match target=\"pattern\"><edit name=\"family\" mode=\"append_last\">" +
         asked_after_inter +
         "<string>Noto Sans CJK SC</string></edit></match>"
         "</fontconfig>";
}

struct ConfigRelease {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};

}  // namespace

Done packaged_fonts_are_installed() {
  for (const Witness& each : witnesses)
    if (!std::filesystem::exists(each.file))
      return fail(Fault::missing,
                  std::string("font not found; install it with: apt-get install ") + each.package, each.file);
  return {};
}

Result<FontMap> packaged_fonts() {
  if (auto there = packaged_fonts_are_installed(); !there) return pass(there.error());
  const std::unique_ptr<FcConfig, ConfigRelease> config(FcConfigCreate());
  const std::string described = configuration();
  const auto* bytes = reinterpret_cast<const FcChar8*>(described.c_str());
  if (FcConfigParseAndLoadFromMemory(config.get(), bytes, FcTrue) != FcTrue ||
      FcConfigBuildFonts(config.get()) != FcTrue)
    return fail(Fault::io, "fontconfig cannot read the fonts of the project");
  FontMap map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config.get());
  return map;
}

}  // namespace tafel::lettering
