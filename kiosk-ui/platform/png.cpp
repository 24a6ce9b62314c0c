#include "kiosk-ui/platform/png.hpp"

#include "shared/base/files.hpp"

#include <stb_image_write.h>

namespace tafel::kiosk {

Done write_png(const Picture& picture, const std::filesystem::path& file) {
  Bytes bytes;
  const auto append = [](void* context, void* data, int size) {
    const auto* first = static_cast<const std::uint8_t*>(data);
    static_cast<Bytes*>(context)->insert(static_cast<Bytes*>(context)->end(), first, first + size);
  };
  constexpr int channels = 3;
  if (stbi_write_png_to_func(append, &bytes, picture.width, picture.height, channels, picture.rgb.data(),
                             picture.width * channels) == 0)
    return fail(Fault::io, "cannot encode the picture", file.string());
  return write_file_durably(file, bytes, 0644);
}

}  // namespace tafel::kiosk
