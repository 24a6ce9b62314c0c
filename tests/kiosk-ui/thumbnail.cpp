#include "tests/kiosk-ui/thumbnail.hpp"

namespace tafel::kiosk::test {
namespace {

constexpr int channels = 3;

// Where the bytes of a pixel begin.
std::size_t index_of(const Picture& picture, int x, int y) {
  const auto width = static_cast<std::size_t>(picture.width);
  return (static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)) * channels;
}

// The mean of one channel over a block of pixels.
unsigned char mean(const Picture& from, int left, int right, int top, int bottom, int channel) {
  unsigned sum = 0;
  for (int y = top; y < bottom; ++y)
    for (int x = left; x < right; ++x)
      sum += from.rgb[index_of(from, x, y) + static_cast<std::size_t>(channel)];
  return static_cast<unsigned char>(sum / static_cast<unsigned>((right - left) * (bottom - top)));
}

}  // namespace

Picture smaller(const Picture& picture, int width) {
  if (width >= picture.width) return picture;
  const int height = picture.height * width / picture.width;
  Picture small{width, height, {}};
  small.rgb.reserve(index_of(small, 0, height));
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      for (int channel = 0; channel < channels; ++channel)
        small.rgb.push_back(mean(picture, x * picture.width / width, (x + 1) * picture.width / width,
                                 y * picture.height / height, (y + 1) * picture.height / height, channel));
  return small;
}

}  // namespace tafel::kiosk::test
