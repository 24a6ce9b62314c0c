// Shows parts of what was drawn. A swap of buffers leaves the back buffer undefined; this copies out of it
// (GLX_MESA_copy_sub_buffer), so that it still has exactly the pixels on the glass. UI thread, with its context.
#pragma once

#include "kiosk-ui/platform/damage.hpp"

#include <optional>

namespace tafel::kiosk {

class SubBuffer {
 public:
  // Only before the software renderer, to which drawing less is worth it and whose back buffer no other program can
  // reach. A graphics card draws a whole frame before anybody sees the difference.
  static std::optional<SubBuffer> of_current_context();

  // `height` is that of the glass.
  void show(const PixelRect& part, int glass_height) const;

 private:
  using Function = void (*)();  // of the driver; sub_buffer.cpp knows its arguments
  explicit SubBuffer(Function copy) : copy_(copy) {}
  Function copy_;
};

}  // namespace tafel::kiosk
