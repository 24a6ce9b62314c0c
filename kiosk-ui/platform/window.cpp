#include "kiosk-ui/platform/window.hpp"

#define GLFW_INCLUDE_GLEXT
#include "kiosk-ui/platform/clock.hpp"
#include "kiosk-ui/platform/keys.hpp"
#include "shared/base/log.hpp"

#include <GLFW/glfw3.h>
#include <array>
#include <backends/imgui_impl_opengl3.h>
#include <bit>
#include <clocale>
#include <imgui.h>
#include <utility>

namespace tafel::kiosk {
namespace {

constexpr int gl_major = 3;
constexpr int gl_minor = 3;
constexpr int least_side = 320;

std::string& glfw_says() {
  static std::string words;
  return words;
}

Window& window_of(GLFWwindow* handle) {
  return *static_cast<Window*>(glfwGetWindowUserPointer(handle));
}

// GLFW counts the mouse in screen coordinates; everything here is in pixels.
Point in_pixels(GLFWwindow* handle, double x, double y) {
  int width = 1;
  int height = 1;
  int pixels_wide = 1;
  int pixels_high = 1;
  glfwGetWindowSize(handle, &width, &height);
  glfwGetFramebufferSize(handle, &pixels_wide, &pixels_high);
  return {static_cast<float>(x * pixels_wide / std::max(1, width)),
          static_cast<float>(y * pixels_high / std::max(1, height))};
}

void listen(GLFWwindow* handle) {
  glfwSetCursorPosCallback(
      handle, [](GLFWwindow* h, double x, double y) { window_of(h).input().move(in_pixels(h, x, y)); });
  glfwSetMouseButtonCallback(handle, [](GLFWwindow* h, int button, int action, int) {
    // The place where the events before it left the pointer; glfwGetCursorPos would say where it has moved since.
    InputQueue& input = window_of(h).input();
    if (button == GLFW_MOUSE_BUTTON_LEFT) input.button(action == GLFW_PRESS, input.last_at(), seconds_now());
  });
  glfwSetScrollCallback(
      handle, [](GLFWwindow* h, double, double y) { window_of(h).input().wheel(static_cast<float>(y)); });
  glfwSetInputMode(handle, GLFW_LOCK_KEY_MODS, GLFW_TRUE);  // the keypad asks for num lock
  glfwSetCharCallback(handle, [](GLFWwindow* h, unsigned code) {
    window_of(h).input().type(Character(static_cast<char32_t>(code), window_of(h).key_is_held()));
  });
  glfwSetWindowRefreshCallback(handle, [](GLFWwindow* h) { window_of(h).draw_anew(); });
  glfwSetFramebufferSizeCallback(handle, [](GLFWwindow* h, int, int) { window_of(h).draw_anew(); });
  glfwSetKeyCallback(handle, [](GLFWwindow* h, int key, int scancode, int action, int modifiers) {
    if (action == GLFW_RELEASE) return;
    window_of(h).hold_key(action == GLFW_REPEAT);
    if (const auto character = keypad_character(key, modifiers))
      return window_of(h).input().type(Character(*character, action == GLFW_REPEAT));
    const auto press = key_press(key, scancode, modifiers);
    // A key held down repeats moves and erasing, never a deed.
    const bool deed =
        press && (press->key == Key::enter || press->key == Key::space || press->key == Key::escape);
    if (press && !(deed && action == GLFW_REPEAT)) window_of(h).input().type(*press);
  });
}

Result<GLFWwindow*> created(WindowSize size) {
  GLFWwindow* handle = glfwCreateWindow(size.width, size.height, "Tafelgeheim", nullptr, nullptr);
  if (handle != nullptr) return handle;
  const std::string why = glfw_says();
  glfwTerminate();
  return fail(Fault::io, "cannot open a window with OpenGL 3.3: " + why);
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open_windowed(WindowSize size) {
  const auto handle = created(size);
  if (!handle) return pass(handle.error());
  glfwSetWindowPos(*handle, 0, 0);
  return std::unique_ptr<Window>(new Window(*handle, nullptr));
}

// The first size is of no account: the panel's is taken before the window is shown.
Result<std::unique_ptr<Window>> Window::open_full_screen() {
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  const auto handle = created({least_side, least_side});
  if (!handle) return pass(handle.error());
  glfwSetInputMode(*handle, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);  // a table has no mouse
  return std::unique_ptr<Window>(new Window(*handle, std::make_unique<XScreen>(*handle)));
}

Result<std::unique_ptr<Window>> Window::open(std::optional<WindowSize> windowed) {
  glfwSetErrorCallback([](int, const char* words) { glfw_says() = words; });
  // Dead keys compose by the locale, and a kiosk has none.
  std::setlocale(LC_CTYPE, "C.UTF-8");  // NOLINT(concurrency-mt-unsafe): before any other thread
  if (glfwInit() != GLFW_TRUE) return fail(Fault::io, "no display: " + glfw_says());
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, gl_major);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, gl_minor);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_RESIZABLE, GLFW_FALSE);
  // Nothing here has depth; under the software renderer each of these buffers is as large as the screen.
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  return windowed ? open_windowed(*windowed) : open_full_screen();
}

