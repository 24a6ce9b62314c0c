#include "kiosk-ui/platform/keys.hpp"

#include <GLFW/glfw3.h>
#include <string_view>

namespace tafel::kiosk {
namespace {

std::optional<Key> key_of(int key) {
  switch (key) {
    case GLFW_KEY_LEFT:
      return Key::left;
    case GLFW_KEY_RIGHT:
      return Key::right;
    case GLFW_KEY_UP:
      return Key::up;
    case GLFW_KEY_DOWN:
      return Key::down;
    case GLFW_KEY_HOME:
      return Key::home;
    case GLFW_KEY_END:
      return Key::end;
    case GLFW_KEY_PAGE_UP:
      return Key::page_up;
    case GLFW_KEY_PAGE_DOWN:
      return Key::page_down;
    case GLFW_KEY_SPACE:
      return Key::space;
    case GLFW_KEY_BACKSPACE:
      return Key::backspace;
    case GLFW_KEY_DELETE:
      return Key::erase;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      return Key::enter;
    case GLFW_KEY_TAB:
      return Key::tab;
    case GLFW_KEY_ESCAPE:
      return Key::escape;
    default:
      return std::nullopt;
  }
}

std::optional<Key> shortcut(std::string_view letter, bool shift) {
  if (letter == "a") return Key::select_all;
  if (letter == "c") return Key::copy;
  if (letter == "x") return Key::cut;
  if (letter == "v") return Key::paste;
  if (letter == "y" || (letter == "z" && shift)) return Key::redo;
  if (letter == "z") return Key::undo;
  return std::nullopt;
}

}  // namespace

std::optional<char32_t> keypad_character(int key, int modifiers) {
  const bool num_lock = (modifiers & GLFW_MOD_NUM_LOCK) != 0;
  const bool shift = (modifiers & GLFW_MOD_SHIFT) != 0;
  if (num_lock != shift) return std::nullopt;  // X types it
  if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) return U'0' + static_cast<char32_t>(key - GLFW_KEY_KP_0);
  return key == GLFW_KEY_KP_DECIMAL ? std::optional(U',') : std::nullopt;
}

std::optional<KeyPress> key_press(int key, int scancode, int modifiers) {
  const bool control = (modifiers & GLFW_MOD_CONTROL) != 0;
  const bool shift = (modifiers & GLFW_MOD_SHIFT) != 0;
  if (const auto named = key_of(key)) return KeyPress{*named, shift, control};
  const char* name = control ? glfwGetKeyName(key, scancode) : nullptr;
  if (name == nullptr) return std::nullopt;
  const auto known = shortcut(name, shift);
  return known ? std::optional(KeyPress{*known, shift, control}) : std::nullopt;
}

}  // namespace tafel::kiosk
