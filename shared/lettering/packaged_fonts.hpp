// The fonts of the project, as image/install-packages installs them, and no other font of the machine. So a name looks
// the same on every screen and paper, and a test can say which letters have a glyph. Thread: one for each font map.
#pragma once

#include "shared/base/result.hpp"

#include <memory>
#include <pango/pangocairo.h>

namespace tafel::lettering {

struct ObjectRelease {
  void operator()(void* object) const { g_object_unref(object); }
};
using FontMap = std::unique_ptr<PangoFontMap, ObjectRelease>;

// Are the fonts of every package there? Errors: missing, with the path of a font file and its Debian package.
[[nodiscard]] Done packaged_fonts_are_installed();

// A font map of its own over these fonts alone. Letters that Inter lacks come from Noto. Errors: as above; io, when
// fontconfig cannot read them.
[[nodiscard]] Result<FontMap> packaged_fonts();

}  // namespace tafel::lettering