Window::Window(GLFWwindow* window, std::unique_ptr<XScreen> full_screen)
    : window_(window), full_screen_(std::move(full_screen)) {
  glfwMakeContextCurrent(window_);
  glfwSwapInterval(1);
  glfwSetWindowUserPointer(window_, this);
  listen(window_);
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplOpenGL3_Init("#version 330 core");
  ImGui_ImplOpenGL3_CreateDeviceObjects();
  ImGui_ImplOpenGL3_DestroyFontsTexture();  // of letters that nobody draws
  sub_buffer_ = SubBuffer::of_current_context();
  hold_panel(seconds_now());
}

Window::~Window() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
  glfwDestroyWindow(window_);
  glfwTerminate();
}

WindowSize Window::size() const {
  WindowSize size;
  glfwGetFramebufferSize(window_, &size.width, &size.height);
  return size;
}

// A window that does not fill the panel has its share of the millimetres.
Panel Window::panel() const {
  const WindowSize here = size();
  if (full_screen_) return {here.width, here.height, place_.width_mm, place_.height_mm};
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
  if (mode == nullptr || mode->width == 0 || mode->height == 0) return {here.width, here.height};
  int width_mm = 0;
  int height_mm = 0;
  glfwGetMonitorPhysicalSize(monitor, &width_mm, &height_mm);
  return {here.width, here.height, 1. * width_mm * here.width / mode->width,
          1. * height_mm * here.height / mode->height};
}

namespace {

constexpr double hold_again_s = 0.2;  // another program may want the same place

}  // namespace

bool Window::hold_panel(double now_s) {
  if (!full_screen_ || (must_look_ && now_s < held_at_ + hold_again_s)) return false;
  full_screen_->light_dark_panel();
  const PanelPlace place = panel_among(full_screen_->outputs());
  const bool moved = std::exchange(place_, place) != place;
  const bool covered = full_screen_->hold(place.where) && !moved;
  if (covered && !std::exchange(was_covered_, true))
    log::warn("the screen was covered by another window, or lost the keyboard; it came back");
  must_look_ = moved || covered;
  held_at_ = now_s;
  return must_look_;
}

std::optional<double> Window::holds_again_in_s(double now_s) const {
  if (!must_look_) return std::nullopt;
  return std::max(0., held_at_ + hold_again_s - now_s);
}

bool Window::should_close() const {
  return glfwWindowShouldClose(window_) == GLFW_TRUE;
}

void Window::wait(double seconds) {
  if (seconds <= 0)
    glfwPollEvents();
  else
    glfwWaitEventsTimeout(seconds);
}

void Window::wake() {
  glfwPostEmptyEvent();
}

namespace {

// The letters as they are, one byte a pixel. The renderer of Dear ImGui would make four of each, of which three say
// white: on a sharp panel that is more memory than all the rest.
unsigned letters_texture() {
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  return ink_texture(width, height, pixels);
}

}  // namespace

