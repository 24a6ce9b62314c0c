#include "kiosk-ui/platform/sub_buffer.hpp"

#define GLFW_INCLUDE_NONE
#include <GL/glx.h>
#include <GLFW/glfw3.h>
#include <string_view>

namespace tafel::kiosk {
namespace {

bool drawn_by_processor() {
  const auto* renderer = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  return renderer != nullptr && std::string_view(renderer).starts_with("llvmpipe");
}

}  // namespace

std::optional<SubBuffer> SubBuffer::of_current_context() {
  if (!drawn_by_processor() || glfwExtensionSupported("GLX_MESA_copy_sub_buffer") != GLFW_TRUE)
    return std::nullopt;
  const Function copy = glfwGetProcAddress("glXCopySubBufferMESA");
  if (copy == nullptr) return std::nullopt;
  return SubBuffer(copy);
}

// OpenGL counts rows from the bottom.
void SubBuffer::show(const PixelRect& part, int glass_height) const {
  using Copy = void (*)(Display*, GLXDrawable, int, int, int, int);
  reinterpret_cast<Copy>(copy_)(glXGetCurrentDisplay(), glXGetCurrentDrawable(), part.x,
                                glass_height - part.y - part.height, part.width, part.height);
}

}  // namespace tafel::kiosk
