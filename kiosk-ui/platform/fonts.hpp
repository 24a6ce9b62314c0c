// Inter and the icons, rasterised for one scale into Dear ImGui's atlas; and the letters beyond it. UI thread.
#pragma once

#include "kiosk-ui/platform/lettering.hpp"
#include "kiosk-ui/theme/type.hpp"
#include "shared/base/result.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <string_view>

struct ImFont;

namespace tafel::kiosk {

class Fonts {
 public:
  // Into the atlas of the current ImGui context; `pixels_per_mm` and `text_scale` (1 to 2) set the
  // sizes. Errors: missing, with the path of
  // the font file and the Debian package that brings it.
  static Result<Fonts> load(float pixels_per_mm, float text_scale = 1,
                            const std::filesystem::path& fonts_folder = "/usr/share/fonts");

  // The factor by which a glyph is drawn enlarged: very large ones are kept smaller, to save memory.
  [[nodiscard]] float enlarged(Type type) const { return enlarged_[static_cast<std::size_t>(type)]; }
  [[nodiscard]] ImFont* of(Type type) const { return fonts_[static_cast<std::size_t>(type)]; }
  [[nodiscard]] float em_px(Type type) const;
  // Does the atlas have every letter, and is each drawn where the one before it ends?
  [[nodiscard]] bool has_all(Type type, std::string_view words) const;
  // For the words of which it has not. Copies share it.
  [[nodiscard]] Lettering& lettering() const { return *lettering_; }

 private:
  std::array<ImFont*, type_faces.size()> fonts_{};  // owned by the atlas
  std::array<float, type_faces.size()> enlarged_{};
  std::shared_ptr<Lettering> lettering_ = std::make_shared<Lettering>();
};

}  // namespace tafel::kiosk