void Window::fonts_changed() {
  if (letters_ != 0) glDeleteTextures(1, &letters_);
  letters_ = letters_texture();
  pictures_.clear();
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.SetTexID(std::bit_cast<ImTextureID>(std::uintptr_t{letters_}));
  atlas.ClearTexData();  // the texture has the letters now
  draw_anew();           // other letters may be at the same places of the texture
}

// Mesa's software renderer learns of another size from a swap of buffers, and copying a part is none. With the old
// size it would ask the X server for pixels that it does not have, and that ends the program.
void Window::take_size() {
  const WindowSize now = size();
  if (std::exchange(frame_size_, now) == now || !sub_buffer_) return;
  glClear(GL_COLOR_BUFFER_BIT);
  glfwSwapBuffers(window_);
}

ImDrawList* Window::begin_frame(Colour clear) {
  clear_ = clear;
  take_size();
  ImGui::GetIO().DisplaySize = {static_cast<float>(frame_size_.width),
                                static_cast<float>(frame_size_.height)};
  if (letters_ == 0) fonts_changed();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  return ImGui::GetBackgroundDrawList();
}

namespace {

// OpenGL counts rows from the bottom.
Picture read_back_buffer(WindowSize size) {
  const auto row = static_cast<std::size_t>(size.width) * 3;
  std::vector<unsigned char> upside_down(row * static_cast<std::size_t>(size.height));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadBuffer(GL_BACK);
  glReadPixels(0, 0, size.width, size.height, GL_RGB, GL_UNSIGNED_BYTE, upside_down.data());
  Picture picture{size.width, size.height, {}};
  picture.rgb.reserve(upside_down.size());
  for (int y = size.height - 1; y >= 0; --y) {
    const auto start = upside_down.begin() + static_cast<std::ptrdiff_t>(row) * y;
    picture.rgb.insert(picture.rgb.end(), start, start + static_cast<std::ptrdiff_t>(row));
  }
  return picture;
}

}  // namespace

namespace {

PixelRect everything(WindowSize size) {
  return {0, 0, size.width, size.height};
}

void clear_to(Colour colour, const PixelRect& where, WindowSize size) {
  constexpr float full = 255;
  glEnable(GL_SCISSOR_TEST);
  glScissor(where.x, size.height - where.y - where.height, where.width, where.height);
  glClearColor(static_cast<float>(colour.red) / full, static_cast<float>(colour.green) / full,
               static_cast<float>(colour.blue) / full, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glDisable(GL_SCISSOR_TEST);
}

void draw(ImDrawData& frame, Colour clear, const std::vector<PixelRect>& where, WindowSize size) {
  for (const PixelRect& part : where) clear_to(clear, part, size);
  cut_to(frame, where);
  ImGui_ImplOpenGL3_RenderDrawData(&frame);
}

}  // namespace

// Draws only the part of a frame that looks otherwise than the glass: the software renderer would spend as long on
// the rest, and a touch would wait behind it.
std::optional<Picture> Window::end_frame(bool take_picture, Lettering& lettering) {
  ImGui::Render();
  ImDrawData& frame = *ImGui::GetDrawData();
  TilePrints prints = prints_of(frame, clear_);
  if (take_picture) draw_anew();
  std::vector<PixelRect> changed = damage(shown_, prints);
  shown_ = std::move(prints);
  pictures_.bind(frame, lettering);
  lettering.forget_unused();
  if (changed.empty()) return std::nullopt;
  if (!sub_buffer_) changed = {everything(frame_size_)};
  draw(frame, clear_, changed, frame_size_);
  std::optional<Picture> picture;
  if (take_picture) picture = read_back_buffer(frame_size_);
  show(changed);
  return picture;
}

void Window::show(const std::vector<PixelRect>& changed) const {
  if (!sub_buffer_) return glfwSwapBuffers(window_);
  for (const PixelRect& part : changed) sub_buffer_->show(part, frame_size_.height);
}

}  // namespace tafel::kiosk
