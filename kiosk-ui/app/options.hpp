// The operator's options on the command line.
#pragma once

#include "kiosk-ui/platform/panel_size.hpp"
#include "kiosk-ui/platform/window.hpp"
#include "kiosk-ui/theme/palette.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace tafel::kiosk {

struct Options {
  std::filesystem::path socket = "/run/tafel/tafeld.sock";
  std::optional<WindowSize> windowed;
  ThemeName theme = ThemeName::light;
  int text_percent = 100;
  std::string speech_device;  // empty: the screen cannot speak
  ScaleOverride scale;
  std::filesystem::path widgets;      // empty: no widget list is written
  std::filesystem::path screenshots;  // empty: SIGUSR1 is ignored
  double lock_after_s = 180;
};

// The size that "1920x1080" names; nothing for other words, or a size that no screen has.
[[nodiscard]] std::optional<WindowSize> window_size_of(const std::string& words);

// The options, or the exit status when the program should end now (after --help, or words about a mistake).
struct ParsedOptions {
  std::optional<Options> options;
  int exit_status = 0;
};
[[nodiscard]] ParsedOptions parse_options(int argc, char** argv);

}  // namespace tafel::kiosk
