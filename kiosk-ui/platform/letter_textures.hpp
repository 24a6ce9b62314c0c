// The pictures of shaped texts as textures of OpenGL. UI thread, with its context.
#pragma once

#include "kiosk-ui/platform/lettering.hpp"

#include <map>

struct ImDrawData;

namespace tafel::kiosk {

// Ink, one byte a pixel, as a texture that is white and as opaque as the ink says. Whoever asks deletes it.
[[nodiscard]] unsigned ink_texture(int width, int height, const unsigned char* ink);

class LetterTextures {
 public:
  // Replaces the pictures' names in the frame by those of OpenGL. A picture becomes a texture in the first frame that
  // names it, and is deleted with the first that does not. After the frame's fingerprints were taken: OpenGL gives the
  // name of a deleted texture to another one.
  void bind(ImDrawData& frame, Lettering& lettering);
  // For another Lettering, whose names begin again.
  void clear();

 private:
  unsigned texture_of(std::uint64_t picture, Lettering& lettering);

  struct Texture {
    unsigned name = 0;
    bool used = true;
  };
  std::map<std::uint64_t, Texture> textures_;  // the context deletes them at its end
};

}  // namespace tafel::kiosk
