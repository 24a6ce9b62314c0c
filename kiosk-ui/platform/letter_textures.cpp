#include "kiosk-ui/platform/letter_textures.hpp"

#define GLFW_INCLUDE_GLEXT
#include <GLFW/glfw3.h>
#include <array>
#include <bit>
#include <imgui.h>
#include <vector>

namespace tafel::kiosk {
namespace {

std::uint64_t picture_named_by(const ImDrawCmd& command) {
  return std::bit_cast<std::uintptr_t>(command.TextureId);
}

}  // namespace

// The renderer of Dear ImGui would make four bytes of each, of which three say white: on a sharp panel that is more
// memory than all the rest.
unsigned ink_texture(int width, int height, const unsigned char* ink) {
  unsigned texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  constexpr std::array<int, 4> white_as_opaque_as_it_says{GL_ONE, GL_ONE, GL_ONE, GL_RED};
  glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white_as_opaque_as_it_says.data());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, ink);
  return texture;
}

void LetterTextures::bind(ImDrawData& frame, Lettering& lettering) {
  for (auto& [picture, texture] : textures_) texture.used = false;
  for (int i = 0; i < frame.CmdListsCount; ++i)
    for (ImDrawCmd& command : frame.CmdLists[i]->CmdBuffer)
      if (const std::uint64_t picture = picture_named_by(command); picture >= first_picture_name)
        command.TextureId = std::bit_cast<ImTextureID>(std::uintptr_t{texture_of(picture, lettering)});
  std::erase_if(textures_, [&lettering](const auto& each) {
    if (each.second.used) return false;
    glDeleteTextures(1, &each.second.name);
    lettering.forget_picture(each.first);
    return true;
  });
}

void LetterTextures::clear() {
  for (const auto& [picture, texture] : textures_) glDeleteTextures(1, &texture.name);
  textures_.clear();
}

unsigned LetterTextures::texture_of(std::uint64_t picture, Lettering& lettering) {
  const auto [texture, is_new] = textures_.try_emplace(picture);
  texture->second.used = true;
  LetterPicture* pixels = is_new ? lettering.picture(picture) : nullptr;
  if (pixels != nullptr) {
    texture->second.name = ink_texture(pixels->width, pixels->height, pixels->ink.data());
    std::vector<unsigned char>().swap(pixels->ink);  // the graphics card has it now
  }
  return texture->second.name;
}

}  // namespace tafel::kiosk
